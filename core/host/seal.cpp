#include "core/host/seal.h"

#include <bit>
#include <cstdint>
#include <set>

#include "core/host/engine.h"
#include "core/host/tables.h"

namespace consultcheck::host {
namespace {

constexpr lua_Integer most_watched = 1000;  // Each is looked at after every run.

/// Adds the value on top of the stack to the work still to do, once; pops it.
void enqueue(lua_State* lua, int queue, int seen) {
  int type = lua_type(lua, -1);
  bool plain_table = type == LUA_TTABLE && !is_sealed(lua, -1);
  if (!plain_table && !(type == LUA_TFUNCTION && !lua_iscfunction(lua, -1))) return lua_pop(lua, 1);
  lua_pushvalue(lua, -1);
  if (lua_rawget(lua, seen) != LUA_TNIL) return lua_pop(lua, 2);
  lua_pop(lua, 1);
  lua_pushvalue(lua, -1);
  lua_pushboolean(lua, true);
  lua_rawset(lua, seen);
  lua_rawseti(lua, queue, static_cast<lua_Integer>(lua_rawlen(lua, queue)) + 1);
}

/// Watched variables stand in threes: function, number of the variable, value.
void watch(lua_State* lua, int watched, int function, int number) {
  auto end = static_cast<lua_Integer>(lua_rawlen(lua, watched));
  if (end >= most_watched * 3) complain(lua, "the rule's functions use more than 1000 variables that stand outside them");
  lua_pushvalue(lua, function);
  lua_rawseti(lua, watched, end + 1);
  lua_pushinteger(lua, number);
  lua_rawseti(lua, watched, end + 2);
  lua_getupvalue(lua, function, number);
  if (lua_isnil(lua, -1)) {
    lua_pop(lua, 1);
    lua_pushlightuserdata(lua, nullptr);
  }
  lua_rawseti(lua, watched, end + 3);
}

/// Whether two values are the very same, as no rule can tell apart: for Lua, 1 equals 1.0, 0.0 equals -0.0, and no NaN equals itself.
bool same_value(lua_State* lua, int a, int b) {
  if (lua_type(lua, a) != LUA_TNUMBER || lua_type(lua, b) != LUA_TNUMBER) return lua_rawequal(lua, a, b) != 0;
  if (lua_isinteger(lua, a) || lua_isinteger(lua, b))
    return lua_isinteger(lua, a) && lua_isinteger(lua, b) && lua_tointeger(lua, a) == lua_tointeger(lua, b);
  return std::bit_cast<std::uint64_t>(lua_tonumber(lua, a)) == std::bit_cast<std::uint64_t>(lua_tonumber(lua, b));
}

}  // namespace

void seal_function(lua_State* lua, int watched) {
  luaL_checkstack(lua, 12, nullptr);
  watched = lua_absindex(lua, watched);
  lua_newtable(lua);
  lua_newtable(lua);
  int queue = lua_gettop(lua) - 1, seen = queue + 1;
  lua_pushvalue(lua, queue - 1);
  enqueue(lua, queue, seen);
  std::set<void*> known;
  for (lua_Integer i = 1; i <= static_cast<lua_Integer>(lua_rawlen(lua, queue)); ++i) {
    charge(lua, 1);
    lua_rawgeti(lua, queue, i);
    int object = lua_gettop(lua);
    if (lua_istable(lua, object)) {
      for (lua_pushnil(lua); lua_next(lua, object);) {
        enqueue(lua, queue, seen);
        lua_pushvalue(lua, -1);
        enqueue(lua, queue, seen);
      }
      seal_table(lua, object);
    } else {
      for (int number = 1; lua_getupvalue(lua, object, number); ++number) {
        enqueue(lua, queue, seen);
        if (known.insert(lua_upvalueid(lua, object, number)).second) watch(lua, watched, object, number);
      }
    }
    lua_settop(lua, object - 1);
  }
  lua_settop(lua, queue - 1);
}

bool restore(lua_State* lua, int watched) {
  watched = lua_absindex(lua, watched);
  bool changed = false;
  auto size = static_cast<lua_Integer>(lua_rawlen(lua, watched));
  for (lua_Integer i = 1; i < size; i += 3) {
    lua_rawgeti(lua, watched, i);
    lua_rawgeti(lua, watched, i + 1);
    int number = static_cast<int>(lua_tointeger(lua, -1));
    lua_pop(lua, 1);
    lua_rawgeti(lua, watched, i + 2);
    if (lua_islightuserdata(lua, -1) && !lua_touserdata(lua, -1)) {
      lua_pop(lua, 1);
      lua_pushnil(lua);
    }
    lua_getupvalue(lua, -2, number);
    if (!same_value(lua, -1, -2)) {
      changed = true;
      lua_pop(lua, 1);
      lua_setupvalue(lua, -2, number);
      lua_pop(lua, 1);
    } else {
      lua_pop(lua, 3);
    }
  }
  return changed;
}

}  // namespace consultcheck::host
