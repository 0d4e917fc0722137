#include "core/run/audit.h"

#include <algorithm>
#include <tuple>

#include "core/report/audit_json.h"
#include "core/run/audit_keys.h"
#include "core/run/parts.h"

namespace consultcheck::run {
using namespace keys;
namespace {

/// Only what a rule across plans needs of an entry.
AuditEntry bare(const AuditEntry& entry, std::size_t demand, Facts facts) {
  AuditEntry out;
  out.plan.identity = entry.plan.identity;
  out.plan.title = entry.plan.title;
  out.plan.service = entry.plan.service;
  out.plan.lead = entry.plan.lead;
  out.facts.emplace_back(demand, std::move(facts));
  return out;
}

}  // namespace

Audit::Audit(Checker& checker, AuditHead head) : checker_(checker), head_(std::move(head)), stray_(checker.settings().waivers) {}

void Audit::compare(load::Baseline baseline, std::string file) {
  totals_.compared = true;
  totals_.baseline_made_otherwise = made_otherwise(baseline.head, head_);
  totals_.baseline = std::move(file);
  comparison_.emplace(std::move(baseline), head_, checker_.settings().demands_off);
}

Result<void> Audit::add(AuditEntry entry) {
  const std::string key = key_of(entry);
  stray_.meet(entry.plan.identity);
  for (auto& [demand, facts] : entry.facts) {
    std::vector<std::string> groups = std::move(facts.groups);
    facts.groups.clear();
    Row row = facts.outcome == Outcome::passed ? Row::first : Row::left_out;
    if (row == Row::left_out) groups = {""};
    const std::string kept = report::entry_json(bare(entry, demand, std::move(facts)), head_);
    for (const std::string& group : groups) {
      if (auto ok = facts_.add(sortable(demand) + part + group + part + key, static_cast<char>(row) + kept); !ok) return ok;
      row = Row::more;
    }
  }
  entry.facts.clear();
  return entries_.add(key, report::entry_json(entry, head_));
}

Result<void> Audit::add(AuditAside aside) { return asides_.add(key_of(aside), report::aside_json(aside)); }

Result<void> Audit::go_on() const {
  if (stop_ && stop_()) return trouble("the audit was stopped before its end");
  return {};
}

Result<void> Audit::set_repeats_aside() {
  std::string first, again;
  load::Spool* const spools[] = {&entries_};
  Result<void> trouble_met;
  auto read = load::read_sorted(spools, [&](std::string_view key, std::string_view content) {
    if (key == again) return true;
    again = key;
    if (before(key) != before(first)) return first = key, true;
    auto entry = load::entry_from(content);
    if (!entry) return trouble_met = tl::unexpected(keys::unread(entry.error())), false;
    repeats_.emplace(key);
    AuditAside aside;
    aside.kind = AuditAside::Kind::repeated;
    aside.file = entry->file;
    aside.record = entry->record;
    aside.spot = entry->spot;
    aside.hash = entry->hash;
    aside.identity = entry->plan.identity;
    aside.title = entry->plan.title;
    aside.why = "another record goes by this identity and was judged: " + std::string(before(after(first)));
    aside.next = "Keep one of them, or give this one a reference of its own.";
    trouble_met = add(std::move(aside));
    return trouble_met.has_value();
  });
  return read ? trouble_met : read;
}

void Audit::count(const AuditEntry& entry) {
  ++totals_.judged;
  if (entry.result == Result3::pass) ++totals_.pass;
  if (entry.result == Result3::fail) ++totals_.fail;
  if (entry.result == Result3::incomplete) {
    ++totals_.incomplete;
    totals_.only_not_carried += open_because(entry, head_).only_not_carried();
  }
  totals_.broken += entry.outcomes.find(static_cast<char>(Mark::error)) != std::string::npos;
}

Result<void> Audit::tell_entries(std::span<report::AuditWriter* const> writers) {
  std::string again;
  load::Spool* const spools[] = {&entries_};
  Result<void> trouble_met;
  auto read = load::read_sorted(spools, [&](std::string_view key, std::string_view content) {
    if (key == again || repeats_.contains(std::string(key))) return true;
    again = key;
    if (trouble_met = go_on(); !trouble_met) return false;
    auto entry = load::entry_from(content);
    if (!entry) return trouble_met = tl::unexpected(keys::unread(entry.error())), false;
    count(*entry);
    stray_.compare(entry->plan.identity);
    warnings_.meet(*entry);
    if (comparison_) comparison_->meet(*entry);
    for (report::AuditWriter* writer : writers) writer->entry(*entry);
    return true;
  });
  return read ? trouble_met : read;
}

Result<void> Audit::tell_asides(std::span<report::AuditWriter* const> writers) {
  std::string again;
  load::Spool* const spools[] = {&asides_};
  Result<void> trouble_met;
  auto read = load::read_sorted(spools, [&](std::string_view key, std::string_view content) {
    if (key == again) return true;
    again = key;
    auto aside = load::aside_from(content);
    if (!aside) return trouble_met = tl::unexpected(keys::unread(aside.error())), false;
    totals_.set_aside += aside->kind == AuditAside::Kind::set_aside;
    totals_.refused += aside->kind == AuditAside::Kind::refused;
    totals_.repeated += aside->kind == AuditAside::Kind::repeated;
    for (report::AuditWriter* writer : writers) writer->aside(*aside);
    return true;
  });
  return read ? trouble_met : read;
}

void Audit::conclude() {
  totals_.read = totals_.judged + totals_.set_aside + totals_.refused + totals_.repeated;
  for (Notice& notice : stray_.notices(head_.settings_file)) note(std::move(notice));
  for (Notice& notice : warnings_.notices()) note(std::move(notice));
  for (const auto& [demand, reach] : reach_) totals_.reach.push_back(reach);
  bool fails = totals_.fail > 0, open = totals_.incomplete > 0 || totals_.judged == 0;
  for (const auto& [key, found] : across_) {
    const bool counting = found.outcome == Outcome::failed && !found.advice;
    totals_.across_failed += counting;
    totals_.broken += found.outcome == Outcome::error;
    fails = fails || counting;
    open = open || (found.outcome != Outcome::failed && head_.demands[found.demand].obligation == "must");
  }
  totals_.result = fails ? Result3::fail : open ? Result3::incomplete : Result3::pass;
}

/// What counts before rules that broke, questions and advice; of these the gravest first, then by title and key.
std::vector<AcrossFinding*> Audit::across_in_order() {
  std::vector<AcrossFinding*> order;
  for (auto& [key, found] : across_) order.push_back(&found);
  const auto weight = [&](const AcrossFinding& one) {
    const AuditDemand& demand = head_.demands[one.demand];
    const int rank = one.outcome != Outcome::failed ? 1 : one.advice ? 2 : 0;
    return std::tuple(rank, -demand.consequence, std::string_view(demand.title));
  };
  std::stable_sort(order.begin(), order.end(), [&](const AcrossFinding* a, const AcrossFinding* b) { return weight(*a) < weight(*b); });
  return order;
}

Result<AuditTotals> Audit::tell(std::span<report::AuditWriter* const> writers) {
  if (auto ok = set_repeats_aside(); !ok) return tl::unexpected(ok.error());
  if (auto ok = judge_across(); !ok) return tl::unexpected(ok.error());
  for (report::AuditWriter* writer : writers) writer->begin(head_);
  for (AcrossFinding* found : across_in_order()) {
    if (comparison_) comparison_->meet(*found);
    for (report::AuditWriter* writer : writers) writer->across(*found);
  }
  if (auto ok = tell_entries(writers); !ok) return tl::unexpected(ok.error());
  if (auto ok = tell_asides(writers); !ok) return tl::unexpected(ok.error());
  if (comparison_) comparison_->tell(totals_);
  conclude();
  for (report::AuditWriter* writer : writers) writer->end(totals_);
  return totals_;
}

}  // namespace consultcheck::run
