// One plan's report as an audit keeps it.
#pragma once

#include "core/load/records.h"
#include "core/model/audit.h"
#include "core/run/checker.h"

namespace consultcheck::run {

/// What all entries of an audit share: its rule sets, plugins, settings and demands.
AuditHead audit_head(const Checker& checker, const Ask& ask, const load::RecordReading& reading);

/// The entry of a record that became a plan, judged. `demands` is the number of those of the audit's head.
AuditEntry audit_entry(const load::Record& record, const Report& report);

/// The gravest of several marks, and of a demand what became of it.
Mark mark_of(const DemandResult& result);

}  // namespace consultcheck::run
