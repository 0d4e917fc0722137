// Plain text out of HTML, and its sentences and words. Knows no Lua.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace consultcheck::host {

/// The text without tags, scripts and styles, entities turned into characters. White space is folded; blocks and list items end in a
/// newline.
std::string without_markup(std::string_view text);
/// The same with every run of white space as one space, none at the ends.
std::string plain_text(std::string_view text);
/// Sentences of a text without markup. Abbreviations, numbers, dates and addresses do not end one; a newline does.
std::vector<std::string> sentences_of(std::string_view text);
/// Words as they stand between white space, without punctuation around them; only those with a letter or digit.
std::vector<std::string_view> words_of(std::string_view text);
/// The text as it is compared: NFC, folded case, straight apostrophes and hyphens.
std::string folded(std::string_view text);
/// Number of code points after NFC.
std::size_t code_points(std::string_view text);

}  // namespace consultcheck::host
