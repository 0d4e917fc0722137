#include "core/judge/judge.h"
#include "core/run/arguments.h"
#include "core/run/checker.h"

namespace consultcheck::run {

std::vector<Verdict> Checker::verdicts(ReadyRule& ready, const Plan& plan, const host::Circumstances& now, Day law_day) {
  const Rule& rule = prepare(ready);
  if (ready.broken) {
    Verdict verdict;
    verdict.text = ready.broken->what;
    verdict.error_kind = "rule";
    verdict.error_spot = ready.broken->spot;
    return {verdict};
  }
  if (rule.across) {
    Verdict verdict;
    verdict.outcome = Outcome::not_applicable;
    verdict.text = "This is judged across plans, by `consultcheck audit`.";
    return {verdict};
  }
  for (auto& argument : ready.arguments) argument.data_day = law_day;
  return ready.plugin->judge(rule, plan, now, ready.arguments);
}

DemandResult Checker::judge(const Demand& demand, const RuleSet& set, const judge::Case& at) {
  if (auto aside = judge::set_aside(demand, set, at)) return std::move(*aside);
  ReadyDemand& ready = ready_.at(&demand);
  const host::Circumstances now{at.as_of, at.stage, at.brief};
  const Day law_day = judge::law_day(demand, at).day;
  std::vector<judge::RuleVerdicts> found;
  if (ready.when) {
    auto whether = verdicts(*ready.when, at.plan, now, law_day);
    const Outcome outcome = whether.front().outcome;
    if (outcome == Outcome::not_applicable || outcome == Outcome::error) {
      found.emplace_back(ready.when->rule, std::move(whether));
      return judge::decide(demand, set, at, std::move(found));
    }
  }
  found.reserve(ready.rules.size());
  for (ReadyRule& one : ready.rules) {
    auto verdict = verdicts(one, at.plan, now, law_day);
    found.emplace_back(one.rule, std::move(verdict));
  }
  return judge::decide(demand, set, at, std::move(found));
}

Report Checker::judge(const load::LoadedPlan& loaded, const Ask& ask) {
  const Plan& plan = loaded.plan;
  const Stage stage = judge::stage_of(plan, ask.as_of);
  const judge::Case at{plan,     ask.as_of, stage, ask.gate.value_or(judge::next_gate(stage)), settings_.given() ? &settings_ : nullptr,
                       ask.brief};
  Report report;
  describe(report, loaded, ask, at, *this);
  std::vector<const RuleSet*> sets;
  for (const auto& set : sets_) {
    sets.push_back(set.get());
    report.results.reserve(report.results.size() + set->demands.size());
    for (const Demand& demand : set->demands) report.results.push_back(judge(demand, *set, at));
  }
  for (const auto& [id, plugin] : plugins_) {
    if (apart(plugin))
      report.notices.push_back({"isolated",
                                "The rules of the plugin " + id + " ran locked into a process of their own" +
                                    (plugin.unaccepted ? ": nobody has accepted it." : "."),
                                plugin.place.spot()});
  }
  judge::conclude(report, at, sets);
  return report;
}

}  // namespace consultcheck::run
