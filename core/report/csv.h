// Comma-separated values that spreadsheets open as what they are: RFC 4180, UTF-8 with its mark, nothing that runs.
#pragma once

#include <ostream>
#include <string_view>
#include <vector>

#include "core/report/table.h"

namespace consultcheck::report {

/// Writes the mark by which spreadsheets know UTF-8. Once, at the start of a file.
void start_csv(std::ostream& out);
/// One line. Text that a spreadsheet would take for a formula is given an apostrophe before it.
void write_csv_line(const std::vector<std::string_view>& cells, std::ostream& out);
/// A whole file: a line of titles, then the rows. Exact dates are YYYY-MM-DD, others as precise as they are; numbers are bare.
void write_csv(const Table& table, std::ostream& out);

}  // namespace consultcheck::report
