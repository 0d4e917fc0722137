// Decisions contrary to views, promised actions, and people who were not told.
#include <algorithm>

#include "core/report/dashboard/parts.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

/// Says how many plans can say, when not all can; whether any can.
bool add_covers(Markup& page, const Covers& covers) {
  if (covers.none()) return add_nothing(page, "Not known: no plan here comes from a source that can say."), false;
  if (!covers.whole()) page.leaf("p", covers.words() + " plans can say; the sources of the others cannot hold it.", {{"class", "lead"}});
  return true;
}

void add_contrary(Markup& page, const Gathered& all) {
  page.leaf("h3", "Decisions contrary to views");
  if (!add_covers(page, all.covers.follows)) return;
  if (all.contrary.empty()) return add_nothing(page, "No plan records a decision against the views that were given.");
  const auto bare = std::count_if(all.contrary.begin(), all.contrary.end(), [](const DecisionRow& row) { return !row.decision.reasons; });
  page.leaf("p",
            std::to_string(all.contrary.size() - static_cast<std::size_t>(bare)) + " with reasons, " + std::to_string(bare) + " without.",
            {{"class", "lead"}});
  const PageTable table(page, "contrary", "Decisions contrary to views",
                        {{"Plan"}, {"Service", "choice"}, {"Decided", "date"}, {"About"}, {"By", "choice"}, {"Reasons", "choice"}});
  for (const auto& row : all.contrary) {
    const Within line(page, "tr");
    add_plan_cell(page, all.plans[row.plan]);
    page.leaf("td", all.plans[row.plan].service);
    add_date_cell(page, row.decision.on);
    page.leaf("td", row.decision.matter).leaf("td", row.decision.by);
    page.open("td");
    add_badge(page, row.decision.reasons ? "pass" : "fail", row.decision.reasons ? "✓" : "✗",
              row.decision.reasons ? "given" : "none given");
    page.close();
  }
}

std::string words(ActionState state) {
  switch (state) {
    case ActionState::overdue:
      return "overdue";
    case ActionState::to_come:
      return "still to come";
    case ActionState::no_day:
      return "without a day";
    case ActionState::done:
      return "done";
  }
  return {};
}

void add_actions(Markup& page, const Gathered& all) {
  page.leaf("h3", "Promised actions");
  if (!add_covers(page, all.covers.actions)) return;
  if (all.actions.empty()) return add_nothing(page, "No plan records a promised action.");
  std::string lead;
  for (const auto state : {ActionState::done, ActionState::overdue, ActionState::to_come, ActionState::no_day}) {
    const auto number = std::count_if(all.actions.begin(), all.actions.end(), [&](const auto& row) { return row.state == state; });
    lead += (lead.empty() ? "" : ", ") + std::to_string(number) + " " + words(state);
  }
  page.leaf("p", lead + ".", {{"class", "lead"}});
  const PageTable table(
      page, "actions", "Promised actions and their state",
      {{"Promised"}, {"State", "choice"}, {"Due", "date"}, {"Done", "date"}, {"Owner", "choice"}, {"Plan"}, {"Service", "choice"}});
  for (const auto& row : all.actions) {
    const Within line(page, "tr");
    page.leaf("th", row.action.what, {{"scope", "row"}});
    page.open("td", {{"data-k", std::to_string(static_cast<int>(row.state))}});
    const bool overdue = row.state == ActionState::overdue, done = row.state == ActionState::done;
    add_badge(page, overdue ? "fail" : done ? "pass" : "aside", overdue ? "✗" : done ? "✓" : "–", words(row.state));
    page.close();
    add_date_cell(page, row.action.due);
    add_date_cell(page, row.action.done);
    page.leaf("td", row.action.owner.empty() ? all.plans[row.plan].lead : row.action.owner);
    page.open("td");
    add_plan_link(page, all.plans[row.plan]);
    page.close().leaf("td", all.plans[row.plan].service);
  }
}

void add_untold(Markup& page, const Gathered& all) {
  page.leaf("h3", "Results posted, participants not told");
  if (all.untold.empty()) add_nothing(page, "No plan with results lacks word that participants were told.");
  if (all.untold_unknown > 0)
    page.leaf("p", "Of " + count(all.untold_unknown, "more plan") + " with results, the source cannot hold whether participants were told.",
              {{"class", "lead"}});
  if (all.untold.empty()) return;
  const PageTable table(page, "untold", "Plans with results that do not record telling participants",
                        {{"Plan"}, {"Service", "choice"}, {"Lead", "choice"}, {"Closed", "date"}});
  for (const auto at : all.untold) {
    const Within line(page, "tr");
    add_plan_cell(page, all.plans[at]);
    page.leaf("td", all.plans[at].service).leaf("td", all.plans[at].lead);
    add_date_cell(page, all.plans[at].closes);
  }
}

}  // namespace

void add_feedback(Markup& page, const Gathered& all) {
  const Part part({page, 2, {}}, "decisions", "Decisions and feedback");
  add_contrary(page, all);
  add_actions(page, all);
  add_untold(page, all);
}

}  // namespace consultcheck::report
