// The rows of a table as a column map reads them.
#pragma once

#include "core/load/column_map.h"
#include "core/load/csv.h"
#include "core/load/imported.h"

namespace consultcheck::load {

/// The header of a table.
struct Columns {
  std::vector<std::string> names;

  /// The position of a column; nothing when the table lacks it.
  std::optional<std::size_t> find(std::string_view name) const;
  /// The names that the map asks for and that several columns have.
  std::vector<std::string> doubled(const ColumnMap& map) const;
  /// Whether the table has one of these.
  bool any(const std::vector<std::string>& wanted) const;
  /// The cell of the first of these columns that is not empty; else null.
  const Cell* first_filled(const std::vector<std::string>& wanted, const Row& row) const;
  /// The cell of the first of these columns that the table has; else null.
  const Cell* first_there(const std::vector<std::string>& wanted, const Row& row) const;
};

/// Reads a header and looks whether the table has what the map needs.
Result<Columns> columns_of(const Source& source, const Row& header, const ColumnMap& map);

/// Fills fields from rows: the first row that says something counts. `base` is taken from the cells' offsets; `facts` are the settings' or
/// null.
void fill(const std::vector<ColumnRule>& rules, const Columns& columns, const std::vector<const Row*>& rows, std::size_t base,
          const Plan* facts, Draft& draft);

/// Puts one value of a cell in the shape of its field; what has no such shape is put as it stands and reads as unclear.
void put(const ColumnRule& rule, const std::string& path, std::string_view words, Offset at, Draft& draft);

/// The words of a cell without white space at its ends, no-break spaces included, as web pages and spreadsheets leave them.
std::string_view bare(std::string_view words);

}  // namespace consultcheck::load
