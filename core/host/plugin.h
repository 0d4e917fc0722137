// Runs the rules of one plugin in a Lua state of its own. Untrusted code: it reaches nothing but the plan it is shown, within limits.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/model/demand.h"
#include "core/model/plan.h"
#include "core/model/rule.h"
#include "core/model/verdict.h"

namespace consultcheck::host {

/// What a rule may use up for one plan. `on` false lifts steps and time, for measuring what they cost.
struct Limits {
  std::uint64_t steps = 1'000'000;
  std::size_t memory = 64u << 20;  ///< Bytes of the plugin's state.
  int milliseconds = 1000;
  bool on = true;
};

/// What a verdict may depend on besides the plan and the parameters.
struct Circumstances {
  Day as_of = 0;
  Stage stage = Stage::draft;
};

/// One parameter of a rule for one run: its value, and where that was written.
struct Argument {
  std::string name;
  const Value* value = nullptr;    ///< Of every type but data.
  const DataFile* data = nullptr;  ///< Of type data: only rows in force on `data_day` are shown.
  Day data_day = 0;
  std::string origin;  ///< `rule`, `rule set` or `settings`.
};

/// How one example of a rule went.
struct ExampleResult {
  std::string name;
  bool ok = false;
  std::string expected, got;  ///< In words, when not ok.
  Verdict verdict;
  int line = 0;  ///< Where the example stands in the rule file.
};

/// What `consultcheck test` found about one rule.
struct RuleTest {
  std::vector<ExampleResult> examples;
  std::vector<Problem> broken_contract;  ///< A message never shown, no example that fails, a read field without its missing case, …
};

class Plugin {
 public:
  /// Makes the state; compiles nothing yet.
  static Result<std::unique_ptr<Plugin>> open(const PluginFiles& files, const Schema& schema, Limits limits = {});
  virtual ~Plugin() = default;

  /// Compiles a rule by file name without `.lua` (or an alias) once and keeps it.
  virtual Result<const Rule*> rule(std::string_view name) = 0;
  /// Every rule of the plugin, compiled.
  virtual Result<std::vector<const Rule*>> rules() = 0;
  /// Judges one plan: one verdict, or one per item of a `for_each` rule. Never throws; a rule that breaks gives an error verdict.
  virtual std::vector<Verdict> judge(const Rule& rule, const Plan& plan, const Circumstances& now,
                                     const std::vector<Argument>& arguments) = 0;
  /// Runs the rule's examples and checks the contract.
  virtual RuleTest test(const Rule& rule) = 0;
};

}  // namespace consultcheck::host
