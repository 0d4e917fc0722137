#include "core/host/lua_messages.h"

#include <algorithm>
#include <cstdio>
#include <regex>
#include <vector>

namespace consultcheck::host {
namespace {

/// A message of Lua and how we say it: `$1` is a part as it stands, `@1` a kind of value in our words.
struct Phrase {
  std::regex lua;
  const char* plain;
};

/// In front of a name that Lua gives, such as `(local 'x')`.
#define NAMED " \\((?:global|local|field|method|upvalue|constant|for iterator) '([^?].*)'\\)"

Phrase phrase(const char* lua, const char* plain) { return {std::regex(lua, std::regex::ECMAScript | std::regex::optimize), plain}; }

const std::vector<Phrase>& phrases() {
  static const std::vector<Phrase> table = {
      // Calling, reading, calculating.
      phrase("attempt to call an? (.+) value \\(for iterator 'for iterator'\\)",
             "'for … in' walks each(list), ipairs(list) or pairs(table), but was given @1"),
      phrase("attempt to call a nil value" NAMED, "'$1' is not there, so it cannot be called"),
      phrase("attempt to call an? (.+) value" NAMED, "'$2' is @1 and cannot be called like a function"),
      phrase("attempt to call an? ([a-z ]+) value.*", "@1 cannot be called like a function"),
      phrase("attempt to index a nil value" NAMED, "'$1' is nothing (nil), so nothing can be read from it"),
      phrase("attempt to index an? (.+) value" NAMED, "'$2' is @1, which has no fields"),
      phrase("attempt to index an? ([a-z ]+) value.*", "@1 has no fields"),
      phrase("attempt to compare two (.+) values", "@1 cannot be compared with @1 by < or >"),
      phrase("attempt to compare (.+) with (.+)", "@1 cannot be compared with @2 by < or >"),
      phrase("attempt to perform arithmetic on a string value" NAMED,
             "'$1' is a text, so it cannot be calculated with; tonumber makes a number of a text"),
      phrase("attempt to perform arithmetic on a string value.*", "a text cannot be calculated with; tonumber makes a number of a text"),
      phrase("attempt to perform (?:arithmetic|bitwise operation) on an? (.+) value" NAMED, "'$2' is @1, so it cannot be calculated with"),
      phrase("attempt to perform (?:arithmetic|bitwise operation) on an? ([a-z ]+) value.*", "@1 cannot be calculated with"),
      phrase("attempt to (?:perform 'n(?://|%+)0'|divide by zero)", "a number cannot be divided by 0"),
      phrase("number(?: '.*')? has no integer representation", "a whole number is needed here"),
      phrase("attempt to concatenate a nil value" NAMED, "'$1' is nothing (nil) and cannot be joined to a text with .."),
      phrase("attempt to concatenate an? (.+) value" NAMED,
             "'$2' is @1 and cannot be joined to a text with ..; tostring makes a text of it"),
      phrase("attempt to concatenate an? ([a-z ]+) value.*", "@1 cannot be joined to a text with .."),
      phrase("attempt to get length of an? (.+) value" NAMED, "'$2' is @1 and has no length"),
      phrase("attempt to get length of an? ([a-z ]+) value.*", "@1 has no length"),
      phrase("bad 'for' (.+) \\(number expected, got (.+)\\)", "the $1 of a 'for' loop must be a number, but is @2"),
      phrase("'for' step is zero", "the step of a 'for' loop must not be 0"),
      phrase("attempt to assign to const variable '(.+)'.*", "'$1' is constant and cannot be given another value"),
      phrase(".*stack overflow.*", "the rule calls itself without end"),
      phrase("table index is nil", "nothing (nil) cannot be the key of a table"),
      phrase("table index is NaN", "0/0, which is no number, cannot be the key of a table"),
      phrase("variable '(.+)' got a non-closable value", "'$1' cannot be <close>: write local without it"),
      phrase("assertion failed!", "an assert in the rule did not hold; give assert a second value that says what went wrong"),
      // What functions are given.
      phrase("(?:bad argument #\\d+ to|calling) '(.+)' (?:\\(|on bad self \\()(.+) expected, got (.+)\\)",
             "'$1' needs @2, but was given @3"),
      phrase("bad argument #(\\d+) to '(.+)' \\(value expected\\)", "'$2' needs a value, but was given nothing"),
      phrase("bad argument #(\\d+) to '(.+)' \\(number has no integer representation\\)", "'$2' needs a whole number as its value $1"),
      phrase("invalid conversion '(.+)' to 'format'", "string.format knows no '$1'"),
      phrase("invalid conversion specification: '(.+)'", "string.format knows no '$1'"),
      phrase("invalid format option '(.+)'", "string.pack and string.unpack know no '$1'"),
      phrase("invalid UTF-8 code", "the text is not UTF-8 at that place"),
      phrase("bad argument #\\d+ to '.+' \\(base out of range\\)", "a base is a number from 2 to 36"),
      phrase("bad argument #\\d+ to '(.+)' \\((?:variable-length format|variable-size format in packsize)\\)",
             "'$1' cannot tell the size of a text: leave out s and z"),
      phrase("bad argument #\\d+ to '(.+)' \\(invalid format option '(.+)'\\)", "'$1' knows no '$2'"),
      phrase("bad argument #(\\d+) to '(.+)' \\((.+)\\)", "value $1 given to '$2' does not fit: $3"),
      // How a file is written.
      phrase("attempt to load a binary chunk.*", "a rule file must be text, not compiled code"),
      phrase(".* near '?<\\\\\\d+>'?",
             "a character that is no part of Lua stands here, such as a curly quote or a long dash; write \" or ' or -"),
      phrase("too many ([a-zA-Z ]+) \\(limit is (\\d+)\\) in .*", "there are more than $2 $1 in one function"),
      phrase("cannot use '\\.\\.\\.' outside a vararg function.*", "'...' can only stand in a function that is written function(...)"),
      phrase("label '(.+)' already defined on line (\\d+).*", "the label '$1' stands in line $2 already"),
      phrase("unknown attribute '(.+)'", "a local variable can be <const>, but not <$1>"),
      phrase("<eof> expected near '?(.+?)'?", "'$1' cannot stand here: the file ends with the table of the rule"),
      phrase("('.+') expected near <eof>", "$1 is missing at the end of the file"),
      phrase("unexpected symbol near <eof>", "the file ends too early"),
      phrase("'\\}' expected(?: \\(to close '\\{' at line (\\d+)\\))? near '([A-Za-z_].*)'",
             "a comma or a closing '}' is missing before '$2'"),
      phrase("'(.+)' expected \\(to close '(.+)' at line (\\d+)\\) near '?(.+?)'?",
             "'$1' is missing before '$4'; it closes the '$2' of line $3"),
      phrase("'then' expected near '='", "'then' is expected before '='; two values are compared with =="),
      phrase("(?:unexpected symbol|'.+' expected) near '!.*'",
             "'!' cannot stand here; 'is not' is written ~= between values, and 'not' before one"),
      phrase("unexpected symbol near '&.*'", "'&&' cannot stand here; it is written 'and'"),
      phrase("unexpected symbol near '\\|.*'", "'||' cannot stand here; it is written 'or'"),
      phrase("unexpected symbol near '//.*'", "'//' cannot stand here; a comment begins with --"),
      phrase("syntax error near '([-+*/])'", "'$1' cannot stand here; write x = x $1 1"),
      phrase("(<name>|'.+') expected near '?(.+?)'?", "$1 is expected before '$2'"),
      phrase("unexpected symbol near '[,)}]'", "an 'end' is missing before this, or a value"),
      phrase("(?:unexpected symbol|syntax error) near '?(.+?)'?", "'$1' cannot stand here"),
      phrase("unfinished (?:long )?(string|comment).* near.*", "@1 is opened here, or before, and never closed"),
      phrase("malformed number near '(.+)'", "'$1' is no number"),
      phrase("invalid escape sequence (?:near )?'+(.+?)'*", "'$1' means nothing in a text; a backslash itself is written \\\\"),
      phrase("break outside (?:a )?loop.*", "'break' can only stand inside a loop"),
      phrase("no visible label '(.+)' for <?goto>?.*", "there is no label '$1' to go to"),
  };
  return table;
}

#undef NAMED

/// The message with its parts put in. The first letter of a kind stays small: messages go on after `file:line: `.
std::string filled(const std::smatch& parts, std::string_view plain) {
  std::string out;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const bool part = (plain[i] == '$' || plain[i] == '@') && i + 1 < plain.size() && plain[i + 1] >= '1' && plain[i + 1] <= '9';
    if (!part) {
      out += plain[i];
      continue;
    }
    const std::string found = parts[static_cast<std::size_t>(plain[i + 1] - '0')].str();
    out += plain[i] == '@' ? kind_words(found) : found == "<eof>" ? "end of file" : found == "<name>" ? "a name" : found;
    ++i;
  }
  return out;
}

/// The message without `rule:12: ` in front and without anything after its first line.
std::string_view bare(std::string_view message) {
  message = message.substr(0, message.find('\n'));
  if (!message.starts_with("rule:")) return message;
  std::size_t end = message.find_first_not_of("0123456789", 5);
  return end != message.npos && message.substr(end).starts_with(": ") ? message.substr(end + 2) : message;
}

}  // namespace

