#include "core/report/markup.h"

#include <algorithm>

#include "core/report/visible.h"

namespace consultcheck::report {
namespace {

/// Elements that begin on a line of their own, to keep the page readable as a file.
bool is_block(std::string_view tag) {
  static constexpr std::string_view inlines[] = {"a", "b", "span", "strong", "code", "dfn", "tspan", "abbr", "em", "time"};
  return std::find(std::begin(inlines), std::end(inlines), tag) == std::end(inlines);
}

}  // namespace

void Markup::escaped(std::string_view words) {
  const auto safe = visible(words);
  std::string_view rest = safe;
  for (auto at = rest.find_first_of("&<>\""); at != rest.npos; at = rest.find_first_of("&<>\"")) {
    const char c = rest[at];
    out_ << rest.substr(0, at) << (c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&quot;");
    rest.remove_prefix(at + 1);
  }
  out_ << rest;
}

void Markup::start(std::string_view tag, Attributes attributes) {
  if (is_block(tag)) out_ << '\n';
  out_ << '<' << tag;
  for (const auto& attribute : attributes) {
    if (attribute.value.empty()) continue;
    out_ << ' ' << attribute.name << "=\"";
    escaped(attribute.value);
    out_ << '"';
  }
  out_ << '>';
}

Markup& Markup::open(std::string_view tag, Attributes attributes) {
  start(tag, attributes);
  open_.emplace_back(tag);
  return *this;
}

Markup& Markup::close() {
  out_ << "</" << open_.back() << '>';
  open_.pop_back();
  return *this;
}

Markup& Markup::lone(std::string_view tag, Attributes attributes) {
  start(tag, attributes);
  return *this;
}

Markup& Markup::text(std::string_view words) {
  escaped(words);
  return *this;
}

Markup& Markup::words(std::string_view words) {
  for (auto start = words.find('`'); start != words.npos; start = words.find('`')) {
    const auto end = words.find('`', start + 1);
    if (end == words.npos) break;
    text(words.substr(0, start)).leaf("code", words.substr(start + 1, end - start - 1));
    words.remove_prefix(end + 1);
  }
  return text(words);
}

Markup& Markup::leaf(std::string_view tag, std::string_view words, Attributes attributes) {
  return open(tag, attributes).text(words).close();
}

Markup& Markup::doctype() {
  out_ << "<!DOCTYPE html>";
  return *this;
}

Markup& Markup::style(std::string_view css) {
  out_ << "\n<style>\n" << css << "</style>";
  return *this;
}

}  // namespace consultcheck::report
