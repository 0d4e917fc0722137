// A plan in the making from a record of another format: values at paths of the plan, each with its place in the record.
#pragma once

#include "core/load/plan_loader.h"

namespace consultcheck::load {

/// What an importer found in a record. A value set twice at one path: the later one stays.
class Draft {
 public:
  /// `start`: where the record begins; what the importer adds of its own stands there.
  explicit Draft(Offset start);

  /// A text at a path such as `audiences[2].about`; one that is empty reads as missing, at its place.
  void text(std::string_view path, std::string_view words, Offset at);
  void date(std::string_view path, const Date& date, Offset at) { text(path, date.text(), at); }
  void flag(std::string_view path, bool flag, Offset at);
  void number(std::string_view path, double number, Offset at);
  /// A list that is there and empty, or a value that is.
  void missing(std::string_view path, Offset at);
  /// Says that the source can hold this field.
  void carries(std::string_view path);
  /// A warning about the record itself.
  void warn(Offset at, std::string_view path, std::string what, std::string next);

  /// What to do about the value at a path if it cannot be read, in place of what is said of plans.
  void advise(std::string_view path, std::string next);

  /// The text at a path, empty when there is none.
  std::string_view words(std::string_view path) const;
  Offset start() const { return top_.offset; }

  /// The plan, with what the settings add; `format` is the source's name, `address` where the record is to be found, if that is known.
  Result<LoadedPlan> finish(std::shared_ptr<const Source> source, const Schema& schema, const Settings* settings, std::string_view format,
                            std::string_view address);

 private:
  Value& put(std::string_view path, Value::Kind kind, Offset at);

  struct Note {
    Offset at;
    std::string path, what, next;
  };
  Value top_;
  std::vector<std::string> carried_;
  std::vector<Note> notes_;
  std::vector<std::pair<std::string, std::string>> advice_;  ///< Path, and what to do.
};

}  // namespace consultcheck::load
