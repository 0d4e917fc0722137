// The parts of an audit as JSON, one line each: the body of the JSON and NDJSON reports, and what part files keep. core/load/audit_reader.h
// reads them.
#pragma once

#include <string>

#include "core/model/audit.h"

namespace consultcheck::report {

/// What all parts share.
std::string head_json(const AuditHead& head);
/// One plan with all that is kept of it.
std::string entry_json(const AuditEntry& entry, const AuditHead& head);
/// One finding across plans.
std::string across_json(const AcrossFinding& finding, const AuditHead& head);
/// One record that was not judged.
std::string aside_json(const AuditAside& record);
/// The numbers, and what an earlier audit had found that is gone.
std::string totals_json(const AuditTotals& totals, const AuditHead& head);

}  // namespace consultcheck::report
