// Lines of a given width for a terminal, with or without colour.
#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include "core/report/writers.h"

namespace consultcheck::report {

enum class Tone { plain, strong, faint, good, bad, unsure };

/// Good for PASS, bad for FAIL, unsure for INCOMPLETE.
Tone tone(Result3 result);
/// The text with spaces after it up to `width` bytes.
std::string padded(std::string_view text, std::size_t width);

/// Writes paragraphs to a stream. Everything that comes in is made visible first, so no text can move the cursor.
class TextPage {
 public:
  TextPage(const Style& style, std::ostream& out) : style_(style), out_(out) {}

  /// An empty line, then the heading in capitals with a rule below it.
  void heading(std::string_view words);
  /// Words wrapped to the width: the first line begins with `lead`, the others as far in.
  void put(std::string_view lead, std::string_view words, Tone tone = Tone::plain) { put(lead, words, tone, margin_of(lead)); }
  /// The same, with the other lines `margin` columns in.
  void put(std::string_view lead, std::string_view words, Tone tone, int margin);
  /// `left` after `lead`, and `right` at the right edge when there is room, else below.
  void split(std::string_view lead, std::string_view left, std::string_view right, Tone tone = Tone::strong);
  void blank() { out_ << '\n'; }
  int width() const { return style_.width; }

 private:
  static int margin_of(std::string_view lead);
  void line(std::string_view lead, std::string_view words, Tone tone);

  const Style& style_;
  std::ostream& out_;
};

}  // namespace consultcheck::report
