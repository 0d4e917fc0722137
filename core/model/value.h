// JSON as data with places: what rule sets, settings and manifests are read into. Plans have their own, typed tree (plan.h).
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/source.h"

namespace consultcheck {

/// Receives the values of a document in order. Offsets are those of the first byte of a key or value.
class ValueSink {
 public:
  virtual ~ValueSink() = default;
  virtual void object_begin(Offset at) = 0;
  virtual void object_end() = 0;
  virtual void list_begin(Offset at) = 0;
  virtual void list_end() = 0;
  virtual void key(std::string_view name, Offset at) = 0;
  virtual void text(std::string_view value, Offset at) = 0;
  virtual void number(double value, std::string_view written, Offset at) = 0;
  virtual void flag(bool value, Offset at) = 0;
  virtual void null(Offset at) = 0;
};

/// One JSON value with its place.
struct Value {
  enum class Kind : std::uint8_t { null, flag, number, text, list, object };
  Kind kind = Kind::null;
  bool flag = false;
  double number = 0;
  std::string text;  ///< Of a text.
  Offset offset = 0;
  std::vector<Value> items;       ///< Of a list; of an object, its values in written order.
  std::vector<std::string> keys;  ///< Of an object, beside `items`.
  std::vector<Offset> key_offsets;

  bool is(Kind k) const { return kind == k; }
  /// The value of a key, or null when this is no object or lacks it.
  const Value* get(std::string_view key) const;
  /// The text of a key; empty when it is not there or no text.
  std::string_view words(std::string_view key) const;
};

/// A JSON file as data: its source and its top value.
struct Document {
  std::shared_ptr<const Source> source;
  Value top;

  Spot spot(const Value& value) const { return source->spot(value.offset); }
};

}  // namespace consultcheck
