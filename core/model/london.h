// Instants to days in London.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "core/model/date.h"

namespace consultcheck {

/// What the clocks of London show.
struct LondonTime {
  Date date;
  std::chrono::seconds of_day{0};  ///< Since midnight.
  std::chrono::minutes offset{0};  ///< Of London from UTC: 0, or 60 in summer.
};

/// What the clocks of London show at an instant, by the rule for summer time that has held since 1996.
LondonTime in_london(std::chrono::sys_seconds instant);

/// A time as records write it.
struct WrittenTime {
  LondonTime london;
  std::optional<std::chrono::minutes> offset;  ///< As written; nothing where none is, and London is meant.
};

/// Reads RFC 3339 (`2016-11-04T10:00:00+01:00`, fractions of a second passed over), also without an offset; nothing else.
std::optional<WrittenTime> read_time(std::string_view text);

}  // namespace consultcheck
