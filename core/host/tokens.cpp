#include "core/host/tokens.h"

#include <algorithm>
#include <string>

namespace consultcheck::host {
namespace {

bool is_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

}  // namespace

std::string_view Tokens::next() {
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

void Tokens::skip_space_and_comments() {
  for (;;) {
    while (at_ < text_.size() && (text_[at_] == ' ' || (text_[at_] >= '\t' && text_[at_] <= '\r'))) ++at_;
    if (text_.substr(at_, 2) != "--") return;
    at_ += 2;
    if (!skip_long_bracket()) at_ = std::min(text_.find('\n', at_), text_.size());
  }
}

void Tokens::skip_quoted(char quote) {
  for (++at_; at_ < text_.size() && text_[at_] != quote; ++at_) {
    if (text_[at_] == '\\') ++at_;
  }
  at_ = std::min(at_ + 1, text_.size());
}

bool Tokens::skip_long_bracket() {
  if (at_ >= text_.size() || text_[at_] != '[') return false;
  std::size_t level = at_ + 1;
  while (level < text_.size() && text_[level] == '=') ++level;
  if (level >= text_.size() || text_[level] != '[') return false;
  const std::string close = "]" + std::string(level - at_ - 1, '=') + "]";
  const std::size_t end = text_.find(close, level);
  at_ = end == std::string_view::npos ? text_.size() : end + close.size();
  return true;
}

}  // namespace consultcheck::host
