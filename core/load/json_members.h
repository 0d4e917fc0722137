// Members of JSON objects by name and type, for reading what this program wrote itself.
#pragma once

#include <simdjson.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/date.h"
#include "core/model/problem.h"

namespace consultcheck::load {

/// The first thing that was wrong in a document; after it, reading goes on and finds nothing.
struct MemberFault {
  std::string path;  ///< `findings[3].outcome`; empty for the document itself.
  std::string what;  ///< `is not there`, `is no text`.
};

/// One JSON value with the way to it. What is asked for and not there is empty, unless it is needed.
class JsonMember {
 public:
  using Element = simdjson::dom::element;

  /// The top value of a document.
  JsonMember(Element value, std::optional<MemberFault>& fault) : value_(value), fault_(fault) {}

  std::string text(std::string_view key, bool needed = false) const;
  double number(std::string_view key, bool needed = false) const;
  /// A whole number from 0 on.
  std::size_t index(std::string_view key, bool needed = false) const;
  int whole(std::string_view key) const { return static_cast<int>(index(key)); }
  bool flag(std::string_view key) const { return maybe_flag(key).value_or(false); }
  std::optional<bool> maybe_flag(std::string_view key) const;
  std::optional<Date> date(std::string_view key, bool needed = false) const;
  bool has(std::string_view key) const { return found(key).has_value(); }
  std::vector<std::string> texts(std::string_view key) const;
  std::vector<std::size_t> indexes(std::string_view key) const;
  Spot place(std::string_view key = "place") const;

  /// The one of an enumeration's first `count` values that has this name; the first when there is none.
  template <class Enum>
  Enum one_of(std::string_view key, std::size_t count, bool needed = true) const {
    const auto word = text(key, needed);
    for (std::size_t i = 0; i < count; ++i) {
      if (name(static_cast<Enum>(i)) == word) return static_cast<Enum>(i);
    }
    if (needed || !word.empty()) wrong(key, "is none of the known words");
    return Enum{};
  }

  /// Calls `use` with a member that is an object.
  template <class Use>
  void with(std::string_view key, bool needed, Use use) const {
    if (const auto member = object(key, needed)) use(*member);
  }

  /// What `read` makes of each object in a list.
  template <class Read>
  auto list(std::string_view key, Read read, bool needed = false) const {
    std::vector<decltype(read(*this))> out;
    std::size_t at = 0;
    for (const auto item : items(key, needed)) {
      const JsonMember one(item, fault_, this, key, static_cast<int>(at++));
      if (!item.is_object()) one.wrong({}, "is no object");
      if (fault_) break;
      out.push_back(read(one));
    }
    return out;
  }

  /// Says that a member is wrong; the first one counts.
  void wrong(std::string_view key, std::string what) const;

 private:
  JsonMember(Element value, std::optional<MemberFault>& fault, const JsonMember* parent, std::string_view key, int position)
      : value_(value), fault_(fault), parent_(parent), key_(key), position_(position) {}

  std::optional<Element> found(std::string_view key) const;
  std::optional<Element> found(std::string_view key, bool needed) const;
  std::optional<JsonMember> object(std::string_view key, bool needed) const;
  std::vector<Element> items(std::string_view key, bool needed) const;
  std::string path() const;

  Element value_;
  std::optional<MemberFault>& fault_;
  const JsonMember* parent_ = nullptr;
  std::string_view key_;
  int position_ = -1;  ///< In a list, from 0.
};

/// Parses one JSON object and reads it; a problem names what is wrong, as `what` of the program's own.
template <class Read>
auto read_members(std::string_view json, std::string_view what, Read read) -> Result<decltype(read(std::declval<JsonMember>()))> {
  thread_local simdjson::dom::parser parser;
  JsonMember::Element top;
  std::optional<MemberFault> fault;
  if (parser.parse(json.data(), json.size()).get(top) || !top.is_object()) fault = MemberFault{{}, "is no JSON object"};
  if (!fault) {
    auto out = read(JsonMember(top, fault));
    if (!fault) return out;
  }
  const auto subject = fault->path.empty() ? std::string(what) : "`" + fault->path + "` of " + std::string(what);
  return trouble(subject + " " + fault->what,
                 "This was not written by this version of consultcheck, or was changed since: write it again.");
}

}  // namespace consultcheck::load
