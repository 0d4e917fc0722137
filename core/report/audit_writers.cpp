#include "core/report/audit_writers.h"

#include "core/report/audit_formats.h"

namespace consultcheck::report {

std::span<const AuditFormat> audit_formats() {
  static constexpr AuditFormat table[] = {
      {"text", "for reading in a terminal or in an e-mail", false, false, audit_text},
      {"json", "for other programs, and for --baseline; see docs/audit.schema.json", false, false, audit_json},
      {"ndjson", "the same, one object a line, to be read as it comes", false, false, audit_ndjson},
  };
  return table;
}

}  // namespace consultcheck::report
