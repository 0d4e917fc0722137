// Plain text out of HTML.
#pragma once

#include <string>
#include <string_view>

namespace consultcheck {

/// The text without tags, scripts and styles, entities turned into characters. White space is folded; blocks and list items end in a
/// newline.
std::string without_markup(std::string_view text);
/// The same with every run of white space as one space, none at the ends.
std::string plain_text(std::string_view text);

}  // namespace consultcheck
