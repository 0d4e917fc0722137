// What counts in a year.
#include <algorithm>

#include "core/model/letters.h"
#include "core/report/annual.h"
#include "core/report/visible.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

bool has(const std::vector<std::string>& codes, std::string_view code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

bool in(const Span& span, const std::optional<Date>& date) { return date && within(span, *date) == Within3::yes; }

bool is_perception_survey(const Outline& plan) {
  const std::string title = lower_case(plan.title);
  return title.find("perception survey") != title.npos || title.find("perceptions survey") != title.npos;
}
bool is_panel(const Outline& plan) { return has(plan.methods, "citizens-panel"); }
bool is_budget(const Outline& plan) { return plan.type == "budget"; }

constexpr bool (*regulars[])(const Outline&) = {is_perception_survey, is_panel, is_budget};

/// The methods that a plan names, each once.
std::vector<std::string> methods_of(const Outline& plan) {
  std::vector<std::string> all = plan.methods;
  for (const auto& one : plan.participants) all.push_back(one.method);
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  if (!all.empty() && all.front().empty()) all.front() = "method not stated";
  return all;
}

/// Adds a plan to a tally. `closed`: it closed in the span.
void add(Tally& tally, const Outline& plan, const Span& span, bool closed, bool open_to_public, Day as_of) {
  tally.opened += in(span, first_opening(plan));
  tally.decided += std::any_of(plan.decisions.begin(), plan.decisions.end(), [&](const auto& decision) { return in(span, decision.on); });
  tally.fed_back += in(span, plan.feedback_published);
  tally.told += in(span, plan.participants_told);
  if (!closed) return;
  ++tally.closed;
  const auto people = people_of(plan, open_to_public);
  tally.say_people += people.says();
  tally.people.add(people);
  ++tally.feedback[static_cast<std::size_t>(feedback_of(plan, as_of))];
}

}  // namespace

Feedback feedback_of(const Outline& plan, Day as_of) {
  if (come(plan.feedback_published, as_of)) {
    if (!plan.feedback_due) return Feedback::no_due_date;
    const Order order = compare(*plan.feedback_published, *plan.feedback_due);
    return order == Order::unsure ? Feedback::unsure : order == Order::after ? Feedback::late : Feedback::in_time;
  }
  if (!carries(plan, "feedback.feedback_published")) return Feedback::silent;
  if (plan.feedback_due) return past(plan.feedback_due, as_of) ? Feedback::overdue : Feedback::not_due;
  return plan.source_format.empty() ? Feedback::none : Feedback::silent;
}

std::string_view words(Feedback feedback) {
  static constexpr std::string_view all[] = {"published in time",
                                             "published late",
                                             "overdue",
                                             "published; the dates are too imprecise to compare",
                                             "published; no due date was set",
                                             "not due yet",
                                             "not published; no due date is set",
                                             "the record does not say"};
  return all[static_cast<std::size_t>(feedback)];
}

Assured assured_of(const Outline& plan, Day as_of) {
  const bool design = come(plan.design_approved, as_of), content = come(plan.content_signed_off, as_of);
  if ((!design && !carries(plan, "approvals.design.on")) || (!content && !carries(plan, "approvals.content.on"))) return Assured::silent;
  if (!design && !content) return Assured::none;
  if (!design || !content) return Assured::in_part;
  const auto live = plan.published ? plan.published : first_opening(plan);
  if (!live) return Assured::unsure;
  const Order orders[] = {compare(*plan.design_approved, *live), compare(*plan.content_signed_off, *live)};
  if (std::find(std::begin(orders), std::end(orders), Order::after) != std::end(orders)) return Assured::late;
  return std::find(std::begin(orders), std::end(orders), Order::unsure) != std::end(orders) ? Assured::unsure : Assured::before;
}

AnnualReport::AnnualReport(const ReportTarget& target) {
  figures_.year = target.year;
  figures_.open_to_public = target.open_to_public;
  figures_.regular = {Regular{"Residents' perception survey", {}, 0, {}}, Regular{"Citizens' panel", {}, 0, {}},
                      Regular{"Budget consultation", {}, 0, {}}};
}

