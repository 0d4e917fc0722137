// What a plan still owes: feedback, promised actions, approvals in time, reasons for deciding otherwise.
#include <algorithm>

#include "core/report/dashboard/gathered.h"
#include "core/report/outline_words.h"
#include "core/report/visible.h"

namespace consultcheck::report {
namespace {

constexpr std::size_t longest_name = 80, longest_text = 300;

void add_overdue(Gathered& all, PlanAt at, const Outline& plan) {
  for (auto& one : overdue(plan, all.head.as_of)) {
    one.what = clipped(one.what, longest_text);
    for (auto* words : {&one.owner, &one.role, &one.whose}) *words = clipped(*words, longest_name);
    all.overdue.push_back({at, std::move(one)});
  }
}

void add_actions(Gathered& all, PlanAt at, const Outline& plan) {
  for (const auto& action : plan.actions) {
    const bool done = come(action.done, all.head.as_of);
    ActionRow row{at, action,
                  done                               ? ActionState::done
                  : !action.due                      ? ActionState::no_day
                  : past(action.due, all.head.as_of) ? ActionState::overdue
                                                     : ActionState::to_come};
    row.action.what = clipped(action.what, longest_text);
    row.action.owner = clipped(action.owner, longest_name);
    all.actions.push_back(std::move(row));
  }
}

void add_contrary(Gathered& all, PlanAt at, const Outline& plan) {
  for (const auto& decision : plan.decisions) {
    if (decision.follows_views.value_or(true) || (decision.on && !come(decision.on, all.head.as_of))) continue;
    all.contrary.push_back({at, decision});
    auto& kept = all.contrary.back().decision;
    kept.matter = clipped(kept.matter, longest_text);
    kept.by = clipped(kept.by, longest_name);
  }
}

Approval approval(std::string_view event, const std::optional<Date>& done, const std::optional<Date>& due,
                  const std::optional<Date>& published, const Outline& plan, Day as_of) {
  if (done) {
    if (published && compare(*done, *published) == Order::after) return Approval::after;
    return due && compare(*done, *due) == Order::after ? Approval::late : Approval::done;
  }
  if (!carries(plan, event)) return Approval::not_carried;
  if (published && published->last() <= as_of) return Approval::absent;
  return past(due, as_of) ? Approval::overdue : Approval::later;
}

/// The day from which the public could see it.
std::optional<Date> in_public(const Outline& plan) {
  if (plan.published) return plan.published;
  std::optional<Date> first;
  for (const auto& window : plan.windows) {
    if (window.opens && (!first || window.opens->first() < first->first())) first = window.opens;
  }
  return first;
}

}  // namespace

void gather_duties(Gathered& all, PlanAt at, const Outline& plan) {
  add_overdue(all, at, plan);
  add_actions(all, at, plan);
  add_contrary(all, at, plan);
  all.covers.actions.see(plan, {"feedback.actions"}, !plan.actions.empty());
  all.covers.follows.see(
      plan, {"decisions", "decisions.follows_views"},
      std::any_of(plan.decisions.begin(), plan.decisions.end(), [](const auto& one) { return one.follows_views.has_value(); }));
  const auto published = in_public(plan);
  all.quality.push_back({at, approval("approvals.design.on", plan.design_approved, plan.design_due, published, plan, all.head.as_of),
                         approval("approvals.content.on", plan.content_signed_off, {}, published, plan, all.head.as_of)});
  const auto has_come = [&](const std::optional<Date>& event) { return come(event, all.head.as_of); };
  if ((has_come(plan.results_published) || has_come(plan.feedback_published)) && !has_come(plan.participants_told)) {
    if (carries(plan, "feedback.participants_told")) {
      all.untold.push_back(at);
    } else {
      ++all.untold_unknown;
    }
  }
}

}  // namespace consultcheck::report
