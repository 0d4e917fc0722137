#include "core/load/json_faults.h"

#include "core/load/json_scalars.h"
#include "core/load/limits.h"

namespace consultcheck::load {
namespace {

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; }

/// Walks a text as the JSON grammar goes and stops at the first fault.
class FaultFinder {
 public:
  FaultFinder(const Source& source, std::size_t start) : source_(source), text_(source.text), at_(start) {}

  std::optional<Fault> find() {
    skip_space();
    if (peek() != '{' && peek() != '[')
      return fault(at_, "JSON starts with { here, not with " + character_words(text_, at_), "Put the whole plan between { and }.");
    if (auto wrong = value(0)) return wrong;
    skip_space();
    if (at_ < text_.size())
      return fault(at_, "something stands after the end: " + character_words(text_, at_),
                   "A file holds one { … }; delete what follows it, or a bracket that closes it too early.");
    return std::nullopt;
  }

 private:
  using Found = std::optional<Fault>;

  static Found fault(std::size_t at, std::string what, std::string next) { return Fault{at, std::move(what), std::move(next)}; }
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool ended() const { return at_ >= text_.size(); }
  void skip_space() { at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size()); }

  std::string_view word_at(std::size_t at) const {
    std::size_t end = at;
    while (end < text_.size() && is_word(text_[end])) ++end;
    return text_.substr(at, end - at);
  }

  Found unclosed(std::size_t opened) const {
    const std::string bracket(1, text_[opened]);
    return fault(text_.size(), "the file ends, but the " + bracket + " at " + place_words(source_, opened) + " is not closed",
                 "The end of the file may be cut off: save or fetch it again, or add what is missing.");
  }

