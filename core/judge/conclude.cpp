#include <algorithm>

#include "core/judge/judge.h"
#include "core/judge/notices.h"
#include "core/judge/summary.h"
#include "core/judge/timetable.h"

namespace consultcheck::judge {

void conclude(Report& report, const Case& at, const std::vector<const RuleSet*>& sets) {
  // Notices look at findings, so they come before house rules give way and lose theirs.
  for (Notice& notice : notices(report, at, sets)) report.notices.push_back(std::move(notice));
  replace_house_rules(report);
  report.law = line(report, true);
  report.house = line(report, false);
  report.result = overall(report);
  if (law_is_elsewhere(report, at))
    for (Result3* result : {&report.law.result, &report.result})
      if (*result == Result3::pass) *result = Result3::incomplete;
  report.fix_first = fix_first(report);
  report.standards = glance(report, sets);
  if (!at.brief) report.timetable = timetable(at, sets);
  report.broken_rule = std::any_of(report.results.begin(), report.results.end(), [](const DemandResult& result) {
    return std::any_of(result.findings.begin(), result.findings.end(), [](const Finding& one) { return one.outcome == Outcome::error; });
  });
}

}  // namespace consultcheck::judge
