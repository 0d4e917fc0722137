#include "core/host/prose.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include "core/model/letters.h"
namespace consultcheck::host {
namespace {

// Abbreviations after which a sentence goes on, without their last full stop.
constexpr std::array<std::string_view, 44> abbreviations = {
    "e.g", "i.e",  "eg",    "ie",     "mr",   "mrs",  "ms",  "dr",   "prof", "st",  "rev", "hon", "cllr", "vs",  "v",
    "cf",  "para", "paras", "pp",     "reg",  "regs", "art", "arts", "sch",  "sec", "ss",  "fig", "figs", "vol", "ed",
    "eds", "ref",  "refs",  "approx", "dept", "tel",  "ext", "inc",  "incl", "est", "ave", "rd",  "min",  "max"};
// These may also end one: it goes on only when a digit or a small letter follows.
constexpr std::array<std::string_view, 12> halves = {"no", "nos", "p", "s", "etc", "a.m", "p.m", "ltd", "co", "jan", "sept", "dec"};

constexpr std::string_view marks[] = {"“", "”", "‘", "’", "–", "—", "•", "…"};

template <class List>
bool among(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_plain_letter(char c) { return is_lower(c) || is_upper(c) || is_digit(c); }
bool is_letter(char c) { return is_plain_letter(c) || static_cast<unsigned char>(c) >= 0x80; }
bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_mark(char c) { return c > ' ' && c < 0x7f && !is_plain_letter(c); }

/// Quotes, dashes and dots that stand around words; all of them begin with the same byte.
constexpr char first_of_marks = '\xe2';
bool starts_with_mark(std::string_view word) {
  if (word.empty() || word.front() != first_of_marks) return false;
  return std::any_of(std::begin(marks), std::end(marks), [&](std::string_view mark) { return word.starts_with(mark); });
}
bool ends_with_mark(std::string_view word) {
  if (word.size() < 3 || word[word.size() - 3] != first_of_marks) return false;
  return std::any_of(std::begin(marks), std::end(marks), [&](std::string_view mark) { return word.ends_with(mark); });
}

/// A word without the punctuation around it.
std::string_view bare(std::string_view word) {
  for (;;) {
    if (word.empty()) return word;
    if (is_mark(word.front())) {
      word.remove_prefix(1);
    } else if (is_mark(word.back())) {
      word.remove_suffix(1);
    } else if (starts_with_mark(word)) {
      word.remove_prefix(3);
    } else if (ends_with_mark(word)) {
      word.remove_suffix(3);
    } else {
      return word;
    }
  }
}

/// Whether a text holds a word; most show it by a letter, and only the others need taking apart.
bool has_words(std::string_view text) { return std::any_of(text.begin(), text.end(), is_plain_letter) || !words_of(text).empty(); }

/// The word that ends just before `at`, in small letters, without an opening bracket or quote.
std::string word_before(std::string_view line, std::size_t at) {
  std::size_t from = at;
  while (from > 0 && line[from - 1] != ' ') --from;
  while (from < at && !is_letter(line[from])) ++from;
  return lower_case(line.substr(from, at - from));
}

/// Whether the full stop at `at`, followed by a space, leaves the sentence going on with `next`.
bool goes_on(std::string_view line, std::size_t begin, std::size_t at, char next) {
  if (is_lower(next)) return true;
  std::string word = word_before(line, at);
  if (among(abbreviations, word)) return true;
  if (word.size() == 1 && is_lower(word[0]) && word != "i" && is_upper(next) && at > 0 && is_upper(line[at - 1])) return true;
  if (among(halves, word)) return is_digit(next);
  bool number = !word.empty() && std::all_of(word.begin(), word.end(), is_digit);
  return number && at - begin <= word.size() + 1;  // The number of a list item.
}

void add_sentence(std::string_view sentence, std::vector<std::string>& found) {
  while (!sentence.empty() && sentence.front() == ' ') sentence.remove_prefix(1);
  while (!sentence.empty() && sentence.back() == ' ') sentence.remove_suffix(1);
  if (has_words(sentence)) found.emplace_back(sentence);
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

/// How much of a text can be brought into Unicode's order at once: it ends before the 31st mark on one letter, as orders of endless
/// in_a_row take the square of their number.
std::size_t orderly(std::string_view text) {
  constexpr int most_marks = 30;
  int in_a_row = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      in_a_row = 0;
      ++at;
      continue;
    }
    utf8proc_int32_t code = 0;
    utf8proc_ssize_t size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                                             static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    if (size < 1) return text.size();
    in_a_row = utf8proc_get_property(code)->combining_class ? in_a_row + 1 : 0;
    if (in_a_row > most_marks) return at;
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

unsigned char byte_at(std::string_view text, std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0; }

/// Bytes of the code point at `at` when it is one of those below U+0300 or of the quotes and dashes of prose, of which nothing is ever
/// composed; else 0.
std::size_t composed_point(std::string_view text, std::size_t at) {
  const unsigned char lead = byte_at(text, at), second = byte_at(text, at + 1), third = byte_at(text, at + 2);
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xcc) return (second & 0xc0) == 0x80 ? 2 : 0;
  return lead == 0xe2 && second == 0x80 && third >= 0x90 && third <= 0xa7 ? 3 : 0;
}

/// Whether a text is surely in NFC as it stands, as nearly all are.
bool is_composed(std::string_view text) {
  for (std::size_t at = 0, size = 0; at < text.size(); at += size)
    if ((size = composed_point(text, at)) == 0) return false;
  return true;
}

/// A text of plain letters, quotes and dashes as it is compared; nothing for any other.
std::optional<std::string> folded_simply(std::string_view text) {
  std::string out(text.size(), ' ');
  char* to = out.data();
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    const std::size_t size = composed_point(text, at);
    if (size == 1) {
      *to++ = lower_case(c);
    } else if (size == 3) {
      const unsigned char third = byte_at(text, at + 2);
      if (third == 0x90 || third == 0x91) {
        *to++ = '-';
      } else if (third == 0x98 || third == 0x99) {
        *to++ = '\'';
      } else {
        to = std::copy_n(text.data() + at, 3, to);
      }
    } else {
      return {};
    }
    at += size;
  }
  out.resize(static_cast<std::size_t>(to - out.data()));
  return out;
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
    while (i < text.size() && is_space(text[i])) ++i;
    std::size_t end = i;
    while (end < text.size() && !is_space(text[end])) ++end;
    const std::string_view word = bare(text.substr(i, end - i));
    i = end;
    if (std::any_of(word.begin(), word.end(), is_letter)) words.push_back(word);
  }
  return words;
}

std::string folded(std::string_view text) {
  if (const auto simple = folded_simply(text)) return *simple;
  static constexpr std::pair<std::string_view, char> plainly[] = {{"’", '\''}, {"‘", '\''}, {"‐", '-'}, {"‑", '-'}, {"\u00a0", ' '}};
  std::string mixed = mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD), out;
  for (std::string_view rest = mixed; !rest.empty();) {
    auto mark = std::find_if(std::begin(plainly), std::end(plainly), [&](const auto& one) { return rest.starts_with(one.first); });
    out += mark == std::end(plainly) ? rest[0] : mark->second;
    rest.remove_prefix(mark == std::end(plainly) ? 1 : mark->first.size());
  }
  return out;
}

std::size_t code_points(std::string_view text) {
  const auto count = [](std::string_view composed) {
    return static_cast<std::size_t>(
        std::count_if(composed.begin(), composed.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
  };
  return is_composed(text) ? count(text) : count(mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE));
}

}  // namespace consultcheck::host
