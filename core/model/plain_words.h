// Which texts say nothing (placeholders) and which say "none".
#pragma once

#include <optional>
#include <string_view>

namespace consultcheck {

/// Whether a text only holds the place of one: empty, tbd, tbc, n/a, "[insert reason]", lorem ipsum and their like.
bool is_placeholder(std::string_view text);

/// The reason of a stated none: `none` gives "", `none: reason` gives "reason"; anything else gives nothing.
std::optional<std::string_view> stated_none(std::string_view text);

/// The text without white space at its ends.
std::string_view trimmed(std::string_view text);

/// The text cut to at most `bytes` bytes, never inside a character.
std::string_view shortened(std::string_view text, std::size_t bytes);

}  // namespace consultcheck
