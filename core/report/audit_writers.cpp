#include "core/report/audit_writers.h"

#include "core/report/audit_formats.h"
#include "core/report/audit_html.h"

namespace consultcheck::report {

std::span<const AuditFormat> audit_formats() {
  static constexpr AuditFormat table[] = {
      {"html", "a folder of pages: what needs doing, and a page per plan", true, false, make_audit_html},
      {"json", "for other programs, and for --baseline; see docs/audit.schema.json", false, false, audit_json},
      {"ndjson", "the same, one object a line, to be read as it comes", false, false, audit_ndjson},
  };
  return table;
}

}  // namespace consultcheck::report
