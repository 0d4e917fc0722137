// Sentences and words of a text. Knows no Lua.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/markup.h"

namespace consultcheck::host {

/// Sentences of a text without markup. Abbreviations, numbers, dates and addresses do not end one; a newline does.
std::vector<std::string> sentences_of(std::string_view text);
/// Words as they stand between white space, without punctuation around them; only those with a letter or digit.
std::vector<std::string_view> words_of(std::string_view text);
/// The text as it is compared: NFC, folded case, straight apostrophes and hyphens.
std::string folded(std::string_view text);
/// Number of code points after NFC.
std::size_t code_points(std::string_view text);

}  // namespace consultcheck::host
