#include <algorithm>

#include "core/judge/judge.h"
#include "core/judge/rounds.h"

namespace consultcheck::judge {
namespace {

struct Moment {
  std::optional<Date> date;
  std::string what;  ///< `the day it opens`.
};

Moment opening(const Case& at) { return {first_opening(rounds(at.plan)), "the day it opens"}; }

/// The statutory round's notice, or its opening; of several rounds the last, which mends what the others got wrong. Else the first notice
/// there is; else the first opening.
Moment notice(const Case& at) {
  const std::vector<Round> all = rounds(at.plan);
  Moment last;
  for (const Round& round : all) {
    const std::optional<Date>& day = round.notice ? round.notice : round.opens;
    if (round.kind != "statutory" || !day || (last.date && day->first() <= last.date->first())) continue;
    last = {day, round.notice ? "the day of the notice" : "the day the statutory round opens"};
  }
  if (last.date) return last;
  std::optional<Date> first;
  for (const Round& round : all)
    if (round.notice && (!first || round.notice->first() < first->first())) first = round.notice;
  return first ? Moment{first, "the day of the notice"} : opening(at);
}

/// The first final decision; else the first of another kind but a trial; else the planned one.
Moment decision(const Case& at) {
  Moment found{std::nullopt, "the day of the decision"};
  bool final = false;
  for (const Taken& taken : decisions(at.plan)) {
    if (!taken.on || taken.kind == "trial" || (final && taken.kind != "final")) continue;
    const bool better = !found.date || (taken.kind == "final" && !final) || taken.on->first() < found.date->first();
    if (better) found.date = taken.on;
    final = final || taken.kind == "final";
  }
  return found.date ? found : Moment{at.plan.date("schedule.decision"), "the day planned for the decision"};
}

LawDay worked_out(const Demand& demand, const Case& at) {
  const std::string today = Date::of(at.as_of).words() + ", the day of this report";
  if (demand.judged_at == "always" || demand.judged_at == "as-of") return {at.as_of, today};
  const Moment moment = demand.judged_at == "opening" || demand.judged_at.empty() ? opening(at)
                        : demand.judged_at == "notice"                            ? notice(at)
                        : demand.judged_at == "decision"                          ? decision(at)
                                                         : Moment{at.plan.date(demand.judged_at), "the day of " + demand.judged_at};
  if (!moment.date) return {at.as_of, today + ", for the plan does not give " + moment.what};
  return {moment.date->first(), moment.date->words() + ", " + moment.what};
}

}  // namespace

const LawDay& law_day(const Demand& demand, const Case& at) {
  for (const auto& [judged_at, day] : at.law_days) {
    if (judged_at == demand.judged_at) return day;
  }
  return at.law_days.emplace_back(demand.judged_at, worked_out(demand, at)).second;
}

}  // namespace consultcheck::judge
