#include "core/run/comparison.h"

#include <algorithm>

namespace consultcheck::run {

/// All after `fixed` was not judged again.
enum class Comparison::Fate : std::uint8_t { still_there, fixed, plan_gone, left_out, switched_off, broke, open, apart, not_due };

namespace {

constexpr std::string_view reasons_unseen[] = {
    "",
    "",
    "A plan that it is about was not judged this time: it was withdrawn, or its file was not read.",
    "The demand was left out of this audit.",
    "The demand is switched off in the settings.",
    "A rule of the demand broke this time.",
    "It cannot be told this time, for want of a fact.",
    "The demand does not apply to the plan this time.",
    "The demand is not due yet for the plan.",
};

}  // namespace

Comparison::Comparison(load::Baseline baseline, const AuditHead& head, const std::vector<std::string>& off)
    : baseline_(std::move(baseline)), head_(head), off_(off), fates_(baseline_.findings.size(), Fate::plan_gone) {
  for (std::size_t at = 0; at < head.demands.size(); ++at) demands_.emplace(head.demands[at].id, at);
  for (std::size_t at = 0; at < fates_.size(); ++at) {
    const load::BaselineFinding& old = baseline_.findings[at];
    by_key_.emplace(old.key, at);
    if (!old.across) by_identity_.emplace(old.identity, at);
  }
}

Change Comparison::change_of(const std::string& key, Outcome outcome, bool advice) {
  bool same = false;
  const auto [first, last] = by_key_.equal_range(key);
  for (auto one = first; one != last; ++one) {
    const load::BaselineFinding& old = baseline_.findings[one->second];
    fates_[one->second] = Fate::still_there;
    same = same || (old.outcome == outcome && old.advice == advice);
  }
  ++(same ? unchanged_ : added_);
  return same ? Change::unchanged : Change::added;
}

void Comparison::left_out(std::size_t demand, const std::string& identity) {
  unjudged_.emplace(About(head_.demands[demand].id, identity), Fate::open);
}

void Comparison::meet(AcrossFinding& finding) {
  finding.change = change_of(finding.key, finding.outcome, finding.advice);
  if (finding.outcome != Outcome::error) return;
  const std::string& demand = head_.demands[finding.demand].id;
  if (finding.plans.empty()) unjudged_[About(demand, {})] = Fate::broke;
  for (const PlanNamed& plan : finding.plans) unjudged_[About(demand, plan.identity)] = Fate::broke;
}

void Comparison::meet(AuditEntry& entry) {
  plans_there_.insert(entry.plan.identity);
  for (AuditFinding& finding : entry.findings) finding.change = change_of(finding.key, finding.outcome, finding.advice);
  const auto [first, last] = by_identity_.equal_range(entry.plan.identity);
  for (auto one = first; one != last; ++one) {
    Fate& fate = fates_[one->second];
    if (fate != Fate::still_there) fate = of_plan(baseline_.findings[one->second], entry);
  }
}

Comparison::Fate Comparison::of_demand(std::string_view demand) const {
  const auto here = demands_.find(demand);
  if (here == demands_.end()) return Fate::left_out;
  const bool off = !head_.demands[here->second].law && std::find(off_.begin(), off_.end(), demand) != off_.end();
  return off ? Fate::switched_off : Fate::fixed;
}

Comparison::Fate Comparison::of_plan(const load::BaselineFinding& old, const AuditEntry& entry) const {
  if (const Fate fate = of_demand(old.demand); fate != Fate::fixed) return fate;
  const std::size_t demand = demands_.find(old.demand)->second;
  for (const AuditFinding& finding : entry.findings) {
    if (finding.demand != demand) continue;
    if (finding.outcome == Outcome::error) return Fate::broke;
    const bool of_all_items = finding.item.empty() && old.key.starts_with(finding.key);
    if (finding.outcome == Outcome::cannot_tell && of_all_items) return Fate::open;
  }
  const char mark = demand < entry.outcomes.size() ? entry.outcomes[demand] : static_cast<char>(Mark::passed);
  return mark == static_cast<char>(Mark::not_applicable) ? Fate::apart
         : mark == static_cast<char>(Mark::not_due)      ? Fate::not_due
                                                         : Fate::fixed;
}

Comparison::Fate Comparison::across_plans(const load::BaselineFinding& old) const {
  if (const Fate fate = of_demand(old.demand); fate != Fate::fixed) return fate;
  const auto& about = old.plans.empty() ? baseline_.identities : old.plans;  // one that names no plan is about them all
  const auto is_there = [&](const std::string& identity) { return plans_there_.contains(identity); };
  if (!std::all_of(about.begin(), about.end(), is_there)) return Fate::plan_gone;
  const auto unjudged = [&](const std::string& identity) {
    const auto at = unjudged_.find(About(old.demand, identity));
    return at == unjudged_.end() ? Fate::fixed : at->second;
  };
  if (unjudged({}) != Fate::fixed) return Fate::broke;
  for (const std::string& identity : about)
    if (const Fate fate = unjudged(identity); fate == Fate::broke || (fate == Fate::open && !old.plans.empty())) return fate;
  return Fate::fixed;
}

void Comparison::tell(AuditTotals& totals) const {
  totals.added = added_;
  totals.unchanged = unchanged_;
  for (std::size_t at = 0; at < fates_.size(); ++at) {
    const load::BaselineFinding& old = baseline_.findings[at];
    const Fate fate = old.across && fates_[at] != Fate::still_there ? across_plans(old) : fates_[at];
    if (fate == Fate::still_there) continue;
    (fate == Fate::fixed ? totals.fixed : totals.unseen)
        .push_back({old.key, old.identity, old.title, old.demand, old.text, std::string(reasons_unseen[static_cast<std::size_t>(fate)])});
  }
}

}  // namespace consultcheck::run
