#include "core/host/rule_text.h"

#include <algorithm>
#include <cctype>

namespace consultcheck::host {
namespace {

bool in_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

/// Length of `[[`, `[==[` and the like at a position; 0 when there is none.
std::size_t long_opening(std::string_view lua, std::size_t at) {
  if (at >= lua.size() || lua[at] != '[') return 0;
  std::size_t end = lua.find_first_not_of('=', at + 1);
  return end != lua.npos && lua[end] == '[' ? end + 1 - at : 0;
}

/// Behind the long text or comment that opens at a position.
std::size_t long_end(std::string_view lua, std::size_t at, std::size_t opening) {
  const std::string closing = "]" + std::string(opening - 2, '=') + "]";
  const std::size_t end = lua.find(closing, at + opening);
  return end == lua.npos ? lua.size() : end + closing.size();
}

std::size_t quoted_end(std::string_view lua, std::size_t at) {
  std::size_t end = at + 1;
  while (end < lua.size() && lua[end] != lua[at] && lua[end] != '\n') end += lua[end] == '\\' ? 2 : 1;
  return std::min(end + 1, lua.size());
}

char before(std::string_view code, std::size_t at) {
  while (at > 0 && std::isspace(static_cast<unsigned char>(code[at - 1]))) --at;
  return at > 0 ? code[at - 1] : '\0';
}

std::string_view after(std::string_view code, std::size_t at) {
  return code.substr(std::min(code.find_first_not_of(" \t\r\n", at), code.size()), 2);
}

/// Calls `found` with each place of a whole name; true as soon as it says so.
template <class Found>
bool any_place(std::string_view code, std::string_view name, Found found) {
  for (std::size_t at = 0; (at = code.find(name, at)) != code.npos; at += name.size()) {
    const std::size_t end = at + name.size();
    if ((at == 0 || !in_name(code[at - 1])) && (end == code.size() || !in_name(code[end])) && found(at, end)) return true;
  }
  return false;
}

}  // namespace

RuleText::RuleText(std::string_view lua) {
  for (std::size_t at = 0; at < lua.size();) {
    const bool comment = lua.substr(at, 2) == "--";
    const std::size_t start = comment ? at + 2 : at;
    const bool quoted = !comment && (lua[at] == '"' || lua[at] == '\'');
    std::size_t end = at + 1;
    if (const std::size_t opening = long_opening(lua, start)) {
      end = long_end(lua, start, opening);
    } else if (comment) {
      end = std::min(lua.find('\n', at), lua.size());
    } else if (quoted) {
      end = quoted_end(lua, at);
    } else {
      code_ += lua[at];
    }
    if (quoted) texts_.append(lua.substr(at + 1, end - at - 2)).append("\n");
    if (end > at + 1) code_ += quoted ? "\"\"" : " ";
    at = end;
  }
  texts_.insert(0, "\n");
}

bool RuleText::uses(std::string_view name) const {
  return any_place(code_, name, [&](std::size_t at, std::size_t end) {
    const std::string_view next = after(code_, end);
    return before(code_, at) != '.' && !(next.starts_with('=') && next != "==");
  });
}

bool RuleText::reads_field(std::string_view name) const {
  return any_place(code_, name, [&](std::size_t at, std::size_t) { return before(code_, at) == '.'; }) ||
         texts_.find("\n" + std::string(name) + "\n") != texts_.npos;
}

}  // namespace consultcheck::host
