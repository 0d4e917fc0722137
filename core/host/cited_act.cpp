#include "core/host/cited_act.h"

#include <algorithm>
#include <cctype>

#include "core/host/phrases.h"
#include "core/host/prose.h"

namespace consultcheck::host {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string with_and(std::string_view text) {
  std::string out;
  for (const char c : plain_text(text)) c == '&' ? out += "and" : out += c;
  return out;
}

/// Where four digits begin, or npos.
std::size_t year_in(std::string_view text) {
  for (std::size_t i = 0; i + 4 <= text.size(); ++i)
    if (std::all_of(text.begin() + i, text.begin() + i + 4, is_digit)) return i;
  return text.npos;
}

/// The text with a space for each pair of brackets and what stands between them; a bracket without its other half stays.
std::string without_brackets(std::string_view text) {
  std::vector<std::size_t> open, closed_at(text.size(), 0);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(') open.push_back(i);
    if (text[i] != ')' || open.empty()) continue;
    closed_at[open.back()] = i;
    open.pop_back();
  }
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += closed_at[i] ? ' ' : text[i];
    i = std::max(i, closed_at[i]);
  }
  return out;
}

/// Numbers with the letters behind them, small, such as 80 and 507b; not those that follow the word part.
std::vector<std::string> numbers_in(std::string_view place) {
  std::vector<std::string> numbers;
  bool of_part = false;
  for (std::size_t i = 0; i < place.size();) {
    std::size_t end = i;
    while (end < place.size() && (is_letter(place[end]) || is_digit(place[end]))) ++end;
    const std::string_view word = place.substr(i, end - i);
    for (std::size_t at = 0; !of_part && at < word.size();) {
      if (!is_digit(word[at++])) continue;
      const std::size_t from = at - 1;
      while (at < word.size() && is_digit(word[at])) ++at;
      while (at < word.size() && is_letter(word[at])) ++at;
      numbers.emplace_back(word.substr(from, at - from));
    }
    if (!word.empty()) of_part = word == "part";
    i = std::max(end, i + 1);
  }
  return numbers;
}

}  // namespace

CitedAct::CitedAct(std::string_view act, std::string_view place)
    : act_(as_words(with_and(act))), dated_(year_in(act) != act.npos), numbers_(numbers_in(without_brackets(folded(plain_text(place))))) {}

bool CitedAct::of(std::string_view act) const {
  const std::size_t year = dated_ ? act.npos : year_in(act);
  if (year != act.npos && year > 1 && year + 5 == act.size() && act[year - 1] == ' ') act.remove_suffix(5);
  return holds_phrase(act_, act);
}

bool CitedAct::names(std::string_view section) const {
  return std::find(numbers_.begin(), numbers_.end(), folded(section)) != numbers_.end();
}

}  // namespace consultcheck::host
