// What an audit keeps of a plan besides its verdicts: what its pictures, lists and yearly reports are drawn from.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/date.h"
#include "core/model/plan.h"

namespace consultcheck {

/// One round of asking.
struct Window {
  std::string kind;
  std::optional<Date> notice, opens, closes;
};

/// How many took part by one method; nothing when the plan does not say.
struct Participants {
  std::string method;
  std::optional<double> count;
};

/// Something promised in the feedback.
struct PromisedAction {
  std::string what, owner;
  std::optional<Date> due, done;
};

/// A decision taken.
struct DecisionTaken {
  std::optional<Date> on;
  std::string kind, matter, by;
  std::optional<bool> follows_views;
  bool reasons = false;  ///< Whether the plan gives any.
};

/// A person's answer in the plan.
struct JudgementMade {
  std::string demand, answer, by, role;
  std::optional<Date> on;
};

struct Outline {
  std::string identity, id, title, summary, organisation, service, type, level;
  std::string lead, lead_role, lead_email;
  std::string why, how_views_used, decision_maker, hub_address;
  std::string source_format;  ///< Of an imported record.
  std::vector<std::string>
      not_carried;  ///< Of an imported record: paths of what below its source cannot hold, such as `approvals.design.on`.
  bool borough_wide = false;
  std::vector<std::string> wards, audiences, methods;
  std::vector<Window> windows;
  std::optional<Date> planning_starts, submitted, design_due, publication_due, analysis_ends, decision, implementation, feedback_due,
      participants_due;  ///< Planned.
  std::optional<Date> design_approved, content_signed_off, published, analysis_ended, results_published, feedback_published,
      participants_told;  ///< Happened.
  std::string you_said, we_did, delay_reason;
  std::vector<Participants> participants;
  std::vector<DecisionTaken> decisions;
  std::vector<PromisedAction> actions;
  std::vector<JudgementMade> judgements;
};

/// Whether the source of a plan can hold what an outline keeps, given by its path in the plan.
bool carries(const Outline& plan, std::string_view path);
/// The outline of a plan. What the plan does not say stays empty.
Outline outline_of(const Plan& plan);

}  // namespace consultcheck
