// What a reader must know about the run as a whole.
#pragma once

#include <vector>

#include "core/judge/judge.h"

namespace consultcheck::judge {

/// Demands switched off, answers that settle nothing, waivers that do not count, and a statutory period that nobody has checked.
std::vector<Notice> notices(const Report& report, const Case& at, const std::vector<const RuleSet*>& sets);

}  // namespace consultcheck::judge
