// What the table of audit formats is made of: one function per format.
#pragma once

#include "core/report/audit_writers.h"

namespace consultcheck::report {

/// For a terminal or an e-mail: the picture, and where to look for the rest.
std::unique_ptr<AuditWriter> audit_text(const AuditTarget& target);
/// One JSON document, as docs/audit.schema.json describes it.
std::unique_ptr<AuditWriter> audit_json(const AuditTarget& target);
/// The same objects, one a line.
std::unique_ptr<AuditWriter> audit_ndjson(const AuditTarget& target);
/// One row a finding, for a spreadsheet.
std::unique_ptr<AuditWriter> audit_csv(const AuditTarget& target);
/// A workbook.
std::unique_ptr<AuditWriter> audit_xlsx(const AuditTarget& target);
/// A test suite a plan, for a build server.
std::unique_ptr<AuditWriter> audit_junit(const AuditTarget& target);
/// The planned dates, for a calendar.
std::unique_ptr<AuditWriter> audit_ics(const AuditTarget& target);

}  // namespace consultcheck::report
