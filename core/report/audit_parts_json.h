// What the JSON of plans and of findings across plans have in common.
#pragma once

#include "core/model/audit.h"
#include "core/report/json_text.h"

namespace consultcheck::report {

/// The demand as its id, and its position in the head's list.
void put_demand(JsonText& to, const AuditHead& head, std::size_t demand);
/// A sentence that goes with a plan, or with the whole audit.
void put_notice(JsonText& to, const Notice& one);
/// The facts that a rule across plans keeps of one plan.
void put_facts(JsonText& to, const Facts& facts);

}  // namespace consultcheck::report
