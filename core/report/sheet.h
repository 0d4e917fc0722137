// Workbooks for spreadsheet programs: real dates and numbers, and text that stays text.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "core/report/table.h"

namespace consultcheck::report {

/// Writes an XLSX workbook with a sheet for each table: titles frozen above, with a filter, and no formula anywhere. `made_on` is the day that
/// the file says it was made on, so that the same tables give the same bytes. Throws std::runtime_error when there is no room to build it.
void write_workbook(const std::vector<Table>& tables, const std::string& title, Day made_on, std::ostream& out);

}  // namespace consultcheck::report
