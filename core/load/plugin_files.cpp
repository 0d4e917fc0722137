#include <algorithm>
#include <cctype>

#include "core/load/folder.h"
#include "core/load/rule_sets.h"
#include "core/load/strict.h"
#include "core/model/letters.h"

namespace consultcheck::load {
namespace fs = std::filesystem;
namespace {

/// Names are listed for the person who accepts a plugin, and must not be able to add lines of their own.
Result<void> check_name(const std::string& name) {
  if (std::any_of(name.begin(), name.end(), [](char c) { return c >= 0 && c < ' '; }))
    return trouble("\"" + name + "\" cannot be the name of a plugin's file or folder: it has line breaks or the like in it",
                   "Give it another name.");
  return {};
}

bool holds_lua(const fs::path& folder) {
  std::error_code failed;
  const fs::directory_iterator files(folder, failed);
  return !failed && std::any_of(fs::begin(files), fs::end(files), [](const auto& entry) { return entry.path().extension() == ".lua"; });
}

/// Names of the folder's Lua files in order; a problem when one of them is no plain file, so that a rule never hides behind a link.
Result<std::vector<std::string>> rule_names(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code failed;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, failed)) {
    const fs::path file = entry.path().filename();
    if (file != "rules" && entry.is_directory(failed) && holds_lua(entry.path()))
      return trouble("rules in the folder " + entry.path().generic_string() + " would never run",
                     "Put them into the plugin's folder itself.");
    if (lower_case(file.extension().string()) != ".lua") continue;
    if (file.extension() != ".lua")
      return trouble("the rule " + entry.path().generic_string() + " would never run", "End its name in .lua, in small letters.");
    if (fs::symlink_status(entry.path(), failed).type() != fs::file_type::regular)
      return trouble(entry.path().generic_string() + " is no plain file",
                     "Put the rule itself into the plugin's folder, not a link to it.");
    if (!kebab_case(file.stem().string()))
      return trouble("\"" + file.string() + "\" cannot be the name of a rule",
                     "Use small letters, digits and hyphens, such as feedback-in-time.lua.");
    names.push_back(file.string());
  }
  if (failed) return trouble("cannot list the folder " + folder.generic_string() + ": " + failed.message());
  if (names.empty())
    return trouble("the plugin " + folder.generic_string() + " holds no rules", "Add a file such as feedback-in-time.lua.");
  std::sort(names.begin(), names.end());
  return names;
}

void read_aliases(Strict& strict, const Value& top, const std::vector<std::string>& rules, PluginFiles& plugin) {
  const Value* aliases = strict.value(top, "aliases", false);
  if (!aliases) return;
  if (!aliases->is(Value::Kind::object))
    return strict.wrong(aliases->offset, "\"aliases\" must be an object of new rule names by old ones");
  std::vector<std::string> stems;
  for (const std::string& rule : rules) stems.push_back(fs::path(rule).stem().string());
  const std::vector<std::string_view> known(stems.begin(), stems.end());
  for (std::size_t i = 0; i < aliases->keys.size(); ++i) {
    const std::string& old = aliases->keys[i];
    const std::string now = strict.text(*aliases, old);
    if (!kebab_case(old))
      strict.wrong(aliases->key_offsets[i], "\"" + old + "\" cannot have been the name of a rule",
                   "Use small letters, digits and hyphens.");
    if (std::find(known.begin(), known.end(), old) != known.end())
      strict.wrong(aliases->key_offsets[i], "\"" + old + "\" is a rule of this plugin and cannot be an old name of another");
    if (std::find(known.begin(), known.end(), now) == known.end())
      strict.unknown(aliases->items[i].offset, "rule of this plugin", now, known);
    plugin.aliases.emplace_back(old, now);
  }
}

/// A later API may have other fields and other files, so this is looked at before anything else.
std::optional<Problem> check_api(const Document& document) {
  Strict strict(document);
  const Value& top = document.top;
  const Value* api = strict.value(top, "api");
  if (api && (!api->is(Value::Kind::number) || api->number != plugin_api)) {
    const std::string asked =
        document.source->text.substr(api->offset, document.source->text.find_first_of(",}\r\n \t", api->offset) - api->offset);
    strict.wrong(api->offset, "this program speaks plugin API " + std::to_string(plugin_api) + ", this plugin asks for " + asked,
                 "Use a version of the program that speaks it, or a version of the plugin for API " + std::to_string(plugin_api) + ".");
  }
  return strict.problem();
}