void AnnualReport::begin(const AuditHead& head) {
  figures_.head = head;
  const Span whole = figures_.year.days();
  figures_.begun = whole.from <= head.as_of;
  figures_.over = whole.to <= head.as_of;
  figures_.span = {whole.from, figures_.begun ? std::min(whole.to, head.as_of) : whole.to};
  figures_.span_before = figures_.over ? figures_.year.before().days() : year_before(figures_.span);
}

void AnnualReport::entry(const AuditEntry& entry) {
  const Outline& plan = entry.plan;
  organisation_.see(plan);
  if (!figures_.begun) return;
  see(plan);
  const auto closing = last_closing(plan);
  if (!closing && entry.stage >= Stage::closed) ++figures_.undated;
  if (closing && within(figures_.span, *closing) == Within3::unsure) ++figures_.unplaced;
  const bool closed = in(figures_.span, closing), closed_before = in(figures_.span_before, closing);
  auto& [now, before] = figures_.services[service_words(plan)];
  for (auto* tally : {&figures_.now, &now}) add(*tally, plan, figures_.span, closed, figures_.open_to_public, as_of());
  for (auto* tally : {&figures_.before, &before}) add(*tally, plan, figures_.span_before, closed_before, figures_.open_to_public, as_of());
  if (closed) {
    count_closed(entry, *closing);
    count_actions(plan, figures_.actions);
  } else if (closing && closing->last() < figures_.span.from) {
    count_actions(plan, figures_.earlier_actions);
  }
  count_decisions(plan);
  count_regular(plan);
  if (in(figures_.span, plan.feedback_published) && !(plan.you_said.empty() && plan.we_did.empty())) {
    figures_.said.push_back({title_words(plan), plan.you_said, plan.we_did, *plan.feedback_published});
  }
}

/// Whatever it says, and however little: what it could say decides what its silence means.
void AnnualReport::see(const Outline& plan) {
  auto& covers = figures_.covers;
  covers.opened.see(plan, {"schedule.opens"}, first_opening(plan).has_value());
  covers.closed.see(plan, {"schedule.closes"}, last_closing(plan).has_value());
  covers.decided.see(plan, {"decisions"}, !plan.decisions.empty());
  covers.follows.see(
      plan, {"decisions", "decisions.follows_views"},
      std::any_of(plan.decisions.begin(), plan.decisions.end(), [](const auto& one) { return one.follows_views.has_value(); }));
  covers.fed_back.see(plan, {"feedback.feedback_published"}, plan.feedback_published.has_value());
  covers.told.see(plan, {"feedback.participants_told"}, plan.participants_told.has_value());
  auto& [perceptions, panel, budget] = figures_.regular;
  perceptions.covers.see(plan, {}, true);
  panel.covers.see(plan, {"methods.kind"}, !plan.methods.empty());
  budget.covers.see(plan, {"type"}, !plan.type.empty());
}

