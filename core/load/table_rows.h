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

/// The events of the rows of one key.
class Timetable {
 public:
  Timetable(const ColumnMap& map, const Columns& columns, const std::vector<Row>& rows);

  /// Whether a round has an event of its own among the rows.
  bool has(const RoundRule& round) const;
  /// Writes the dates of a round's events and of those that all rounds share.
  void fill(const RoundRule& round, Draft& draft) const;
  /// Why the plan is set apart; empty when it is not.
  std::string apart() const;

 private:
  const Row* row_of(std::string_view event) const;
  void warn_of_others(std::string_view event, const Row& chosen, const std::string& path, Draft& draft) const;

  const ColumnMap& map_;
  const Columns& columns_;
  std::vector<std::pair<std::string, const Row*>> events_;
};

}  // namespace consultcheck::load