std::optional<Problem> read_manifest(const Document& document, const std::vector<std::string>& rules, PluginFiles& plugin) {
  Strict strict(document);
  const Value& top = document.top;
  if (!strict.object(top, "a plugin", {"id", "version", "api", "about", "authors", "licence", "aliases"})) return strict.problem();
  plugin.api = plugin_api;
  plugin.id = strict.id(top, "id");
  plugin.version = strict.line(top, "version");
  if (const Value* version = top.get("version"); version && !std::isdigit(static_cast<unsigned char>(plugin.version.c_str()[0])))
    strict.wrong(version->offset, "\"version\" must begin with a number", "Count it up with each change, such as 1.0.0, 1.1.0.");
  plugin.about = strict.line(top, "about");
  for (const Value& author : strict.list(top, "authors")) strict.one_line(author, "authors");
  plugin.authors = strict.texts(top, "authors", {}, {}, true);
  plugin.licence = strict.line(top, "licence");
  read_aliases(strict, top, rules, plugin);
  return strict.problem();
}

/// Reads every JSON file below rules/, so that the plugin's hash covers what it demands; gives the names of the rule sets.
Result<std::vector<std::string>> read_rule_sets(const fs::path& path, Folder& folder) {
  std::vector<std::string> names, files;
  std::error_code failed;
  if (!fs::exists(path / "rules", failed)) return names;
  fs::recursive_directory_iterator at(path / "rules", failed);
  for (; !failed && at != fs::recursive_directory_iterator(); at.increment(failed)) {
    const fs::file_type type = at->symlink_status(failed).type();
    if (type == fs::file_type::directory && at.depth() == 0) names.push_back(at->path().filename().string());
    if (type != fs::file_type::directory && type != fs::file_type::regular)
      return trouble(at->path().generic_string() + " is no plain file", "Put the file itself into the plugin's folder, not a link to it.");
    if (type == fs::file_type::regular && at->path().extension() == ".json")
      files.push_back(at->path().lexically_relative(path).generic_string());
  }
  if (failed) return trouble("cannot list the folder " + (path / "rules").generic_string() + ": " + failed.message());
  std::sort(names.begin(), names.end());
  for (const std::string& name : names)
    if (!folder.holds("rules/" + name + "/rule-set.json"))
      return trouble((path / "rules" / name).generic_string() + " holds no rule-set.json", "Each folder in rules/ is one rule set.");
  for (const std::string& file : files) {
    if (auto ok = check_name(file); !ok) return tl::unexpected(ok.error());
    if (auto source = folder.read(file); !source) return tl::unexpected(source.error());
  }
  return names;
}

}  // namespace

Result<std::unique_ptr<PluginFiles>> load_plugin(const std::filesystem::path& path) {
  if (std::error_code failed; fs::is_regular_file(path, failed))
    return trouble(path.generic_string() + " is a file, and a plugin is a folder",
                   "Unpack it first, and name the folder that holds plugin.json.");
  if (auto ok = check_name(path.generic_string()); !ok) return tl::unexpected(ok.error());
  Folder folder(path);
  auto plugin = std::make_unique<PluginFiles>();
  plugin->folder = path.generic_string();
  auto manifest = folder.document("plugin.json");
  if (!manifest) return tl::unexpected(manifest.error());
  plugin->manifest = std::move(*manifest);
  if (auto problem = check_api(plugin->manifest)) return tl::unexpected(*problem);
  const auto names = rule_names(path);
  if (!names) return tl::unexpected(names.error());
  if (auto problem = read_manifest(plugin->manifest, *names, *plugin)) return tl::unexpected(*problem);
  for (const std::string& name : *names) {
    auto source = folder.read(name, rule_limit);
    if (!source) return tl::unexpected(source.error());
    plugin->rules.push_back(std::move(*source));
  }
  if (folder.holds("schema.json")) {
    auto document = folder.document("schema.json");
    if (!document) return tl::unexpected(document.error());
    plugin->schema = document->source;
  }
  auto rule_sets = read_rule_sets(path, folder);
  if (!rule_sets) return tl::unexpected(rule_sets.error());
  plugin->rule_sets = std::move(*rule_sets);
  plugin->hashes = folder.files();
  plugin->hash = Folder::hash(plugin->hashes);
  return plugin;
}

}  // namespace consultcheck::load
