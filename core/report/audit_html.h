// The audit as a folder of pages.
#pragma once

#include <memory>

#include "core/report/audit_writers.h"

namespace consultcheck::report {

/// index.html, demands.html, one page per plan in plans/, and the style sheet and script that they share. Nothing else is asked for.
std::unique_ptr<AuditWriter> make_audit_html(const AuditTarget& target);

}  // namespace consultcheck::report
