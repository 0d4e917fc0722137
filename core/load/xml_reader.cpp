#include "core/load/xml_reader.h"

#include <algorithm>
#include <pugixml.hpp>
#include <string>

#include "core/load/encoding.h"
#include "core/load/limits.h"
#include "core/load/xml_faults.h"
#include "core/load/xml_values.h"

namespace consultcheck::load {
namespace {

constexpr std::string_view space = " \t\r\n";

/// Whether an attribute says something about the XML, not about the plan.
bool is_about_xml(std::string_view name) {
  return name == "none" || name == "xmlns" || name.starts_with("xmlns:") || name.starts_with("xml:");
}

/// The name of the field meant: as written, or with underscores for hyphens where only that is known.
std::string_view field_name(const Field* object, std::string_view written) {
  if (!object || object->child(written) || written.find('-') == std::string_view::npos) return written;
  std::string plain(written);
  std::replace(plain.begin(), plain.end(), '-', '_');
  const Field* meant = object->child(plain);
  return meant ? std::string_view(meant->name) : written;
}

/// The words between the tags of one element, white space at their ends left out.
struct Words {
  std::string_view piece;
  std::string joined;        ///< Instead of the piece, where comments or CDATA split the words.
  const char* at = nullptr;  ///< Of the first word, as parsed.

  std::string_view text() const { return joined.empty() ? piece : joined; }
};

Words words_of(const pugi::xml_node& element) {
  Words words;
  for (const auto& child : element.children()) {
    if (child.type() != pugi::node_pcdata && child.type() != pugi::node_cdata) continue;
    if (!words.at) {
      words.piece = words.at = child.value();
      continue;
    }
    if (words.joined.empty()) words.joined = words.piece;
    words.joined += child.value();
  }
  const std::string_view all = words.text();
  const std::size_t first = all.find_first_not_of(space);
  if (first == std::string_view::npos) return {};
  const std::size_t size = all.find_last_not_of(space) + 1 - first;
  words.at += first;
  if (words.joined.empty())
    words.piece = all.substr(first, size);
  else
    words.joined = words.joined.substr(first, size);
  return words;
}

bool has_elements(const pugi::xml_node& element) {
  return std::any_of(element.begin(), element.end(), [](const auto& child) { return child.type() == pugi::node_element; });
}

/// Sends a parsed document to a plan builder; stops at the first refusal.
class XmlWalk {
 public:
  XmlWalk(const Source& source, std::string_view buffer, Offset start, PlanBuilder& builder)
      : source_(source), buffer_(buffer), start_(start), builder_(builder) {}

  Result<void> document(const pugi::xml_node& top) {
    const std::string_view name = top.name();
    const Offset at = tag_place(top);
    if (name != "consultation-plan" && name != "consultation_plan")
      return trouble(source_.spot(at), "the outermost element is <" + std::string(name) + ">",
                     "A plan starts with <consultation-plan version=\"1\">.");
    if (const Words words = words_of(top); !words.text().empty()) return mixed(top, place(words.at, at));
    return object(top, builder_.expected(), at);
  }

 private:
  /// Where something parsed in place stood; `fallback` for what the parser keeps elsewhere, such as empty values.
  Offset place(const char* parsed, Offset fallback) const {
    const bool inside = !std::less<>()(parsed, buffer_.data()) && std::less<>()(parsed, buffer_.data() + buffer_.size());
    return inside ? start_ + static_cast<Offset>(parsed - buffer_.data()) : fallback;
  }
  Offset tag_place(const pugi::xml_node& element) const { return place(element.name() - 1, start_); }

  tl::unexpected<Problem> mixed(const pugi::xml_node& element, Offset at) const {
    return trouble(source_.spot(at), "text stands among the fields of <" + std::string(element.name()) + ">",
                   "Put the text into an element of its own, or delete it.");
  }

  void odd(Offset at, const Field& field, std::string what, std::string next) {
    builder_.warn(at, field.path, std::move(what), std::move(next));
  }

  Result<void> element(const pugi::xml_node& element, const Field& field) {
    const Offset at = tag_place(element);
    if (const auto said = element.attribute("none")) {
      const auto none = read_flag(said.value());
      const Offset said_at = place(said.value(), at);
      if (!none)
        return trouble(source_.spot(said_at), "none is yes or no, not \"" + std::string(said.value()) + "\"",
                       "Write none=\"true\", and the reason as text.");
      if (*none) {
        if (has_elements(element))
          return trouble(source_.spot(said_at), "<" + std::string(element.name()) + "> is stated none and yet holds something",
                         "Delete none=\"true\" or what it holds.");
        builder_.none(words_of(element).text(), at);
        return {};
      }
    }
    if (field.shape == Shape::object || field.shape == Shape::list) {
      const Words words = words_of(element);
      const bool holds = has_elements(element) || (field.shape == Shape::object && own_attributes(element));
      if (words.text().empty() && holds) return field.shape == Shape::object ? object(element, &field, at) : list(element, field, at);
      if (holds) return mixed(element, place(words.at, at));
    } else if (has_elements(element)) {
      builder_.object_begin(at);
      builder_.object_end();
      return {};
    }
    refuse_attributes(element, field);
    const Words words = words_of(element);
    return value(words.text(), field, place(words.at, at));
  }

