#include <algorithm>

#include "core/judge/judge.h"
#include "core/judge/rounds.h"

namespace consultcheck::judge {
namespace {

bool stated_none(const Plan& plan, std::string_view path) {
  const NodeId node = plan.find(path);
  return node != no_node && plan.node(node).kind == Kind::none;
}

bool open_on(const Round& round, Day day) { return come(round.opens, day) && (!round.closes || round.closes->last() >= day); }

/// A decision ends the matter unless people are asked again after it; a trial ends nothing while people may still answer.
bool settles(const Taken& decision, const std::vector<Round>& all, Day day) {
  if (!come(decision.on, day)) return false;
  return std::none_of(all.begin(), all.end(), [&](const Round& round) {
    const bool over = round.closes && round.closes->last() < day;
    const bool asked_after = !round.opens || round.opens->last() > decision.on->last();
    const bool answered_after = !round.closes || round.closes->last() >= decision.on->first();
    if (decision.kind == "trial") return answered_after;
    return asked_after && !over && (round.opens || round.closes);
  });
}

bool fed_back(const Plan& plan, Day day) {
  const bool told = come(plan.date("feedback.participants_told"), day) || stated_none(plan, "feedback.participants_told") ||
                    stated_none(plan, "feedback.participants_told_by");
  return told && come(plan.date("feedback.feedback_published"), day);
}

bool submitted(const Plan& plan, Day day) {
  constexpr std::string_view talks[] = {"schedule.submitted", "approvals.service.on", "approvals.hub.on", "approvals.officer.on"};
  return std::any_of(std::begin(talks), std::end(talks), [&](std::string_view path) { return come(plan.date(path), day); });
}

}  // namespace

Stage stage_of(const Plan& plan, Day as_of) {
  const std::vector<Round> all = rounds(plan);
  const std::vector<Taken> taken = decisions(plan);
  const bool open = std::any_of(all.begin(), all.end(), [&](const Round& round) { return open_on(round, as_of); });
  const bool closed = std::any_of(all.begin(), all.end(), [&](const Round& round) { return round.closes && round.closes->last() < as_of; });
  const bool to_come = std::any_of(all.begin(), all.end(), [&](const Round& round) { return round.opens && round.opens->last() > as_of; });
  if (!open && !to_come && fed_back(plan, as_of)) return Stage::fed_back;
  if (std::any_of(taken.begin(), taken.end(), [&](const Taken& one) { return settles(one, all, as_of); })) return Stage::decided;
  if (open) return Stage::open;
  if (closed) return Stage::closed;
  if (come(plan.date("approvals.published_on"), as_of)) return Stage::published;
  if (come(plan.date("approvals.content.on"), as_of)) return Stage::signed_off;
  if (come(plan.date("approvals.design.on"), as_of)) return Stage::design_approved;
  return submitted(plan, as_of) ? Stage::submitted : Stage::draft;
}

Gate next_gate(Stage stage) {
  if (stage < Stage::submitted) return Gate::submit;
  if (stage < Stage::published) return Gate::publish;
  return stage < Stage::decided ? Gate::decide : Gate::feedback;
}

}  // namespace consultcheck::judge
