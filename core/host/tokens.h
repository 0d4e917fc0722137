// The words of a Lua file, as far as telling code from texts and comments needs.
#pragma once

#include <string_view>

namespace consultcheck::host {

/// Reads Lua token by token.
class Tokens {
 public:
  explicit Tokens(std::string_view text, std::size_t from = 0) : text_(text), at_(from) {}

  /// The next token: a name or number, a whole text with its quotes, or one punctuation character; empty at the end.
  std::string_view next();
  /// Where the last token begins.
  std::size_t start() const { return start_; }
  /// Behind the last token.
  std::size_t end() const { return at_; }

 private:
  void skip_space_and_comments();
  void skip_quoted(char quote);
  /// `[[ … ]]` and `[=[ … ]=]`; false when none begins here.
  bool skip_long_bracket();

  std::string_view text_;
  std::size_t at_, start_ = 0;
};

}  // namespace consultcheck::host
