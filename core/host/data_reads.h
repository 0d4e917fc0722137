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

/// What a rule looked at in a data file: the file, with neither row nor value, or a value in one of its rows. Cheap: words are made of it
/// only at the end.
struct DataPlace {
  const DataFile* file = nullptr;
  const DataRow* row = nullptr;
  const Value* value = nullptr;
  Day day = 0;
};

/// The read of a place, by its path as `read_data` takes it, or of a key that is not there under it.
Read read_of(const DataPlace& at, const std::optional<std::string>& missing);

/// The read that stands for a path such as `statutory-periods.traffic-order.days` on a day; its state is missing when nothing is there.
Read read_data(const DataFile& file, Day day, std::string_view path);

}  // namespace consultcheck::host
