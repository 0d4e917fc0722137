// A plan of an audit from the members of its JSON.
#pragma once

#include "core/load/json_members.h"
#include "core/model/audit.h"

namespace consultcheck::load {

/// How many values these enumerations have.
inline constexpr std::size_t outcomes = 5, reasons = 5, read_states = 5, changes = 3, fact_types = 5, results = 3;

/// The outline, as core/report/outline_json.cpp writes it.
Outline outline_members(const JsonMember& from);
/// What a rule across plans keeps of a plan.
Facts facts_members(const JsonMember& from);
/// One plan with all that is kept of it.
AuditEntry entry_members(const JsonMember& from);

}  // namespace consultcheck::load
