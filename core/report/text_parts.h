// The parts of a text report, in the order in which they stand there.
#pragma once

#include "core/report/digest.h"
#include "core/report/text_page.h"

namespace consultcheck::report {

/// What the plan is, the two lines, the result, the numbers.
void put_summary(TextPage& page, const Report& report, const Digest& digest);
/// One thing that was read: its place, its path, what stands there.
void put_reading(TextPage& page, std::string_view lead, const Evidence& read);
void put_fix_first(TextPage& page, const Digest& digest);
void put_broken(TextPage& page, const Digest& digest);
void put_questions(TextPage& page, const Digest& digest);
/// The checklists: missing, unclear, and what the source of an imported record cannot hold.
void put_gaps(TextPage& page, const Digest& digest);
void put_advice(TextPage& page, const Digest& digest);
void put_waived(TextPage& page, const Digest& digest);
/// Timetable, standards at a glance, notices, judgements and waivers.
void put_background(TextPage& page, const Report& report, const Digest& digest);
/// One line for each demand that is met or does not apply.
void put_in_order(TextPage& page, const Digest& digest);
/// One line with a version, and one with a hash: `  Rule set   england 1.0.0`.
void put_part(TextPage& page, std::string_view kind, const Used& used);
/// Versions and hashes, and the words at the foot.
void put_colophon(TextPage& page, const Report& report);

}  // namespace consultcheck::report
