#include "core/cli/plugin.h"

#include <array>
#include <iostream>

#include "core/cli/exit_code.h"
#include "core/cli/options.h"
#include "core/model/schema.h"

namespace consultcheck::cli {
namespace {

constexpr std::array table = {
    Command{"plugin new", "NAME [--folder DIR]", "Make a working plugin to start from: a rule with its examples, and a rule set",
            plugin_new},
    Command{"plugin accept", "FOLDER [--settings FILE]", "Show what a plugin is and let these settings use it as it is now", plugin_accept},
    Command{"plugin diff", "FOLDER --settings FILE", "Show which files of a plugin changed since it was accepted", plugin_diff},
};

void print_overview(std::ostream& out) {
  out << "A plugin is a folder of rules, and of demands that use them, that others may write.\n\n";
  for (const Command& command : table)
    out << "  consultcheck " << command.name << " " << command.usage << "\n      " << command.about << "\n";
  out << "\n  consultcheck test FOLDER\n      Run the examples of its rules\n\n"
         "`consultcheck plugin new --help` and so on explain each. How to write rules: plugins/sdk/README.md.\n";
}

}  // namespace

int plugin(const Command& self, const Arguments& words) {
  if (words.empty()) return print_overview(std::cerr), could_not;
  if (words.front() == "--help" || words.front() == "-h") return print_overview(std::cout), done;
  std::vector<std::string_view> known;
  for (const Command& command : table) {
    const std::string_view step = command.name.substr(self.name.size() + 1);
    if (step == words.front()) return command.run(command, {words.begin() + 1, words.end()});
    known.push_back(step);
  }
  const auto near = nearest(words.front(), known);
  complain({{},
            "there is no `plugin " + words.front() + "`",
            near.empty() ? "See `consultcheck plugin --help`." : "Did you mean `consultcheck plugin " + std::string(near) + "`?"});
  return could_not;
}

const PluginChoice* entry_for(const Settings& settings, const std::filesystem::path& file, const std::filesystem::path& folder) {
  std::error_code ignored;
  for (const PluginChoice& choice : settings.plugins) {
    if (std::filesystem::weakly_canonical(file.parent_path() / choice.folder, ignored) ==
        std::filesystem::weakly_canonical(folder, ignored))
      return &choice;
  }
  return nullptr;
}

}  // namespace consultcheck::cli
