#include "core/run/checker.h"

#include <algorithm>

#include "core/judge/judge.h"
#include "core/load/files.h"
#include "core/load/rule_sets.h"
#include "core/run/arguments.h"

namespace consultcheck::run {
namespace fs = std::filesystem;
namespace {

std::vector<std::string> folders_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (entry.is_directory(error)) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known) {
  const std::string_view near = nearest(word, {known.begin(), known.end()});
  if (!near.empty()) return "Did you mean `" + std::string(near) + "`?";
  std::string list;
  for (const auto& name : known) list += (list.empty() ? "" : ", ") + name;
  return "There are: " + list + ".";
}

}  // namespace

Result<std::unique_ptr<Checker>> Checker::open(const Setup& setup) {
  auto checker = std::make_unique<Checker>();
  checker->data_ = setup.data;
  checker->limits_ = setup.limits;
  for (const auto step : {&Checker::load_settings, &Checker::load_plugins, &Checker::load_rule_sets}) {
    if (auto ok = (checker.get()->*step)(setup); !ok) return tl::unexpected(ok.error());
  }
  return checker;
}

Result<void> Checker::load_settings(const Setup& setup) {
  if (!setup.settings) return {};
  auto settings = load::load_settings(*setup.settings, schema());
  if (!settings) return tl::unexpected(settings.error());
  settings_ = std::move(*settings);
  return {};
}

/// The council's own choice of partners' plugins. Shipped plugins are loaded when a demand first names one.
Result<void> Checker::load_plugins(const Setup& setup) {
  const auto shipped = folders_in(data_ / "plugins");
  for (const PluginChoice& choice : settings_.plugins) {
    auto files = load::load_plugin(setup.settings->parent_path() / choice.folder);
    if (!files) return tl::unexpected(files.error());
    const std::string id = (*files)->id;
    if (std::find(shipped.begin(), shipped.end(), id) != shipped.end() || plugins_.contains(id)) {
      return trouble(choice.place.spot(), "there is a plugin called " + id + " already", "Give one of them another id in its plugin.json.");
    }
    if (choice.sha256 != (*files)->sha256) {
      return trouble(choice.place.spot(),
                     choice.sha256.empty() ? "the plugin " + id + " has not been accepted" : "the plugin " + id + " is not the one that was accepted: its content has changed",
                     "Read it, then accept it by writing \"accepted\": \"" + (*files)->sha256 + "\" here.");
    }
    if ((*files)->schema) {
      if (!own_schema_) own_schema_ = std::move(*Schema::read(Schema::shipped_text(), "plan.schema.json"));
      if (auto ok = own_schema_->add_extra(id, (*files)->schema->text, (*files)->schema->name); !ok) return ok;
    }
    plugins_[id].files = std::move(*files);
  }
  return {};
}

Result<void> Checker::load_rule_sets(const Setup& setup) {
  const auto shipped = folders_in(data_ / "rules");
  std::vector<std::string> wanted = !setup.rule_sets.empty() ? setup.rule_sets : !settings_.rule_sets.empty() ? settings_.rule_sets : shipped;
  for (const std::string& name : wanted) {
    fs::path folder = data_ / "rules" / name;
    if (std::find(shipped.begin(), shipped.end(), name) == shipped.end()) {
      folder = (setup.settings ? setup.settings->parent_path() : fs::path()) / name;
      if (name.find('/') == std::string::npos) return trouble("there is no rule set called " + name, did_you_mean(name, shipped));
    }
    auto set = load::load_rule_set(folder, schema());
    if (!set) return tl::unexpected(set.error());
    for (const auto& other : sets_) {
      if (other->id == (*set)->id) return trouble("two rule sets are called " + other->id + ": " + other->folder + " and " + (*set)->folder, "Name only one of them.");
    }
    sets_.push_back(std::move(*set));
  }
  std::vector<const RuleSet*> sets;
  for (const auto& set : sets_) sets.push_back(set.get());
  if (auto ok = load::check_settings(settings_, sets); !ok) return ok;
  for (const RuleSet* set : sets) {
    if (auto ok = find_rules(*set); !ok) return ok;
  }
  const load::RulesByName rules = rules_by_name();
  if (auto ok = load::check_parameters(settings_, sets, rules); !ok) return ok;
  for (Override& change : settings_.parameters) change.rule = rules.at(change.rule)->id;
  for (const RuleSet* set : sets) {
    if (auto ok = give_arguments(*set); !ok) return ok;
  }
  return {};
}

