// The annual report: what a year's consultations asked, who took part, and what came of them.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "core/report/covers.h"
#include "core/report/outline_words.h"
#include "core/report/paper.h"
#include "core/report/people.h"
#include "core/report/report_writers.h"

namespace consultcheck::report {

/// How a consultation stands with its feedback. `silent`: an imported record that says nothing of feedback.
enum class Feedback : std::uint8_t { in_time, late, overdue, unsure, no_due_date, not_due, none, silent };
inline constexpr std::size_t feedback_kinds = 8;
Feedback feedback_of(const Outline& plan, Day as_of);
/// `published in time`, `published late`, `overdue`, …
std::string_view words(Feedback feedback);

/// How it stands with the two approvals of quality assurance before it went live. `silent`: the source cannot hold one that is not there.
enum class Assured : std::uint8_t { before, late, unsure, in_part, none, silent };
inline constexpr std::size_t assured_kinds = 6;
Assured assured_of(const Outline& plan, Day as_of);

/// What is counted in a year, of all consultations or of one service.
struct Tally {
  std::size_t opened = 0, closed = 0, decided = 0, fed_back = 0, told = 0;
  std::size_t say_people = 0;                          ///< Of `closed`.
  People people;                                       ///< Of `closed`.
  std::array<std::size_t, feedback_kinds> feedback{};  ///< Of `closed`.

  std::size_t count(Feedback kind) const { return feedback[static_cast<std::size_t>(kind)]; }
  /// Those whose feedback was due.
  std::size_t due() const { return count(Feedback::in_time) + count(Feedback::late) + count(Feedback::overdue); }
  /// Whether no record of those that closed says anything of feedback.
  bool feedback_unknown() const { return closed > 0 && count(Feedback::silent) == closed; }
};

/// Of how many plans each figure of a Tally can be told.
struct TallyCovers {
  Covers opened, closed, decided, follows, fed_back, told;
};

/// Of how many consultations that closed in the year their shape can be told.
struct ShapeCovers {
  Covers levels, methods, audiences, people, hub;
};

/// A consultation that closed in the year.
struct ClosedRow {
  std::string identity, id, title, service, level, address, lead, result;
  Date closed;
  People people;
  Feedback feedback = Feedback::none;
  std::optional<Date> published;
  bool on_hub = false;
};

/// What feedback said.
struct SaidAndDone {
  std::string title, you_said, we_did;
  Date published;
};

/// A decision against what people said.
struct Contrary {
  std::string title, service, matter, lead;
  Date on;
  bool reasons = false;
};

struct DecisionCounts {
  std::size_t following = 0, contrary_with_reasons = 0, contrary_without = 0, not_stated = 0;
  std::size_t all() const { return following + contrary_with_reasons + contrary_without + not_stated; }
};

struct ActionCounts {
  Covers covers;  ///< Plans that can say what they promised.
  std::size_t promised = 0, done = 0, overdue = 0, not_due = 0, no_date = 0;
};

/// Of one method: in how many consultations, how many of these say how many took part, and how many people that were.
struct MethodCount {
  std::size_t used = 0, say = 0;
  People people;
};

/// A survey that comes round: when it opened in the year.
struct Regular {
  std::string name;
  Covers covers;
  std::size_t before = 0;
  std::vector<Date> opened;
};

struct YearFigures {
  AuditHead head;
  AuditTotals totals;
  ReportingYear year;
  bool open_to_public = false;
  Span span, span_before;  ///< As far as the year has gone, and the same days of the year before.
  bool begun = true, over = true;
  std::string organisation;
  Tally now, before;
  TallyCovers covers;
  ShapeCovers shape;
  std::map<std::string, std::pair<Tally, Tally>> services;                ///< This year, and the year before.
  std::map<std::string, std::array<std::size_t, assured_kinds>> assured;  ///< By service, of those that closed.
  std::vector<ClosedRow> closed;
  std::vector<SaidAndDone> said;
  std::vector<Contrary> contrary;
  DecisionCounts decisions;
  ActionCounts actions, earlier_actions;
  std::map<std::string, MethodCount> methods;
  std::map<std::string, std::size_t> levels, audiences;
  std::array<Regular, 3> regular;
  std::size_t unplaced = 0;  ///< Their closing date is too imprecise to place.
  std::size_t undated = 0;   ///< Over, and without a closing date.
  std::vector<AuditAside> asides;
};

/// Titles of last columns that say how far figures go.
inline constexpr std::string_view plans_that_can_say = "Plans that can say", source_cannot_say = "The source cannot say";

/// The tables of the report, each with its place on a page and in a workbook.
Table closed_table(const YearFigures& figures);
Table counts_table(const YearFigures& figures);
Table methods_table(const YearFigures& figures);
Table decisions_table(const YearFigures& figures);
Table contrary_table(const YearFigures& figures);
Table actions_table(const YearFigures& figures);
Table said_table(const YearFigures& figures);
Table feedback_table(const YearFigures& figures);
Table services_table(const YearFigures& figures);
/// Each known code of a field with its count, those never used as none; then codes of the council's own, and what the sources cannot say.
Table codes_table(std::string name, std::string_view field, std::string title, const std::map<std::string, std::size_t>& counts,
                  const Covers& covers);
Table assured_table(const YearFigures& figures);
Table regular_table(const YearFigures& figures);
Table results_table(const YearFigures& figures);
Table records_table(const YearFigures& figures);
Table asides_table(const YearFigures& figures);
/// How each figure is counted.
std::vector<std::string> method_notes(const YearFigures& figures);
/// `2026`, or `2026, up to 20 November`; and the same of the year before.
std::string year_words(const YearFigures& figures);
std::string year_before_words(const YearFigures& figures);
/// Feedback in time, of what was due: `12 of 18 (67%)`, `none was due`, or `not known`; and how many records do not say.
std::string in_time(const Tally& tally);
Paper annual_paper(const YearFigures& figures);

/// Gathers an annual report from an audit.
class AnnualReport {
 public:
  explicit AnnualReport(const ReportTarget& target);
  void begin(const AuditHead& head);
  void across(const AcrossFinding&) {}
  void entry(const AuditEntry& entry);
  void aside(const AuditAside& record);
  /// The whole document. Nothing can be added afterwards.
  Paper paper(const AuditTotals& totals);

 private:
  void count_closed(const AuditEntry& entry, const Date& closed);
  void see(const Outline& plan);
  void count_decisions(const Outline& plan);
  void count_actions(const Outline& plan, ActionCounts& counts) const;
  void count_regular(const Outline& plan);
  Day as_of() const { return figures_.head.as_of; }

  YearFigures figures_;
  Organisation organisation_;
};

}  // namespace consultcheck::report