  /// What does not belong anywhere in JSON, wherever it stands.
  Found stranger() const {
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("\xE2\x80\x9C") || rest.starts_with("\xE2\x80\x9D") || rest.starts_with("\xE2\x80\x98") ||
        rest.starts_with("\xE2\x80\x99"))
      return fault(at_, "a curly quote stands here; JSON needs the straight one \"",
                   "Replace the curly quotes with straight ones; word processors put them in, plain text editors do not.");
    if (rest.starts_with('\''))
      return fault(at_, "a single quote stands here; JSON needs the double one \"", "Put double quotes around names and texts.");
    if (rest.starts_with("//") || rest.starts_with("/*") || rest.starts_with('#'))
      return fault(at_, "JSON has no comments", "Delete the comment.");
    if (rest.starts_with("\xC2\xA0"))
      return fault(at_, "a no-break space stands here", "Replace it with an ordinary space; it often comes along when text is copied.");
    if (static_cast<unsigned char>(peek()) < 0x20 || peek() == 0x7F)
      return fault(at_, character_words(text_, at_) + " stands here", "Delete it.");
    return std::nullopt;
  }

  Found value(int depth) {
    switch (peek()) {
      case '{':
        return object(depth + 1);
      case '[':
        return list(depth + 1);
      case '"':
        return text();
      default:
        return literal();
    }
  }

  Found text() {
    if (auto wrong = find_text_fault(source_, at_)) return wrong;
    at_ = text_end(text_, at_);
    return std::nullopt;
  }

  Found literal() {
    const char c = peek();
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("./") || (c != '.' && c != '-' && c != '+' && !is_word(c))) {
      if (auto strange = stranger()) return strange;
      if (c == ',' || c == '}' || c == ']')
        return fault(at_, "a value is missing before this " + std::string(1, c), "Write the value, or null where there is none.");
      return fault(at_, "a value should stand here, not " + character_words(text_, at_),
                   "Write a text in quotes, a number, true, false, null, { … } or [ … ].");
    }
    std::size_t end = at_;
    while (end < text_.size() && (is_word(text_[end]) || text_[end] == '.' || text_[end] == '+')) ++end;
    const std::string_view word = text_.substr(at_, end - at_);
    if (auto wrong = find_literal_fault(word, at_)) return wrong;
    at_ = end;
    return std::nullopt;
  }

  Found too_many_levels() const {
    Problem problem = too_deep(source_, static_cast<Offset>(at_)).value();
    return fault(at_, std::move(problem.what), std::move(problem.next));
  }

  Found object(int depth) {
    if (depth > depth_limit) return too_many_levels();
    const std::size_t opened = at_++;
    skip_space();
    if (peek() == '}') return ++at_, std::nullopt;
    for (;;) {
      if (auto wrong = member(opened, depth)) return wrong;
      skip_space();
      if (ended()) return unclosed(opened);
      if (peek() == '}') return ++at_, std::nullopt;
      if (peek() != ',') return not_a_comma(opened);
      const std::size_t comma = at_++;
      skip_space();
      if (peek() == '}') return extra_comma(comma);
    }
  }

  Found member(std::size_t opened, int depth) {
    if (ended()) return unclosed(opened);
    const std::size_t name = at_;
    if (peek() != '"') return not_a_name();
    if (auto wrong = text()) return wrong;
    const std::string_view written = text_.substr(name, at_ - name);
    skip_space();
    if (ended()) return unclosed(opened);
    if (peek() == '=')
      return fault(at_, "= stands here where JSON needs a colon", "Write " + std::string(written) + ": and then the value.");
    if (peek() != ':')
      return fault(at_, "a colon is missing after " + std::string(written), "Write " + std::string(written) + ": and then the value.");
    ++at_;
    skip_space();
    if (ended()) return unclosed(opened);
    return value(depth);
  }

  Found list(int depth) {
    if (depth > depth_limit) return too_many_levels();
    const std::size_t opened = at_++;
    skip_space();
    if (peek() == ']') return ++at_, std::nullopt;
    for (;;) {
      if (ended()) return unclosed(opened);
      if (auto wrong = value(depth)) return wrong;
      skip_space();
      if (ended()) return unclosed(opened);
      if (peek() == ']') return ++at_, std::nullopt;
      if (peek() != ',') return not_a_comma(opened);
      const std::size_t comma = at_++;
      skip_space();
      if (peek() == ']') return extra_comma(comma);
    }
  }

  Found not_a_name() const {
    if (auto strange = stranger()) return strange;
    if (peek() == ',') return fault(at_, "a comma too many stands here", "Delete it.");
    const std::string_view word = word_at(at_);
    if (!word.empty()) return fault(at_, "the name " + std::string(word) + " must stand in quotes", "Write \"" + std::string(word) + "\".");
    return fault(at_, "a name in quotes should stand here, not " + character_words(text_, at_),
                 "Inside { … } every value has a name: \"name\": value.");
  }

  Found extra_comma(std::size_t comma) const {
    return fault(comma, std::string("a comma too many stands before the closing ") + peek(), "Delete the comma.");
  }

  Found not_a_comma(std::size_t opened) const {
    const char c = peek();
    const std::string closing(1, text_[opened] == '{' ? '}' : ']');
    if (c == '}' || c == ']')
      return fault(at_,
                   std::string(1, c) + " stands here, but the " + text_[opened] + " at " + place_words(source_, opened) +
                       " is closed with " + closing,
                   "Close brackets in the order they were opened.");
    if (c == '"') {
      const std::size_t end = find_text_fault(source_, at_) ? at_ + 1 : text_end(text_, at_);
      const std::string shown = end - at_ > 2 && end - at_ < 60 ? std::string(text_.substr(at_, end - at_)) : "this text";
      return fault(at_, "a comma is missing before " + shown,
                   "Add a comma after the value before it; if that value holds a quote, write it as \\\".");
    }
    if (auto strange = stranger()) return strange;
    if (c == ':' && closing == "]") return fault(at_, "a name with a colon stands in a list", "Put names and values between { and }.");
    if (is_word(c) && text_[text_.find_last_not_of(" \t\r\n", at_ - 1)] == '"')
      return fault(at_, "the quote before " + std::string(word_at(at_)) + " closes the text", "Write \\\" for a quote inside a text.");
    if (c == '{' || c == '[' || is_word(c))
      return fault(at_, "a comma is missing before " + (is_word(c) ? std::string(word_at(at_)) : "this " + std::string(1, c)),
                   "Add a comma after the value before it.");
    return fault(at_, "a comma or " + closing + " should stand here, not " + character_words(text_, at_),
                 "Put a comma between values, and " + closing + " after the last.");
  }

  const Source& source_;
  std::string_view text_;
  std::size_t at_;
};

}  // namespace

std::optional<Fault> find_json_fault(const Source& source, std::size_t start) { return FaultFinder(source, start).find(); }

}  // namespace consultcheck::load
