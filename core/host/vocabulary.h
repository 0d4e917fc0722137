// What a rule file may name, and nothing else.
#pragma once

#include <lua5.4/lua.hpp>

namespace consultcheck::host {

/// A C function, called once for a new state: puts the vocabulary in place and takes everything else away.
int open_vocabulary(lua_State* lua);
/// Pushes a fresh environment for one rule file: it reads the vocabulary and cannot be written to.
void push_environment(lua_State* lua);

/// Pushes `pass`, `fail`, `cannot_tell` and `not_applicable` into the table on top of the stack.
void open_answers(lua_State* lua);
/// Pushes the module `text`.
int open_texts(lua_State* lua);

}  // namespace consultcheck::host