  static bool own_attributes(const pugi::xml_node& element) {
    const auto own = element.attributes();
    return std::any_of(own.begin(), own.end(), [](const auto& attribute) { return !is_about_xml(attribute.name()); });
  }

  void refuse_attributes(const pugi::xml_node& element, const Field& field) {
    for (const auto& attribute : element.attributes())
      if (!is_about_xml(attribute.name()))
        odd(place(attribute.name(), start_), field,
            "the attribute " + std::string(attribute.name()) + " is not known here and was not read", "Take it out.");
  }

  Result<void> key(const Field& object, std::string_view written, Offset at) {
    const std::string_view name = field_name(&object, written);
    if (const auto first = names_.note(name, at)) return given_twice(source_, name, at, *first);
    builder_.key(name, at);
    return {};
  }

  Result<void> object(const pugi::xml_node& element, const Field* field, Offset at) {
    builder_.object_begin(at);
    names_.open();
    const bool top = field->parent == nullptr;
    for (const auto& attribute : element.attributes()) {
      if (is_about_xml(attribute.name())) continue;
      const Offset name_at = place(attribute.name(), at);
      const std::string_view written = attribute.name();
      if (auto named = key(*field, top && written == "version" ? "consultation_plan" : written, name_at); !named) return named;
      const Field* expected = builder_.expected();
      if (!expected)
        builder_.null(name_at);
      else if (auto read = value(attribute.value(), *expected, place(attribute.value(), name_at)); !read)
        return read;
    }
    for (const auto& child : element.children()) {
      if (child.type() != pugi::node_element) continue;
      const Offset child_at = tag_place(child);
      if (auto named = key(*field, child.name(), child_at); !named) return named;
      const Field* expected = builder_.expected();
      if (!expected)
        builder_.null(child_at);
      else if (auto read = this->element(child, *expected); !read)
        return read;
    }
    names_.close();
    builder_.object_end();
    return {};
  }

  Result<void> list(const pugi::xml_node& element, const Field& field, Offset at) {
    refuse_attributes(element, field);
    builder_.list_begin(at);
    for (const auto& child : element.children()) {
      if (child.type() != pugi::node_element) continue;
      const std::string_view name = child.name();
      if (name != field.item_name && name != "item")
        odd(tag_place(child), field, "<" + std::string(name) + "> stands where <" + field.item_name + "> is expected; it was read as one",
            "Call it <" + field.item_name + ">.");
      if (auto read = this->element(child, *field.item); !read) return read;
    }
    builder_.list_end();
    return {};
  }

  Result<void> value(std::string_view written, const Field& field, Offset at) {
    if (written.size() > text_limit) return too_long(source_, at);
    if (field.shape == Shape::flag) {
      if (const auto flag = read_flag(written)) return builder_.flag(*flag, at), Result<void>{};
    } else if (field.shape == Shape::number || field.shape == Shape::whole_number) {
      if (const auto number = read_number(written)) return builder_.number(*number, written, at), Result<void>{};
    }
    builder_.text(written, at);
    return {};
  }

  const Source& source_;
  std::string_view buffer_;
  Offset start_;
  PlanBuilder& builder_;
  SeenNames names_;
};

}  // namespace

Result<void> read_xml(const Source& source, PlanBuilder& builder) {
  const auto start = text_start(source);
  if (!start) return tl::unexpected(start.error());
  if (auto fault = find_xml_fault(source, *start))
    return trouble(source.spot(static_cast<Offset>(fault->at)), std::move(fault->what), std::move(fault->next));
  std::string buffer = source.text.substr(*start);
  pugi::xml_document document;
  const auto parsed = document.load_buffer_inplace(buffer.data(), buffer.size(), pugi::parse_default, pugi::encoding_utf8);
  if (!parsed)
    return trouble(source.spot(*start + static_cast<Offset>(parsed.offset)),
                   std::string("this XML cannot be read: ") + parsed.description(),
                   "Check it with another program, and report this as a fault of consultcheck.");
  return XmlWalk(source, buffer, *start, builder).document(document.document_element());
}

}  // namespace consultcheck::load
