// One verdict of a rule to one finding of a report.
#pragma once

#include "core/judge/judge.h"

namespace consultcheck::judge {

/// A verdict with its evidence as people see it and what to do next. `use`: which of the demand's uses of that rule it answers, from 1.
Finding finding(const Demand& demand, const Case& at, const Rule& rule, const Verdict& verdict, int use);

/// The finding of a demand that asks a person.
Finding question(const Demand& demand, const Case& at);

/// Whom to tell that a rule broke at a place.
std::string tell_author(const std::string& rule, const Spot& spot);

/// Turns a fail into cannot-tell, because the plan does not say at that path whether the demand binds it.
void make_unsure(Finding& finding, const Case& at, const std::string& path);

/// Whether a fail rests on a row of data that nobody has checked.
bool rests_on_unchecked(const Verdict& verdict);

}  // namespace consultcheck::judge
