// Demands × verdicts × judgements × waivers → outcome per demand and per plan.
#pragma once

#include <deque>
#include <optional>
#include <utility>
#include <vector>

#include "core/model/plan.h"
#include "core/model/report.h"
#include "core/model/settings.h"

namespace consultcheck::judge {

/// The day at which the law of a demand is taken, with words for the report.
struct LawDay {
  Day day;
  std::string words;  ///< `2 March 2026, the day it opens`.
};

/// One answer of a person, as the plan has it.
struct Answer {
  std::string demand, item, answer, by, role, reasons;
  std::optional<Date> on;
  NodeId node = no_node;
};

/// What is judged, and as of when.
struct Case {
  const Plan& plan;
  Day as_of;
  Stage stage;
  Gate gate;
  const Settings* settings;                                       ///< May be null.
  bool brief = false;                                             ///< Only what decides: no timetable is drawn.
  mutable std::deque<std::pair<std::string, LawDay>> law_days{};  ///< By Demand::judged_at, as they were worked out.
  mutable std::optional<std::vector<Answer>> answers{};           ///< As they were read.
};

/// Where a plan stands on a day: derived from what happened (approvals, decisions, feedback) and from the opening and closing dates.
Stage stage_of(const Plan& plan, Day as_of);
/// The gate that comes next at a stage.
Gate next_gate(Stage stage);

/// The day at which the law of a demand is taken.
const LawDay& law_day(const Demand& demand, const Case& at);

/// Whether a demand binds a plan, is in force for it and not switched off: only then does a demand across plans take it into account.
bool concerns(const Demand& demand, const Case& at);

/// A result without running any rule: not bound, not in force, not due yet, switched off, judged across plans. Empty when the demand is to
/// be judged.
std::optional<DemandResult> set_aside(const Demand& demand, const RuleSet& set, const Case& at);

/// The verdicts of one rule of a demand.
using RuleVerdicts = std::pair<const Rule*, std::vector<Verdict>>;

/// Weighs verdicts, judgements and waivers into the demand's result. A demand with a question and no rules gets an empty `verdicts`.
DemandResult decide(const Demand& demand, const RuleSet& set, const Case& at, std::vector<RuleVerdicts> verdicts);

/// Fills the two lines, the result, what to fix first, the standards at a glance, the timetable and the notices from `report.results`.
void conclude(Report& report, const Case& at, const std::vector<const RuleSet*>& sets);

}  // namespace consultcheck::judge
