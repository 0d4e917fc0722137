// The rows of a timetable put together to rounds of asking: starts and ends told apart by time.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/load/csv.h"
#include "core/model/date.h"

namespace consultcheck::load {

/// A row of one event.
struct EventRow {
  std::string event;
  const Row* row = nullptr;
  const Cell* cell = nullptr;  ///< Its date; null where none of the columns is filled.
  std::optional<Date> date;    ///< Nothing when it cannot be read.
  std::string entered;         ///< When the row was written, year first; may be empty.
};

/// Rows that give one date: the one that counts, or several that contradict one another.
using Said = std::vector<const EventRow*>;

/// The rows of one event, and whether it only stands in for another, as an estimate does for what happened.
struct EventRows {
  Said rows;
  bool stands_in = false;
};

/// The events of a round by the path of the field that takes their date; of each, those that have rows, the one that counts most first.
using Events = std::map<std::string, std::vector<EventRows>, std::less<>>;

/// One round of asking: what gives its dates, by path.
using Round = std::map<std::string, Said, std::less<>>;

/// The rounds that events tell of, in order of time, and the rows that belong to none of them.
struct Rounds {
  std::vector<Round> found;
  std::vector<std::pair<std::string, const EventRow*>> left_out;  ///< With the path of the field that would take their date.
};

/// Of rows that give the same date, those that were entered last.
Said newest(const Said& rows);

/// Puts rows together to rounds. Nothing depends on their order, and what time does not settle is left with all that was said, or left out.
Rounds rounds_of(const Events& events);

}  // namespace consultcheck::load
