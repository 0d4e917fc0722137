// People's answers in a plan, weighed against what is left to judgement.
#pragma once

#include <string>
#include <vector>

#include "core/judge/judge.h"

namespace consultcheck::judge {

/// The answers in the plan, in its order.
const std::vector<Answer>& answers(const Case& at);

/// Notes the answers that bear on a finding left to judgement, and settles it when one of them may: `met` passes, `not-met` fails. `reads`
/// is what the finding rests on.
void settle(Finding& finding, const Demand& demand, const Case& at, const std::vector<Read>& reads);

/// The note that this answer makes under a finding, to find it again.
bool same(const JudgementNote& note, const Answer& answer);

}  // namespace consultcheck::judge
