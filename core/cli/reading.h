// The options that say how files of records are read, shared by the commands that read them.
#pragma once

#include "core/cli/options.h"
#include "core/load/records.h"

namespace consultcheck::cli {

/// Adds --from, --columns and --standing-days.
void add_reading_options(options::options_description& known);

/// The file of the column map that was named; nothing when none was.
Result<std::optional<std::filesystem::path>> column_map_file(const Told& told);

/// What those options say; loads the column map.
Result<void> read_how(const Told& told, const Schema& schema, load::RecordReading& reading);

}  // namespace consultcheck::cli
