// Rule set folders to rule sets. Strict: an unknown field, a `must` with an unchecked source or an unknown work stops the run with its
// place.
#pragma once

#include <filesystem>
#include <map>

#include "core/model/demand.h"
#include "core/model/rule.h"
#include "core/model/schema.h"
#include "core/model/settings.h"

namespace consultcheck::load {

/// Reads rule-set.json and the section and data files it names.
Result<std::unique_ptr<RuleSet>> load_rule_set(const std::filesystem::path& folder, const Schema& schema);

/// Reads plugin.json and the bytes of the rule files; refuses an `api` this program does not speak, naming both numbers, before any Lua
/// runs.
Result<std::unique_ptr<PluginFiles>> load_plugin(const std::filesystem::path& folder);

/// Reads a settings file, all but its facts. Strict: a typo stops with its place and "did you mean".
Result<Settings> load_settings(const std::filesystem::path& file);
Result<Settings> read_settings(std::shared_ptr<const Source> source);
/// Reads the facts of settings. The schema must be the one that plans are read with: it has the fields of the plugins that the settings
/// name.
Result<void> read_settings_facts(Settings& settings, const Schema& schema);

/// Checks what settings name against the rule sets of the run: demands that are waived or switched off (house rules and practice only),
/// and calendars.
Result<void> check_settings(const Settings& settings, const std::vector<const RuleSet*>& sets);

/// Checks that the parameters which a demand gives a rule have the declared names, types and bounds.
Result<void> check_use(const RuleUse& use, const Rule& rule, const RuleSet& set, const Demand& demand);

/// Rules by `plugin/name`, aliases included. A null rule is known by its name alone: what it is given is not checked.
using RulesByName = std::map<std::string, const Rule*>;

/// Checks that the rules which settings give parameters exist, and the parameters with them. Settings may be those of no file.
Result<void> check_overrides(const Settings& settings, const std::vector<const RuleSet*>& sets, const RulesByName& rules);

}  // namespace consultcheck::load
