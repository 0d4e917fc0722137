#include "core/host/examples_cut.h"

#include <algorithm>

namespace consultcheck::host {
namespace {

bool is_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

/// Reads Lua token by token, as far as telling braces in code from braces in strings and comments needs.
class Tokens {
 public:
  explicit Tokens(std::string_view text) : text_(text) {}

  /// The next token: a name or number, a whole string, or one punctuation character; empty at the end.
  std::string_view next() {
    skip_space_and_comments();
    start_ = at_;
    if (at_ >= text_.size()) return {};
    const char c = text_[at_];
    if (is_name(c)) {
      while (at_ < text_.size() && is_name(text_[at_])) ++at_;
    } else if (c == '"' || c == '\'') {
      skip_quoted(c);
    } else if (!skip_long_bracket()) {
      ++at_;
    }
    return text_.substr(start_, at_ - start_);
  }

  std::size_t start() const { return start_; }

 private:
  void skip_space_and_comments() {
    for (;;) {
      while (at_ < text_.size() && (text_[at_] == ' ' || (text_[at_] >= '\t' && text_[at_] <= '\r'))) ++at_;
      if (text_.substr(at_, 2) != "--") return;
      at_ += 2;
      if (!skip_long_bracket()) at_ = std::min(text_.find('\n', at_), text_.size());
    }
  }

  void skip_quoted(char quote) {
    for (++at_; at_ < text_.size() && text_[at_] != quote; ++at_) {
      if (text_[at_] == '\\') ++at_;
    }
    at_ = std::min(at_ + 1, text_.size());
  }

  /// `[[ … ]]` and `[=[ … ]=]`; false when none begins here.
  bool skip_long_bracket() {
    if (at_ >= text_.size() || text_[at_] != '[') return false;
    std::size_t level = at_ + 1;
    while (level < text_.size() && text_[level] == '=') ++level;
    if (level >= text_.size() || text_[level] != '[') return false;
    const std::string close = "]" + std::string(level - at_ - 1, '=') + "]";
    const std::size_t end = text_.find(close, level);
    at_ = end == std::string_view::npos ? text_.size() : end + close.size();
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0, start_ = 0;
};

}  // namespace

std::string without_examples(std::string_view lua) {
  Tokens tokens(lua);
  int depth = 0;                          // of braces, in the table that is being returned
  std::size_t from = 0, to = 0;           // inside of the newest returned table's examples
  bool returned = false, ended = false;   // a `return {` is open; its table has just been closed
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
    } else if (depth == 1 && token == "examples" && (before == "," || before == ";" || before == "{") && tokens.next() == "=" && tokens.next() == "{") {
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
  out.append(static_cast<std::size_t>(std::count(lua.begin() + static_cast<std::ptrdiff_t>(from), lua.begin() + static_cast<std::ptrdiff_t>(to), '\n')), '\n');
  out += lua.substr(to);
  return out;
}

}  // namespace consultcheck::host
