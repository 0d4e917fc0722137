// A table of typed cells, as workbooks, CSV files and pages show it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/date.h"

namespace consultcheck::report {

/// One cell: words, a number or a date. Whatever it is, `text` is how it is read.
struct Cell {
  std::string text;
  std::optional<double> number;  ///< Of a number.
  std::optional<Date> date;      ///< Of a date, exact or not.
  std::string below;             ///< Smaller words below it on a page, such as the service below a title.
  std::string address;           ///< Where a page may link the words to.

  Cell() = default;
  Cell(std::string words) : text(std::move(words)) {}
  Cell(std::string_view words) : text(words) {}
  Cell(const char* words) : text(words) {}
  /// A number, with thousands apart as in 4,210.
  static Cell of(double number);
  /// A date in words; nothing gives `otherwise`.
  static Cell of(const std::optional<Date>& date, std::string_view otherwise);
};

enum class ColumnKind : std::uint8_t { text, number, date };

struct Column {
  std::string title;
  ColumnKind kind = ColumnKind::text;
  int width = 14;  ///< In characters, of a workbook.
};

struct Table {
  std::string name;  ///< Of a sheet; at most 31 characters.
  std::string caption;
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;
};

/// A whole number as people read it: `4,210`.
std::string with_commas(double number);

}  // namespace consultcheck::report
