
#include "core/cli/exit_code.h"
#include "core/cli/options.h"
#include "core/cli/output.h"
#include "core/cli/plugin.h"
#include "core/load/accepting.h"
#include "core/load/rule_sets.h"

namespace consultcheck::cli {
namespace {

options::options_description known_options() {
  options::options_description known("Options");
  known.add_options()("settings", options::value<std::string>()->default_value("consultcheck.json")->value_name("FILE"),
                      "the council's settings");
  return known;
}

}  // namespace

int plugin_diff(const Command& self, const Arguments& words) {
  const auto told = read(self, known_options(), words);
  if (!told) return complain(told.error()), could_not;
  if (told->help) {
    print_help(self, known_options(),
               "The settings keep a hash of each file from when the plugin was accepted.\n\n"
               "Exit codes: 0 nothing changed, 1 something did, 3 could not be told.\n");
    return done;
  }
  if (told->places.size() != 1)
    return complain({{}, "`plugin diff` takes one folder", "Say `consultcheck plugin diff FOLDER --settings FILE`."}), could_not;
  const std::string folder = told->places.front(), file = told->text("settings");
  const auto settings = load::load_settings(file);
  if (!settings) return complain(settings.error()), could_not;
  const std::string accept = "`consultcheck plugin accept " + folder + " --settings " + file + "`";
  const PluginChoice* entry = entry_for(*settings, file, folder);
  if (!entry || entry->accepted.empty())
    return complain({{}, folder + " has not been accepted in " + file, "To see what it is and accept it, say " + accept + "."}), could_not;
  const auto plugin = load::load_plugin(folder);
  if (!plugin) return complain(plugin.error()), could_not;
  if (entry->accepted == (*plugin)->hash) {
    Print() << folder << " is as it was accepted\n";
    return done;
  }
  if (entry->files.empty()) {
    Print() << folder << " has changed; " << file << " does not hold what its files were\n";
  } else {
    for (const load::FileChange& change : load::changes(entry->files, (*plugin)->hashes))
      Print() << change.what << "  " << change.file << "\n";
  }
  Print() << "To accept it as it is now, say " << accept << "\n";
  return found;
}

}  // namespace consultcheck::cli
