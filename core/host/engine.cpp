#include "core/host/engine.h"

#include <stdexcept>

#include "core/host/lines.h"
#include "core/host/lua_messages.h"
#include "core/host/vocabulary.h"

namespace consultcheck::host {
namespace {
char ended = 0;  // Its address is the error value of a rule that was ended on purpose.

int on_error(lua_State* lua) {
  Engine& engine = Engine::of(lua);
  if (const int line = line_now(lua)) engine.error_line = line;
  if (lua_touserdata(lua, 1) == &ended) return 1;
  if (lua_type(lua, 1) == LUA_TSTRING || lua_type(lua, 1) == LUA_TNUMBER) {
    std::size_t size = 0;
    const char* text = lua_tolstring(lua, 1, &size);
    engine.error_text = plain_words({text, size});
    if (engine.error_line == 0) engine.error_line = line_told({text, size});  // Lua's reader has no line to ask for.
  }
  if (engine.error_text.empty()) engine.error_text = "the rule called error without a message";
  return 1;
}

int panic(lua_State*) { throw std::runtime_error("Lua ran out of memory outside a rule"); }
}  // namespace

Engine::Engine(const Schema& plan_schema, Limits limits) : meter(limits), schema(plan_schema) {
  lua = lua_newstate(Meter::allocate, &meter);
  if (!lua) throw std::bad_alloc();
  *static_cast<Engine**>(lua_getextraspace(lua)) = this;
  lua_atpanic(lua, panic);
  lua_gc(lua, LUA_GCINC, 400, 0, 0);
  lua_pushcfunction(lua, open_vocabulary);
  if (lua_pcall(lua, 0, 0, 0) != LUA_OK) throw std::runtime_error("the Lua state could not be made");
  lua_pushcfunction(lua, on_error);  // Stays at the bottom of the stack.
}

Engine::~Engine() {
  meter.finish();
  lua_sethook(lua, nullptr, 0, 0);
  lua_close(lua);
}

bool Engine::call(int arguments, int results) {
  ++calls;
  error_text.clear();
  error_line = 0;
  part.clear();
  int status = lua_pcall(lua, arguments, results, 1);
  if (status == LUA_OK) return true;
  lua_pop(lua, 1);
  if (status == LUA_ERRMEM) {
    meter.out_of_memory();
    error_line = meter.refused_line();
  }
  if (status != LUA_ERRMEM && status != LUA_ERRRUN && error_text.empty()) error_text = "the rule could not go on";
  return false;
}

UnderWay::UnderWay(Engine& engine, Run& run, std::size_t members) : engine_(engine) {
  engine.run = &run;
  engine.meter.start(engine.lua, members);
}

UnderWay::~UnderWay() {
  engine_.meter.finish();
  engine_.meter.watch_lines(nullptr);
  engine_.run = nullptr;
}

void end_rule(lua_State* lua) {
  lua_pushlightuserdata(lua, &ended);
  lua_error(lua);
  __builtin_unreachable();
}

void complain(lua_State* lua, const std::string& what) {
  lua_pushlstring(lua, what.data(), what.size());
  lua_error(lua);
  __builtin_unreachable();
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& known) {
  std::string_view near = nearest(word, known);
  return near.empty() ? "" : "; did you mean '" + std::string(near) + "'?";
}

std::string_view string_at(lua_State* lua, int index) {
  if (lua_type(lua, index) != LUA_TSTRING) return {};
  std::size_t size = 0;
  const char* text = lua_tolstring(lua, index, &size);
  return {text, size};
}

}  // namespace consultcheck::host
