// Pieces of the sentences in which the readers say what is wrong with a file.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/source.h"

namespace consultcheck::load {

/// What is wrong with a text, before its place is worked out.
struct Fault {
  std::size_t at = 0;
  std::string what;
  std::string next;
};

/// The name in quotes, control characters made visible, cut when long.
std::string quoted(std::string_view name);
/// `line 4, column 3`.
std::string place_words(const Source& source, std::size_t at);
/// The character at a byte as a person would call it: `'x'`, `a tab`, `the end of the file`.
std::string character_words(std::string_view text, std::size_t at);
/// Bytes of the UTF-8 character that starts with this byte; 0 when none does.
std::size_t utf8_size(unsigned char first);
/// A byte as two hexadecimal digits.
std::string hex(unsigned char byte);

}  // namespace consultcheck::load
