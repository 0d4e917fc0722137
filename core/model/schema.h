// The plan schema as the program uses it: read once from the published JSON Schema, which is the only description of the format.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/problem.h"

namespace consultcheck {

/// What a field holds when it has a value.
enum class Shape : std::uint8_t { object, list, text, date, flag, whole_number, number };

/// One field of the plan. Fields live as long as their schema and are compared by address.
struct Field {
  std::string name;  ///< As in JSON and XML; empty for a list's items.
  std::string path;  ///< From the top, without list positions: `duty.representatives.asked_on`.
  Shape shape = Shape::text;
  std::string label;                 ///< Words for an officer.
  std::string description;           ///< One or two sentences; may be empty.
  std::vector<const Field*> fields;  ///< Of an object, in the schema's order.
  const Field* item = nullptr;       ///< Of a list.
  std::string item_name;             ///< XML element of a list's items.
  std::vector<std::string> codes;    ///< Known codes; open: others warn. Empty when free text.
  std::vector<std::string> key;      ///< Fields that identify an item of this list; empty: its position does.
  std::string planned;               ///< Of an event: path of the planned date, from the top or, without a dot, beside it. Empty: no event.
  const Field* parent = nullptr;

  /// The child of that name, or null.
  const Field* child(std::string_view name) const;
};

/// The whole plan format.
class Schema {
 public:
  Schema();
  Schema(Schema&&) = default;
  Schema& operator=(Schema&&) = default;
  /// The plan itself.
  const Field& top() const { return *top_; }
  /// The field of a dotted path without positions (`audiences.group`), or null.
  const Field* find(std::string_view path) const;
  /// Reads a JSON Schema of the closed subset; a problem names the first thing outside it.
  static Result<Schema> read(std::string_view json, std::string_view name);
  /// The schema this program was built with. Read once; never fails in a build that passed its tests.
  static const Schema& shipped();
  /// Text of the published JSON Schema.
  static std::string_view shipped_text();
  /// Adds a partner's section `extra.<plugin>` from its own schema of the same subset.
  Result<void> add_extra(std::string_view plugin, std::string_view json, std::string_view name);

 private:
  friend class SchemaReader;
  std::deque<Field> fields_;
  Field* top_ = nullptr;
};

/// The path of a field without list positions: `audiences.group` for `audiences[2].group`.
std::string without_positions(std::string_view path);

/// The known name nearest to `word`, or empty when none is near enough to suggest.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& known);

}  // namespace consultcheck
