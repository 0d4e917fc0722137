// The year that an annual report looks back on.
#pragma once

#include <string>
#include <string_view>

#include "core/model/date.h"
#include "core/model/problem.h"

namespace consultcheck::report {

/// A span of days.
struct Span {
  Day from = 0, to = 0;
};

/// A calendar year or a council year, April to March.
struct ReportingYear {
  int year = 0;  ///< In which it begins.
  bool council = false;

  /// Its first and last day.
  Span days() const;
  /// The year before it.
  ReportingYear before() const { return {year - 1, council}; }
  /// `2026` or `2026-27`.
  std::string text() const;
  /// `the calendar year 2026 (1 January to 31 December 2026)`.
  std::string words() const;
};

/// Reads `2026` (January to December) or `2026-27` (April 2026 to March 2027); a problem says what is wrong with it.
Result<ReportingYear> reporting_year(std::string_view text);

/// Where a date lies: `unsure` when it is too imprecise to tell.
enum class Within3 : std::uint8_t { no, yes, unsure };
Within3 within(const Span& span, const Date& date);

/// The same days of the year before: 29 February becomes 28 February.
Span year_before(const Span& span);

}  // namespace consultcheck::report
