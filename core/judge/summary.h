// What the results of all demands add up to.
#pragma once

#include "core/judge/judge.h"

namespace consultcheck::judge {

/// Where a demand of the law that prescribes the manner was judged, sets aside house rules of the same topic, with a notice each.
void replace_house_rules(Report& report);

/// The line of the law, or of the house.
Line line(const Report& report, bool law);

/// The result of the plan from its two lines and what a `must` leaves open.
Result3 overall(const Report& report);

/// Fails that count, the gravest first; at the same consequence the law before the house.
std::vector<Pick> fix_first(const Report& report);

/// The sections `standard-…` of the rule sets, each at a glance.
std::vector<Glance> glance(const Report& report, const std::vector<const RuleSet*>& sets);

}  // namespace consultcheck::judge
