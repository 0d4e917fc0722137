#include "core/model/markup.h"

#include <array>
#include <cctype>
#include <charconv>
#include <cstdint>
#include <utility>

#include "core/model/letters.h"

namespace consultcheck {
namespace {

constexpr std::array<std::string_view, 22> blocks = {"p",  "br",    "li",      "ul",     "ol",         "div", "tr", "td",
                                                     "th", "table", "section", "h1",     "h2",         "h3",  "h4", "h5",
                                                     "h6", "dt",    "article", "header", "blockquote", "dd"};
constexpr std::array<std::string_view, 2> hidden = {"script", "style"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 18> entities = {{
    {"amp", "&"},
    {"lt", "<"},
    {"gt", ">"},
    {"quot", "\""},
    {"apos", "'"},
    {"nbsp", " "},
    {"pound", "£"},
    {"euro", "€"},
    {"copy", "©"},
    {"ndash", "–"},
    {"mdash", "—"},
    {"hellip", "…"},
    {"lsquo", "‘"},
    {"rsquo", "’"},
    {"ldquo", "“"},
    {"rdquo", "”"},
    {"bull", "•"},
    {"middot", "·"},
}};

template <class List>
bool among(const List& list, std::string_view word) {
  for (std::string_view one : list)
    if (one == word) return true;
  return false;
}

void add_code_point(std::string& out, std::uint32_t c) {
  if (c < 0x20 || c > 0x10ffff || (c >= 0xd800 && c < 0xe000)) {
    out += ' ';
  } else if (c < 0x80) {
    out += static_cast<char>(c);
  } else {
    int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    out += static_cast<char>((more == 1 ? 0xc0 : more == 2 ? 0xe0 : 0xf0) | c >> (6 * more));
    while (more-- > 0) out += static_cast<char>(0x80 | (c >> (6 * more) & 0x3f));
  }
}

/// Adds what the entity at `at` stands for; gives how many bytes it takes, 0 when it is none.
std::size_t add_entity(std::string_view text, std::size_t at, std::string& out) {
  std::size_t end = text.substr(at, 12).find(';');
  if (end == std::string_view::npos || end < 2) return 0;
  std::string_view name = text.substr(at + 1, end - 1);
  if (name[0] == '#') {
    bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    std::string_view digits = name.substr(hex ? 2 : 1);
    std::uint32_t code = 0;
    auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
    if (error != std::errc() || stop != digits.data() + digits.size()) return 0;
    add_code_point(out, code == 0xa0 ? ' ' : code);
    return end + 1;
  }
  for (auto [known, character] : entities)
    if (known == name) {
      out += character;
      return end + 1;
    }
  return 0;
}

/// Passes over the tag at `at`, with what it hides; a block leaves a newline.
std::size_t skip_tag(std::string_view text, std::size_t at, std::string& out) {
  if (text.substr(at).starts_with("<!--")) {
    std::size_t end = text.find("-->", at);
    return end == text.npos ? text.size() : end + 3;
  }
  std::size_t end = text.find('>', at);
  if (end == text.npos) return at;
  std::size_t start = at + 1 + (text[at + 1] == '/'), stop = start;
  while (stop < end && std::isalnum(static_cast<unsigned char>(text[stop]))) ++stop;
  std::string name = lower_case(text.substr(start, stop - start));
  if (among(blocks, name)) out += '\n';
  if (among(hidden, name) && text[at + 1] != '/') {
    std::size_t close = end;
    std::string closing = "</" + name;
    while ((close = text.find("</", close)) != text.npos && lower_case(text.substr(close, closing.size())) != closing) ++close;
    if (close == text.npos) return text.size();
    end = text.find('>', close);
    return end == text.npos ? text.size() : end + 1;
  }
  return end + 1;
}

/// Whether a line begins as an item of a list: `- `, `* `, `• `, `3. `, `(a) `.
bool is_item(std::string_view line) {
  if (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("•") || line.starts_with("– ")) return true;
  std::size_t i = line.starts_with("(") ? 1 : 0, from = i;
  while (i < line.size() && std::isalnum(static_cast<unsigned char>(line[i]))) ++i;
  return i > from && i - from <= 2 && i + 1 < line.size() && (line[i] == '.' || line[i] == ')') && line[i + 1] == ' ';
}

/// Whether a text is plain prose on one line, single spaces between its words: as most are.
bool is_tidy(std::string_view text) {
  char before = ' ';
  for (const char c : text) {
    if (c == '<' || c == '&' || (c < ' ' && static_cast<unsigned char>(c) < 0x80) || (c == ' ' && before == ' ')) return false;
    before = c;
  }
  return before != ' ';
}

}  // namespace

std::string without_markup(std::string_view text) {
  if (is_tidy(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  const std::size_t last_close = text.rfind('>') + 1;  // 0 without any: then nothing is a tag, and no tag's end is looked for in vain.
  for (std::size_t i = 0; i < text.size();) {
    char c = text[i], next = i + 1 < text.size() ? text[i + 1] : ' ';
    if (c == '<' && (i < last_close || text.substr(i).starts_with("<!--")) &&
        (std::isalpha(static_cast<unsigned char>(next)) || next == '/' || next == '!')) {
      std::size_t after = skip_tag(text, i, out);
      if (after != i) {
        i = after;
        continue;
      }
    }
    if (c == '&') {
      if (std::size_t taken = add_entity(text, i, out)) {
        i += taken;
        continue;
      }
    }
    if (c == '\n') {
      std::size_t start = text.find_first_not_of(" \t\r", i + 1);
      bool ends = start == text.npos || text[start] == '\n' || is_item(text.substr(start));
      out += ends ? '\n' : ' ';
    } else {
      out += c;
    }
    ++i;
  }
  std::string tidy;
  tidy.reserve(out.size());
  for (char c : out) {
    bool space = c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\v' || c == '\f';
    if (!space) {
      tidy += c;
    } else if (!tidy.empty() && tidy.back() != '\n') {
      if (c == '\n' && tidy.back() == ' ') tidy.pop_back();
      if (c == '\n' || tidy.back() != ' ') tidy += c == '\n' ? '\n' : ' ';
    }
  }
  while (!tidy.empty() && (tidy.back() == ' ' || tidy.back() == '\n')) tidy.pop_back();
  return tidy;
}

std::string plain_text(std::string_view text) {
  std::string plain = without_markup(text);
  for (char& c : plain)
    if (c == '\n') c = ' ';
  return plain;
}

}  // namespace consultcheck
