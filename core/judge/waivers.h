// Waivers of the settings: for house rules and practice they let a plan off; against the law they only say who accepted the risk.
#pragma once

#include "core/judge/judge.h"

namespace consultcheck::judge {

/// Puts the waiver that holds on that day onto a failed finding, if there is one.
void waive(Finding& finding, const Demand& demand, const Case& at);

/// Whether a finding fails and no waiver lets the plan off.
bool stands(const Finding& finding);

/// `waived by Ann Lee (service head) until 1 May 2026`.
std::string words(const WaiverNote& note);

/// What a reader must know of waivers for this plan: those that have ended, have not begun, or met no failure.
std::vector<Notice> waiver_notices(const Report& report, const Case& at);

}  // namespace consultcheck::judge
