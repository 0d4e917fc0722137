#include "core/host/lua_messages.h"

#include <array>
#include <regex>

namespace consultcheck::host {
namespace {

/// `$1` and so on stand for the pattern's parts.
struct Phrase {
  std::regex lua;
  const char* plain;
};

const auto flags = std::regex::ECMAScript | std::regex::optimize;

const std::array<Phrase, 16>& phrases() {
  static const std::array<Phrase, 16> table = {{
      {std::regex("attempt to call a nil value \\((?:global|local|field|method|upvalue) '(.+)'\\)", flags),
       "'$1' is not there, so it cannot be called"},
      {std::regex("attempt to call an? (.+) value \\((?:global|local|field|method|upvalue) '(.+)'\\)", flags),
       "'$2' is a $1 and cannot be called like a function"},
      {std::regex("attempt to call an? (.+) value", flags), "a $1 value cannot be called like a function"},
      {std::regex("attempt to index a nil value \\((?:global|local|field|method|upvalue) '(.+)'\\)", flags),
       "'$1' is nil (nothing), so nothing can be read from it"},
      {std::regex("attempt to index an? (.+) value \\((?:global|local|field|method|upvalue) '(.+)'\\)", flags),
       "'$2' is a $1, which has no fields"},
      {std::regex("attempt to index an? (.+) value", flags), "a $1 value has no fields"},
      {std::regex("attempt to compare two (.+) values", flags), "two $1 values cannot be compared with < or >"},
      {std::regex("attempt to compare (.+) with (.+)", flags), "$1 and $2 cannot be compared with < or >"},
      {std::regex("attempt to perform arithmetic on an? (.+) value \\((?:global|local|field|method|upvalue|constant) '(.+)'\\)", flags),
       "'$2' is $1, so it cannot be calculated with"},
      {std::regex("attempt to perform arithmetic on an? (.+) value", flags), "a $1 value cannot be calculated with"},
      {std::regex("attempt to concatenate an? (.+) value \\((?:global|local|field|method|upvalue) '(.+)'\\)", flags),
       "'$2' is $1 and cannot be joined to a text with .."},
      {std::regex("attempt to concatenate an? (.+) value", flags), "a $1 value cannot be joined to a text with .."},
      {std::regex("attempt to get length of an? (.+) value \\((?:global|local|field|method|upvalue) '(.+)'\\)", flags),
       "'$2' is $1 and has no length"},
      {std::regex("bad argument #(\\d+) to '(.+)' \\((.+) expected, got (.+)\\)", flags), "$2 needs a $3 as value $1, but was given $4"},
      {std::regex("bad argument #(\\d+) to '(.+)' \\((.+)\\)", flags), "value $1 given to $2 is wrong: $3"},
      {std::regex("(?:.*)stack overflow(?:.*)", flags), "the rule calls itself without end"},
  }};
  return table;
}

/// The message without `rule:12: ` in front and without anything after its first line.
std::string_view bare(std::string_view message) {
  message = message.substr(0, message.find('\n'));
  if (!message.starts_with("rule:")) return message;
  std::size_t end = message.find_first_not_of("0123456789", 5);
  return end != message.npos && message.substr(end).starts_with(": ") ? message.substr(end + 2) : message;
}

/// Lua's word for handles it knows nothing of; in rules those are parts of the plan.
std::string without_userdata(std::string text) {
  constexpr std::string_view theirs = "userdata", ours = "a part of the plan";
  for (std::size_t at = 0; (at = text.find(theirs, at)) != text.npos; at += ours.size()) {
    bool article = at >= 2 && text.compare(at - 2, 2, "a ") == 0;
    text.replace(article ? at - 2 : at, theirs.size() + (article ? 2 : 0), ours);
  }
  return text;
}

}  // namespace

std::string plain_words(std::string_view lua_message) {
  std::string text = printable(bare(lua_message));
  if (text.size() > 400) return text;
  std::smatch parts;
  for (const Phrase& phrase : phrases())
    if (std::regex_match(text, parts, phrase.lua)) return without_userdata(parts.format(phrase.plain));
  return text;
}

std::string printable(std::string_view text, std::size_t limit) {
  std::string out;
  bool space = false;
  for (std::size_t i = 0; i < text.size();) {
    auto c = static_cast<unsigned char>(text[i]);
    std::size_t size = c < 0x80 ? 1 : c >= 0xc2 && c < 0xe0 ? 2 : c >= 0xe0 && c < 0xf0 ? 3 : c >= 0xf0 && c < 0xf5 ? 4 : 0;
    bool whole = size > 0 && i + size <= text.size();
    for (std::size_t k = 1; whole && k < size; ++k) whole = (static_cast<unsigned char>(text[i + k]) & 0xc0) == 0x80;
    if (whole && size == 3)
      whole =
          !(c == 0xe0 && static_cast<unsigned char>(text[i + 1]) < 0xa0) && !(c == 0xed && static_cast<unsigned char>(text[i + 1]) > 0x9f);
    if (whole && size == 4)
      whole =
          !(c == 0xf0 && static_cast<unsigned char>(text[i + 1]) < 0x90) && !(c == 0xf4 && static_cast<unsigned char>(text[i + 1]) > 0x8f);
    bool control = c < 0x20 || c == 0x7f || (c == 0xc2 && whole && static_cast<unsigned char>(text[i + 1]) < 0xa0);
    if (out.size() + 5 > limit) return out + "…";
    if (control) {
      space = !out.empty();
    } else {
      if (space) out += ' ';
      space = false;
      if (whole)
        out.append(text.substr(i, size));
      else
        out += "\xef\xbf\xbd";
    }
    i += whole ? size : 1;
  }
  return out;
}

}  // namespace consultcheck::host
