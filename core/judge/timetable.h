// The drawn timetable of a plan.
#pragma once

#include <vector>

#include "core/judge/judge.h"

namespace consultcheck::judge {

/// Marks and bars in order of time: milestones, rounds, statutory minimum, holidays, pre-election periods, and the day of the report.
std::vector<TimetableEntry> timetable(const Case& at, const std::vector<const RuleSet*>& sets);

/// The council's own data file of that name, else the first rule set's; null when there is none.
const DataFile* data_file(std::string_view name, const Case& at, const std::vector<const RuleSet*>& sets);

/// The row of the statutory periods for the plan's type on the day its law is taken; null when there is none.
const DataRow* statutory_period(const Case& at, const std::vector<const RuleSet*>& sets);

}  // namespace consultcheck::judge
