// The parts of the HTML page, in the order in which they stand there.
#pragma once

#include "core/report/digest.h"
#include "core/report/markup.h"

namespace consultcheck::report {

/// The style sheet, core/report/report.css.
std::string_view style_sheet();

/// Where a part is written: the page, the level of its headings, and what its ids begin with.
struct Scope {
  Markup& page;
  int level = 2;
  std::string prefix;

  std::string id(std::string_view name) const { return prefix + std::string(name); }
  /// `h2`, or `h3` when several reports share the page; `deeper` adds levels.
  std::string heading(int deeper = 0) const { return "h" + std::to_string(level + deeper); }
};

/// A part of the page with its heading; several scopes deep, it stays a plain section.
class Part {
 public:
  Part(const Scope& scope, std::string_view id, std::string_view title);
  ~Part();
  Part(const Part&) = delete;
  Part& operator=(const Part&) = delete;

 private:
  Markup& page_;
};

/// An answer to copy and paste into the plan, for the first of the questions.
void add_example(Markup& page, const Report& report, const Digest& digest);
/// A word with its sign and colour: `fail`, `pass`, `incomplete`, `advice`, `aside`.
void add_badge(Markup& page, std::string_view kind, std::string_view sign, std::string_view words);
/// A row of the table of results: a label, the result, and what it means.
void add_result(Markup& page, std::string_view label, Result3 result, const std::string& means);
void add_result(Markup& page, std::string_view label, const Line& line);

void add_summary(const Scope& scope, const Report& report, const Digest& digest);
void add_fix_first(const Scope& scope, const Digest& digest);
void add_broken(const Scope& scope, const Digest& digest);
/// With an answer to copy, in the format of the plan.
void add_questions(const Scope& scope, const Report& report, const Digest& digest);
void add_gaps(const Scope& scope, const Digest& digest);
void add_advice(const Scope& scope, const Digest& digest);
void add_waived(const Scope& scope, const Digest& digest);
void add_standards(const Scope& scope, const Report& report);
/// The timetable, drawn and as a table.
void add_timetable(const Scope& scope, const Report& report);
/// The drawing alone: inline SVG.
void add_drawing(const Scope& scope, const Report& report);
void add_notes(const Scope& scope, const Report& report, const Digest& digest);
void add_in_order(const Scope& scope, const Digest& digest);
void add_colophon(const Scope& scope, const Report& report);

}  // namespace consultcheck::report
