// People's answers in a plan, weighed against what is left to judgement.
#pragma once

#include <string>
#include <vector>

#include "core/judge/judge.h"

namespace consultcheck::judge {

/// One answer as the plan has it.
struct Answer {
  std::string demand, item, answer, by, role, reasons;
  std::optional<Date> on;
  NodeId node = no_node;
};

std::vector<Answer> answers(const Plan& plan);

/// Notes the answers that bear on a finding left to judgement, and settles it when one of them may: `met` passes, `not-met` fails. `reads`
/// is what the finding rests on.
void settle(Finding& finding, const Demand& demand, const Case& at, const std::vector<Read>& reads);

/// The note that this answer makes under a finding, to find it again.
bool same(const JudgementNote& note, const Answer& answer);

}  // namespace consultcheck::judge
