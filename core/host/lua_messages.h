// What Lua says when a rule breaks, in words for people who do not know Lua.
#pragma once

#include <string>
#include <string_view>

namespace consultcheck::host {

/// Turns one of Lua's own messages into plain words; others come back cleaned but unchanged.
std::string plain_words(std::string_view lua_message);

/// One line of printable UTF-8: control characters and broken bytes replaced, at most `limit` bytes.
std::string printable(std::string_view text, std::size_t limit = 2000);

}  // namespace consultcheck::host
