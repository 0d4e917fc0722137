// Runs the rules of one plugin in a Lua state of its own. Untrusted code: it reaches nothing but the plan it is shown, within limits.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/model/demand.h"
#include "core/model/plan.h"
#include "core/model/portfolio.h"
#include "core/model/rule.h"
#include "core/model/rule_test.h"
#include "core/model/verdict.h"

namespace consultcheck::host {

/// What a rule may use up for one plan. `on` false lifts steps and time, for measuring what they cost.
struct Limits {
  std::uint64_t steps = 1'000'000;
  std::size_t memory = 64u << 20;  ///< Bytes of the plugin's state.
  int milliseconds = 1000;         ///< Of the thread's own working time, not of the clock on the wall.
  bool on = true;
};

/// What a verdict may depend on besides the plan and the parameters.
struct Circumstances {
  Day as_of = 0;
  Stage stage = Stage::draft;
  bool brief = false;  ///< Verdicts that pass or do not apply come without their reads: nobody will look at them.
};

/// One parameter of a rule for one run: its value, and where that was written.
struct Argument {
  std::string name;
  const Value* value = nullptr;    ///< Of every type but data.
  const DataFile* data = nullptr;  ///< Of type data: only rows in force on `data_day` are shown.
  Day data_day = 0;
  std::string origin;  ///< `rule`, `rule set` or `settings`.
};

class Plugin {
 public:
  /// Makes the state; compiles nothing yet.
  static Result<std::unique_ptr<Plugin>> open(const PluginFiles& files, const Schema& schema, Limits limits = {});
  virtual ~Plugin() = default;

  /// Compiles a rule by file name without `.lua` (or an alias) once and keeps it.
  virtual Result<const Rule*> rule(std::string_view name) = 0;
  /// Judges one plan: one verdict, or one per item of a `for_each` rule. Never throws; a rule that breaks gives an error verdict.
  virtual std::vector<Verdict> judge(const Rule& rule, const Plan& plan, const Circumstances& now,
                                     const std::vector<Argument>& arguments) = 0;
  /// What a rule across plans keeps of one plan. Never throws; a rule that breaks gives `error`.
  virtual Facts facts(const Rule& rule, const Plan& plan, const Circumstances& now, const std::vector<Argument>& arguments) = 0;
  /// What a rule across plans says about one group, named as in Facts::groups; its members must be in order of their identities. At least
  /// one verdict. Limits grow with the members. Never throws.
  virtual std::vector<GroupVerdict> judge_group(const Rule& rule, const std::string& group, const std::vector<Member>& members,
                                                const Circumstances& now, const std::vector<Argument>& arguments) = 0;
  /// Runs the rule's examples, checks the contract, takes each read field away in turn, and notes the lines that ran.
  virtual RuleTest test(const Rule& rule) = 0;
};

/// Line, excerpt and file of a line of a rule file; line 0 gives the file alone.
Spot line_of(const Source& source, int line);

}  // namespace consultcheck::host
