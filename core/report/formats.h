// What the table of formats is made of: one function per format.
#pragma once

#include "core/report/writers.h"

namespace consultcheck::report {

/// Plain text, wrapped to the width of the style, good without colour.
void write_text(const std::vector<Report>& reports, const Style& style, std::ostream& out);
/// One page of HTML that needs nothing else.
void write_html(const std::vector<Report>& reports, const Style& style, std::ostream& out);
/// JSON as docs/report.schema.json describes it.
void write_json(const std::vector<Report>& reports, const Style& style, std::ostream& out);

}  // namespace consultcheck::report
