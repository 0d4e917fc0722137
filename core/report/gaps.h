// The checklist of what a plan does not say: each field once, by section of the plan format.
#pragma once

#include "core/report/digest.h"

namespace consultcheck::report {

/// Adds the field at which a finding ended, or adds the demand to those that already wait for it.
void add_gap(std::vector<Gaps>& sections, const Demand& demand, const Finding& finding);

/// Puts sections and fields in the order of the plan format; unknown ones go last.
void sort_gaps(std::vector<Gaps>& sections);

}  // namespace consultcheck::report
