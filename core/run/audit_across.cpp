// The part of an audit that looks across plans: facts in order of demand and group, judged group by group.
#include <algorithm>
#include <charconv>

#include "core/judge/findings.h"
#include "core/report/plan_writer.h"
#include "core/run/audit.h"
#include "core/run/audit_keys.h"

namespace consultcheck::run {
using namespace keys;
namespace {

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
    if (trouble_met = go_on(); !trouble_met) return false;
    const std::string_view here = key.substr(0, static_cast<std::size_t>(plan.data() - key.data()) - 1);
    if (here != group) {
      close();
      group = here;
    }
    auto entry = load::entry_from(content.substr(1));
    if (!entry || entry->facts.empty()) return trouble_met = tl::unexpected(keys::unread(entry ? Problem{} : entry.error())), false;
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
        if (comparison_) comparison_->left_out(demand, entry->plan.identity);
        const auto path = std::find_if(reach.missing.begin(), reach.missing.end(),
                                       [&, &kept = facts](const auto& one) { return one.first == kept.missing_path; });
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
    std::string of_group = found.key + "|" + group;
    if (verdict.members.empty()) found.key = of_group;
    std::map<std::size_t, std::size_t> place;
    for (const std::size_t member : verdict.members) {
      place.emplace(member, found.plans.size());
      found.plans.push_back(named_.at(members[member].identity));
      found.key += "|" + members[member].identity;
    }
    const auto number = [&](std::string& key) {
      if (const int time = ++times[key]; time > 1) key += "|" + std::to_string(time);
    };
    number(found.key);
    const std::string place_among = sortable(demand) + found.key;
    if (rule->known_by_group && !verdict.members.empty()) {
      number(of_group);
      found.key = std::move(of_group);
    }
    for (const auto& [member, fact_name] : verdict.evidence) {
      const auto fact = std::find_if(members[member].facts.begin(), members[member].facts.end(),
                                     [&, &wanted = fact_name](const Fact& one) { return one.name == wanted; });
      const auto at = place.find(member);
      if (fact == members[member].facts.end() || at == place.end()) continue;
      found.evidence.push_back({at->second, fact->path.empty() ? fact->name : fact->path, shown(*fact), fact->spot});
    }
    auto [there, is_new] = across_.try_emplace(place_among, std::move(found));
    if (!is_new && !group.empty()) there->second.group += ", " + group;  // the same plans met in another group too
  }
}

}  // namespace consultcheck::run
