#include "core/run/audit.h"

#include <algorithm>
#include <charconv>

#include "core/judge/findings.h"
#include "core/report/audit_json.h"
#include "core/report/plan_writer.h"

namespace consultcheck::run {
namespace {

constexpr char part = '\0';  ///< Between the parts of a key; sorts before every letter.

/// A number so that its text sorts as it does.
std::string sortable(std::size_t number) {
  std::string digits = std::to_string(number);
  return std::string(10 - std::min<std::size_t>(10, digits.size()), '0') + digits;
}

/// Two streams may go by one name and count from one: only what else is the same as well is the same record.
std::string key_of(const AuditEntry& entry) { return entry.plan.identity + part + entry.file + part + sortable(entry.record) + part + entry.hash; }

std::string key_of(const AuditAside& aside) {
  return aside.file + part + sortable(aside.record) + part + sortable(static_cast<std::size_t>(std::max(aside.spot.line, 0))) + part + std::string(name(aside.kind)) + part +
         aside.hash + part + aside.why;
}

std::string_view before(std::string_view key, char end = part) { return key.substr(0, key.find(end)); }
std::string_view after(std::string_view key) { return key.substr(std::min(key.find(part), key.size() - 1) + 1); }

/// What stands before the content of a fact: whether this is all that is kept of the plan, the first of its groups, or one more.
enum class Row : char { left_out = 'x', first = '1', more = '+' };

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

Problem part_unread(const Problem& problem) { return {{}, "a record kept for this audit cannot be read again: " + problem.what, "Run the audit again; tell us if it happens twice."}; }

/// A fact as reports show it.
std::string shown(const Fact& fact) {
  if (fact.type == Fact::Type::number) return report::number_text(fact.number);
  if (fact.type == Fact::Type::flag) return fact.flag ? "yes" : "no";
  if (fact.type == Fact::Type::date) return fact.date.text();
  if (fact.type == Fact::Type::text) return fact.text;
  std::string out;
  for (const std::string& text : fact.texts) out += (out.empty() ? "" : ", ") + text;
  return out;
}

bool counts(Outcome outcome) { return outcome == Outcome::failed || outcome == Outcome::cannot_tell || outcome == Outcome::error; }

}  // namespace

Audit::Audit(Checker& checker, AuditHead head) : checker_(checker), head_(std::move(head)) {}

void Audit::compare(load::Baseline baseline, std::string file) {
  baseline_ = std::move(baseline);
  for (const load::BaselineFinding& old : baseline_->findings) old_.emplace(old.key, &old);
  totals_.compared = true;
  totals_.baseline = std::move(file);
}

Result<void> Audit::add(AuditEntry entry) {
  const std::string key = key_of(entry);
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

Result<void> Audit::set_repeats_aside() {
  std::string first, again;
  load::Spool* const spools[] = {&entries_};
  Result<void> trouble_met;
  auto read = load::read_sorted(spools, [&](std::string_view key, std::string_view content) {
    if (key == again) return true;
    again = key;
    if (before(key) != before(first)) return first = key, true;
    auto entry = load::entry_from(content);
    if (!entry) return trouble_met = tl::unexpected(part_unread(entry.error())), false;
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

Result<void> Audit::judge_across() {
  std::string group, again;
  std::vector<Member> members;
  const auto close = [&] {
    if (members.empty()) return;
    std::size_t demand = 0;
    std::from_chars(group.data(), group.data() + 10, demand);
    judge_group(demand, std::string(after(group)), members);
    members.clear();
  };
  load::Spool* const spools[] = {&facts_};
  Result<void> trouble_met;
  auto read = load::read_sorted(spools, [&](std::string_view key, std::string_view content) {
    const std::string_view rest = after(key), plan = after(rest);
    if (key == again || repeats_.contains(std::string(plan))) return true;
    again = key;
    const std::string_view here = key.substr(0, static_cast<std::size_t>(plan.data() - key.data()) - 1);
    if (here != group) {
      close();
      group = here;
    }
    auto entry = load::entry_from(content.substr(1));
    if (!entry || entry->facts.empty()) return trouble_met = tl::unexpected(part_unread(entry ? Problem{} : entry.error())), false;
    auto& [demand, facts] = entry->facts.front();
    AcrossReach& reach = reach_[demand];
    reach.demand = demand;
    if (content.front() == static_cast<char>(Row::left_out)) {
      if (facts.outcome == Outcome::error) {
        ++reach.broken;
        note_broken(demand, facts, entry->plan);
      }
      if (facts.outcome == Outcome::not_applicable) ++reach.left_out;
      if (facts.outcome == Outcome::cannot_tell) {
        ++reach.cannot_tell;
        const auto path = std::find_if(reach.missing.begin(), reach.missing.end(), [&, &kept = facts](const auto& one) { return one.first == kept.missing_path; });
        if (path == reach.missing.end()) {
          reach.missing.emplace_back(facts.missing_path, 1);
        } else {
          ++path->second;
        }
      }
      return true;
    }
    if (content.front() == static_cast<char>(Row::first)) ++reach.considered;
    members.push_back({entry->plan.identity, entry->plan.title, std::move(facts.facts)});
    named_[entry->plan.identity] = {entry->plan.identity, entry->plan.title, entry->plan.service, entry->plan.lead};
    return true;
  });
  if (!read || !trouble_met) return read ? trouble_met : read;
  close();
  return {};
}

void Audit::note_broken(std::size_t demand, const Facts& facts, const Outline& plan) {
  AcrossFinding found;
  found.demand = demand;
  found.rule = checker_.rule_across(demand);
  found.text = facts.text;
  found.next_step = judge::tell_author(found.rule, facts.error_spot);
  found.key = head_.demands[demand].id + "|" + found.rule + "|" + facts.text;
  auto& plans = across_.try_emplace(sortable(demand) + found.key, std::move(found)).first->second.plans;
  plans.push_back({plan.identity, plan.title, plan.service, plan.lead});
}

void Audit::judge_group(std::size_t demand, const std::string& group, std::vector<Member>& members) {
  const AuditDemand& about = head_.demands[demand];
  std::map<std::string, int> times;
  const auto [rule, verdicts] = checker_.judge_group(demand, group, members, head_.as_of);
  for (const GroupVerdict& verdict : verdicts) {
    if (!counts(verdict.outcome)) continue;
    AcrossFinding found;
    found.demand = demand;
    found.rule = rule->id;
    found.group = group;
    found.outcome = verdict.outcome;
    found.advice = verdict.outcome == Outcome::failed && about.obligation != "must";
    found.message = verdict.message;
    found.text = verdict.text;
    found.next_step = verdict.outcome == Outcome::error ? judge::tell_author(rule->id, verdict.error_spot) : rule->fix;
    found.key = about.id + "|" + rule->id + "|" + verdict.message;
    if (verdict.members.empty()) found.key += "|" + group;
    std::map<std::size_t, std::size_t> place;
    for (const std::size_t member : verdict.members) {
      place.emplace(member, found.plans.size());
      found.plans.push_back(named_.at(members[member].identity));
      found.key += "|" + members[member].identity;
    }
    if (const int time = ++times[found.key]; time > 1) found.key += "|" + std::to_string(time);
    for (const auto& [member, fact_name] : verdict.evidence) {
      const auto fact = std::find_if(members[member].facts.begin(), members[member].facts.end(), [&, &wanted = fact_name](const Fact& one) { return one.name == wanted; });
      const auto at = place.find(member);
      if (fact == members[member].facts.end() || at == place.end()) continue;
      found.evidence.push_back({at->second, fact->path.empty() ? fact->name : fact->path, shown(*fact), fact->spot});
    }
    auto [there, is_new] = across_.try_emplace(sortable(demand) + found.key, std::move(found));
    if (!is_new && !group.empty()) there->second.group += ", " + group;  // the same plans met in another group too
  }
}

Change Audit::change_of(const std::string& key, Outcome outcome, bool advice) {
  if (!baseline_) return Change::unknown;
  const auto [first, last] = old_.equal_range(key);
  if (first != last) still_there_.insert(key);
  const bool same = std::any_of(first, last, [&](const auto& old) { return old.second->outcome == outcome && old.second->advice == advice; });
  ++(same ? totals_.unchanged : totals_.added);
  return same ? Change::unchanged : Change::added;
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
  if (baseline_) plans_there_.insert(entry.plan.identity);
}

Result<void> Audit::tell_entries(std::span<report::AuditWriter* const> writers) {
  std::string again;
  load::Spool* const spools[] = {&entries_};
  Result<void> trouble_met;
  auto read = load::read_sorted(spools, [&](std::string_view key, std::string_view content) {
    if (key == again || repeats_.contains(std::string(key))) return true;
    again = key;
    auto entry = load::entry_from(content);
    if (!entry) return trouble_met = tl::unexpected(part_unread(entry.error())), false;
    count(*entry);
    for (AuditFinding& finding : entry->findings) finding.change = change_of(finding.key, finding.outcome, finding.advice);
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
    if (!aside) return trouble_met = tl::unexpected(part_unread(aside.error())), false;
    totals_.set_aside += aside->kind == AuditAside::Kind::set_aside;
    totals_.refused += aside->kind == AuditAside::Kind::refused;
    totals_.repeated += aside->kind == AuditAside::Kind::repeated;
    if (baseline_ && aside->kind == AuditAside::Kind::refused) unread_.insert(aside->file);
    for (report::AuditWriter* writer : writers) writer->aside(*aside);
    return true;
  });
  return read ? trouble_met : read;
}

void Audit::find_fixed() {
  if (!baseline_) return;
  std::map<std::string, std::size_t> unsure;
  for (const load::BaselineFinding& old : baseline_->findings) {
    if (still_there_.contains(old.key)) continue;
    const bool gone = !old.identity.empty() && !plans_there_.contains(old.identity);
    if (gone && unread_.contains(old.file)) {
      ++unsure[old.title];
    } else {
      totals_.fixed.push_back({old.key, old.identity, old.title, old.demand, old.text, gone});
    }
  }
  for (const auto& [title, count] : unsure)
    lose("Of \"" + title + "\", " + std::to_string(count) + (count == 1 ? " earlier finding" : " earlier findings") + " cannot be compared: its file could not be read this time.");
}

void Audit::conclude() {
  totals_.read = totals_.judged + totals_.set_aside + totals_.refused + totals_.repeated;
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

Result<AuditTotals> Audit::tell(std::span<report::AuditWriter* const> writers) {
  if (auto ok = set_repeats_aside(); !ok) return tl::unexpected(ok.error());
  if (auto ok = judge_across(); !ok) return tl::unexpected(ok.error());
  for (report::AuditWriter* writer : writers) writer->begin(head_);
  for (auto& [key, found] : across_) {
    found.change = change_of(found.key, found.outcome, found.advice);
    for (report::AuditWriter* writer : writers) writer->across(found);
  }
  if (auto ok = tell_entries(writers); !ok) return tl::unexpected(ok.error());
  if (auto ok = tell_asides(writers); !ok) return tl::unexpected(ok.error());
  find_fixed();
  conclude();
  for (report::AuditWriter* writer : writers) writer->end(totals_);
  return totals_;
}

}  // namespace consultcheck::run
