#include "core/report/overdue.h"

#include <algorithm>

namespace consultcheck::report {
namespace {

/// A planned date and the event that ends the wait.
struct Pair {
  std::string_view what;
  std::optional<Date> Outline::*planned, Outline::*happened;
};
constexpr Pair pairs[] = {
    {"Design approval", &Outline::design_due, &Outline::design_approved},
    {"Publication", &Outline::publication_due, &Outline::published},
    {"Analysis", &Outline::analysis_ends, &Outline::analysis_ended},
    {"Feedback", &Outline::feedback_due, &Outline::feedback_published},
    {"Telling participants", &Outline::participants_due, &Outline::participants_told},
};

bool is_past(const std::optional<Date>& due, Day as_of) { return due && due->last() < as_of; }

}  // namespace

std::vector<Overdue> overdue(const Outline& plan, Day as_of) {
  std::vector<Overdue> out;
  for (const auto& pair : pairs) {
    if (is_past(plan.*pair.planned, as_of) && !(plan.*pair.happened)) out.push_back({std::string(pair.what), plan.lead, *(plan.*pair.planned)});
  }
  if (is_past(plan.decision, as_of) && plan.decisions.empty()) out.push_back({"Decision", plan.lead, *plan.decision});
  for (const auto& action : plan.actions) {
    if (is_past(action.due, as_of) && !action.done) out.push_back({action.what, action.owner.empty() ? plan.lead : action.owner, *action.due});
  }
  std::stable_sort(out.begin(), out.end(), [](const Overdue& one, const Overdue& other) { return one.due.last() < other.due.last(); });
  return out;
}

}  // namespace consultcheck::report
