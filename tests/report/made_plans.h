// The plans of the made-up audit.
#pragma once

#include "core/model/audit.h"

namespace consultcheck::sample {

/// Nine plans, by identity.
std::vector<AuditEntry> made_plans(const AuditHead& head);

/// A plan like another, with an identity, title, service and dates of its own.
AuditEntry another_plan(const AuditEntry& like, std::size_t number);

}  // namespace consultcheck::sample
