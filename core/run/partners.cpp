#include "core/run/partners.h"

#include <algorithm>

#include "core/load/files.h"
#include "core/load/rule_sets.h"

namespace consultcheck::run {
namespace fs = std::filesystem;
namespace {

/// Whether a document of a rule set is, byte for byte, the file that the plugin's hash covers.
bool as_accepted(const Document& document, const PluginFiles& plugin) {
  const auto file = plugin.hashes.find(fs::path(document.source->name).lexically_relative(plugin.folder).generic_string());
  return file != plugin.hashes.end() && file->second == load::content_hash(document.source->text);
}

bool all_as_accepted(const RuleSet& set, const PluginFiles& plugin) {
  return std::all_of(set.documents.begin(), set.documents.end(), [&](const Document& one) { return as_accepted(one, plugin); }) &&
         std::all_of(set.data.begin(), set.data.end(), [&](const auto& one) { return as_accepted(one->document, plugin); });
}

}  // namespace

Result<std::unique_ptr<PluginFiles>> accepted_plugin(const PluginChoice& choice, const fs::path& settings, bool isolated) {
  fs::path folder = (settings.parent_path() / choice.folder).lexically_normal();
  if (!folder.has_filename()) folder = folder.parent_path();
  auto files = load::load_plugin(folder);
  std::error_code failed;
  if (!files && !fs::is_directory(folder, failed))
    return trouble(choice.place.spot(), "there is no folder " + folder.generic_string(),
                   "Name the plugin's folder from where the settings lie.");
  if (!files && files.error().spot.file.empty()) files.error().spot = choice.place.spot();
  if (!files || choice.accepted == (*files)->hash || (isolated && choice.accepted.empty())) return files;
  const std::string words = folder.generic_string() + " --settings " + settings.generic_string() + "`";
  if (choice.accepted.empty()) {
    return trouble(choice.place.spot(), "the plugin " + (*files)->id + " has not been accepted",
                   "To see what it is and accept it, say `consultcheck plugin accept " + words + ". To run it locked in, say `--isolate`.");
  }
  return trouble(choice.place.spot(), "the plugin " + (*files)->id + " is not the one that was accepted: its content has changed",
                 "To see what changed, say `consultcheck plugin diff " + words +
                     "; to accept it as it is now, `consultcheck plugin accept " + words + ".");
}

Result<void> PartnerSets::add(const PluginFiles& plugin, const std::vector<std::string>& shipped) {
  for (const std::string& name : plugin.rule_sets) {
    const std::string place = plugin.folder + "/rules/" + name;
    if (std::find(shipped.begin(), shipped.end(), name) != shipped.end()) {
      return trouble("the plugin " + plugin.id + " brings a rule set called " + name + ", which this program has already: " + place,
                     "Give its folder, and the set, another name.");
    }
    const auto [other, is_new] = plugins_.try_emplace(name, &plugin);
    if (!is_new)
      return trouble("two rule sets are called " + name + ": " + other->second->folder + "/rules/" + name + " and " + place,
                     "One of the two plugins must give its set another name.");
  }
  return {};
}

std::vector<std::string> PartnerSets::names() const {
  std::vector<std::string> names;
  for (const auto& [name, plugin] : plugins_) names.push_back(name);
  return names;
}

Result<std::unique_ptr<RuleSet>> PartnerSets::load(const std::string& name, const Schema& schema) const {
  const PluginFiles& plugin = *plugins_.at(name);
  auto set = load::load_rule_set(fs::path(plugin.folder) / "rules" / name, schema);
  if (!set) return set;
  const RuleSet& loaded = **set;
  if (loaded.id != name) {
    return trouble(loaded.documents[0].spot(loaded.documents[0].top), "the rule set in the folder " + name + " calls itself " + loaded.id,
                   "Give the folder and the set one name.");
  }
  if (!all_as_accepted(loaded, plugin))
    return trouble("the rule set " + name + " changed while it was read", "Run again when nobody is writing in " + plugin.folder + ".");
  for (const Demand& demand : loaded.demands) {
    if (demand.replaces)
      return trouble(loaded.document(demand).source->spot(demand.offset), "a demand of a plugin cannot replace demands of other rule sets",
                     "Take \"replaces\" away.");
  }
  return set;
}

}  // namespace consultcheck::run
