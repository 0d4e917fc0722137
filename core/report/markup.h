// A small HTML writer: elements close themselves, text and attributes are escaped, and nothing else can be written.
#pragma once

#include <initializer_list>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace consultcheck::report {

struct Attribute {
  std::string_view name;
  std::string value;  ///< An empty value leaves the attribute out.
};
using Attributes = std::initializer_list<Attribute>;

class Markup {
 public:
  explicit Markup(std::ostream& out) : out_(out) {}

  /// Starts an element that `close` ends.
  Markup& open(std::string_view tag, Attributes attributes = {});
  Markup& close();
  /// An element that cannot hold anything.
  Markup& lone(std::string_view tag, Attributes attributes = {});
  /// Text, made visible and escaped.
  Markup& text(std::string_view words);
  /// Text with what stands between backticks as code.
  Markup& words(std::string_view words);
  /// An element that holds only text.
  Markup& leaf(std::string_view tag, std::string_view words, Attributes attributes = {});
  /// The document's first line, and the content of its style element; our own words only.
  Markup& doctype();
  Markup& style(std::string_view css);

 private:
  void start(std::string_view tag, Attributes attributes);
  void escaped(std::string_view words);

  std::ostream& out_;
  std::vector<std::string> open_;
};

/// Keeps an element open for a scope.
class Within {
 public:
  Within(Markup& page, std::string_view tag, Attributes attributes = {}) : page_(page) { page_.open(tag, attributes); }
  ~Within() { page_.close(); }
  Within(const Within&) = delete;
  Within& operator=(const Within&) = delete;

 private:
  Markup& page_;
};

}  // namespace consultcheck::report
