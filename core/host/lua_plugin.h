// The one implementation of Plugin: a state, its rules compiled on demand, and a fresh state whenever one has been used up.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/host/arguments.h"
#include "core/host/engine.h"
#include "core/host/plugin.h"
#include "core/host/run.h"
#include "core/host/slots.h"

namespace consultcheck::host {

struct Example;
struct Shown;

inline constexpr const char* keeps_nothing =
    "the rule changes a variable that stands outside its functions; a rule keeps nothing between plans";

class LuaPlugin final : public Plugin {
 public:
  LuaPlugin(const PluginFiles& files, const Schema& schema, Limits limits);

  Result<const Rule*> rule(std::string_view name) override;
  std::vector<Verdict> judge(const Rule& rule, const Plan& plan, const Circumstances& now, const std::vector<Argument>& arguments) override;
  Facts facts(const Rule& rule, const Plan& plan, const Circumstances& now, const std::vector<Argument>& arguments) override;
  std::vector<GroupVerdict> judge_group(const Rule& rule, const std::string& group, const std::vector<Member>& members,
                                        const Circumstances& now, const std::vector<Argument>& arguments) override;
  RuleTest test(const Rule& rule) override;

 private:
  struct Loaded {
    Rule rule;
    int reference = LUA_NOREF;  ///< Its functions in the present state.
    bool applies = false;
    Given given;  ///< In the present state.
    const Field* list = nullptr;
  };
  struct Work;

  /// The examples of a rule as data.
  Result<Value> examples(const Rule& rule);
  Result<const Rule*> compile(std::size_t index);
  void renew();
  std::vector<Verdict> attempt(Loaded& loaded, const Plan& plan, const Circumstances& now, const std::vector<Argument>& arguments);
  /// Hands the rule its parameters; false when they do not fit, as engine_ says.
  bool give(Loaded& loaded, const std::vector<Argument>& arguments);
  /// Whether the rule changed a variable outside its functions; puts it back.
  bool changed(const Loaded& loaded);
  /// Line at which a function of the rule begins.
  int first_line(const Loaded& loaded, Slot function);
  /// Runs an attempt, and again in a fresh state when it used this one up; a verdict when it broke.
  std::optional<Verdict> insist(const Rule& rule, const std::function<void(Loaded&)>& attempt);
  Facts keep(Loaded& loaded, const Plan& plan, const Circumstances& now, const std::vector<Argument>& arguments);
  std::vector<GroupVerdict> weigh(Loaded& loaded, GroupView& group, const Circumstances& now, const std::vector<Argument>& arguments);
  void test_across(const Rule& rule, const Value& examples, Lines& lines, RuleTest& test);
  struct Told;
  /// All that a rule across plans says of an example's plans: of those it does not keep, and of each group.
  std::vector<Told> tell(const Rule& rule, const Example& example, const std::vector<Plan>& plans);
  ExampleResult run_across(const Rule& rule, const Example& example, const std::vector<Plan>& plans, std::vector<Told>& told);
  Verdict ask(Loaded& loaded, Run& run, bool applies, ViewId item, bool& go_on);
  void finish(Verdict& verdict, Run& run, const std::vector<std::string>& at);
  Verdict broken(const Rule& rule, std::string text, int line) const;
  void read_answer(Verdict& verdict, Run& run, bool applies, bool& go_on);
  ExampleResult run_example(const Rule& rule, const Example& example, const Plan& plan);
  void leave_out_each(const Rule& rule, const Example& example, const Verdict& whole, const std::vector<std::string>& plain, Shown& shown,
                      RuleTest& test);
  /// Notes every line of the rule that could run.
  void find_lines(const Rule& rule, Lines& lines);
  std::vector<Verdict> each_item(Loaded& loaded, Run& run);
  const Source& source(const Loaded& loaded) const { return *loaded.rule.source; }

  const PluginFiles& files_;
  const Schema& schema_;
  Limits limits_;
  std::unique_ptr<Engine> engine_;
  std::vector<Loaded> loaded_;
  Trail trail_;
  std::uint32_t generation_ = 0;
  Lines* lines_ = nullptr;                 ///< Notes the lines that run, while examples do.
  std::set<std::string> given_, lacking_;  ///< Names of the facts that examples kept, and of those that their checks asked for in vain.
  std::vector<std::string> plain_reads_;   ///< Fields that the last verdict's rule read without `optional`; kept while a rule is tested.
};

}  // namespace consultcheck::host
