// Words for the parts of an audit that several formats share.
#pragma once

#include <string>
#include <string_view>

#include "core/model/audit.h"

namespace consultcheck::report {

/// The demand of a finding; a nameless one when the head has none of that number.
const AuditDemand& demand_of(const AuditHead& head, std::size_t demand);
/// `decided cases, must`.
std::string standing(const AuditDemand& demand);
/// `Not met`, `To be told`, …, or `Risk accepted` and `Waived` when somebody has let it off.
std::string_view state(const AuditFinding& finding);
/// The same for a finding across plans.
std::string_view state(const AcrossFinding& finding);
/// A finding across plans in two parts: the groups it is of, when they have names, and what is said of them.
struct SaidOfGroup {
  std::string group, text;
};
/// Gives each name once: a text that begins with the name of its group leaves that to the group.
SaidOfGroup said(const AcrossFinding& finding);
/// Whether it rests on nothing but what comes after the asking, such as feedback, so that no choice of dates or people would mend it.
bool comes_after_asking(const AcrossFinding& finding);
/// Why it cannot be told: `the plan does not say`, …; empty when it can.
std::string_view reason_words(Reason reason);
/// `schedule.closes = 2026-03-02; schedule.opens is not there`.
std::string evidence_words(const AuditFinding& finding);
/// `Set apart`, `Refused`, `Repeated`.
std::string_view words(AuditAside::Kind kind);
/// For an INCOMPLETE plan, why: `no failure in what the source carries`, or `facts missing, a person must answer`; empty for others.
std::string open_words(const AuditEntry& entry, const AuditHead& head);

}  // namespace consultcheck::report
