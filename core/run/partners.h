// What a council may take from others: plugins that it has accepted, and the rule sets they bring.
#pragma once

#include <filesystem>
#include <map>

#include "core/model/demand.h"
#include "core/model/rule.h"
#include "core/model/schema.h"
#include "core/model/settings.h"

namespace consultcheck::run {

/// The plugin that the settings name, read before any of its code runs. A problem when its content is not what was accepted, or nobody has
/// accepted it and `isolated` does not make up for that.
Result<std::unique_ptr<PluginFiles>> accepted_plugin(const PluginChoice& choice, const std::filesystem::path& settings,
                                                     bool isolated = false);

/// The rule sets that partners' plugins bring, by id.
class PartnerSets {
 public:
  /// Adds those of a plugin. Their names must not be those of shipped sets or of another plugin's.
  Result<void> add(const PluginFiles& plugin, const std::vector<std::string>& shipped);
  std::vector<std::string> names() const;
  bool has(const std::string& name) const { return plugins_.contains(name); }
  /// Loads one that is there. Its bytes must be those the plugin was accepted with, and no demand of it may replace another set's.
  Result<std::unique_ptr<RuleSet>> load(const std::string& name, const Schema& schema) const;

 private:
  std::map<std::string, const PluginFiles*> plugins_;
};

}  // namespace consultcheck::run
