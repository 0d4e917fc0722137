// Tables of records: CSV with a column map.
#pragma once

#include "core/load/records.h"

namespace consultcheck::load {

/// Reads the rows of a table as its column map says: a plan a row, or several rows of one key a plan.
Result<void> read_table(std::shared_ptr<const Source> source, const RecordReading& how, const std::function<bool(Record)>& take);

}  // namespace consultcheck::load
