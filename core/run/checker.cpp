#include "core/run/checker.h"

#include <algorithm>

#include "core/load/files.h"
#include "core/load/rule_sets.h"
#include "core/run/arguments.h"
#include "core/run/isolate.h"

namespace consultcheck::run {
namespace fs = std::filesystem;
namespace {

/// Names of the folders that hold a file of that name.
std::vector<std::string> folders_in(const fs::path& folder, const char* file) {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (fs::exists(entry.path() / file, error)) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

fs::path beside(const std::optional<fs::path>& file) { return file ? file->parent_path() : fs::path(); }

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known) {
  const std::string_view near = nearest(word, {known.begin(), known.end()});
  if (!near.empty()) return "Did you mean `" + std::string(near) + "`?";
  std::string list;
  for (const auto& name : known) list += (list.empty() ? "" : ", ") + name;
  return "There are: " + list + ".";
}

std::vector<std::string> rule_names(const PluginFiles& files) {
  std::vector<std::string> names;
  for (const auto& source : files.rules) names.push_back(files.id + "/" + fs::path(source->name).stem().string());
  return names;
}

/// The name that a rule goes by today.
std::string present_name(const PluginFiles& files, std::string name) {
  for (const auto& [old_name, new_name] : files.aliases) {
    if (old_name == name) return new_name;
  }
  return name;
}

}  // namespace

Result<std::unique_ptr<Checker>> Checker::open(const Setup& setup) {
  auto checker = std::make_unique<Checker>();
  checker->data_ = setup.data;
  checker->limits_ = setup.limits;
  checker->isolate_ = setup.isolate;
  for (const auto step : {&Checker::load_settings, &Checker::load_plugins, &Checker::load_facts, &Checker::load_rule_sets}) {
    if (auto ok = (checker.get()->*step)(setup); !ok) return tl::unexpected(ok.error());
  }
  return checker;
}

Result<void> Checker::load_settings(const Setup& setup) {
  if (!setup.settings) return {};
  auto settings = setup.settings_text ? load::read_settings(setup.settings_text) : load::load_settings(*setup.settings);
  if (!settings) return tl::unexpected(settings.error());
  settings_ = std::move(*settings);
  settings_sha256_ = load::sha256(settings_.document.source->text);
  return {};
}

/// The council's own choice of partners' plugins. Shipped plugins are loaded when a demand first names one.
Result<void> Checker::load_plugins(const Setup& setup) {
  const auto shipped = folders_in(data_ / "plugins", "plugin.json"), shipped_sets = folders_in(data_ / "rules", "rule-set.json");
  for (const PluginChoice& choice : settings_.plugins) {
    auto files = accepted_plugin(choice, *setup.settings, isolate_ != Isolate::none);
    if (!files) return tl::unexpected(files.error());
    const std::string id = (*files)->id;
    const auto other = plugins_.find(id);
    if (other != plugins_.end() || std::find(shipped.begin(), shipped.end(), id) != shipped.end()) {
      const std::string place = other != plugins_.end() ? other->second.files->folder : (data_ / "plugins" / id).generic_string();
      return trouble(choice.place.spot(), "two plugins are called " + id + ": " + place + " and " + (*files)->folder,
                     "Give one of them another id in its plugin.json.");
    }
    if (auto ok = partner_sets_.add(**files, shipped_sets); !ok) return ok;
    if ((*files)->schema) {
      if (!own_schema_) own_schema_ = std::move(*Schema::read(Schema::shipped_text(), "plan.schema.json"));
      if (auto ok = own_schema_->add_extra(id, (*files)->schema->text, (*files)->schema->name); !ok) return ok;
    }
    Loaded& loaded = plugins_[id];
    loaded.unaccepted = choice.accepted.empty();
    loaded.place = choice.place;
    loaded.files = std::move(*files);
  }
  return {};
}

/// The council's facts may speak of the plugins' own fields, and are joined to plans field by field: only now is the schema complete.
Result<void> Checker::load_facts(const Setup&) { return load::read_settings_facts(settings_, schema()); }

Result<std::unique_ptr<RuleSet>> Checker::load_rule_set(const std::string& name, const Setup& setup) {
  auto known = folders_in(data_ / "rules", "rule-set.json");
  if (std::find(known.begin(), known.end(), name) != known.end()) return load::load_rule_set(data_ / "rules" / name, schema());
  if (partner_sets_.has(name)) return partner_sets_.load(name, schema());
  if (name.find('/') != std::string::npos) return load::load_rule_set(beside(setup.settings) / name, schema());
  for (std::string& set : partner_sets_.names()) known.push_back(std::move(set));
  return trouble(
      "there is no rule set called " + name,
      did_you_mean(name, known) + " That of a plugin is there once the settings have the plugin: `consultcheck plugin accept FOLDER`.");
}

/// Settings may speak of every rule set that they name, or of all when they name none: of those too that this run was told to leave out.
Result<void> Checker::load_rule_sets(const Setup& setup) {
  std::vector<std::string> spoken_of = settings_.rule_sets;
  if (spoken_of.empty()) {
    spoken_of = folders_in(data_ / "rules", "rule-set.json");
    for (std::string& name : partner_sets_.names()) spoken_of.push_back(std::move(name));
  }
  const std::vector<std::string>& wanted = setup.rule_sets.empty() ? spoken_of : setup.rule_sets;
  for (const std::string& name : wanted) {
    auto set = load_rule_set(name, setup);
    if (!set) return tl::unexpected(set.error());
    for (const auto& other : sets_) {
      if (other->id == (*set)->id)
        return trouble("two rule sets are called " + other->id + ": " + other->folder + " and " + (*set)->folder, "Name only one of them.");
    }
    sets_.push_back(std::move(*set));
  }
  std::vector<const RuleSet*> sets;
  for (const auto& set : sets_) sets.push_back(set.get());
  for (const std::string& name : settings_.given() && !setup.rule_sets.empty() ? spoken_of : std::vector<std::string>{}) {
    auto set = load_rule_set(name, setup);
    if (!set) return tl::unexpected(set.error());
    if (std::any_of(sets_.begin(), sets_.end(), [&](const auto& used) { return used->id == (*set)->id; })) continue;
    sets.push_back(set->get());
    left_out_.push_back(std::move(*set));
  }
  if (auto ok = load::check_settings(settings_, sets); !ok) return ok;
  for (const auto& set : sets_) {
    if (auto ok = find_rules(*set); !ok) return ok;
  }
  return check_overrides(sets);
}

Result<Checker::Loaded*> Checker::plugin(std::string_view id) {
  auto found = plugins_.find(id);
  if (found == plugins_.end()) {
    auto known = folders_in(data_ / "plugins", "plugin.json");
    if (std::find(known.begin(), known.end(), id) == known.end()) {
      for (const auto& [name, loaded] : plugins_) known.push_back(name);
      return trouble("there is no plugin called " + std::string(id), did_you_mean(id, known));
    }
    auto files = load::load_plugin(data_ / "plugins" / id);
    if (!files) return tl::unexpected(files.error());
    found = plugins_.try_emplace(std::string(id)).first;
    found->second.files = std::move(*files);
  }
  Loaded& loaded = found->second;
  if (!loaded.plugin) {
    auto opened = apart(loaded) ? open_isolated(*loaded.files, schema(), limits_) : host::Plugin::open(*loaded.files, schema(), limits_);
    if (!opened) return tl::unexpected(opened.error());
    loaded.plugin = std::move(*opened);
  }
  return &loaded;
}

Result<const Rule*> Checker::rule(std::string_view id) {
  const std::size_t slash = std::min(id.find('/'), id.size());
  if (slash == id.size()) {
    for (const auto& [name, loaded] : plugins_)
      for (const std::string& own : rule_names(*loaded.files))
        if (own == name + "/" + std::string(id)) return trouble("a rule is named with its plugin", "Did you mean `" + own + "`?");
  }
  auto loaded = plugin(id.substr(0, slash));
  if (!loaded) return tl::unexpected(loaded.error());
  return (*loaded)->plugin->rule(id.substr(std::min(slash + 1, id.size())));
}

Result<ReadyRule> Checker::find_rule(const RuleUse& use, const RuleSet& set, const Demand& demand) {
  const auto at = [&] { return use.source->spot(use.offset); };
  const std::size_t slash = use.rule.find('/');
  auto loaded = plugin(std::string_view(use.rule).substr(0, slash));
  if (!loaded) {
    if (loaded.error().spot.file.empty()) loaded.error().spot = at();
    return tl::unexpected(loaded.error());
  }
  const std::string name = present_name(*(*loaded)->files, use.rule.substr(slash + 1));
  const std::string file = "/" + name + ".lua";
  const auto& rules = (*loaded)->files->rules;
  if (std::none_of(rules.begin(), rules.end(), [&](const auto& source) { return source->name.ends_with(file); }))
    return trouble(at(), "there is no rule called " + use.rule,
                   did_you_mean((*loaded)->files->id + "/" + name, rule_names(*(*loaded)->files)));
  ReadyRule ready;
  ready.use = &use;
  ready.set = &set;
  ready.demand = &demand;
  ready.plugin = (*loaded)->plugin.get();
  ready.name = name;
  ready.unread.id = (*loaded)->files->id + "/" + name;
  ready.unread.title = name;
  return ready;
}

Result<void> Checker::find_rules(const RuleSet& set) {
  for (const Demand& demand : set.demands) {
    auto& ready = ready_[&demand];
    if (demand.when) {
      auto found = find_rule(*demand.when, set, demand);
      if (!found) return tl::unexpected(found.error());
      ready.when = std::move(*found);
    }
    for (const RuleUse& use : demand.rules) {
      auto found = find_rule(use, set, demand);
      if (!found) return tl::unexpected(found.error());
      ready.rules.push_back(std::move(*found));
    }
  }
  return {};
}

/// Settings are checked whole before anything runs; of the rules, only those that they give parameters need compiling for that.
Result<void> Checker::check_overrides(const std::vector<const RuleSet*>& sets) {
  load::RulesByName rules;
  for (const auto& [demand, ready] : ready_) {
    for (const ReadyRule& one : ready.rules) rules[one.unread.id] = nullptr;
    if (ready.when) rules[ready.when->unread.id] = nullptr;
  }
  for (const auto& [id, loaded] : plugins_) {
    for (const auto& [old_name, new_name] : loaded.files->aliases) {
      if (rules.contains(id + "/" + new_name)) rules[id + "/" + old_name] = nullptr;
    }
  }
  for (Override& change : settings_.parameters) {
    const auto found = rules.find(change.rule);
    if (found == rules.end()) continue;
    auto compiled = rule(change.rule);
    if (!compiled) return tl::unexpected(compiled.error());
    found->second = *compiled;
    change.rule = (*compiled)->id;
  }
  for (const auto& set : left_out_)
    for (const Demand& demand : set->demands)
      for (const RuleUse& use : demand.rules) rules.emplace(use.rule, nullptr);
  return load::check_overrides(settings_, sets, rules);
}

const Rule& Checker::prepare(ReadyRule& ready) {
  if (ready.rule) return *ready.rule;
  const auto compiled = ready.plugin->rule(ready.name);
  auto fits = compiled ? load::check_use(*ready.use, **compiled, *ready.set, *ready.demand) : tl::unexpected(compiled.error());
  auto arguments = fits ? arguments_of(**compiled, *ready.use, *ready.set, settings_) : tl::unexpected(fits.error());
  if (arguments) {
    ready.arguments = std::move(*arguments);
  } else {
    ready.broken = arguments.error();
  }
  ready.rule = compiled ? *compiled : &ready.unread;
  return *ready.rule;
}

Result<void> Checker::prepare_all() {
  for (const auto& set : sets_) {
    for (const Demand& demand : set->demands) {
      ReadyDemand& ready = ready_.at(&demand);
      if (ready.when) prepare(*ready.when);
      if (ready.when && ready.when->broken) return tl::unexpected(*ready.when->broken);
      for (ReadyRule& one : ready.rules) {
        prepare(one);
        if (one.broken) return tl::unexpected(*one.broken);
      }
    }
  }
  return {};
}

std::vector<Used> Checker::plugins() const {
  std::vector<Used> out;
  for (const auto& [id, loaded] : plugins_)
    out.push_back({id, loaded.files->version + (loaded.unaccepted ? ", which nobody has accepted" : ""), loaded.files->hash});
  return out;
}

std::vector<std::pair<std::string, std::string>> Checker::folders() const {
  std::vector<std::pair<std::string, std::string>> out;
  for (const auto* sets : {&sets_, &left_out_})
    for (const auto& set : *sets) out.emplace_back(set->folder, "the rule set " + set->id);
  for (const auto& [id, loaded] : plugins_) out.emplace_back(loaded.files->folder, "the plugin " + id);
  return out;
}

Result<load::LoadedPlan> Checker::read(std::shared_ptr<const Source> source) const {
  return load::load_plan(std::move(source), schema(), settings_.given() ? &settings_ : nullptr);
}

}  // namespace consultcheck::run
