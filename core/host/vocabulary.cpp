#include "core/host/vocabulary.h"

#include <string>
#include <vector>

#include "core/host/data_view.h"
#include "core/host/dates.h"
#include "core/host/engine.h"
#include "core/host/plan_view.h"
#include "core/host/run.h"
#include "core/host/strings.h"
#include "core/host/tables.h"

namespace consultcheck::host {
namespace {

char vocabulary_key = 0;

int unknown_name(lua_State* lua) {
  std::vector<std::string_view> known;
  lua_rawgetp(lua, LUA_REGISTRYINDEX, &vocabulary_key);
  for (lua_pushnil(lua); lua_next(lua, -2); lua_pop(lua, 1)) known.push_back(string_at(lua, -2));
  std::string name(string_at(lua, 2));
  complain(lua, "there is no '" + name + "' in a rule" + did_you_mean(name, known));
}

int unknown_function(lua_State* lua) {
  std::vector<std::string_view> known;
  for (lua_pushnil(lua); lua_next(lua, 1); lua_pop(lua, 1)) known.push_back(string_at(lua, -2));
  std::string name(string_at(lua, 2)), module(string_at(lua, lua_upvalueindex(1)));
  complain(lua, "there is no " + module + "." + name + did_you_mean(name, known));
}

int refuse_global(lua_State* lua) {
  complain(lua, "write 'local' before '" + std::string(string_at(lua, 2)) + "': a rule keeps nothing between plans");
}

int type_of(lua_State* lua) {
  luaL_checkany(lua, 1);
  if (is_part(lua, 1)) {
    auto handle = reinterpret_cast<std::uintptr_t>(lua_touserdata(lua, 1));
    lua_pushstring(lua, handle & answer_bit ? "answer" : "table");
  } else {
    lua_pushstring(lua, date_at(lua, 1) ? "date" : is_data(lua, 1) ? "table" : luaL_typename(lua, 1));
  }
  return 1;
}

int to_string(lua_State* lua) {
  luaL_checkany(lua, 1);
  push_text_of(lua, 1);
  return 1;
}

/// Takes one of Lua's own modules onto the stack, without those functions.
void take_module(lua_State* lua, const char* name, lua_CFunction open, std::initializer_list<const char*> without) {
  lua_pushcfunction(lua, open);
  lua_pushstring(lua, name);
  lua_call(lua, 1, 1);
  for (const char* function : without) {
    lua_pushnil(lua);
    lua_setfield(lua, -2, function);
  }
}

void charge_functions(lua_State* lua, std::initializer_list<const char*> functions) {
  for (const char* name : functions) {
    lua_getfield(lua, -1, name);
    lua_pushcclosure(lua, charged, 1);
    lua_setfield(lua, -2, name);
  }
}

/// Puts the module on top of the stack into the vocabulary below it: read-only, and strict about its names.
void add_module(lua_State* lua, const char* name) {
  if (!lua_getmetatable(lua, -1)) {
    lua_createtable(lua, 0, 1);
    lua_pushstring(lua, name);
    lua_pushcclosure(lua, unknown_function, 1);
    lua_setfield(lua, -2, "__index");
    lua_setmetatable(lua, -2);
  } else {
    lua_pop(lua, 1);
  }
  seal_table(lua, -1);
  lua_setfield(lua, -2, name);
}

/// Gives texts the functions of the module `string` on top of the stack as methods: a private copy without arithmetic.
void set_text_methods(lua_State* lua) {
  lua_pushliteral(lua, "");
  lua_createtable(lua, 0, 1);
  lua_newtable(lua);
  for (lua_pushnil(lua); lua_next(lua, -5);) {
    lua_pushvalue(lua, -2);
    lua_insert(lua, -2);
    lua_rawset(lua, -4);
  }
  lua_setfield(lua, -2, "__index");
  lua_setmetatable(lua, -2);
  lua_pop(lua, 1);
}

}  // namespace

int open_vocabulary(lua_State* lua) {
  open_plan_view(lua);
  open_date_type(lua);
  open_data_view(lua);

  lua_settop(lua, 0);
  take_module(lua, LUA_GNAME, luaopen_base, {});
  lua_newtable(lua);
  for (const char* name : {"assert", "error", "select", "tonumber"}) {
    lua_getfield(lua, 1, name);
    lua_setfield(lua, 2, name);
  }
  charge_functions(lua, {"tonumber"});
  static const luaL_Reg own[] = {{"optional", optional},  {"each", walk_each}, {"count", count_items},  {"pairs", walk_pairs},
                                 {"ipairs", walk_ipairs}, {"type", type_of},   {"tostring", to_string}, {nullptr, nullptr}};
  luaL_setfuncs(lua, own, 0);
  open_answers(lua);

  take_module(lua, LUA_STRLIBNAME, luaopen_string, {});
  open_strings(lua);
  set_text_methods(lua);
  add_module(lua, "string");
  take_module(lua, LUA_MATHLIBNAME, luaopen_math, {"random", "randomseed"});
  add_module(lua, "math");
  take_module(lua, LUA_UTF8LIBNAME, luaopen_utf8, {});
  charge_functions(lua, {"char", "codepoint", "codes", "len", "offset"});
  add_module(lua, "utf8");
  open_tables(lua);
  add_module(lua, "table");
  open_dates(lua);
  add_module(lua, "date");
  open_texts(lua);
  add_module(lua, "text");

  lua_createtable(lua, 0, 1);
  lua_pushcfunction(lua, unknown_name);
  lua_setfield(lua, -2, "__index");
  lua_setmetatable(lua, -2);
  lua_rawsetp(lua, LUA_REGISTRYINDEX, &vocabulary_key);
  for (const char* slot : {LUA_LOADED_TABLE, LUA_PRELOAD_TABLE}) {
    lua_pushnil(lua);
    lua_setfield(lua, LUA_REGISTRYINDEX, slot);
  }
  lua_newtable(lua);
  lua_rawseti(lua, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
  return 0;
}

void push_environment(lua_State* lua) {
  lua_newtable(lua);
  lua_createtable(lua, 0, 2);
  lua_rawgetp(lua, LUA_REGISTRYINDEX, &vocabulary_key);
  lua_setfield(lua, -2, "__index");
  lua_pushcfunction(lua, refuse_global);
  lua_setfield(lua, -2, "__newindex");
  lua_setmetatable(lua, -2);
}

}  // namespace consultcheck::host
