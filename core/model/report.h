// What every writer writes from: one plan, judged. Plain data; nothing is computed after this.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/demand.h"
#include "core/model/rule.h"
#include "core/model/verdict.h"

namespace consultcheck {

/// Version of the JSON report format.
inline constexpr int report_format = 1;

/// The three results of a plan, and of each of its two lines.
enum class Result3 : std::uint8_t { pass, fail, incomplete };
std::string_view name(Result3);  ///< `PASS`, `FAIL`, `INCOMPLETE`.

/// One read, with its place as people see it.
struct Evidence {
  std::string path, label, value;
  Read::State state = Read::State::value;
  bool deciding = false;
  bool unchecked = false;
  Spot spot;
};
std::string_view name(Read::State);  ///< `value`, `missing`, `none`, `unclear`, `overdue`.

/// A person's answer that bears on a finding.
struct JudgementNote {
  std::string answer, by, role, reasons;
  std::string on;
  bool settles = false;
  std::string why_not;  ///< When it settles nothing: the reason, such as `to confirm again`.
};

/// A waiver or risk acceptance that bears on a finding.
struct WaiverNote {
  bool risk = false;  ///< Against the law: the outcome stays failed.
  std::string by, role, reasons, on, until;
};

/// One verdict of one rule under one demand, as reported.
struct Finding {
  std::string key;  ///< plan identity, demand, rule and item, joined by `|`: stable across edits of the file.
  std::string rule, rule_title, why;
  std::string item, item_path;
  Outcome outcome = Outcome::error;
  Reason reason = Reason::none;
  std::string message, text;
  std::string next_step;   ///< What to do; a whole sentence.
  bool advice = false;     ///< A fail that does not count against the plan: `should`, or it rests on an unchecked fact.
  std::string advice_why;  ///< Why a fail of a `must` is only advice.
  std::vector<Evidence> evidence;
  std::size_t evidence_left_out = 0;
  std::vector<JudgementNote> judgements;
  std::optional<WaiverNote> waiver;
};

/// What became of one demand.
struct DemandResult {
  const Demand* demand = nullptr;
  const RuleSet* set = nullptr;
  Outcome outcome = Outcome::not_applicable;
  Reason reason = Reason::none;
  bool advice = false;    ///< An unmet `should`, or a `must` whose fails are all advice.
  std::string note;       ///< Why it does not apply, is not due yet, or was replaced.
  std::string due_from;   ///< Of a demand that is not due yet: from when it is, such as `publication`.
  std::string law_as_of;  ///< The date at which the law was taken, in words: `2 March 2026, the day it opens`.
  std::vector<Finding> findings;
};

/// Something about the run as a whole that a reader must know: an expired waiver, a demand switched off, an unchecked period.
struct Notice {
  std::string
      kind;  ///< `waiver-expired`, `waiver-unused`, `switched-off`, `unchecked-period`, `replaced`, `judgement-unused`, `warning`, …
  std::string text;
  Spot spot;
};

/// A bar or mark on the drawn timetable.
struct TimetableEntry {
  enum class Kind : std::uint8_t { milestone, window, statutory_minimum, holiday, pre_election, as_of };
  Kind kind = Kind::milestone;
  std::string label;
  Day from = 0, to = 0;
  bool exact = true;
};

/// One of the eight standards at a glance.
struct Glance {
  std::string section, title;
  Outcome outcome = Outcome::not_applicable;
  Reason reason = Reason::none;
  int failed = 0, advice = 0, cannot_tell = 0, passed = 0, not_due = 0;
  std::string due_from;  ///< When the first of those that are not due yet will be.
};

struct Line {
  Result3 result = Result3::incomplete;
  int checks_made = 0;  ///< Demands that could be decided.
  int failed = 0, cannot_tell = 0, advice = 0, questions = 0;
  int demands = 0;  ///< All there are; without any, nothing of this kind was asked, and the result says nothing.
};

/// One finding of a report: results[demand].findings[finding].
struct Pick {
  std::size_t demand = 0, finding = 0;
};

struct Used {
  std::string id, version, hash;  ///< BLAKE2b-256 of its files, in hexadecimal.
};

/// One plan's report.
struct Report {
  std::string program, version;
  std::string file, format, sha256;  ///< Format `JSON` or `XML`.
  std::string id, title, organisation, identity, type, level;
  Day as_of = 0;
  Stage stage = Stage::draft;
  Gate gate = Gate::submit;
  bool gate_asked = false;
  std::string settings_file, settings_sha256;  ///< Empty without settings.
  std::vector<Used> rule_sets, plugins;
  Result3 result = Result3::incomplete;
  Line law, house;
  std::vector<DemandResult> results;  ///< In the order of the rule sets.
  std::vector<Pick> fix_first;        ///< Fails that count, by consequence; unmet `should` is advice and not here.
  std::vector<Notice> notices;
  std::vector<TimetableEntry> timetable;
  std::vector<Glance> standards;
  bool broken_rule = false;
};

/// The words at the foot of every report.
extern const std::string_view report_footer;

}  // namespace consultcheck
