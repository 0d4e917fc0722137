// What a rule is given besides the plan, and what a report says about the run itself.
#pragma once

#include "core/judge/judge.h"
#include "core/run/checker.h"

namespace consultcheck::run {

/// The parameters of a rule under one demand: the rule's default, else the demand's, else the council's. A
/// parameter without a value, or a data file that is not there, is a problem at its place.
Result<std::vector<host::Argument>> arguments_of(const Rule& rule, const RuleUse& use, const RuleSet& set, const Settings& settings);

/// Fills the report's head: program, plan, stage, gate, settings, and the warnings of reading.
void describe(Report& report, const load::LoadedPlan& plan, const Ask& ask, const judge::Case& at, const Checker& checker);

}  // namespace consultcheck::run
