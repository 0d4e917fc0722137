// A data file of a rule set, or a calendar of the settings, to rows.
#pragma once

#include <memory>

#include "core/model/demand.h"

namespace consultcheck::load {

/// Reads rows by code; a code holds one row or a list of rows for different times. Each row says its `source` and whether it was checked.
Result<std::unique_ptr<DataFile>> read_data_file(std::string name, Document document);

}  // namespace consultcheck::load
