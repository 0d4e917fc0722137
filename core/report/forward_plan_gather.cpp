// What belongs in the forward plan.
#include <algorithm>

#include "core/report/audit_words.h"
#include "core/report/forward_plan.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

/// Rows whose opening is known come first, in order of time; a month after its days, a year after its months.
std::tuple<int, int, int> order(const std::optional<Date>& date) {
  if (!date) return {10000, 0, 0};
  return {date->year, date->month ? date->month : 13, date->day ? date->day : 32};
}

std::string round_words(const Outline& plan, std::size_t number) {
  if (plan.windows.size() < 2) return {};
  const auto& kind = plan.windows[number].kind;
  return "round " + std::to_string(number + 1) + " of " + std::to_string(plan.windows.size()) +
         (kind.empty() ? "" : ", " + (kind == "re-consultation" ? kind : plain(kind)));
}

/// A round of which it is not known when it closes is over when the plan as a whole has gone on; its stage says so.
bool is_over(const Window& window, Stage stage, Day as_of) {
  const bool surely_later = (window.closes && window.closes->first() > as_of) || (window.opens && window.opens->first() > as_of);
  return past(window.closes, as_of) || (stage >= Stage::closed && !surely_later);
}

}  // namespace

void ForwardPlan::begin(const AuditHead& head) { head_ = head; }

void ForwardPlan::across(const AcrossFinding& finding) {
  if (open_to_public_ || finding.outcome != Outcome::failed || comes_after_asking(finding)) return;
  for (const auto& plan : finding.plans) clash_of_.emplace(plan.identity, clashes_.size());
  clashes_.push_back({finding.text, finding.next_step, finding.advice, finding.plans, false});
}

void ForwardPlan::entry(const AuditEntry& entry) {
  organisation_.see(entry.plan);
  const auto own = own_clashes(entry);
  if (!add_rounds(entry, own)) return await_feedback(entry);
  for (const auto* finding : own) {
    clashes_.push_back({finding->text,
                        finding->next_step,
                        finding->advice,
                        {{entry.plan.identity, entry.plan.title, entry.plan.service, entry.plan.lead}},
                        false});
  }
}

ForwardRow ForwardPlan::row(const Outline& plan) const {
  ForwardRow row;
  row.identity = plan.identity;
  row.id = plan.id;
  row.title = title_words(plan);
  row.organisation = plan.organisation;
  row.service = service_words(plan);
  row.type = plain(plan.type);
  row.level = plan.level.empty() ? std::string(not_known_yet) : plain(plan.level);
  row.audiences = listed(plan.audiences, not_known_yet);
  row.area = area_words(plan);
  row.methods = listed(plan.methods, not_known_yet);
  row.decision_maker = plan.decision_maker;
  row.address = safe_address(plan);
  row.decision = plan.decision;
  if (const auto* decision = last_decision(plan, head_.as_of)) row.decided = decision->on;
  row.feedback_due = plan.feedback_due;
  if (open_to_public_) return row;
  row.lead = plan.lead;
  row.lead_email = plan.lead_email;
  for (auto [at, end] = clash_of_.equal_range(plan.identity); at != end; ++at) row.clashes.push_back(at->second);
  return row;
}

bool ForwardPlan::add_rounds(const AuditEntry& entry, const std::vector<const AuditFinding*>& own) {
  bool any = false;
  for (std::size_t i = 0; i < entry.plan.windows.size(); ++i) {
    const Window& window = entry.plan.windows[i];
    if (is_over(window, entry.stage, head_.as_of)) continue;
    any = true;
    ForwardRow one = row(entry.plan);
    one.opens = window.opens;
    one.closes = window.closes;
    one.round = round_words(entry.plan, i);
    for (std::size_t number = 0; number < own.size(); ++number) one.clashes.push_back(clashes_.size() + number);
    (come(window.opens, head_.as_of) ? open_ : coming_).push_back(std::move(one));
  }
  return any;
}

std::vector<const AuditFinding*> ForwardPlan::own_clashes(const AuditEntry& entry) const {
  std::vector<const AuditFinding*> own;
  if (open_to_public_) return own;
  for (const auto& finding : entry.findings) {
    const bool about_the_plan =
        finding.demand < head_.demands.size() && head_.demands[finding.demand].id.find("/forward-plan/") != std::string::npos;
    if (finding.outcome == Outcome::failed && about_the_plan) own.push_back(&finding);
  }
  return own;
}

void ForwardPlan::await_feedback(const AuditEntry& entry) {
  const Outline& plan = entry.plan;
  if (come(plan.feedback_published, head_.as_of) || entry.stage == Stage::fed_back || entry.stage < Stage::closed) return;
  const bool nothing_lacks = come(plan.results_published, head_.as_of) || !carries(plan, "feedback.results_published");
  const bool cannot_say = !carries(plan, "feedback.feedback_published") && nothing_lacks;
  if (cannot_say || (!plan.source_format.empty() && !plan.feedback_due)) {
    ++says_nothing_;
    return;
  }
  ForwardRow one = row(plan);
  one.opens = first_opening(plan);
  one.closes = last_closing(plan);
  awaiting_.push_back(std::move(one));
}

/// Keeps the clashes of plans that are open or to come, in the order in which they were told, and gives rows their new numbers.
void ForwardPlan::number_clashes() {
  constexpr auto gone = static_cast<std::size_t>(-1);
  for (const auto* rows : {&open_, &coming_}) {
    for (const auto& row : *rows) {
      for (const auto clash : row.clashes) clashes_[clash].can_be_mended = true;
    }
  }
  std::vector<std::size_t> number(clashes_.size(), gone);
  std::vector<Clash> kept;
  for (std::size_t i = 0; i < clashes_.size(); ++i) {
    if (!clashes_[i].can_be_mended) continue;
    number[i] = kept.size();
    kept.push_back(std::move(clashes_[i]));
  }
  clashes_ = std::move(kept);
  for (auto* rows : {&open_, &coming_, &awaiting_}) {
    for (auto& row : *rows) {
      for (auto& clash : row.clashes) clash = number[clash];
      std::erase(row.clashes, gone);
      std::sort(row.clashes.begin(), row.clashes.end());
    }
  }
}

Paper ForwardPlan::paper(const AuditTotals& totals) {
  number_clashes();
  const auto by = [](std::optional<Date> ForwardRow::*first) {
    return [first](const ForwardRow& a, const ForwardRow& b) {
      const auto left = std::tuple(order(a.*first), order(a.closes)), right = std::tuple(order(b.*first), order(b.closes));
      return left != right ? left < right : std::tie(a.title, a.identity) < std::tie(b.title, b.identity);
    };
  };
  std::stable_sort(open_.begin(), open_.end(), by(&ForwardRow::closes));
  std::stable_sort(coming_.begin(), coming_.end(), by(&ForwardRow::opens));
  std::stable_sort(awaiting_.begin(), awaiting_.end(), by(&ForwardRow::feedback_due));
  return forward_paper({head_, totals, organisation_, open_, coming_, awaiting_, clashes_, says_nothing_, open_to_public_});
}

}  // namespace consultcheck::report
