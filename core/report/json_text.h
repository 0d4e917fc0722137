// JSON written straight into a string: no tree of values, for an audit writes thousands of plans a second.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/model/date.h"
#include "core/model/problem.h"

namespace consultcheck::report {

/// Writes one JSON value, part by part. Commas are its business; that what is begun is ended is the caller's.
class JsonText {
 public:
  JsonText& begin_object() { return begin('{'); }
  JsonText& end_object() { return end('}'); }
  JsonText& begin_list() { return begin('['); }
  JsonText& end_list() { return end(']'); }
  /// The name of the member that comes next: plain letters of ours.
  JsonText& key(std::string_view name);
  /// Any text: what is not UTF-8 becomes U+FFFD, what cannot be seen is escaped.
  JsonText& text(std::string_view words);
  JsonText& whole(std::int64_t number);
  /// The shortest digits that read back as the same number; what JSON has no number for is written as a text: `inf`, `-inf`, `nan`.
  JsonText& number(double number);
  JsonText& flag(bool value);
  JsonText& null();
  /// JSON that is already written.
  JsonText& raw(std::string_view json);

  /// A member, left out when it is an empty text, zero or false.
  JsonText& add(std::string_view name, std::string_view words);
  JsonText& add(std::string_view name, const char* words) { return add(name, std::string_view(words)); }
  JsonText& add_whole(std::string_view name, std::int64_t number);
  JsonText& add_flag(std::string_view name, bool value);
  JsonText& add(std::string_view name, const std::optional<Date>& date);
  /// `{"file": …, "line": …, "column": …}`; left out when nothing of it is known.
  JsonText& add(std::string_view name, const Spot& spot);
  /// A list of what `each` writes of every item; left out when there are none.
  template <class List, class Each>
  JsonText& add_list(std::string_view name, const List& items, Each each) {
    return items.empty() ? *this : key(name).list(items, each);
  }
  /// A list, even when it is empty.
  template <class List, class Each>
  JsonText& list(const List& items, Each each) {
    begin_list();
    for (const auto& item : items) each(item);
    return end_list();
  }

  /// What was written; nothing is left.
  std::string take();

 private:
  JsonText& begin(char bracket);
  JsonText& end(char bracket);
  void separate();
  void escaped(std::string_view& words);

  std::string out_;
  bool comma_ = false;  ///< Whether something of the same object or list went before.
};

}  // namespace consultcheck::report
