// Reports on many plans: what is coming, and what a year brought. Each is written from the same audit as every other picture of it.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "core/report/audit_writers.h"
#include "core/report/reporting_year.h"

namespace consultcheck::report {

struct ReportTarget : AuditTarget {
  ReportingYear year;           ///< Of the annual report.
  bool open_to_public = false;  ///< Leaves out leads, judgements, findings and places, and counts of fewer than ten people.
};

/// A format of a report.
struct ReportFormat {
  std::string_view name;
  std::string_view about;  ///< For --help.
  bool binary = false;     ///< Not for a terminal.
};

struct ReportKind {
  std::string_view name;   ///< `forward-plan`, `annual`.
  std::string_view about;  ///< For --help.
  bool needs_year = false;
  std::unique_ptr<AuditWriter> (*make)(const ReportTarget& target, std::string_view format);
};

/// All reports, in the order that --help lists them.
std::span<const ReportKind> report_kinds();
/// The formats that every report has.
std::span<const ReportFormat> report_formats();

}  // namespace consultcheck::report
