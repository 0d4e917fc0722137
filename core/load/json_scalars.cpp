#include "core/load/json_scalars.h"

#include <charconv>
#include <cmath>
#include <cstdlib>

#include "core/model/letters.h"

namespace consultcheck::load {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The code unit of `\uXXXX` at `at`; nothing when there is none.
std::optional<unsigned> unit_at(std::string_view text, std::size_t at) {
  if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return std::nullopt;
  unsigned unit = 0;
  const char* end = text.data() + at + 6;
  const auto [stop, error] = std::from_chars(text.data() + at + 2, end, unit, 16);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return unit;
}

/// Steps over the escape at `at`, or says what is wrong with it.
std::optional<Fault> skip_escape(std::string_view text, std::size_t& at) {
  const char c = at + 1 < text.size() ? text[at + 1] : '\0';
  if (c != 'u') {
    if (c == '\0' || std::string_view("\"\\/bfnrt").find(c) == std::string_view::npos)
      return Fault{at, "a backslash before " + character_words(text, at + 1) + " means nothing in JSON", "Write \\\\ for a backslash."};
    at += 2;
    return std::nullopt;
  }
  const auto unit = unit_at(text, at);
  if (!unit)
    return Fault{at, "\\u needs four hexadecimal digits after it", "Write the character itself, or all four digits, as in \\u00a3."};
  const bool high = *unit >= 0xD800 && *unit < 0xDC00;
  const auto second = high ? unit_at(text, at + 6) : std::nullopt;
  const bool paired = second && *second >= 0xDC00 && *second < 0xE000;
  if ((high && !paired) || (*unit >= 0xDC00 && *unit < 0xE000))
    return Fault{at, std::string(text.substr(at, 6)) + " is half a character; its other half is not beside it",
                 "Write the character itself."};
  at += high ? 12 : 6;
  return std::nullopt;
}

/// What keeps a word that starts like a number from being one.
std::string number_fault(std::string_view word) {
  std::size_t i = word[0] == '-' ? 1 : 0;
  const auto digits = [&] {
    const std::size_t from = i;
    while (i < word.size() && is_digit(word[i])) ++i;
    return i - from;
  };
  if (word[0] == '+') return "a number may not start with +";
  if (i < word.size() && word[i] == '.') return "a digit is missing before the point";
  const std::size_t whole = i;
  const std::size_t size = digits();
  if (size == 0) return "a number is missing after the -";
  if (size > 1 && word[whole] == '0') return "a number may not start with 0";
  if (i < word.size() && word[i] == '.' && (++i, digits() == 0)) return "a digit is missing after the point";
  if (i < word.size() && (word[i] == 'e' || word[i] == 'E')) {
    ++i;
    if (i < word.size() && (word[i] == '+' || word[i] == '-')) ++i;
    if (digits() == 0) return "a digit is missing after the e";
  }
  return i == word.size() ? "" : "this is no number";
}

}  // namespace

Fault too_large(std::string_view number, std::size_t at) {
  return {at, "the number " + std::string(number.substr(0, 30)) + (number.size() > 30 ? "…" : "") + " is too large to be kept exactly",
          "Check its digits; put it in quotes if it is a reference and not a count."};
}

std::optional<Fault> find_text_fault(const Source& source, std::size_t at) {
  const std::string_view text = source.text;
  for (std::size_t i = at + 1; i < text.size();) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c == '"') return std::nullopt;
    if (c == '\n' || c == '\r')
      return Fault{at, "this text is not closed on its line",
                   "Add the closing quote; write \\n for a line break inside a text and \\\" for a quote."};
    if (c < 0x20) return Fault{i, character_words(text, i) + " stands inside a text", c == '\t' ? "Write \\t or a space." : "Delete it."};
    if (c == '\\') {
      if (auto wrong = skip_escape(text, i)) return wrong;
    } else {
      ++i;
    }
  }
  return Fault{at, "the file ends inside this text",
               "The end of the file may be cut off: save or fetch it again, or add the closing quote."};
}

std::size_t text_end(std::string_view text, std::size_t at) {
  for (std::size_t i = at + 1;; ++i) {
    if (text[i] == '"') return i + 1;
    if (text[i] == '\\') ++i;
  }
}

std::optional<Fault> find_literal_fault(std::string_view word, std::size_t at) {
  if (word == "true" || word == "false" || word == "null") return std::nullopt;
  const std::string plain = lower_case(word);
  if (plain == "true" || plain == "false" || plain == "null")
    return Fault{at, std::string(word) + " is written with small letters in JSON", "Write " + plain + "."};
  if (plain == "none" || plain == "undefined" || plain == "nil")
    return Fault{at, std::string(word) + " is no JSON value",
                 "Write null where nothing is known, or \"none\" to state that there is none."};
  if (plain == "nan" || plain == "infinity" || plain == "-infinity" || plain == "inf" || plain == "-inf")
    return Fault{at, std::string(word) + " is not a number that a plan can hold", "Write the number, or null where it is not known."};
  if (!is_letter(word[0]) && word[0] != '_') {
    const std::string wrong = number_fault(word);
    if (wrong.empty())
      return std::isinf(std::strtod(std::string(word).c_str(), nullptr)) ? std::optional(too_large(word, at)) : std::nullopt;
    if (wrong != "this is no number" && word.find_first_not_of("0123456789.+-eE") == std::string_view::npos)
      return Fault{at, wrong, "Write the number as in 12 or 0.5."};
  }
  const std::string shown(word.substr(0, 40));
  return Fault{at, "the text " + shown + (word.size() > 40 ? "…" : "") + " must stand in quotes", "Write \"" + shown + "\"."};
}

}  // namespace consultcheck::load
