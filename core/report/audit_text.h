// The parts of an audit in text, in the order in which they stand there.
#pragma once

#include "core/report/audit_picture.h"
#include "core/report/text_page.h"

namespace consultcheck::report {

/// How many plans, findings and records the text names before it only counts them.
inline constexpr std::size_t most_named = 20;

/// What was read, the result, and the numbers that make it up.
void put_audit_summary(TextPage& page, const AuditPicture& picture, const AuditTotals& totals);
/// What is new, fixed or was not seen again, when there was an earlier audit to compare with.
void put_comparison(TextPage& page, const AuditPicture& picture, const AuditTotals& totals);
void put_most_wrong(TextPage& page, const AuditPicture& picture);
void put_owed(TextPage& page, const AuditPicture& picture);
/// Findings across plans, and how far the demands across plans could see.
void put_across(TextPage& page, const AuditPicture& picture, const AuditTotals& totals);
void put_plans(TextPage& page, const AuditPicture& picture, const AuditTotals& totals);
void put_asides(TextPage& page, const AuditPicture& picture);
/// What is to be known of the audit as a whole.
void put_notices(TextPage& page, const AuditTotals& totals);
void put_audit_colophon(TextPage& page, const AuditPicture& picture, const AuditTotals& totals);

}  // namespace consultcheck::report