std::string plain_words(std::string_view lua_message) {
  std::string text = printable(bare(lua_message));
  if (text.size() > 400) return text;
  std::smatch parts;
  for (const Phrase& one : phrases())
    if (std::regex_match(text, parts, one.lua)) return filled(parts, one.plain);
  return text;
}

int line_told(std::string_view lua_message) {
  std::smatch found;
  const std::string text(bare(lua_message));
  static const std::regex at_fault("(?:break outside|no visible label|unfinished long).*? at line (\\d+).*");
  if (std::regex_match(text, found, at_fault)) return std::stoi(found[1]);
  int line = 0;
  std::sscanf(std::string(lua_message.substr(0, 40)).c_str(), "rule:%d:", &line);
  return line;
}

std::string kind_words(std::string_view kind) {
  static constexpr std::pair<std::string_view, std::string_view> table[] = {{"nil", "nothing (nil)"},
                                                                            {"no value", "nothing"},
                                                                            {"boolean", "true or false"},
                                                                            {"number", "a number"},
                                                                            {"string", "a text"},
                                                                            {"table", "a table"},
                                                                            {"function", "a function"},
                                                                            {"date", "a date"},
                                                                            {"data", "data of the rule set"},
                                                                            {"userdata", "a part of the plan"},
                                                                            {"light userdata", "a part of the plan"},
                                                                            {"part of the plan", "a part of the plan"},
                                                                            {"comment", "a comment"}};
  for (const auto& [lua, ours] : table)
    if (lua == kind) return std::string(ours);
  return "a " + std::string(kind);
}

std::string kind_at(lua_State* lua, int index) {
  if (luaL_getmetafield(lua, index, "__name") == LUA_TNIL) return kind_words(luaL_typename(lua, index));
  std::string kind = lua_type(lua, -1) == LUA_TSTRING ? lua_tostring(lua, -1) : "userdata";
  lua_pop(lua, 1);
  return kind_words(kind);
}

std::string printable(std::string_view text, std::size_t limit) {
  const bool plain = text.size() + 5 <= limit && std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
  if (plain) return std::string(text);
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
