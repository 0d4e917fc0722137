// Dates as tables and hubs write them.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/model/date.h"

namespace consultcheck::load {

/// The ways that Citizen Space writes a date.
inline constexpr std::string_view citizen_space_date_ways[] = {"YYYY/MM/DD", "YYYY-MM-DD", "time"};
inline constexpr std::span<const std::string_view> citizen_space_dates = citizen_space_date_ways;

/// Reads a date that is written in one of those ways; nothing when it is in none. A way is made of YYYY, MM, DD and MONTH (`July` or `Jul`)
/// with whatever stands between them; MM and DD take one digit or two. Besides: `time`, a time with or without an offset, whose day
/// in London counts, and `excel`, the number of a day in Excel.
std::optional<Date> written_date(std::string_view text, std::span<const std::string_view> ways);

/// Whether a way can be read at all: each part at most once, with a year.
bool known_way(std::string_view way);

}  // namespace consultcheck::load
