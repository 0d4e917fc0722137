#include "core/report/audit_writers.h"

namespace consultcheck::report {

std::span<const AuditFormat> audit_formats() { return {}; }

}  // namespace consultcheck::report
