#include <filesystem>
#include <iostream>

#include "core/cli/commands.h"
#include "core/cli/exit_code.h"
#include "core/cli/options.h"
#include "core/host/plugin.h"
#include "core/load/rule_sets.h"

namespace consultcheck::cli {
namespace {

/// What the tests of one plugin came to.
struct Tally {
  int examples = 0;
  int rules = 0;
  int faults = 0;
};

void print_rule(const Rule& rule, const host::RuleTest& test, Tally& tally) {
  ++tally.rules;
  for (const auto& example : test.examples) {
    ++tally.examples;
    if (example.ok) continue;
    ++tally.faults;
    std::cout << "FAILED  " << rule.id << ": " << example.name << "\n";
    if (rule.source) std::cout << "        " << rule.source->name << ":" << example.line << "\n";
    std::cout << "        expected " << example.expected << "\n        got      " << example.got << "\n";
    for (const Read& read : example.verdict.reads) {
      std::cout << "          " << read.path << (read.state == Read::State::missing ? " is not there" : " = " + read.value) << (read.deciding ? "  (deciding)" : "") << "\n";
    }
  }
  for (const Problem& problem : test.broken_contract) {
    ++tally.faults;
    std::cout << "CONTRACT  " << problem.text();
  }
}

Result<Tally> test_folder(const std::string& folder) {
  const auto files = load::load_plugin(folder);
  if (!files) return tl::unexpected(files.error());
  auto schema = Schema::read(Schema::shipped_text(), "plan.schema.json");
  if (!schema) return tl::unexpected(schema.error());
  if ((*files)->schema) {
    if (auto ok = schema->add_extra((*files)->id, (*files)->schema->text, (*files)->schema->name); !ok) return tl::unexpected(ok.error());
  }
  auto plugin = host::Plugin::open(**files, *schema);
  if (!plugin) return tl::unexpected(plugin.error());
  Tally tally;
  for (const auto& source : (*files)->rules) {
    const std::string name = std::filesystem::path(source->name).stem().string();
    auto rule = (*plugin)->rule(name);
    if (!rule) {
      ++tally.faults;
      std::cout << "BROKEN  " << (*files)->id << "/" << name << ": " << rule.error().text();
      continue;
    }
    print_rule(**rule, (*plugin)->test(**rule), tally);
  }
  return tally;
}

}  // namespace

int test_plugin(const Command& self, const Arguments& words) {
  const options::options_description none("Options");
  const auto told = read(self, none, words);
  if (!told) return complain(told.error()), could_not;
  if (told->help) return print_help(self, none, "PLUGIN is a folder with plugin.json and one Lua file for each rule.\nExit codes: 0 all well, 1 something failed, 3 could not be tested.\n"), done;
  if (told->places.empty()) return complain({{}, "no plugin was named", "Say `consultcheck test FOLDER`."}), could_not;
  int code = done;
  for (const std::string& folder : told->places) {
    const auto tally = test_folder(folder);
    if (!tally) return complain(tally.error()), could_not;
    if (tally->rules == 0 && tally->faults == 0) return complain({{}, folder + " has no rules", "A rule is a file NAME.lua in that folder."}), could_not;
    std::cout << folder << ": " << tally->rules << " rules, " << tally->examples << " examples, "
              << (tally->faults == 0 ? "all as expected" : std::to_string(tally->faults) + (tally->faults == 1 ? " fault" : " faults")) << "\n";
    if (tally->faults > 0) code = found;
  }
  return code;
}

}  // namespace consultcheck::cli
