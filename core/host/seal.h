// Keeps a loaded rule from keeping anything: what its functions reach is made read-only, and their own variables are watched.
#pragma once

#include <lua5.4/lua.hpp>

namespace consultcheck::host {

/// Seals what the function on top of the stack reaches, and adds its variables to the list of watched ones on `watched`, a table.
void seal_function(lua_State* lua, int watched);
/// Whether a watched variable was changed; puts every one back to what it was.
bool restore(lua_State* lua, int watched);

}  // namespace consultcheck::host
