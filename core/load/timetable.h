// The events of a timetable as dates of plans.
#pragma once

#include "core/load/rounds.h"
#include "core/load/table_rows.h"

namespace consultcheck::load {

/// The events of the rows of one key.
class Timetable {
 public:
  Timetable(const ColumnMap& map, const Columns& columns, const std::vector<Row>& rows);

  /// The event that has more dates than a plan can have rounds; empty when none has.
  const std::string& crowded() const { return crowded_; }
  /// The rounds that have an event of their own among the rows; none when there is no such event.
  Rounds rounds(const RoundRule& rule) const;
  /// Writes the dates of a round and of the events that all rounds share.
  void fill(const RoundRule& rule, const Round& round, Draft& draft) const;
  /// Warns of the rows that count for none of these rounds.
  void warn_of_others(const Rounds& rounds, Draft& draft) const;
  /// Why the plan is set apart; empty when it is not.
  std::string apart() const;

 private:
  Events events_of(const std::vector<EventRule>& rules) const;
  void put_date(const std::string& path, const Said& said, Draft& draft) const;

  const ColumnMap& map_;
  const Columns& columns_;
  std::map<std::string, std::vector<EventRow>, std::less<>> events_;
  std::string crowded_;
};

}  // namespace consultcheck::load
