// The findings of one plan on its page.
#pragma once

#include "core/model/audit.h"
#include "core/report/markup.h"

namespace consultcheck::report {

/// What to fix first, then the rest by section: questions, gaps, advice. What a source cannot hold is listed in one line each.
void add_findings(Markup& page, const AuditEntry& entry, const AuditHead& head);

}  // namespace consultcheck::report
