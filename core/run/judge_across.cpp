#include <algorithm>

#include "core/judge/binding.h"
#include "core/judge/judge.h"
#include "core/run/checker.h"

namespace consultcheck::run {
namespace {

/// Why a demand across plans leaves a plan out; empty when it does not.
std::string left_out(const Demand& demand, const judge::Case& at) {
  const judge::Binding bound = judge::binding(demand, at.plan);
  if (!bound.bound) return bound.note;
  if (!bound.unsure_at.empty() || demand.holds(at.as_of)) return {};
  return "Not in force on " + Date::of(at.as_of).words() + ".";
}

bool switched_off(const Demand& demand, const Settings& settings) {
  return !is_law(demand.force) &&
         std::find(settings.demands_off.begin(), settings.demands_off.end(), demand.id) != settings.demands_off.end();
}

}  // namespace

std::vector<std::pair<std::size_t, Facts>> Checker::facts(const load::LoadedPlan& loaded, const Ask& ask) {
  std::vector<std::pair<std::size_t, Facts>> out;
  const Stage stage = judge::stage_of(loaded.plan, ask.as_of);
  const judge::Case at{loaded.plan, ask.as_of, stage, ask.gate.value_or(judge::next_gate(stage)), settings_.given() ? &settings_ : nullptr};
  std::size_t place = 0;
  for (const auto& set : sets_) {
    for (const Demand& demand : set->demands) {
      const std::size_t here = place++;
      if (!demand.across || switched_off(demand, settings_)) continue;
      Facts facts;
      if (facts.text = left_out(demand, at); !facts.text.empty()) {
        facts.outcome = Outcome::not_applicable;
      } else {
        ReadyRule& ready = ready_.at(&demand).rules.front();
        const Rule& rule = prepare(ready);
        if (ready.broken) {
          facts.text = ready.broken->what;
          facts.error_kind = "rule";
        } else {
          for (auto& argument : ready.arguments) argument.data_day = ask.as_of;
          facts = ready.plugin->facts(rule, loaded.plan, {ask.as_of, stage}, ready.arguments);
        }
      }
      out.emplace_back(here, std::move(facts));
    }
  }
  return out;
}

std::string Checker::rule_across(std::size_t demand) const {
  for (const auto& set : sets_) {
    if (demand < set->demands.size()) return ready_.at(&set->demands[demand]).rules.front().unread.id;
    demand -= set->demands.size();
  }
  return {};
}

std::pair<const Rule*, std::vector<GroupVerdict>> Checker::judge_group(std::size_t demand, const std::string& group,
                                                                       const std::vector<Member>& members, Day as_of) {
  for (const auto& set : sets_) {
    if (demand >= set->demands.size()) {
      demand -= set->demands.size();
      continue;
    }
    ReadyRule& ready = ready_.at(&set->demands[demand]).rules.front();
    const Rule& rule = prepare(ready);
    GroupVerdict broken;
    if (ready.broken) {
      broken.text = ready.broken->what;
      broken.error_kind = "rule";
      broken.error_spot = ready.broken->spot;
      return {&rule, {broken}};
    }
    for (auto& argument : ready.arguments) argument.data_day = as_of;
    return {&rule, ready.plugin->judge_group(rule, group, members, {as_of, Stage::draft}, ready.arguments)};
  }
  return {nullptr, {}};
}

}  // namespace consultcheck::run
