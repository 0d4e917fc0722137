// What `for … in` walks with. A walk keeps its place, so it may be used only in the call of the rule that began it.
#pragma once

#include <lua5.4/lua.hpp>

namespace consultcheck::host {

/// The index of a walk's own value, counted from 1, for its step.
constexpr int walk_value(int number) { return lua_upvalueindex(number + 2); }

/// Replaces the `values` on top of the stack by a function that takes one step of a walk at each call. Used later than in the present call
/// of the rule, or of its file, it is an error of the rule.
void push_walk(lua_State* lua, lua_CFunction step, int values);

}  // namespace consultcheck::host
