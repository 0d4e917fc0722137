// Whether what rule sets and settings name is really there: rules, parameters, demands, calendars.
#include <algorithm>

#include "core/load/rule_sets.h"
#include "core/load/strict.h"

namespace consultcheck::load {
namespace {

/// Why a value does not fit a parameter; empty when it does.
std::string misfit_here(const ParamSpec& spec, const Value& value, const std::vector<std::string>& data_files) {
  const std::string why = misfit(spec, value);
  if (!why.empty() || spec.type != "data" || std::find(data_files.begin(), data_files.end(), value.text) != data_files.end()) return why;
  return "must name a data file of the rule set";
}

template <class List, class Name>
void known_or_wrong(Strict& strict, Offset at, std::string_view kind, std::string_view word, const List& list, Name name) {
  std::vector<std::string_view> known;
  for (const auto& one : list) known.push_back(name(one));
  if (std::find(known.begin(), known.end(), word) == known.end()) strict.unknown(at, kind, word, known);
}

const Rule* find_rule(Strict& strict, Offset at, const std::string& id, const RulesByName& rules) {
  known_or_wrong(strict, at, "rule", id, rules, [](const auto& entry) { return std::string_view(entry.first); });
  const auto found = rules.find(id);
  return found == rules.end() ? nullptr : found->second;
}

void check_param(Strict& strict, const Rule& rule, const std::string& name, Offset at, const Value& value,
                 const std::vector<std::string>& data_files) {
  known_or_wrong(strict, at, "parameter of the rule " + rule.id, name, rule.params,
                 [](const ParamSpec& spec) { return std::string_view(spec.name); });
  if (const ParamSpec* spec = rule.param(name))
    if (const std::string why = misfit_here(*spec, value, data_files); !why.empty())
      strict.wrong(value.offset, "the parameter \"" + name + "\" of " + rule.id + " " + why, spec->about);
}

std::vector<std::string> data_names(const std::vector<const RuleSet*>& sets) {
  std::vector<std::string> names;
  for (const RuleSet* set : sets)
    for (const auto& file : set->data) names.push_back(file->name);
  return names;
}

void check_params(Strict& strict, const Rule& rule, const Value& values, const std::vector<std::string>& data_files) {
  for (std::size_t i = 0; i < values.keys.size(); ++i)
    check_param(strict, rule, values.keys[i], values.key_offsets[i], values.items[i], data_files);
}

const Demand* find_demand(Strict& strict, Offset at, const std::string& id, const std::vector<const RuleSet*>& sets) {
  std::vector<std::string_view> known;
  for (const RuleSet* set : sets) {
    if (const Demand* found = set->demand(id)) return found;
    for (const Demand& demand : set->demands) known.push_back(demand.id);
  }
  strict.unknown(at, "demand of this run's rule sets", id, known);
  return nullptr;
}

}  // namespace

Result<void> check_settings(const Settings& settings, const std::vector<const RuleSet*>& sets) {
  if (!settings.given()) return {};
  Strict strict(settings.document);
  const Value& top = settings.document.top;
  const std::vector<std::string> data_files = data_names(sets);
  if (const Value* calendars = top.get("calendars"))
    for (std::size_t i = 0; i < calendars->keys.size(); ++i)
      known_or_wrong(strict, calendars->key_offsets[i], "data file of this run's rule sets", calendars->keys[i], data_files,
                     [](const std::string& name) { return std::string_view(name); });
  for (const Waiver& waiver : settings.waivers) find_demand(strict, waiver.place.offset, waiver.demand, sets);
  if (const Value* off = top.get("off"))
    for (const Value& item : off->items)
      if (const Demand* demand = find_demand(strict, item.offset, item.text, sets); demand && is_law(demand->force))
        strict.wrong(item.offset, "\"" + item.text + "\" is law and cannot be switched off",
                     "Accept the risk for one plan with a waiver, which the report prints.");
  if (strict.problem()) return tl::unexpected(*strict.problem());
  return {};
}

Result<void> check_use(const RuleUse& use, const Rule& rule, const RuleSet& set, const Demand& demand) {
  Strict strict(set.document(demand));
  if (rule.across != demand.across)
    strict.wrong(
        use.offset,
        rule.id + (rule.across ? " is judged across plans, and the demand is not" : " is judged for one plan, and the demand across plans"),
        rule.across ? "Say \"across\": true in the demand."
                    : "Take \"across\" out of the demand, or name a rule with scope = \"portfolio\".");
  if (use.params) check_params(strict, rule, *use.params, data_names({&set}));
  if (strict.problem()) return tl::unexpected(*strict.problem());
  return {};
}

Result<void> check_overrides(const Settings& settings, const std::vector<const RuleSet*>& sets, const RulesByName& rules) {
  if (!settings.given()) return {};
  Strict strict(settings.document);
  if (const Value* parameters = settings.document.top.get("parameters"))
    for (std::size_t i = 0; i < parameters->keys.size(); ++i)
      if (const Rule* rule = find_rule(strict, parameters->key_offsets[i], parameters->keys[i], rules))
        check_params(strict, *rule, parameters->items[i], data_names(sets));
  if (strict.problem()) return tl::unexpected(*strict.problem());
  return {};
}

}  // namespace consultcheck::load