Result<Checker::Loaded*> Checker::plugin(std::string_view id, const Spot& used_at) {
  auto found = plugins_.find(id);
  if (found == plugins_.end()) {
    auto known = folders_in(data_ / "plugins");
    if (std::find(known.begin(), known.end(), id) == known.end()) {
      for (const auto& [name, loaded] : plugins_) known.push_back(name);
      return trouble(used_at, "there is no plugin called " + std::string(id), did_you_mean(id, known));
    }
    auto files = load::load_plugin(data_ / "plugins" / id);
    if (!files) return tl::unexpected(files.error());
    found = plugins_.try_emplace(std::string(id)).first;
    found->second.files = std::move(*files);
  }
  Loaded& loaded = found->second;
  if (!loaded.plugin) {
    auto opened = host::Plugin::open(*loaded.files, schema(), limits_);
    if (!opened) return tl::unexpected(opened.error());
    loaded.plugin = std::move(*opened);
  }
  return &loaded;
}

Result<ReadyRule> Checker::rule(std::string_view id) {
  const std::size_t slash = id.find('/');
  auto loaded = plugin(id.substr(0, slash), {});
  if (!loaded) return tl::unexpected(loaded.error());
  auto rule = (*loaded)->plugin->rule(slash == std::string_view::npos ? std::string_view() : id.substr(slash + 1));
  if (!rule) return tl::unexpected(rule.error());
  return ReadyRule{(*loaded)->plugin.get(), *rule, {}};
}

Result<void> Checker::find_rules(const RuleSet& set) {
  for (const Demand& demand : set.demands) {
    auto& rules = ready_[&demand];
    for (const RuleUse& use : demand.rules) {
      auto ready = rule(use.rule);
      if (!ready) {
        Problem problem = ready.error();
        if (problem.spot.file.empty()) problem.spot = use.source->spot(use.offset);
        return tl::unexpected(problem);
      }
      rules.push_back(std::move(*ready));
    }
  }
  return {};
}

/// The rules in use by every name they go by.
load::RulesByName Checker::rules_by_name() const {
  load::RulesByName rules;
  for (const auto& [demand, list] : ready_) {
    for (const ReadyRule& ready : list) rules[ready.rule->id] = ready.rule;
  }
  for (const auto& [id, loaded] : plugins_) {
    for (const auto& [old_name, new_name] : loaded.files->aliases) {
      if (const auto found = rules.find(id + "/" + new_name); found != rules.end()) rules[id + "/" + old_name] = found->second;
    }
  }
  return rules;
}

Result<void> Checker::give_arguments(const RuleSet& set) {
  for (const Demand& demand : set.demands) {
    auto& rules = ready_.at(&demand);
    for (std::size_t i = 0; i < rules.size(); ++i) {
      auto arguments = arguments_of(*rules[i].rule, demand.rules[i], set, settings_);
      if (!arguments) return tl::unexpected(arguments.error());
      rules[i].arguments = std::move(*arguments);
    }
  }
  return {};
}

Result<load::LoadedPlan> Checker::read(std::shared_ptr<const Source> source) const {
  return load::load_plan(std::move(source), schema(), settings_.given() ? &settings_ : nullptr);
}

Report Checker::judge(const load::LoadedPlan& loaded, const Ask& ask) {
  const Plan& plan = loaded.plan;
  const Stage stage = judge::stage_of(plan, ask.as_of);
  const judge::Case at{plan, ask.as_of, stage, ask.gate.value_or(judge::next_gate(stage)), settings_.given() ? &settings_ : nullptr};
  Report report;
  describe(report, loaded, ask, at, settings_);
  std::vector<const RuleSet*> sets;
  for (const auto& set : sets_) {
    sets.push_back(set.get());
    report.rule_sets.push_back({set->id, set->version, set->sha256});
    for (const Demand& demand : set->demands) {
      if (auto aside = judge::set_aside(demand, *set, at)) {
        report.results.push_back(std::move(*aside));
        continue;
      }
      const Day law_day = judge::law_day(demand, at).day;
      std::vector<judge::RuleVerdicts> verdicts;
      for (ReadyRule& ready : ready_.at(&demand)) {
        for (auto& argument : ready.arguments) argument.data_day = law_day;
        verdicts.emplace_back(ready.rule, ready.plugin->judge(*ready.rule, plan, {ask.as_of, stage}, ready.arguments));
      }
      report.results.push_back(judge::decide(demand, *set, at, std::move(verdicts)));
    }
  }
  for (const auto& [id, plugin] : plugins_) report.plugins.push_back({id, plugin.files->version, plugin.files->sha256});
  judge::conclude(report, at, sets);
  return report;
}

}  // namespace consultcheck::run
