// Reads a JSON document field by field and puts up with nothing odd: rule sets, settings and manifests are read through it.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/date.h"
#include "core/model/demand.h"
#include "core/model/value.h"

namespace consultcheck::load {

/// Keeps the first thing that is wrong with a document; after it, every question still gets an answer of the right type. So a reader asks
/// for all it needs and looks at `problem` once.
class Strict {
 public:
  explicit Strict(const Document& document) : document_(document) {}

  /// The first thing that was wrong, if anything was.
  const std::optional<Problem>& problem() const { return problem_; }
  /// Says that something is wrong there; later calls change nothing.
  void wrong(Offset at, std::string what, std::string next = {});
  /// Says that `word` is no known `kind`, with the known ones and "did you mean".
  void unknown(Offset at, std::string_view kind, std::string_view word, std::span<const std::string_view> known);

  /// Checks that this is an object with none but those keys; `what` names it in problems.
  bool object(const Value& value, std::string_view what, std::initializer_list<std::string_view> known);
  /// The value of a key; null when it is not there, which is wrong if it is needed.
  const Value* value(const Value& object, std::string_view key, bool needed = true);
  /// A text that is not empty; empty when it is not there.
  std::string text(const Value& object, std::string_view key, bool needed = true);
  /// The same on one line: what is listed for a person must not be able to add lines of its own.
  std::string line(const Value& object, std::string_view key, bool needed = true);
  /// Says that a text with line breaks is wrong.
  void one_line(const Value& value, std::string_view key);
  /// An identifier of small letters, digits and hyphens.
  std::string id(const Value& object, std::string_view key);
  bool flag(const Value& object, std::string_view key, bool fallback);
  /// A whole number from `least` to `most`; `least` when it is not there.
  int whole(const Value& object, std::string_view key, int least, int most);
  /// An exact date.
  std::optional<Date> date(const Value& object, std::string_view key, bool needed = true);
  /// The items of a list; none when it is not there.
  std::span<const Value> list(const Value& object, std::string_view key, bool needed = true);
  /// A list of texts, each one of `known` unless that is empty.
  std::vector<std::string> texts(const Value& object, std::string_view key, std::string_view kind = {},
                                 std::span<const std::string_view> known = {}, bool needed = false);
  /// Which of `known` a text is; nothing when it is not there or unknown.
  std::optional<std::size_t> choice(const Value& object, std::string_view key, std::string_view kind,
                                    std::span<const std::string_view> known, bool needed = true);
  /// Spans of days under `in_force`: one object or a list of them, each with `from`, `until` or both.
  std::vector<Span> spans(const Value& object);

 private:
  bool is(const Value& value, Value::Kind kind, std::string_view key);

  const Document& document_;
  std::optional<Problem> problem_;
};

/// Whether a word is made of small letters, digits and single hyphens, and starts with a letter.
bool kebab_case(std::string_view word);

}  // namespace consultcheck::load
