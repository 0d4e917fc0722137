// Letters of ASCII, whatever the locale.
#pragma once

#include <string>
#include <string_view>

namespace consultcheck {

/// The text with A to Z in small letters; other characters stay.
inline std::string lower_case(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

}  // namespace consultcheck
