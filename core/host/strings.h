// The module `string`: Lua's own functions, charging for their work, with the patterns of pattern.h.
#pragma once

#include <lua5.4/lua.hpp>
#include <string>

namespace consultcheck::host {

/// Pushes the module, made from Lua's own module `string` on top of the stack, which it replaces.
void open_strings(lua_State* lua);
/// Pushes find, match, gmatch and gsub into the module on top of the stack.
void open_patterns(lua_State* lua);
/// Pushes the value at an index as text, never showing an address.
void push_text_of(lua_State* lua, int index);
/// A C function with Lua's own function as upvalue, charging for the size of its text arguments.
int charged(lua_State* lua);

}  // namespace consultcheck::host
