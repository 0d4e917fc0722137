// Workbooks for spreadsheet programs: real dates and numbers, and text that stays text.
#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "core/report/table.h"

namespace consultcheck::report {

/// An XLSX workbook that is written row by row: titles frozen above, with a filter, and no formula anywhere. Rows wait in temporary files,
/// so memory does not grow with them. When there is no room for these, the stream that it is written to goes bad.
class Workbook {
 public:
  /// `made_on` is the day that the file says it was made on, so that the same rows give the same bytes.
  Workbook(const std::string& title, Day made_on);
  ~Workbook();
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;

  /// Adds a sheet, and gives its number. Sheets stand in the order in which they are added.
  std::size_t sheet(const std::string& name, const std::vector<Column>& columns);
  /// Adds a row to a sheet, whichever was added to last. Rows beyond what a sheet can hold go on in another, after all others; its last row
  /// says so.
  void row(std::size_t sheet, const std::vector<Cell>& cells);
  /// Writes the file; nothing can be added afterwards.
  void finish(std::ostream& out);

 private:
  class Book;
  template <class Work>
  void attempt(Work work);
  std::unique_ptr<Book> book_;
};

/// Writes a workbook with a sheet for each table.
void write_workbook(const std::vector<Table>& tables, const std::string& title, Day made_on, std::ostream& out);

}  // namespace consultcheck::report
