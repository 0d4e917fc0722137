// What a reader must know about the run as a whole.
#pragma once

#include <vector>

#include "core/judge/judge.h"

namespace consultcheck::judge {

/// Whether most of the law that the run would check binds in other nations than the plan's: then nobody can say that the plan passes.
bool law_is_elsewhere(const Report& report, const Case& at);

/// Demands switched off, answers that settle nothing, waivers that do not count, a statutory period that nobody has checked, the law of
/// another nation.
std::vector<Notice> notices(const Report& report, const Case& at, const std::vector<const RuleSet*>& sets);

}  // namespace consultcheck::judge
