#include "core/load/xml_faults.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/load/limits.h"
#include "core/load/xml_text.h"
#include "core/model/letters.h"

namespace consultcheck::load {
namespace {

constexpr std::string_view space = " \t\r\n";

bool starts_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80; }
bool continues_name(char c) { return starts_name(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == ':'; }

bool is_utf8(std::string_view encoding) {
  const std::string name = lower_case(encoding);
  return name == "utf-8" || name == "us-ascii";
}

/// Walks a text tag by tag and stops at the first fault.
class FaultFinder {
 public:
  FaultFinder(const Source& source, std::size_t start) : source_(source), text_(source.text), at_(start) {}

  std::optional<Fault> find() {
    if (auto wrong = declaration()) return wrong;
    while (at_ < text_.size()) {
      if (auto wrong = text_[at_] == '<' ? markup() : text()) return wrong;
    }
    if (!open_.empty())
      return fault(text_.size(),
                   "the file ends, but " + tag(open_.back()) + " at " + place_words(source_, open_.back().at) + " is not closed",
                   "The end of the file may be cut off: save or fetch it again, or add what is missing.");
    if (!had_top_) return fault(text_.size(), "there is no element here", "Put the whole plan into <consultation-plan version=\"1\">.");
    return std::nullopt;
  }

 private:
  using Found = std::optional<Fault>;
  struct Element {
    std::string_view name;
    std::size_t at;
  };

  static Found fault(std::size_t at, std::string what, std::string next) { return Fault{at, std::move(what), std::move(next)}; }
  static std::string tag(const Element& element) { return "<" + std::string(element.name) + ">"; }
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool here(std::string_view word) const { return text_.substr(at_).starts_with(word); }
  void skip_space() { at_ = std::min(text_.find_first_not_of(space, at_), text_.size()); }

  std::string_view name() {
    const std::size_t from = at_;
    if (starts_name(peek()))
      while (at_ < text_.size() && continues_name(text_[at_])) ++at_;
    return text_.substr(from, at_ - from);
  }

  /// Steps over `<?xml version="…" encoding="…" standalone="…"?>`, if it is there.
  Found declaration() {
    constexpr std::string_view opening = "<?xml";
    if (!here(opening) || text_.substr(at_ + opening.size()).find_first_of(space) != 0) return std::nullopt;
    const std::size_t opened = std::exchange(at_, at_ + opening.size());
    for (skip_space(); !here("?>"); skip_space()) {
      const std::string_view written = name();
      skip_space();
      const std::size_t quote = peek() == '=' ? text_.find_first_not_of(space, at_ + 1) : std::string_view::npos;
      const bool in_quotes = quote != std::string_view::npos && (text_[quote] == '"' || text_[quote] == '\'');
      const std::size_t closing = in_quotes ? text_.find_first_of(text_.substr(quote, 1), quote + 1) : std::string_view::npos;
      if (closing == std::string_view::npos || (written != "version" && written != "encoding" && written != "standalone"))
        return fault(opened, "this XML declaration is not in order", "Write <?xml version=\"1.0\" encoding=\"UTF-8\"?>.");
      const std::string_view value = text_.substr(quote + 1, closing - quote - 1);
      if (!std::all_of(value.begin(), value.end(), continues_name))
        return fault(quote + 1, "this XML declaration is not in order", "Write <?xml version=\"1.0\" encoding=\"UTF-8\"?>.");
      if (written == "encoding" && !is_utf8(value))
        return fault(quote + 1, "this file says that it is written in " + std::string(value.substr(0, 40)) + ", not UTF-8",
                     "Save it as UTF-8 and write encoding=\"UTF-8\".");
      at_ = closing + 1;
    }
    at_ += 2;
    return std::nullopt;
  }

  Found text() {
    const std::size_t end = std::min(text_.find('<', at_), text_.size());
    if (open_.empty()) {
      skip_space();
      if (at_ < end) return fault(at_, "text stands outside the outermost element", "Put it into an element, or delete it.");
    }
    const std::size_t marker = text_.substr(0, end).find("]]>", at_);
    if (marker != std::string_view::npos) return fault(marker, "]]> may not stand in a text", "Write ]]&gt;.");
    if (auto wrong = find_xml_text_fault(text_, at_, end)) return wrong;
    at_ = end;
    return std::nullopt;
  }

  Found markup() {
    if (here("<!--")) return comment();
    if (here("<![CDATA[")) return marked_text();
    if (here("<!"))
      return fault(at_, "a DOCTYPE or other declaration stands here; plans have none, and nothing is expanded or fetched",
                   "Delete everything from <! to its >.");
    if (here("<?xml "))
      return fault(at_, "the XML declaration must be the very first thing in the file",
                   "Delete what stands before it, or the declaration.");
    if (here("<?")) return fault(at_, "a processing instruction stands here; plans have none", "Delete everything from <? to ?>.");
    return here("</") ? end_tag() : start_tag();
  }

  Found skip_to(std::string_view end, std::size_t opening, std::string_view what) {
    const std::size_t found = text_.find(end, at_ + opening);
    if (found == std::string_view::npos)
      return fault(at_, "this " + std::string(what) + " is not closed", "End it with " + std::string(end) + ".");
    if (auto wrong = find_xml_character_fault(text_, at_, found)) return wrong;
    at_ = found + end.size();
    return std::nullopt;
  }

  Found comment() {
    const std::size_t from = at_ + 4;
    if (auto wrong = skip_to("-->", 4, "comment")) return wrong;
    const std::size_t dashes = text_.find("--", from);
    if (dashes + 3 < at_) return fault(dashes, "two hyphens stand inside a comment", "Write a dash or a single hyphen.");
    return std::nullopt;
  }

  Found marked_text() {
    if (open_.empty()) return fault(at_, "text stands outside the outermost element", "Put it into an element, or delete it.");
    return skip_to("]]>", 9, "CDATA section");
  }

  Found prefixed(std::string_view name, std::size_t at) const {
    return fault(at, "the name " + std::string(name) + " has a prefix; plans have none",
                 "Write " + std::string(name.substr(name.find(':') + 1)) + ".");
  }

  Found start_tag() {
    const std::size_t opened = at_++;
    const Element element{name(), opened};
    if (element.name.empty()) return fault(opened, "< has a meaning of its own in XML", "Write &lt; for <.");
    if (element.name.find(':') != std::string_view::npos) return prefixed(element.name, opened + 1);
    if (open_.empty() && had_top_)
      return fault(opened, "a second outermost element starts here: " + tag(element), "A file holds one <consultation-plan>.");
    if (open_.size() >= depth_limit) {
      Problem deep = too_deep(source_, static_cast<Offset>(opened)).value();
      return fault(opened, std::move(deep.what), std::move(deep.next));
    }
    had_top_ = true;
    attributes_.open();
    Found wrong;
    bool more = true;
    while (more && !wrong) wrong = attribute(element, more);
    attributes_.close();
    if (wrong) return wrong;
    if (here("/>")) return at_ += 2, std::nullopt;
    ++at_;
    open_.push_back(element);
    return std::nullopt;
  }

  /// One attribute of a start tag; `more` becomes false at the tag's end.
  Found attribute(const Element& element, bool& more) {
    const std::size_t before = at_;
    skip_space();
    more = !here(">") && !here("/>");
    if (!more) return std::nullopt;
    if (at_ == text_.size() || peek() == '<')
      return fault(element.at, "the tag " + tag(element).substr(0, element.name.size() + 1) + " is not closed", "End it with >.");
    const std::size_t at = at_;
    const std::string_view written = name();
    if (written.empty())
      return fault(at, "an attribute should stand here, not " + character_words(text_, at), "Inside a tag write name=\"value\".");
    if (before == at) return fault(at, "a space is missing before " + std::string(written), "Add one.");
    if (written.find(':') != std::string_view::npos && !written.starts_with("xml:") && !written.starts_with("xmlns:"))
      return prefixed(written, at);
    if (const auto first = attributes_.note(written, static_cast<Offset>(at))) {
      Problem twice = given_twice(source_, written, static_cast<Offset>(at), *first).value();
      return fault(at, std::move(twice.what), std::move(twice.next));
    }
    skip_space();
    if (peek() != '=')
      return fault(at, "the attribute " + std::string(written) + " has no value", "Write " + std::string(written) + "=\"…\".");
    ++at_;
    skip_space();
    return attribute_value(written);
  }

  Found attribute_value(std::string_view written) {
    const char quote = peek();
    if (quote != '"' && quote != '\'')
      return fault(at_, "the value of " + std::string(written) + " must stand in quotes", "Write " + std::string(written) + "=\"…\".");
    const std::size_t end = text_.find(quote, at_ + 1);
    if (end == std::string_view::npos || text_.substr(at_, end - at_).find('<') != std::string_view::npos)
      return fault(at_, "this value of " + std::string(written) + " is not closed, or < stands in it",
                   "Add the closing quote; write &lt; for <.");
    if (auto wrong = find_xml_text_fault(text_, at_ + 1, end)) return wrong;
    at_ = end + 1;
    return std::nullopt;
  }

  Found end_tag() {
    const std::size_t opened = at_;
    at_ += 2;
    const Element element{name(), opened};
    skip_space();
    const std::string written = "</" + std::string(element.name) + ">";
    if (open_.empty()) return fault(opened, written + " closes nothing", "Delete it.");
    const Element expected = open_.back();
    if (element.name != expected.name)
      return fault(opened, written + " stands here, but " + tag(expected) + " at " + place_words(source_, expected.at) + " is still open",
                   "Write </" + std::string(expected.name) + "> first; elements close in the order they were opened, and capitals matter.");
    if (peek() != '>') return fault(opened, "the tag </" + std::string(element.name) + " is not closed", "End it with >.");
    ++at_;
    open_.pop_back();
    return std::nullopt;
  }

  const Source& source_;
  std::string_view text_;
  std::size_t at_;
  std::vector<Element> open_;
  SeenNames attributes_;
  bool had_top_ = false;
};

}  // namespace

std::optional<Fault> find_xml_fault(const Source& source, std::size_t start) { return FaultFinder(source, start).find(); }

}  // namespace consultcheck::load
