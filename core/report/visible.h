// Text from plans, plugins and rule sets made safe to show: valid UTF-8, nothing that moves the cursor or turns the reading direction.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace consultcheck::report {

/// The text with tabs and line ends as spaces, control and direction characters as `<U+001B>`, and bytes that are not UTF-8 as U+FFFD.
std::string visible(std::string_view text);

/// The code point that a text begins with, and its bytes; -1 and one byte when it is not UTF-8.
struct CodePoint {
  std::int32_t code = -1;
  std::size_t bytes = 1;
};
CodePoint first_code_point(std::string_view text);

/// Whether a code point does something other than show: a control, direction or byte order mark, a line separator, no character at all.
bool is_unseen(std::int32_t code);

/// The visible text, cut to `limit` code points with `…` at its end when it is longer.
std::string clipped(std::string_view text, std::size_t limit);

/// Terminal columns that valid UTF-8 takes: wide characters count two, combining ones none.
int columns(std::string_view text);

/// Bytes of `text` that fit into `width` columns: whole code points, at least one.
std::size_t fitting(std::string_view text, int width);

}  // namespace consultcheck::report
