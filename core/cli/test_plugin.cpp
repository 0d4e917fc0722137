#include <algorithm>
#include <filesystem>
#include <iostream>

#include "core/cli/commands.h"
#include "core/cli/exit_code.h"
#include "core/cli/options.h"
#include "core/cli/output.h"
#include "core/host/plugin.h"
#include "core/load/rule_sets.h"
#include "core/report/test_report.h"
#include "core/run/trial.h"

namespace consultcheck::cli {
namespace {

options::options_description known_options() {
  options::options_description known("Options");
  known.add_options()("format", options::value<std::vector<std::string>>()->composing()->value_name("FORMAT[=FILE]"),
                      "text (the default), tap or junit; may be given several times")(
      "strict", "a line of a rule that no example reaches is a fault");
  return known;
}

/// A rule that cannot be loaded at all.
RuleTest not_loaded(std::string rule, const Source& source, const Problem& problem) {
  RuleTest test;
  test.rule = std::move(rule);
  test.file = source.name;
  test.broken_contract.push_back(problem);
  test.loaded = false;
  return test;
}

/// What is wrong with the plugin's rule sets, or with its place beside what the program comes with, as the test of no rule.
std::optional<RuleTest> fault_of_demands(const std::string& folder, const PluginFiles& files, const PluginTest& test) {
  if (const auto shipped = run::is_shipped(folder); !shipped || *shipped) return {};
  auto checker = run::on_trial(std::filesystem::absolute(folder).lexically_normal().generic_string(), files);
  auto ready = checker ? Result<void>() : tl::unexpected(checker.error());
  const bool loaded = std::all_of(test.rules.begin(), test.rules.end(), [](const RuleTest& rule) { return rule.loaded; });
  if (ready && loaded) ready = (*checker)->prepare_all();
  if (ready) return {};
  RuleTest fault;
  fault.rule = files.id;
  fault.file = ready.error().spot.file.empty() ? files.manifest.source->name : ready.error().spot.file;
  fault.broken_contract.push_back(ready.error());
  return fault;
}

Result<PluginTest> test_folder(const std::string& folder) {
  const auto files = load::load_plugin(folder);
  if (!files) return tl::unexpected(files.error());
  auto schema = Schema::read(Schema::shipped_text(), "plan.schema.json");
  if (!schema) return tl::unexpected(schema.error());
  if ((*files)->schema) {
    if (auto ok = schema->add_extra((*files)->id, (*files)->schema->text, (*files)->schema->name); !ok) return tl::unexpected(ok.error());
  }
  auto plugin = host::Plugin::open(**files, *schema);
  if (!plugin) return tl::unexpected(plugin.error());
  PluginTest test{folder, (*files)->id, (*files)->version, false, {}};
  for (const auto& source : (*files)->rules) {
    const std::string name = std::filesystem::path(source->name).stem().string();
    auto rule = (*plugin)->rule(name);
    test.rules.push_back(rule ? (*plugin)->test(**rule) : not_loaded(test.plugin + "/" + name, *source, rule.error()));
  }
  if (auto fault = fault_of_demands(folder, **files, test)) test.rules.push_back(std::move(*fault));
  if (test.rules.empty()) return trouble(folder + " has no rules", "A rule is a file NAME.lua in that folder.");
  return test;
}

Result<void> write(const std::vector<Target>& where, const std::vector<PluginTest>& tests) {
  std::vector<Writing> all;
  for (const Target& target : where) {
    const auto writers = report::test_writers();
    const auto writer = std::find_if(writers.begin(), writers.end(), [&](const auto& one) { return one.name == target.format; });
    all.push_back({target.file, [&tests, writer](const report::Style& style, std::ostream& out) { writer->write(tests, style, out); }});
  }
  return write_together(all);
}

}  // namespace

int test_plugin(const Command& self, const Arguments& words) {
  const auto told = read(self, known_options(), words);
  if (!told) return complain(told.error()), could_not;
  if (told->help) {
    print_help(self, known_options(),
               "PLUGIN is a folder with plugin.json and one Lua file for each rule.\n"
               "Every example is run, and again without each field that the rule read.\n\n"
               "Exit codes: 0 all well, 1 something failed, 3 could not be tested.\n");
    return done;
  }
  if (told->places.empty()) return complain({{}, "no plugin was named", "Say `consultcheck test FOLDER`."}), could_not;
  std::vector<std::string_view> known;
  for (const auto& writer : report::test_writers()) known.push_back(writer.name);
  const auto where = targets(told->list("format"), known, self.name);
  if (!where) return complain(where.error()), could_not;
  std::vector<PluginTest> tests;
  for (const std::string& folder : told->places) {
    auto test = test_folder(folder);
    if (!test) return complain(test.error()), could_not;
    test->strict = told->has("strict");
    tests.push_back(std::move(*test));
  }
  if (auto ok = write(*where, tests); !ok) return complain(ok.error()), could_not;
  return std::any_of(tests.begin(), tests.end(), [](const PluginTest& test) { return test.faults() > 0; }) ? found : done;
}

}  // namespace consultcheck::cli
