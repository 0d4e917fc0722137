// Coverage tables, kept as data beside the rule set they are about.
#pragma once

#include "core/model/coverage.h"
#include "core/model/demand.h"

namespace consultcheck::load {

/// Reads every coverage*.json in a rule set's folder. A clause with no answer, or one that names a demand that is not there, is a problem.
Result<std::vector<Coverage>> load_coverage(const RuleSet& set, const std::vector<const RuleSet*>& all);

}  // namespace consultcheck::load
