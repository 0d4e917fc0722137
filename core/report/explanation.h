// Why a rule answered as it did, for a terminal.
#pragma once

#include <ostream>
#include <vector>

#include "core/model/explanation.h"
#include "core/model/plan.h"
#include "core/report/writers.h"

namespace consultcheck::report {

/// Each demand with its rules: parameters, verdicts, and everything read in order with its place.
void write_explanations(const std::vector<Explanation>& explanations, const Plan& plan, Day as_of, const Style& style, std::ostream& out);

}  // namespace consultcheck::report
