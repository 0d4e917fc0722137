// Which lines of a rule ran while its examples did.
#pragma once

#include <lua5.4/lua.hpp>
#include <set>
#include <vector>

namespace consultcheck::host {

/// Lines that hold something to run, and those that did run.
struct Lines {
  std::set<int> active, reached;

  /// Adds the lines of the function on top of the stack, and of all that it can reach through its variables; pops it.
  void add(lua_State* lua);
  /// Notes a line that is about to run.
  void ran(lua_State* lua, lua_Debug* event);
  /// Lines that never ran, in order, with the empty ones between them.
  std::vector<int> unreached() const;

 private:
  void add_active(lua_State* lua, lua_Debug& function);

  std::set<int> functions_;  ///< By their first line.
  std::set<const void*> seen_;
};

/// The line at which the rule stands; 0 when none of its functions is running.
int line_now(lua_State* lua);

}  // namespace consultcheck::host
