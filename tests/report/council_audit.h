// A made-up audit of a whole council: plausible plans in any number, with all that a dashboard draws.
#pragma once

#include "tests/report/made_audit.h"

namespace consultcheck::sample {

/// `plans` plans over three years, with clashes, overdue feedback, decisions, actions, waivers and judgements. The same each time.
MadeAudit council_audit(std::size_t plans);

}  // namespace consultcheck::sample
