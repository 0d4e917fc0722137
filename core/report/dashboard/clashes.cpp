// What was found across plans: clashes in time, questions asked twice, feedback that a service owes.
#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

#include "core/report/audit_words.h"
#include "core/report/dashboard/parts.h"
#include "core/report/visible.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

constexpr std::size_t most_plans = 12, longest_group = 80;

/// Places of all demands, the gravest first and by title.
std::vector<std::size_t> by_gravity(const std::vector<AuditDemand>& demands) {
  std::vector<std::size_t> order(demands.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::tie(demands[b].consequence, demands[a].title) < std::tie(demands[a].consequence, demands[b].title);
  });
  return order;
}

std::vector<const AcrossFinding*> found_by(const Gathered& all, std::size_t demand) {
  std::vector<const AcrossFinding*> out;
  for (const auto& one : all.across) {
    if (one.demand == demand) out.push_back(&one);
  }
  std::stable_sort(out.begin(), out.end(), [](const auto* a, const auto* b) {
    const bool first = a->outcome == Outcome::failed, second = b->outcome == Outcome::failed;
    return first != second ? first : a->plans.size() > b->plans.size();
  });
  return out;
}

void add_named(Markup& page, const PlanNamed& plan, const Gathered& all) {
  const Within item(page, "li");
  const auto known = all.by_identity.find(plan.identity);
  if (known == all.by_identity.end()) {
    page.text(plan.title);
  } else {
    add_plan_link(page, all.plans[known->second]);
  }
  std::string who = plan.service;
  if (!plan.lead.empty()) who += (who.empty() ? "" : ", ") + plan.lead;
  if (!who.empty()) page.text(" ").leaf("small", who);
}

std::string_view kind_of(const AcrossFinding& one) {
  if (one.outcome == Outcome::cannot_tell) return "A question";
  if (one.outcome != Outcome::failed) return "Could not be checked";
  return one.advice ? "Advice" : "Not met";
}

void add_finding(Markup& page, const AcrossFinding& one, const Gathered& all, bool with_step) {
  const Within row(page, "tr");
  page.open("td");
  add_badge(page,
            one.outcome == Outcome::cannot_tell ? "incomplete"
            : one.outcome != Outcome::failed    ? "aside"
            : one.advice                        ? "advice"
                                                : "fail",
            sign(one.outcome, one.advice), kind_of(one));
  if (one.change == Change::added) page.text(" ").leaf("strong", "new", {{"class", "new"}});
  page.close();
  page.open("th", {{"scope", "row"}});
  const auto [group, text] = said(one);
  if (!group.empty()) page.leaf("small", clipped(item_words(group), longest_group) + ": ");
  page.text(text);
  if (with_step && !one.next_step.empty())
    page.open("p", {{"class", "step"}}).leaf("strong", "Next:").text(" ").words(one.next_step).close();
  page.close();
  const Within cell(page, "td");
  const Within list(page, "ul", {{"class", "plain"}});
  for (std::size_t i = 0; i < std::min(most_plans, one.plans.size()); ++i) add_named(page, one.plans[i], all);
  if (one.plans.size() > most_plans) page.leaf("li", "and " + count(one.plans.size() - most_plans, "more plan"));
}

/// What failed comes before what only asks: `failed` says which of the two is wanted.
void add_demand(Markup& page, const Gathered& all, std::size_t demand, bool failed) {
  const auto rows = found_by(all, demand);
  if (rows.empty() || (rows.front()->outcome == Outcome::failed) != failed) return;
  const auto* told = demand < all.head.demands.size() ? &all.head.demands[demand] : nullptr;
  const std::string title = told ? told->title : "Across plans";
  page.leaf("h3", title + " (" + std::to_string(rows.size()) + ")");
  if (told) page.leaf("p", told->demand, {{"class", "lead"}});
  std::set<std::string_view> steps;
  for (const auto* one : rows) steps.insert(one->next_step);
  if (steps.size() == 1 && !steps.begin()->empty())
    page.open("p", {{"class", "next"}}).leaf("strong", "Next:").text(" ").words(*steps.begin()).close();
  const PageTable table(page, "across-" + std::to_string(demand), title, {{"Weight", "choice"}, {"What was found"}, {"Plans"}});
  for (const auto* one : rows) add_finding(page, *one, all, steps.size() > 1);
}

std::string lacking(const AcrossReach& reach) {
  std::string out;
  for (const auto& [path, plans] : reach.missing) out += (out.empty() ? "" : ", ") + path + " (" + std::to_string(plans) + ")";
  return out.empty() ? "–" : out;
}

void add_reach_table(Markup& page, const Gathered& all) {
  if (all.totals.reach.empty()) return;
  const Within details(page, "details");
  page.leaf("summary", "How far these checks could see");
  const PageTable table(page, "sight", "Plans that each check across plans could look at",
                        {{"Check"},
                         {"Looked at", "number"},
                         {"Left out", "number"},
                         {"Facts missing", "number"},
                         {"Rule broke", "number"},
                         {"Which facts are missing, and in how many plans"}},
                        "sight");
  for (const auto& reach : all.totals.reach) {
    const Within row(page, "tr");
    page.leaf("th", reach.demand < all.head.demands.size() ? all.head.demands[reach.demand].title : "–", {{"scope", "row"}});
    for (const auto number : {reach.considered, reach.left_out, reach.cannot_tell, reach.broken})
      page.leaf("td", std::to_string(number), {{"class", "number"}});
    page.leaf("td", lacking(reach));
  }
}

}  // namespace

void add_across(Markup& page, const Gathered& all) {
  const Part part({page, 2, {}}, "across", "Across plans");
  if (all.across.empty()) add_nothing(page, "Nothing was found across plans.");
  const auto order = by_gravity(all.head.demands);
  for (const bool failed : {true, false}) {
    for (const auto demand : order) add_demand(page, all, demand, failed);
  }
  add_reach_table(page, all);
}

}  // namespace consultcheck::report
