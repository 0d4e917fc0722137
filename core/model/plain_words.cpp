#include "core/model/plain_words.h"

#include <algorithm>
#include <array>

#include "core/model/letters.h"

namespace consultcheck {
namespace {

bool is_letter(char c) {
  return (lower_case(c) >= 'a' && lower_case(c) <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

bool same(std::string_view text, std::string_view word) {
  return text.size() == word.size() && lower_case(text[0]) == word[0] &&
         std::equal(text.begin(), text.end(), word.begin(), [](char a, char b) { return lower_case(a) == b; });
}

bool begins(std::string_view text, std::string_view word) {
  return text.size() >= word.size() && lower_case(text[0]) == word[0] && same(text.substr(0, word.size()), word);
}

constexpr auto whole = std::to_array<std::string_view>({"n/a",
                                                        "na",
                                                        "n.a.",
                                                        "?",
                                                        "??",
                                                        "???",
                                                        "-",
                                                        "--",
                                                        "...",
                                                        "…",
                                                        "xxx",
                                                        "xx",
                                                        "todo",
                                                        "pending",
                                                        "nil",
                                                        "null",
                                                        "ditto",
                                                        "see above",
                                                        "see below",
                                                        "as above",
                                                        "as below",
                                                        "none given",
                                                        "n/a - see above",
                                                        "unknown",
                                                        "not known",
                                                        "to follow",
                                                        "to be confirmed",
                                                        "to be decided",
                                                        "to be determined",
                                                        "to be agreed",
                                                        "to be advised",
                                                        "to be added",
                                                        "to be completed",
                                                        "please complete",
                                                        "please enter",
                                                        "click here to enter text",
                                                        "enter text here"});
constexpr auto openings = std::to_array<std::string_view>({"lorem ipsum", "[insert", "<insert", "{insert", "insert text", "insert reason",
                                                           "insert date", "insert name", "insert here", "[your ", "<your "});
constexpr std::size_t longest_whole =
    std::max_element(whole.begin(), whole.end(), [](auto a, auto b) { return a.size() < b.size(); }) -> size();
constexpr auto short_words = std::to_array<std::string_view>({"tbd", "tbc", "tba"});

}  // namespace

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view space = " \t\r\n\f\v";
  const std::size_t first = text.find_first_not_of(space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(space) - first + 1);
}

std::string_view shortened(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
  return text.substr(0, bytes);
}

bool is_placeholder(std::string_view text) {
  text = trimmed(text);
  if (text.empty()) return true;
  for (const auto word : short_words) {
    if (begins(text, word) && (text.size() == 3 || !is_letter(text[3]))) return true;
  }
  std::string_view bare = text;
  while (bare.size() > 3 && bare.ends_with('.')) bare.remove_suffix(1);
  const bool may_be_whole = bare.size() <= longest_whole;
  return (may_be_whole &&
          std::any_of(whole.begin(), whole.end(), [&](std::string_view word) { return same(bare, word) || same(text, word); })) ||
         std::any_of(openings.begin(), openings.end(), [&](std::string_view word) { return begins(text, word); });
}

std::optional<std::string_view> stated_none(std::string_view text) {
  text = trimmed(text);
  if (!begins(text, "none")) return {};
  const std::string_view rest = trimmed(text.substr(4));
  if (rest.empty()) return rest;
  if (rest[0] != ':' || rest.find('\n') != std::string_view::npos) return {};
  return trimmed(rest.substr(1));
}

}  // namespace consultcheck
