// What the dashboard's first page keeps of an audit: small rows, so that thousands of plans fit into memory.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/model/audit.h"
#include "core/report/covers.h"
#include "core/report/dashboard/page_names.h"
#include "core/report/overdue.h"

namespace consultcheck::report {

/// Where in Gathered::plans a plan stands.
using PlanAt = std::size_t;

struct PlanRow {
  std::string page, title, id, organisation, service, lead, email, level;
  Stage stage = Stage::draft;
  Result3 result = Result3::incomplete;
  OpenBecause because;
  std::optional<Date> opens, closes;
  std::string marks;  ///< A Mark for each of Gathered::standards.
  int failed = 0;     ///< Demands that count.
};

/// Something that should have happened by now.
struct OverdueRow {
  PlanAt plan = 0;
  Overdue thing;
};

/// A round of asking, between two days.
struct WindowRow {
  PlanAt plan = 0;
  std::string kind;
  Day from = 0, to = 0;
  bool exact = true, clash = false;
};

/// When something was approved: `late` is after its planned date, `after` after publication; `absent` though it is published.
enum class Approval : std::uint8_t { done, late, after, absent, overdue, later, not_carried };
inline constexpr std::size_t approvals = 7;

struct ApprovalRow {
  PlanAt plan = 0;
  Approval design = Approval::later, content = Approval::later;
};

/// How a promised action stands on the day of the audit.
enum class ActionState : std::uint8_t { overdue, to_come, no_day, done };

struct ActionRow {
  PlanAt plan = 0;
  PromisedAction action;
  ActionState state = ActionState::no_day;
};

struct DecisionRow {
  PlanAt plan = 0;
  DecisionTaken decision;
};

struct WaiverRow {
  PlanAt plan = 0;
  std::size_t demand = 0;
  std::string item;
  WaiverNote note;
};

struct JudgementRow {
  PlanAt plan = 0;
  JudgementMade made;
};

/// A sentence about a plan: a notice, a new finding.
struct SaidRow {
  PlanAt plan = 0;
  std::string what, text;
};

/// How often each code is used, known codes first.
struct Counted {
  std::vector<std::pair<std::string, std::size_t>> rows;
  std::map<std::string, std::size_t, std::less<>> at;  ///< In `rows`, each code.

  /// Counts a code so many times more; one that is new goes to the end.
  void add(const std::string& code, std::size_t times);
};

/// How many plans can say each of these.
struct GatheredCovers {
  Covers levels, methods, audiences, wards, follows, actions;
};

struct Gathered {
  AuditHead head;
  AuditTotals totals;
  PageNames names;
  std::vector<std::pair<std::string, std::string>> standards;  ///< Section, title.
  std::vector<PlanRow> plans;
  std::map<std::string, PlanAt, std::less<>> by_identity;
  std::vector<AcrossFinding> across;                                       ///< Texts cut to what a page shows.
  std::map<std::string, std::vector<std::size_t>, std::less<>> across_of;  ///< By plan identity.
  std::vector<OverdueRow> overdue;
  std::vector<WindowRow> windows;
  std::vector<ApprovalRow> quality;
  std::vector<DecisionRow> contrary;
  std::vector<ActionRow> actions;
  std::vector<PlanAt> untold;      ///< Results are out, the plan has no word of telling those who took part.
  std::size_t untold_unknown = 0;  ///< The same, but the source cannot hold it.
  std::vector<WaiverRow> waivers;
  std::vector<JudgementRow> judgements;
  std::vector<SaidRow> expired;                        ///< Notices about waivers and judgements.
  std::map<std::string, std::vector<PlanAt>> notices;  ///< All other notices, each with its plans.
  std::vector<SaidRow> added;                          ///< Findings that the earlier audit did not have.
  Counted levels, methods, audiences, wards;
  std::map<std::string, std::string, std::less<>> ward_names;  ///< How each ward is written here, by what makes it the same.
  GatheredCovers covers;
  std::size_t borough_wide = 0;
  std::vector<std::vector<std::size_t>> outcomes;  ///< By demand: how many plans have each Mark, in the order of `marks`.
  std::vector<AuditAside> asides;
};

/// All marks, the gravest first.
inline constexpr std::string_view marks = "feumjcawpdn";
/// Place of a mark in `marks`.
std::size_t gravity(char mark);

/// Starts with the codes that the plan format knows and the wards of the settings, each used never.
void begin_gathering(Gathered& all, const AuditHead& head);
void gather(Gathered& all, const AcrossFinding& finding);
/// Keeps what the first page needs of one plan.
void gather(Gathered& all, const AuditEntry& entry);
void gather(Gathered& all, const AuditAside& record);
/// What a plan owes, is late with, or decided otherwise: the part of `gather` about feedback, actions, approvals and decisions.
void gather_duties(Gathered& all, PlanAt at, const Outline& plan);
/// Whether a finding across plans is about dates, and not only about words or groups.
bool is_clash(const AcrossFinding& finding);

}  // namespace consultcheck::report
