// What a read of a rule set's data shows, found again by its path.
#pragma once

#include <string>
#include <string_view>

#include "core/model/demand.h"
#include "core/model/verdict.h"

namespace consultcheck::host {

/// A value of a data file as a report shows it.
std::string shown(const Value& value);

/// The read that stands for a path such as `statutory-periods.traffic-order.days` on a day; its state is missing when nothing is there.
Read read_data(const DataFile& file, Day day, std::string_view path);

}  // namespace consultcheck::host
