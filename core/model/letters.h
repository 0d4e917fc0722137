// Letters of ASCII, whatever the locale.
#pragma once

#include <string>
#include <string_view>

namespace consultcheck {

/// A to Z as a small letter; any other character stays.
constexpr char lower_case(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// The text with A to Z in small letters; other characters stay.
inline std::string lower_case(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = lower_case(c);
  return out;
}

}  // namespace consultcheck
