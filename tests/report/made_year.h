// A made-up council's plans of two years, for the reports that look ahead and back.
#pragma once

#include <string>

#include "core/report/report_writers.h"
#include "tests/report/made_audit.h"

namespace consultcheck::sample {

/// What must never be read in a public report: leads, e-mails, judgements, waivers, findings, verdicts, places.
extern const std::vector<std::string> secrets;

/// Plans that closed in 2025 and 2026, are open, or are still to come on 20 November 2026; small counts, unknown counts, imprecise dates.
MadeAudit made_year();

/// What a report says about an audit in a format.
std::string written_report(const MadeAudit& audit, std::string_view kind, std::string_view format, bool open_to_public,
                           report::ReportingYear year = {2026, false}, report::Style style = {});

}  // namespace consultcheck::sample
