#include "core/host/prose.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>

namespace consultcheck::host {
namespace {

// Abbreviations after which a sentence goes on, without their last full stop.
constexpr std::array<std::string_view, 44> abbreviations = {
    "e.g", "i.e",  "eg",    "ie",     "mr",   "mrs",  "ms",  "dr",   "prof", "st",  "rev", "hon", "cllr", "vs",  "v",
    "cf",  "para", "paras", "pp",     "reg",  "regs", "art", "arts", "sch",  "sec", "ss",  "fig", "figs", "vol", "ed",
    "eds", "ref",  "refs",  "approx", "dept", "tel",  "ext", "inc",  "incl", "est", "ave", "rd",  "min",  "max"};
// These may also end one: it goes on only when a digit or a small letter follows.
constexpr std::array<std::string_view, 12> halves = {"no", "nos", "p", "s", "etc", "a.m", "p.m", "ltd", "co", "jan", "sept", "dec"};

template <class List>
bool among(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_letter(char c) { return std::isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80; }
bool is_upper(char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; }
bool is_lower(char c) { return std::islower(static_cast<unsigned char>(c)) != 0; }
bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

/// The word that ends just before `at`, in small letters, without an opening bracket or quote.
std::string word_before(std::string_view line, std::size_t at) {
  std::size_t from = at;
  while (from > 0 && line[from - 1] != ' ') --from;
  while (from < at && !is_letter(line[from])) ++from;
  std::string word(line.substr(from, at - from));
  for (char& c : word) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return word;
}

/// Whether the full stop at `at`, followed by a space, leaves the sentence going on with `next`.
bool goes_on(std::string_view line, std::size_t begin, std::size_t at, char next) {
  if (is_lower(next)) return true;
  std::string word = word_before(line, at);
  if (among(abbreviations, word)) return true;
  if (word.size() == 1 && std::isalpha(static_cast<unsigned char>(word[0])) && word != "i" && is_upper(next) && at > 0 &&
      is_upper(line[at - 1]))
    return true;
  if (among(halves, word)) return is_digit(next);
  bool number = !word.empty() && std::all_of(word.begin(), word.end(), is_digit);
  return number && at - begin <= word.size() + 1;  // The number of a list item.
}

void add_sentence(std::string_view sentence, std::vector<std::string>& found) {
  while (!sentence.empty() && sentence.front() == ' ') sentence.remove_prefix(1);
  while (!sentence.empty() && sentence.back() == ' ') sentence.remove_suffix(1);
  if (!words_of(sentence).empty()) found.emplace_back(sentence);
}

void split_line(std::string_view line, std::vector<std::string>& found) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] != '.' && line[i] != '!' && line[i] != '?') continue;
    std::size_t end = i + 1;
    while (end < line.size() &&
           (line[end] == '.' || line[end] == '!' || line[end] == '?' || line[end] == ')' || line[end] == '"' || line[end] == '\''))
      ++end;
    while (line.substr(end).starts_with("”") || line.substr(end).starts_with("’")) end += 3;
    if (end < line.size() && line[end] != ' ') {
      i = end - 1;
      continue;
    }
    std::size_t next = line.find_first_not_of(" \"'([", end);
    if (next != line.npos && line[i] == '.' && end == i + 1 && goes_on(line, begin, i, line[next])) continue;
    add_sentence(line.substr(begin, end - begin), found);
    begin = end;
    i = end - 1;
  }
  add_sentence(line.substr(begin), found);
}

/// How much of a text can be brought into Unicode's order at once: it ends before the 31st mark on one letter, as orders of endless marks
/// take the square of their number.
std::size_t orderly(std::string_view text) {
  constexpr int most_marks = 30;
  int marks = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      marks = 0;
      ++at;
      continue;
    }
    utf8proc_int32_t code = 0;
    utf8proc_ssize_t size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                                             static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    if (size < 1) return text.size();
    marks = utf8proc_get_property(code)->combining_class ? marks + 1 : 0;
    if (marks > most_marks) return at;
    at += static_cast<std::size_t>(size);
  }
  return text.size();
}

std::string mapped_piece(std::string_view text, int options) {
  utf8proc_uint8_t* out = nullptr;
  utf8proc_ssize_t size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                                       &out, static_cast<utf8proc_option_t>(options));
  std::string result = size < 0 ? std::string(text) : std::string(reinterpret_cast<char*>(out), static_cast<std::size_t>(size));
  std::free(out);
  return result;
}

std::string mapped(std::string_view text, int options) {
  std::string result;
  while (!text.empty()) {
    std::size_t size = orderly(text);
    result += mapped_piece(text.substr(0, size), options);
    text.remove_prefix(size);
  }
  return result;
}

}  // namespace

std::vector<std::string> sentences_of(std::string_view text) {
  std::vector<std::string> found;
  while (!text.empty()) {
    std::size_t end = text.find('\n');
    split_line(text.substr(0, end), found);
    if (end == text.npos) break;
    text.remove_prefix(end + 1);
  }
  return found;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < text.size();) {
    while (i < text.size() && std::isspace(static_cast<unsigned char>(text[i]))) ++i;
    std::size_t end = i;
    while (end < text.size() && !std::isspace(static_cast<unsigned char>(text[end]))) ++end;
    std::string_view word = text.substr(i, end - i);
    i = end;
    for (bool changed = true; changed;) {
      changed = false;
      for (std::string_view mark : {"“", "”", "‘", "’", "–", "—", "•", "…"}) {
        if (word.starts_with(mark)) word.remove_prefix(mark.size()), changed = true;
        if (word.ends_with(mark)) word.remove_suffix(mark.size()), changed = true;
      }
      if (!word.empty() && std::ispunct(static_cast<unsigned char>(word.front()))) word.remove_prefix(1), changed = true;
      if (!word.empty() && std::ispunct(static_cast<unsigned char>(word.back()))) word.remove_suffix(1), changed = true;
    }
    if (std::any_of(word.begin(), word.end(), is_letter)) words.push_back(word);
  }
  return words;
}

std::string folded(std::string_view text) {
  static constexpr std::pair<std::string_view, char> marks[] = {{"’", '\''}, {"‘", '\''}, {"‐", '-'}, {"‑", '-'}, {"\u00a0", ' '}};
  std::string mixed = mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD), out;
  for (std::string_view rest = mixed; !rest.empty();) {
    auto mark = std::find_if(std::begin(marks), std::end(marks), [&](const auto& one) { return rest.starts_with(one.first); });
    out += mark == std::end(marks) ? rest[0] : mark->second;
    rest.remove_prefix(mark == std::end(marks) ? 1 : mark->first.size());
  }
  return out;
}

std::size_t code_points(std::string_view text) {
  std::string composed = mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  return static_cast<std::size_t>(
      std::count_if(composed.begin(), composed.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

}  // namespace consultcheck::host
