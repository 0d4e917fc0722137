// Words of the vocabulary that ask the plan what several rules want to know.
#pragma once

#include <lua5.4/lua.hpp>

namespace consultcheck::host {

/// Pushes `stated`, `cites` and `decided_on` into the table on top of the stack.
void open_plan_words(lua_State* lua);

}  // namespace consultcheck::host
