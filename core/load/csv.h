// Comma-separated values after RFC 4180, with the place of each cell: quotes, quotes in quotes, line ends inside quotes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/load/wording.h"

namespace consultcheck::load {

/// One cell of a row.
struct Cell {
  std::string text;
  std::size_t at = 0;  ///< Its first byte, of the quotation mark where it has one.
};

/// One row of a table.
struct Row {
  std::size_t from = 0, to = 0;  ///< Its bytes, without the line end.
  int line = 0;                  ///< The line on which it begins.
  std::vector<Cell> cells;
  std::optional<Fault> fault;  ///< Why it cannot be read.
};

/// Reads rows one after another. After a row that cannot be read it goes on with the next line of the file, since only a broken row's own
/// beginning is known.
class CsvReader {
 public:
  CsvReader(std::string_view text, std::size_t from, int line) : text_(text), at_(from), line_(line) {}
  /// The next row that is not blank, nor nothing but commas, as spreadsheets write below a table; false at the end.
  bool next(Row& row);

 private:
  void read(Row& row);
  bool read_quoted(Row& row);
  bool read_bare(Row& row);
  std::size_t line_end(std::size_t from) const;

  std::string_view text_;
  std::size_t at_;
  int line_;
};

}  // namespace consultcheck::load
