#include "core/host/rule_parts.h"

#include <algorithm>
#include <string>

#include "core/host/tokens.h"
#include "core/model/date.h"

namespace consultcheck::host {
namespace {

bool is_one_of(std::string_view token, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), token) != words.end();
}

/// How much deeper a token leads.
int deeper(std::string_view token) {
  if (is_one_of(token, {"{", "(", "function", "if", "do", "repeat"})) return 1;
  return is_one_of(token, {"}", ")", "end", "until"}) ? -1 : 0;
}

/// Where the `{` of the table stands that the file returns at its end; npos when there is none.
std::size_t returned_table(std::string_view lua) {
  Tokens tokens(lua);
  int depth = 0;
  std::size_t found = lua.npos;
  for (std::string_view before, token; !(token = tokens.next()).empty(); before = token) {
    if (depth == 0 && before == "return" && token == "{") found = tokens.start();
    depth += deeper(token);
  }
  return found;
}

/// Where a part of the table begins whose `{` stands at a position: its name, or the item with that number; npos when there is none.
std::size_t part_of(std::string_view lua, std::size_t table, std::string_view name) {
  Tokens tokens(lua, table);
  std::string_view token = tokens.next();
  if (token != "{") return lua.npos;
  int depth = 1, number = 0;
  for (bool begins = true; depth > 0 && !(token = tokens.next()).empty();) {
    if (begins && token != "}" && (token == name || std::to_string(++number) == name)) return tokens.start();
    depth += deeper(token);
    begins = depth == 1 && (token == "," || token == ";");
  }
  return lua.npos;
}

/// Where the value of the part stands that begins at a position.
std::size_t value_of(std::string_view lua, std::size_t part) {
  Tokens tokens(lua, part);
  tokens.next();
  const std::size_t named = tokens.next() == "=" ? tokens.end() : part;
  Tokens value(lua, named);
  value.next();
  return value.start();
}

bool is_date(std::string_view token) {
  return token.size() == 12 && (token[0] == '"' || token[0] == '\'') && Date::parse(token.substr(1, 10));
}

int line_at(std::string_view lua, std::size_t at) {
  return static_cast<int>(std::count(lua.begin(), lua.begin() + static_cast<std::ptrdiff_t>(at), '\n')) + 1;
}

}  // namespace

std::vector<int> dates_as_texts(std::string_view lua) {
  std::vector<int> lines;
  Tokens tokens(lua);
  std::string_view token, before, long_before, longer_before;
  for (; !(token = tokens.next()).empty(); longer_before = long_before, long_before = before, before = token) {
    const bool compares = before == "=" && (long_before == "=" || long_before == "~");
    if (compares && (is_date(token) || is_date(longer_before))) lines.push_back(line_at(lua, tokens.start()));
  }
  return lines;
}

int part_line(std::string_view lua, const std::vector<std::string_view>& way) {
  std::size_t at = returned_table(lua);
  if (at == lua.npos) return 0;
  std::size_t table = at;
  for (const std::string_view name : way) {
    const std::size_t part = part_of(lua, table, name);
    if (part == lua.npos) break;
    at = part;
    table = value_of(lua, part);
  }
  return line_at(lua, at);
}

}  // namespace consultcheck::host
