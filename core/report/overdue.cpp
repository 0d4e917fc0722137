#include "core/report/overdue.h"

#include <algorithm>

#include "core/model/letters.h"
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

constexpr std::string_view role_ends[] = {"manager",      "officer", "team",    "director", "adviser", "advisor",   "coordinator",
                                          "co-ordinator", "lead",    "planner", "service",  "unit",    "department"};
constexpr std::string_view role_starts[] = {"head of ", "director of ", "lead for ", "chief ", "assistant director"};

/// Whether words are those of a post, such as `Project manager`, and no person's name.
bool is_role(std::string_view words) {
  const std::string small = lower_case(words);
  const auto last = small.substr(small.find_last_of(' ') + 1);
  return std::find(std::begin(role_ends), std::end(role_ends), last) != std::end(role_ends) ||
         std::any_of(std::begin(role_starts), std::end(role_starts), [&](std::string_view start) { return small.starts_with(start); });
}

/// Makes somebody the one to be asked.
void ask(Overdue& one, const std::string& name, const std::string& role, const std::string& email, const Outline& plan) {
  const bool named = !name.empty() && !is_role(name);
  one.owner = named ? name : std::string();
  one.role = named ? std::string() : !name.empty() ? name : role;
  one.email = email;
  one.whose = named || !email.empty() ? std::string()
                                      : plan.organisation + (plan.organisation.empty() || plan.service.empty() ? "" : ", ") + plan.service;
}

/// What lacks of the feedback, as far as the source can hold it; empty when nothing does.
std::string_view feedback_lacking(const Outline& plan, Day as_of) {
  const bool results = come(plan.results_published, as_of) || !carries(plan, "feedback.results_published");
  const bool feedback = come(plan.feedback_published, as_of) || !carries(plan, "feedback.feedback_published");
  if (results && feedback) return {};
  if (results) return "Results out, but no feedback on what was done";
  return feedback ? "Results not published" : "Feedback: nothing published";
}

}  // namespace

std::string asked_words(const Overdue& one) {
  if (!one.owner.empty()) return one.owner;
  return one.role.empty() ? "nobody named" : "no named owner: " + one.role;
}

std::string asked_in_full(const Overdue& one) {
  const std::string& more = one.owner.empty() && one.whose.empty() ? one.email : one.whose;
  return asked_words(one) + (more.empty() ? "" : " (" + more + ")");
}

std::vector<Overdue> overdue(const Outline& plan, Day as_of) {
  using enum Overdue::Kind;
  std::vector<Overdue> out;
  const auto add = [&](Overdue::Kind kind, std::string_view what, const std::optional<Date>& due) {
    if (what.empty() || !past(due, as_of)) return;
    out.push_back({kind, std::string(what), {}, {}, {}, {}, *due});
    ask(out.back(), plan.lead, plan.lead_role, plan.lead_email, plan);
  };
  const bool seen = come(first_opening(plan), as_of);  // what people can answer has been published
  for (const auto& one : steps) {
    if (seen && one.happened == &Outline::published) continue;
    if (!come(plan.*one.happened, as_of) && carries(plan, one.event)) add(step, one.what, plan.*one.planned);
  }
  if (!last_decision(plan, as_of) && carries(plan, "decisions")) add(step, "Decision", plan.decision);
  add(feedback, feedback_lacking(plan, as_of), plan.feedback_due);
  if (!come(plan.participants_told, as_of) && carries(plan, "feedback.participants_told"))
    add(participants, "Participants not told", plan.participants_due);
  for (const auto& promised : plan.actions) {
    if (come(promised.done, as_of) || !past(promised.due, as_of)) continue;
    add(action, "Promised: " + promised.what, promised.due);
    if (promised.owner.empty() || promised.owner == plan.lead || lower_case(promised.owner) == lower_case(plan.lead_role)) continue;
    ask(out.back(), promised.owner, {}, {}, plan);
  }
  std::stable_sort(out.begin(), out.end(), [](const Overdue& one, const Overdue& other) { return one.due.last() < other.due.last(); });
  return out;
}

}  // namespace consultcheck::report
