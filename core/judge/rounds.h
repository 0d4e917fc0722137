// The rounds of asking in a plan, as dates.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/plan.h"

namespace consultcheck::judge {

/// One stage of a plan; a plan without stages has one, its schedule.
struct Round {
  std::string kind;
  std::optional<Date> notice, opens, closes;
};

std::vector<Round> rounds(const Plan& plan);
/// The earliest opening or closing; nothing when no round says it.
std::optional<Date> first_opening(const std::vector<Round>& rounds);
std::optional<Date> last_closing(const std::vector<Round>& rounds);

/// One decision that was taken.
struct Taken {
  std::string kind;  ///< `trial`, `conditional`, `final`, or empty.
  std::optional<Date> on;
};

std::vector<Taken> decisions(const Plan& plan);

/// Whether a date has surely come by that day.
inline bool come(const std::optional<Date>& date, Day day) { return date && date->last() <= day; }

}  // namespace consultcheck::judge
