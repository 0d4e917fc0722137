// Comma-separated values that spreadsheets open as what they are: RFC 4180, UTF-8 with its mark, nothing that runs.
#pragma once

#include <ostream>
#include <vector>

#include "core/report/table.h"

namespace consultcheck::report {

/// Writes the mark by which spreadsheets know UTF-8, and the line of titles. Once, at the start of a file.
void start_csv(const std::vector<Column>& columns, std::ostream& out);
/// One line. Exact dates are YYYY-MM-DD, others as precise as they are; numbers are bare; text that a spreadsheet would take for a formula
/// is given an apostrophe before it, and text longer than a spreadsheet's cell is cut.
void write_csv_row(const std::vector<Cell>& cells, std::ostream& out);
/// A whole file.
void write_csv(const Table& table, std::ostream& out);

}  // namespace consultcheck::report
