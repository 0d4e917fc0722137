#include "core/report/audit_writers.h"

#include "core/report/audit_formats.h"
#include "core/report/audit_html.h"

namespace consultcheck::report {

std::span<const AuditFormat> audit_formats() {
  static constexpr AuditFormat table[] = {
      {"text", "for reading in a terminal or in an e-mail", false, false, audit_text},
      {"html", "a folder of pages: what needs doing, and a page per plan", true, false, make_audit_html},
      {"json", "for other programs, and for --baseline; see docs/audit.schema.json", false, false, audit_json},
      {"ndjson", "the same, one object a line, to be read as it comes", false, false, audit_ndjson},
      {"csv", "one row for each thing not met, for a spreadsheet", false, false, audit_csv},
      {"xlsx", "a workbook: plans, what is not met, what is overdue", false, true, audit_xlsx},
      {"junit", "a test suite a plan, for a build server", false, false, audit_junit},
      {"ics", "open periods and due dates, for Outlook and other calendars", false, false, audit_ics},
  };
  return table;
}

}  // namespace consultcheck::report
