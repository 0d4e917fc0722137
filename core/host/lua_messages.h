// What Lua says when a rule breaks, in words for people who do not know Lua.
#pragma once

#include <lua5.4/lua.hpp>
#include <string>
#include <string_view>

namespace consultcheck::host {

/// Turns one of Lua's own messages into plain words; others come back cleaned but unchanged.
std::string plain_words(std::string_view lua_message);

/// The line that a message of Lua's reader is about: where something was opened rather than where the file ends; 0 when it names none.
int line_told(std::string_view lua_message);

/// Lua's word for a kind of value in plain words: `a text` for `string`, `nothing (nil)` for `nil`.
std::string kind_words(std::string_view kind);
/// The kind of the value at an index, in plain words.
std::string kind_at(lua_State* lua, int index);

/// One line of printable UTF-8: control characters and broken bytes replaced, at most `limit` bytes.
std::string printable(std::string_view text, std::size_t limit = 2000);

}  // namespace consultcheck::host
