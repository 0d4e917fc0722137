#include "core/host/lines.h"

namespace consultcheck::host {

/// Takes the function's table of lines off the stack. Where a longer function ends, only the return stands that Lua adds by itself.
void Lines::add_active(lua_State* lua, lua_Debug& function) {
  const int last = function.lastlinedefined > function.linedefined ? function.lastlinedefined : 0;
  for (lua_pushnil(lua); lua_next(lua, -2); lua_pop(lua, 1)) {
    const int line = static_cast<int>(lua_tointeger(lua, -2));
    if (line != last) active.insert(line);
  }
  lua_pop(lua, 1);
}

void Lines::add(lua_State* lua) {
  luaL_checkstack(lua, 8, nullptr);
  const int top = lua_gettop(lua);
  const bool fresh = seen_.insert(lua_topointer(lua, top)).second;
  if (fresh && lua_isfunction(lua, top) && !lua_iscfunction(lua, top)) {
    lua_Debug function;
    lua_pushvalue(lua, top);
    lua_getinfo(lua, ">SL", &function);
    functions_.insert(function.linedefined);
    add_active(lua, function);
    for (int number = 1; lua_getupvalue(lua, top, number); ++number) add(lua);
  }
  if (fresh && lua_istable(lua, top)) {
    if (luaL_getmetafield(lua, top, "__index") != LUA_TNIL) add(lua);
    for (lua_pushnil(lua); lua_next(lua, top);) add(lua);
  }
  lua_settop(lua, top - 1);
}

void Lines::ran(lua_State* lua, lua_Debug* event) {
  lua_getinfo(lua, "Sl", event);
  reached.insert(event->currentline);
  if (!functions_.insert(event->linedefined).second) return;
  lua_getinfo(lua, "L", event);
  add_active(lua, *event);
}

std::vector<int> Lines::unreached() const {
  std::vector<int> lines;
  bool open = false;
  for (const int line : active) {
    const bool ran_through = reached.count(line) > 0;
    if (!ran_through)
      for (int next = open ? lines.back() + 1 : line; next <= line; ++next) lines.push_back(next);
    open = !ran_through;
  }
  return lines;
}

int line_now(lua_State* lua) {
  lua_Debug at;
  for (int level = 0; level < 64 && lua_getstack(lua, level, &at); ++level) {
    lua_getinfo(lua, "l", &at);
    if (at.currentline > 0) return at.currentline;
  }
  return 0;
}

}  // namespace consultcheck::host
