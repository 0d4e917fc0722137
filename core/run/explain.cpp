#include <algorithm>

#include "core/host/rule_parts.h"
#include "core/judge/judge.h"
#include "core/report/plan_writer.h"
#include "core/run/checker.h"

namespace consultcheck::run {
namespace {

std::string shown(const Value& value) {
  switch (value.kind) {
    case Value::Kind::null:
      return "no value";
    case Value::Kind::flag:
      return value.flag ? "true" : "false";
    case Value::Kind::text:
      return value.text;
    case Value::Kind::number:
      return report::number_text(value.number);
    default:
      break;
  }
  std::string list;
  for (std::size_t i = 0; i < value.items.size(); ++i)
    list += (list.empty() ? "" : ", ") + (i < value.keys.size() ? value.keys[i] + " = " : std::string()) + shown(value.items[i]);
  return list.empty() ? "an empty list" : list;
}

Spot place_of(const host::Argument& argument, const Rule& rule, const RuleUse* use, const Settings& settings) {
  if (argument.origin == "settings") return settings.document.spot(*argument.value);
  if (argument.origin == "rule set" && use) return use->source->spot(argument.value->offset);
  return rule.source ? host::line_of(*rule.source, host::part_line(rule.source->text, {"params", argument.name})) : Spot();
}

std::vector<GivenParameter> parameters(const ReadyRule& ready, const Rule& rule, const Settings& settings) {
  std::vector<GivenParameter> given;
  for (const host::Argument& argument : ready.arguments) {
    const ParamSpec* spec = rule.param(argument.name);
    given.push_back({argument.name, spec ? spec->about : "", argument.value ? shown(*argument.value) : "", argument.origin,
                     place_of(argument, rule, ready.use, settings), argument.data != nullptr});
  }
  return given;
}

Problem unknown(std::string_view what, std::string_view id, const std::vector<std::string_view>& known) {
  const auto near = nearest(id, known);
  return {{},
          "there is no " + std::string(what) + " " + std::string(id),
          near.empty() ? "Say `consultcheck rules` for the list." : "Did you mean `" + std::string(near) + "`?"};
}

}  // namespace

RuleExplanation Checker::explain(ReadyRule& ready, bool condition, const judge::Case& at, Day law_day) {
  RuleExplanation told;
  told.verdicts = verdicts(ready, at.plan, {at.as_of, at.stage}, law_day);
  told.rule = ready.rule;
  told.condition = condition;
  told.parameters = parameters(ready, *ready.rule, settings_);
  return told;
}

Result<std::vector<Explanation>> Checker::explain(const load::LoadedPlan& loaded, const Ask& ask, std::string_view rule_id,
                                                  std::string_view demand_id) {
  const Stage stage = judge::stage_of(loaded.plan, ask.as_of);
  const judge::Case at{loaded.plan, ask.as_of, stage, ask.gate.value_or(judge::next_gate(stage)), settings_.given() ? &settings_ : nullptr};
  std::vector<std::string_view> demands, rules;
  for (const auto& set : sets_) {
    for (const Demand& demand : set->demands) demands.push_back(demand.id);
  }
  for (const auto& [demand, ready] : ready_) {
    if (ready.when) rules.push_back(ready.when->unread.id);
    for (const ReadyRule& one : ready.rules) rules.push_back(one.unread.id);
  }
  if (!demand_id.empty() && std::find(demands.begin(), demands.end(), demand_id) == demands.end())
    return tl::unexpected(unknown("demand", demand_id, demands));
  const Rule* wanted = nullptr;
  if (!rule_id.empty()) {
    const auto found = rule(rule_id);
    if (!found)
      return tl::unexpected(rule_id.find('/') != rule_id.npos && std::find(rules.begin(), rules.end(), rule_id) == rules.end()
                                ? unknown("rule", rule_id, rules)
                                : found.error());
    wanted = *found;
  }
  std::vector<Explanation> told;
  for (const auto& set : sets_) {
    for (const Demand& demand : set->demands) {
      if (!demand_id.empty() && demand.id != demand_id) continue;
      const judge::LawDay law = judge::law_day(demand, at);
      ReadyDemand& ready = ready_.at(&demand);
      Explanation one{&demand, {}, false, law.words, {}};
      const auto ask_rule = [&](ReadyRule& asked, bool condition) {
        if (!wanted || asked.unread.id == wanted->id) one.rules.push_back(explain(asked, condition, at, law.day));
      };
      if (ready.when) ask_rule(*ready.when, true);
      for (ReadyRule& answering : ready.rules) ask_rule(answering, false);
      if (one.rules.empty() && wanted) continue;
      one.set_aside = judge::set_aside(demand, *set, at).has_value();
      one.result = judge(demand, *set, at);
      told.push_back(std::move(one));
    }
  }
  if (told.empty() && wanted && demand_id.empty()) {
    Explanation alone{nullptr, {}, false, {}, {}};
    const auto slash = rule_id.find('/');
    ReadyRule ready;
    ready.plugin = (*plugin(rule_id.substr(0, slash)))->plugin.get();
    ready.rule = wanted;
    for (const ParamSpec& spec : wanted->params)
      if (spec.type != "data") ready.arguments.push_back({spec.name, &spec.fallback, nullptr, 0, "rule"});
    alone.rules.push_back(explain(ready, false, at, ask.as_of));
    told.push_back(std::move(alone));
  }
  if (told.empty())
    return trouble("the demand " + std::string(demand_id) + " does not use the rule " + std::string(rule_id),
                   "Leave out --demand or --rule.");
  return told;
}

}  // namespace consultcheck::run
