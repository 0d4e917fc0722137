// A column map: how a table's columns become fields of plans.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/load/records.h"

namespace consultcheck::load {

/// What fills one field.
struct ColumnRule {
  std::string path;  ///< Such as `schedule.opens`, or `audiences[].about` for an item each.
  const Field* field = nullptr;
  std::vector<std::string> columns;                        ///< The first that is not empty counts.
  std::string constant;                                    ///< Instead of columns.
  std::string otherwise;                                   ///< Where the cells are empty and the settings say nothing.
  std::string split;                                       ///< What stands between the items of a list in one cell.
  std::vector<std::string> dates;                          ///< The ways in which dates are written.
  std::vector<std::pair<std::string, std::string>> codes;  ///< Words of the table, codes of the plan.
  bool html = false;
  bool optional = false;  ///< The table may lack its columns.
};

/// An event of a timetable and the field that takes its date.
struct EventRule {
  std::string event, path;
};

/// One of the consultations that the rows of one key can hold.
struct RoundRule {
  std::string name;    ///< Goes behind the id; may be empty.
  std::string called;  ///< Goes behind the title; may be empty.
  std::vector<ColumnRule> fields;
  std::vector<EventRule> events;  ///< Earlier ones win over later ones for the same field.
};

struct ColumnMap {
  std::vector<ColumnRule> fields;
  std::vector<std::string> group;   ///< Columns whose first holds the key of a plan; empty: each row is one.
  std::vector<std::string> event;   ///< Columns that name the event.
  std::vector<std::string> ended;   ///< Columns that are filled in where a row no longer holds: another row of its event wins over it.
  std::vector<std::string> newest;  ///< Columns whose later date wins where an event is there twice.
  ColumnRule date;                  ///< Of an event.
  std::vector<RoundRule> rounds;
  std::vector<EventRule> common;  ///< Events that belong to every round.
  std::vector<EventRule> apart;   ///< Events that set a plan apart; the path is the reason.
  bool standing_pages = true;     ///< Whether what is open very long is a standing page.
};

/// Reads the text of a column map; strict, with places.
Result<std::shared_ptr<const ColumnMap>> read_column_map(std::shared_ptr<const Source> source, const Schema& schema);

}  // namespace consultcheck::load
