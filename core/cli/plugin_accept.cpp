#include <algorithm>
#include <filesystem>

#include "core/cli/exit_code.h"
#include "core/cli/options.h"
#include "core/cli/output.h"
#include "core/cli/plugin.h"
#include "core/load/accepting.h"
#include "core/load/files.h"
#include "core/load/rule_sets.h"
#include "core/run/trial.h"

namespace consultcheck::cli {
namespace {
namespace fs = std::filesystem;

options::options_description known_options() {
  options::options_description known("Options");
  known.add_options()("settings", options::value<std::string>()->value_name("FILE"),
                      "write into these settings that the plugin is accepted; without it, only show what it is");
  return known;
}

void print_demands(const RuleSet& set) {
  Print() << "\nRule set " << set.id << " " << set.version << ": " << set.title << "\n";
  for (const Demand& demand : set.demands) {
    Print() << "  " << obligation_names()[static_cast<std::size_t>(demand.obligation)] << "  " << demand.id << ": " << demand.title << " ("
            << force_names()[static_cast<std::size_t>(demand.force)] << ")\n";
  }
}

Result<void> print_plugin(const PluginFiles& plugin, run::Checker& checker) {
  Print() << plugin.id << " " << plugin.version << "\n  " << plugin.about << "\n  By ";
  for (std::size_t i = 0; i < plugin.authors.size(); ++i) Print() << (i > 0 ? ", " : "") << plugin.authors[i];
  Print() << "; licence " << plugin.licence << "\n  Plugin API " << plugin.api << ", hash " << plugin.hash << "\n\nRules\n";
  for (const auto& source : plugin.rules) {
    const auto rule = checker.rule(plugin.id + "/" + fs::path(source->name).stem().string());
    if (!rule) return tl::unexpected(rule.error());
    Print() << "  " << (*rule)->id << ": " << (*rule)->title << "\n";
  }
  for (const auto& set : checker.rule_sets()) {
    if (!plugin.rule_sets.empty()) print_demands(*set);
  }
  if (const Field* own = checker.schema().find("extra." + plugin.id)) {
    Print() << "\nIts own fields in a plan\n";
    for (const Field* field : own->fields) Print() << "  " << field->path << ": " << field->label << "\n";
  }
  return {};
}

/// Another plugin of the settings with the same id; empty when there is none.
std::string namesake(const Settings& settings, const PluginChoice* entry, const fs::path& file, const PluginFiles& plugin) {
  for (const PluginChoice& choice : settings.plugins) {
    if (&choice == entry) continue;
    const fs::path folder = file.parent_path() / choice.folder;
    const auto other = load::load_plugin(folder);
    if (other && (*other)->id == plugin.id) return folder.generic_string();
  }
  return {};
}

/// The folder as the settings name it: from where they lie.
std::string named_from(const fs::path& file, const fs::path& folder) {
  std::error_code failed;
  const fs::path base = fs::weakly_canonical(file, failed).parent_path();
  const fs::path path = fs::relative(folder, base, failed);
  return failed || path.empty() ? fs::absolute(folder).generic_string() : path.generic_string();
}

Result<void> accept(const std::string& file, const std::string& folder, const PluginFiles& plugin) {
  if (!fs::exists(file)) return trouble("there is no file " + file, "Make it first; it need hold no more than { \"settings\": 1 }.");
  const auto settings = load::load_settings(file);
  if (!settings) return tl::unexpected(settings.error());
  const PluginChoice* entry = entry_for(*settings, file, folder);
  if (const std::string other = namesake(*settings, entry, file, plugin); !other.empty()) {
    return trouble("two plugins are called " + plugin.id + ": " + other + " and " + folder,
                   "Take the first out of " + file + ", or give one of them another id in its plugin.json.");
  }
  if (entry && entry->accepted == plugin.hash && entry->files == plugin.hashes) {
    Print() << "\nIt is accepted in " << file << " already.\n";
  } else {
    if (entry && !entry->files.empty()) {
      Print() << "\nChanged since it was accepted last\n";
      for (const load::FileChange& change : load::changes(entry->files, plugin.hashes))
        Print() << "  " << change.what << "  " << change.file << "\n";
    }
    const std::string text = load::with_accepted(*settings, entry, entry ? entry->folder : named_from(file, folder), plugin);
    const auto again = load::read_settings(load::source_of(file, text));
    if (!again) return tl::unexpected(again.error());
    if (auto ok = write_whole(file, [&](std::ostream& out) { out << text; }); !ok) return ok;
    Print() << "\nAccepted in " << file << ".\n";
  }
  for (const std::string& set : plugin.rule_sets) {
    const auto& used = settings->rule_sets;
    if (!used.empty() && std::find(used.begin(), used.end(), set) == used.end())
      Print() << "To use its demands, add \"" << set << "\" to \"rule_sets\" there.\n";
  }
  return {};
}

}  // namespace

int plugin_accept(const Command& self, const Arguments& words) {
  const auto told = read(self, known_options(), words);
  if (!told) return complain(told.error()), could_not;
  if (told->help) {
    print_help(self, known_options(),
               "FOLDER is a partner's plugin. Its hash, and that of each file, are written beside\n"
               "its folder under \"plugins\" in the settings; nothing else in them changes. From then\n"
               "on it is used as it is now, and refused when any of its files differs.\n"
               "Run its examples with `consultcheck test FOLDER`.\n");
    return done;
  }
  if (told->places.size() != 1)
    return complain({{}, "`plugin accept` takes one folder", "Say `consultcheck plugin accept FOLDER --settings FILE`."}), could_not;
  const std::string& folder = told->places.front();
  const auto plugin = load::load_plugin(folder);
  if (!plugin) return complain(plugin.error()), could_not;
  auto checker = run::on_trial(fs::absolute(folder).generic_string(), **plugin);
  if (!checker) return complain(checker.error()), could_not;
  if (auto ok = (*checker)->prepare_all(); !ok) return complain(ok.error()), could_not;
  if (auto ok = print_plugin(**plugin, **checker); !ok) return complain(ok.error()), could_not;
  if (!told->has("settings")) {
    Print() << "\nTo accept it, say `consultcheck plugin accept " << folder << " --settings FILE`.\n";
  } else if (auto ok = accept(told->text("settings"), folder, **plugin); !ok) {
    return complain(ok.error()), could_not;
  }
  return done;
}

}  // namespace consultcheck::cli
