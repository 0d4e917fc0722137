// What a read of a rule set's data shows, and its path.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/demand.h"
#include "core/model/verdict.h"

namespace consultcheck::host {

/// A value of a data file as a report shows it.
std::string shown(const Value& value);

/// What a rule looked at in a data file: the file (no row), a row (no value) or a part of the row. Cheap: words are made of it only at the
/// end.
struct DataPlace {
  const DataFile* file = nullptr;
  const DataRow* row = nullptr;
  const Value* value = nullptr;
  Day day = 0;
};

/// The path of a place, such as `statutory-periods.traffic-order.days`; a row among several of its code has its number.
std::string path_of(const DataPlace& at);
/// The path of what stands, or does not, under a place.
std::string path_of(const DataPlace& at, std::string_view key);
/// The read of a place, or of a key that is not there under it.
Read read_of(const DataPlace& at, const std::optional<std::string>& missing);

/// The read that stands for a path such as `statutory-periods.traffic-order.days` on a day; its state is missing when nothing is there.
Read read_data(const DataFile& file, Day day, std::string_view path);

}  // namespace consultcheck::host
