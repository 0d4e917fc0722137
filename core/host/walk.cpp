#include "core/host/walk.h"

#include "core/host/engine.h"

namespace consultcheck::host {
namespace {

/// Upvalues: the call that began the walk, its step, and the values of the step.
int walk_on(lua_State* lua) {
  if (lua_tointeger(lua, lua_upvalueindex(1)) != Engine::of(lua).calls)
    complain(lua,
             "what each, pairs, ipairs or string.gmatch gave was made before this function was called, and keeps its place; make it inside "
             "the function");
  return lua_tocfunction(lua, lua_upvalueindex(2))(lua);
}

}  // namespace

void push_walk(lua_State* lua, lua_CFunction step, int values) {
  lua_pushinteger(lua, Engine::of(lua).calls);
  lua_pushcfunction(lua, step);
  lua_rotate(lua, -(values + 2), 2);
  lua_pushcclosure(lua, walk_on, values + 2);
}

}  // namespace consultcheck::host
