#include "core/host/readability.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <string>
#include <utility>

#include "core/host/prose.h"
#include "core/model/letters.h"

namespace consultcheck::host {
namespace {

constexpr std::uint32_t vowels =
    1u << ('a' - 'a') | 1u << ('e' - 'a') | 1u << ('i' - 'a') | 1u << ('o' - 'a') | 1u << ('u' - 'a') | 1u << ('y' - 'a');
bool vowel(char c) { return c >= 'a' && c <= 'z' && (vowels >> (c - 'a') & 1) != 0; }

/// Whether two vowels that begin at `at` are spoken apart, or an -ism is.
bool adds_one(const std::string& word, std::size_t at) {
  const char first = word[at], second = word[at + 1], third = at + 2 < word.size() ? word[at + 2] : ' ',
             before = at > 0 ? word[at - 1] : ' ';
  if (first == 'i' && second == 's') return third == 'm';
  if (first == 'i' && (second == 'a' || second == 'o' || second == 'u'))
    return before != 't' && before != 's' && before != 'c' && before != 'g';
  if (first == 'e' && second == 'o') return word.find("people") == word.npos;
  if (first != 'u' || before == 'q' || before == 'g') return false;
  return second == 'a' || (second == 'o' && third == 'u');
}

/// Endings behind a silent e, by their last letter.
constexpr std::pair<char, std::string_view> tails[] = {{'y', "ely"},      {'l', "eful"},  {'s', "eless"}, {'t', "ement"},
                                                       {'s', "ements"},   {'s', "eness"}, {'e', "ecare"}, {'r', "eholder"},
                                                       {'s', "eholders"}, {'d', "eguard"}};

/// How many silent e stand before such an ending.
int silent_inside(std::string_view word) {
  int silent = 0;
  for (const auto& [last, tail] : tails)
    silent += word.back() == last && word.size() > tail.size() && word.ends_with(tail) && !vowel(word[word.size() - tail.size() - 1]);
  return silent;
}

int syllables_of_part(const std::string& word) {
  if (word.size() <= 2) return word.empty() ? 0 : 1;
  if (word.size() > 64) return static_cast<int>(word.size() / 3);  // No word of a language.
  int count = 0;
  bool after_vowel = false;
  for (const char c : word) {
    const bool is_vowel = vowel(c);
    count += is_vowel && !after_vowel;
    after_vowel = is_vowel;
  }
  auto ends = [&](std::string_view tail) { return word.size() > tail.size() && word.ends_with(tail); };
  auto before = [&](std::size_t from_end) { return word.size() > from_end ? word[word.size() - 1 - from_end] : ' '; };
  if (ends("e") && !vowel(before(1)) && !(ends("le") && !vowel(before(2)))) --count;
  if (ends("es") && !vowel(before(2)) && std::string_view("sxzcgh").find(before(2)) == std::string_view::npos &&
      !(ends("les") && !vowel(before(3))))
    --count;
  if (ends("ed") && !vowel(before(2)) && before(2) != 't' && before(2) != 'd' && !(ends("led") && !vowel(before(3)))) --count;
  count -= silent_inside(word);
  for (std::size_t at = 0; at + 1 < word.size(); ++at) count += adds_one(word, at);
  for (std::string_view start : {"area", "idea"}) count += word.starts_with(start);
  return std::max(count, 1);
}

bool is_word(std::string_view word) {
  const bool telling = std::any_of(word.begin(), word.end(), [](char c) { return (c >= '0' && c <= '9') || c == '@'; });
  return !telling && !word.starts_with("www.") && (word.find(':') == word.npos || word.find("://") == word.npos);
}

/// Three syllables or more, not counting names and an ending in -es, -ed or -ing.
bool is_complex(std::string_view word, bool first, int syllables) {
  if (syllables < 3 || (!first && std::isupper(static_cast<unsigned char>(word[0]))) || word.find('-') != word.npos) return false;
  for (std::string_view tail : {"es", "ed", "ing"})
    if (word.ends_with(tail) && syllables_of(word.substr(0, word.size() - tail.size())) < 3 && syllables == 3) return false;
  return true;
}

}  // namespace

int syllables_of(std::string_view word) {
  int count = 0;
  std::string part;
  for (std::size_t i = 0; i <= word.size(); ++i) {
    const char c = i < word.size() ? lower_case(word[i]) : '-';
    if (c == '-' || c == '/') {
      count += syllables_of_part(part);
      part.clear();
    } else if (c >= 'a' && c <= 'z') {
      part += c;
    }
  }
  return std::max(count, 1);
}

Readability readability_of(std::string_view text) {
  Readability found;
  for (const std::string& sentence : sentences_of(text)) {
    int before = found.words;
    for (std::string_view word : words_of(sentence)) {
      if (!is_word(word)) continue;
      int syllables = syllables_of(word);
      found.complex += is_complex(word, found.words == before, syllables);
      found.syllables += syllables;
      ++found.words;
    }
    found.sentences += found.words > before;
  }
  if (found.words == 0) return found;
  double length = static_cast<double>(found.words) / found.sentences, weight = static_cast<double>(found.syllables) / found.words;
  found.average_sentence = length;
  found.flesch = 206.835 - 1.015 * length - 84.6 * weight;
  found.grade = 0.39 * length + 11.8 * weight - 15.59;
  found.fog = 0.4 * (length + 100.0 * found.complex / found.words);
  return found;
}

}  // namespace consultcheck::host
