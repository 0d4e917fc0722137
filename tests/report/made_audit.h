// A made-up audit from which every writer of audits is tested: something in every field, and texts that mean harm.
#pragma once

#include "core/report/audit_writers.h"

namespace consultcheck::sample {

struct MadeAudit {
  AuditHead head;
  std::vector<AcrossFinding> across;
  std::vector<AuditEntry> entries;  ///< By identity.
  std::vector<AuditAside> asides;
  AuditTotals totals;
};

/// Nine plans of one council: fails, open questions, a broken rule, a risk accepted, imported records, hostile titles.
const MadeAudit& made_audit();

/// Those nine and others like them, `plans` in all, each with an identity, dates and results of its own; totals that add up.
MadeAudit made_audit(std::size_t plans);

/// Tells a writer a whole audit, in order.
void tell(const MadeAudit& audit, report::AuditWriter& writer);

/// What a format of the table writes to its stream about an audit; throws std::invalid_argument when there is no such format.
std::string written(const MadeAudit& audit, std::string_view format, report::Style style = {}, bool all_findings = false);
inline std::string written(const MadeAudit& audit, std::string_view format, bool all_findings) {
  return written(audit, format, {}, all_findings);
}

}  // namespace consultcheck::sample
