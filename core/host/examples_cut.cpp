#include "core/host/examples_cut.h"

#include <algorithm>

#include "core/host/tokens.h"

namespace consultcheck::host {
std::string without_examples(std::string_view lua) {
  Tokens tokens(lua);
  int depth = 0;                         // of braces, in the table that is being returned
  std::size_t from = 0, to = 0;          // inside of the newest returned table's examples
  bool returned = false, ended = false;  // a `return {` is open; its table has just been closed
  std::string_view before, token;
  while (before = token, !(token = tokens.next()).empty()) {
    if (!returned) {
      if (ended && token != ";") ended = false;
      if (token == "{" && before == "return") {
        returned = true;
        depth = 1;
        from = to = 0;
      }
      continue;
    }
    if (token == "{") ++depth;
    if (token == "}" && --depth == 0) {
      returned = false;
      ended = true;
    } else if (depth == 1 && token == "examples" && (before == "," || before == ";" || before == "{") && tokens.next() == "=" &&
               tokens.next() == "{") {
      from = tokens.start() + 1;
      for (int inside = 1; inside > 0;) {
        token = tokens.next();
        if (token.empty()) return std::string(lua);
        inside += token == "{" ? 1 : token == "}" ? -1 : 0;
      }
      to = tokens.start();
    }
  }
  if (!ended || to <= from) return std::string(lua);
  std::string out(lua.substr(0, from));
  out.append(static_cast<std::size_t>(
                 std::count(lua.begin() + static_cast<std::ptrdiff_t>(from), lua.begin() + static_cast<std::ptrdiff_t>(to), '\n')),
             '\n');
  out += lua.substr(to);
  return out;
}

}  // namespace consultcheck::host
