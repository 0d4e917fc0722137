// The one report from which every writer's golden file is made.
#pragma once

#include "core/model/report.h"

namespace consultcheck::sample {

/// The rule sets that the sample report's demands stand in.
const RuleSet& england();
const RuleSet& barnet();

/// A parking plan with something in every part of a report.
const Report& report();

/// A small plan in which nothing is left to do.
const Report& quiet_report();

}  // namespace consultcheck::sample
