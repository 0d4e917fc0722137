#include "core/report/overdue.h"

#include <algorithm>

#include "core/report/outline_words.h"

namespace consultcheck::report {
namespace {

/// A planned date and the event that ends the wait.
struct Step {
  std::string_view what, event;  ///< The event by its path in a plan.
  std::optional<Date> Outline::*planned, Outline::*happened;
};
constexpr Step steps[] = {
    {"Design approval", "approvals.design.on", &Outline::design_due, &Outline::design_approved},
    {"Publication", "approvals.published_on", &Outline::publication_due, &Outline::published},
    {"Analysis", "responses.analysis.ended", &Outline::analysis_ends, &Outline::analysis_ended},
};

/// What lacks of the feedback, as far as the source can hold it; empty when nothing does.
std::string_view feedback_lacking(const Outline& plan, Day as_of) {
  const bool results = come(plan.results_published, as_of) || !carries(plan, "feedback.results_published");
  const bool feedback = come(plan.feedback_published, as_of) || !carries(plan, "feedback.feedback_published");
  if (results && feedback) return {};
  if (results) return "Results out, but no feedback on what was done";
  return feedback ? "Results not published" : "Feedback: nothing published";
}

}  // namespace

std::vector<Overdue> overdue(const Outline& plan, Day as_of) {
  using enum Overdue::Kind;
  std::vector<Overdue> out;
  const auto add = [&](Overdue::Kind kind, std::string_view what, const std::optional<Date>& due) {
    if (!what.empty() && past(due, as_of)) out.push_back({kind, std::string(what), plan.lead, plan.lead_email, *due});
  };
  const bool seen = come(first_opening(plan), as_of);  // what people can answer has been published
  for (const auto& one : steps) {
    if (seen && one.happened == &Outline::published) continue;
    if (!come(plan.*one.happened, as_of) && carries(plan, one.event)) add(step, one.what, plan.*one.planned);
  }
  if (!last_decision(plan, as_of) && carries(plan, "decisions")) add(step, "Decision", plan.decision);
  add(feedback, feedback_lacking(plan, as_of), plan.feedback_due);
  if (!come(plan.participants_told, as_of) && carries(plan, "feedback.participants_told")) add(participants, "Participants not told", plan.participants_due);
  for (const auto& promised : plan.actions) {
    if (come(promised.done, as_of) || !past(promised.due, as_of)) continue;
    add(action, "Promised: " + promised.what, promised.due);
    if (promised.owner.empty() || promised.owner == plan.lead) continue;
    out.back().owner = promised.owner;
    out.back().email.clear();
  }
  std::stable_sort(out.begin(), out.end(), [](const Overdue& one, const Overdue& other) { return one.due.last() < other.due.last(); });
  return out;
}

}  // namespace consultcheck::report