void AnnualReport::count_closed(const AuditEntry& entry, const Date& closed) {
  const Outline& plan = entry.plan;
  ClosedRow row;
  row.identity = plan.identity;
  row.id = plan.id;
  row.title = title_words(plan);
  row.service = service_words(plan);
  row.level = plan.level.empty() ? "level not stated" : plain(plan.level);
  row.address = safe_address(plan);
  row.on_hub = !plan.hub_address.empty();
  row.closed = closed;
  row.people = people_of(plan, figures_.open_to_public);
  row.feedback = feedback_of(plan, as_of());
  if (come(plan.feedback_published, as_of())) row.published = plan.feedback_published;
  if (!figures_.open_to_public) {
    row.lead = plan.lead;
    row.result = name(entry.result);
  }
  figures_.closed.push_back(std::move(row));
  ++figures_.assured[service_words(plan)][static_cast<std::size_t>(assured_of(plan, as_of()))];
  auto& shape = figures_.shape;
  shape.levels.see(plan, {"level"}, !plan.level.empty());
  shape.methods.see(plan, {"methods.kind"}, !plan.methods.empty() || !plan.participants.empty());
  shape.audiences.see(plan, {"audiences.group"}, !plan.audiences.empty());
  shape.people.see(plan, {"responses.participants_by_method.count"}, !plan.participants.empty());
  shape.hub.see(plan, {"approvals.hub_url"}, !plan.hub_address.empty());
  if (!plan.level.empty() || carries(plan, "level")) ++figures_.levels[plan.level];
  std::vector<std::string> audiences = plan.audiences;
  std::sort(audiences.begin(), audiences.end());
  audiences.erase(std::unique(audiences.begin(), audiences.end()), audiences.end());
  for (const auto& audience : audiences) ++figures_.audiences[audience];
  if (audiences.empty() && carries(plan, "audiences.group")) ++figures_.audiences[""];
  for (const auto& method : methods_of(plan)) ++figures_.methods[method].used;
  std::map<std::string, People> by_method;
  for (const auto& one : plan.participants)
    by_method[one.method.empty() ? "method not stated" : one.method].add(one.count, figures_.open_to_public);
  for (const auto& [method, people] : by_method) {
    figures_.methods[method].say += people.says();
    figures_.methods[method].people.add(people);
  }
}

void AnnualReport::count_decisions(const Outline& plan) {
  for (const auto& decision : plan.decisions) {
    if (!in(figures_.span, decision.on)) continue;
    if (!decision.follows_views) {
      ++figures_.decisions.not_stated;
    } else if (*decision.follows_views) {
      ++figures_.decisions.following;
    } else {
      ++(decision.reasons ? figures_.decisions.contrary_with_reasons : figures_.decisions.contrary_without);
      figures_.contrary.push_back({title_words(plan), service_words(plan), clipped(decision.matter, 300),
                                   figures_.open_to_public ? std::string() : plan.lead, *decision.on, decision.reasons});
    }
  }
}

void AnnualReport::count_actions(const Outline& plan, ActionCounts& counts) const {
  counts.covers.see(plan, {"feedback.actions"}, !plan.actions.empty());
  for (const auto& action : plan.actions) {
    ++counts.promised;
    if (come(action.done, as_of())) {
      ++counts.done;
    } else if (!action.due) {
      ++counts.no_date;
    } else {
      ++(past(action.due, as_of()) ? counts.overdue : counts.not_due);
    }
  }
}

void AnnualReport::count_regular(const Outline& plan) {
  for (std::size_t i = 0; i < figures_.regular.size(); ++i) {
    if (!regulars[i](plan)) continue;
    for (const auto& window : plan.windows) {
      if (in(figures_.span, window.opens)) figures_.regular[i].opened.push_back(*window.opens);
      figures_.regular[i].before += in(figures_.span_before, window.opens);
    }
  }
}

void AnnualReport::aside(const AuditAside& record) {
  if (!figures_.open_to_public) figures_.asides.push_back(record);
}

Paper AnnualReport::paper(const AuditTotals& totals) {
  figures_.totals = totals;
  figures_.organisation = organisation_.name();
  const auto earlier = [](const auto& a, const auto& b) { return std::pair(a.first(), a.last()) < std::pair(b.first(), b.last()); };
  std::stable_sort(figures_.closed.begin(), figures_.closed.end(),
                   [&](const auto& a, const auto& b) { return earlier(a.closed, b.closed); });
  std::stable_sort(figures_.said.begin(), figures_.said.end(),
                   [&](const auto& a, const auto& b) { return earlier(a.published, b.published); });
  std::stable_sort(figures_.contrary.begin(), figures_.contrary.end(), [&](const auto& a, const auto& b) { return earlier(a.on, b.on); });
  for (auto& regular : figures_.regular) std::stable_sort(regular.opened.begin(), regular.opened.end(), earlier);
  return annual_paper(figures_);
}

}  // namespace consultcheck::report
