#include "core/host/strings.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "core/host/dates.h"
#include "core/host/engine.h"
#include "core/host/plan_view.h"
#include "core/host/run.h"

namespace consultcheck::host {
namespace {

constexpr std::size_t longest = 1u << 20;

int repeat(lua_State* lua) {
  std::size_t size = 0, gap = 0;
  luaL_checklstring(lua, 1, &size);
  lua_Integer times = luaL_checkinteger(lua, 2);
  luaL_optlstring(lua, 3, "", &gap);
  if (times > 0 && size + gap > 0 && static_cast<std::size_t>(times) > longest / (size + gap))
    complain(lua, "string.rep would make a text of more than 1 MiB");
  if (size + gap == 0) times = std::min<lua_Integer>(times, 0);
  charge(lua, 1 + (times > 0 ? static_cast<std::size_t>(times) * (size + gap) / 16 : 0));
  std::string text(string_at(lua, 1)), between(string_at(lua, 3)), out;
  for (lua_Integer i = 0; i < times; ++i) {
    if (i > 0) out += between;
    out += text;
  }
  lua_pushlstring(lua, out.data(), out.size());
  return 1;
}

/// string.format: %s takes any value and shows no address, %p is not there.
int format(lua_State* lua) {
  std::string_view pattern = luaL_checkstring(lua, 1) ? string_at(lua, 1) : std::string_view();
  charge(lua, 1 + pattern.size() / 16);
  int argument = 1;
  for (std::size_t i = 0; i + 1 < pattern.size(); ++i) {
    if (pattern[i] != '%') continue;
    if (pattern[i + 1] == '%') {
      ++i;
      continue;
    }
    ++argument;
    std::size_t end = pattern.find_first_not_of("-+ #0123456789.", i + 1);
    if (end == pattern.npos) break;
    if (pattern[end] == 'p') complain(lua, "string.format has no %p here");
    if (pattern[end] == 's' && argument <= lua_gettop(lua)) {
      push_text_of(lua, argument);
      lua_replace(lua, argument);
    }
    charge(lua, string_at(lua, argument).size() / 16);
    i = end;
  }
  return lua_tocfunction(lua, lua_upvalueindex(1))(lua);
}

}  // namespace

int charged(lua_State* lua) {
  std::uint64_t size = 16;
  for (int i = 1; i <= lua_gettop(lua) && i <= 8; ++i) size += string_at(lua, i).size();
  charge(lua, size / 16);
  return lua_tocfunction(lua, lua_upvalueindex(1))(lua);
}

void push_text_of(lua_State* lua, int index) {
  index = lua_absindex(lua, index);
  if (const DateValue* value = date_at(lua, index)) {
    std::string words = value->date.words();
    lua_pushlstring(lua, words.data(), words.size());
    return;
  }
  Run* run = Engine::of(lua).run;
  if (is_part(lua, index) && run && (reinterpret_cast<std::uintptr_t>(lua_touserdata(lua, index)) & answer_bit) == 0) {
    std::string path = run->view.path(part_at(lua, index, "tostring"));
    lua_pushstring(lua, path.empty() ? "plan" : path.c_str());
    return;
  }
  if (lua_type(lua, index) == LUA_TNUMBER && std::isnan(lua_tonumber(lua, index))) {
    lua_pushliteral(lua, "nan");  // Without the sign, which machines choose differently.
    return;
  }
  switch (lua_type(lua, index)) {
    case LUA_TNIL:
    case LUA_TBOOLEAN:
    case LUA_TNUMBER:
    case LUA_TSTRING:
      luaL_tolstring(lua, index, nullptr);
      return;
    case LUA_TLIGHTUSERDATA:
      lua_pushliteral(lua, "answer");
      return;
    case LUA_TUSERDATA:
      lua_pushliteral(lua, "data");
      return;
    default:
      lua_pushstring(lua, luaL_typename(lua, index));
  }
}

void open_strings(lua_State* lua) {
  for (const char* name : {"dump", "find", "match", "gmatch", "gsub"}) {
    lua_pushnil(lua);
    lua_setfield(lua, -2, name);
  }
  for (const char* name : {"byte", "char", "len", "lower", "pack", "packsize", "reverse", "sub", "unpack", "upper"}) {
    lua_getfield(lua, -1, name);
    lua_pushcclosure(lua, charged, 1);
    lua_setfield(lua, -2, name);
  }
  lua_getfield(lua, -1, "format");
  lua_pushcclosure(lua, format, 1);
  lua_setfield(lua, -2, "format");
  lua_pushcfunction(lua, repeat);
  lua_setfield(lua, -2, "rep");
  open_patterns(lua);
}

}  // namespace consultcheck::host
