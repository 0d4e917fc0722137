// Runs a rule's examples and holds the rule to the contract of the plugin API.
#include <algorithm>

#include "core/host/example_plan.h"
#include "core/host/examples.h"
#include "core/host/lines.h"
#include "core/host/lua_plugin.h"
#include "core/host/shown.h"

namespace consultcheck::host {
namespace {

bool has(const std::vector<std::string>& list, const std::string& word) { return std::find(list.begin(), list.end(), word) != list.end(); }

}  // namespace

RuleTest LuaPlugin::test(const Rule& rule) {
  RuleTest result;
  result.rule = rule.id;
  result.file = rule.source->name;
  Result<Value> table = examples(rule);
  if (!table) {
    result.broken_contract.push_back(table.error());
    return result;
  }
  Lines lines;
  if (compile(static_cast<std::size_t>(rule.index))) find_lines(rule, lines);
  if (rule.across) {
    test_across(rule, *table, lines, result);
    return result;
  }
  Shown shown;
  std::size_t number = 0;
  for (const Value& value : table->items) {
    Result<std::unique_ptr<Example>> read = read_example(rule, value, ++number);
    if (read && !shown.names.insert((*read)->name).second)
      result.broken_contract.push_back(
          at_line(rule, (*read)->line, "two examples are called '" + (*read)->name + "'", "Say in the name what is different about each."));
    if (!read) {
      result.broken_contract.push_back(read.error());
      shown.broken = true;
      continue;
    }
    Example& example = **read;
    Result<Plan> plan = example_plan(schema_, example.plan);
    if (!plan) {
      result.broken_contract.push_back(at_line(rule, example.line, "example '" + example.name + "': " + plan.error().what));
      shown.broken = true;
      continue;
    }
    lines_ = &lines;
    ExampleResult outcome = run_example(rule, example, *plan);
    lines_ = nullptr;
    engine_->meter.watch_lines(nullptr);
    std::vector<std::string> plain = plain_reads_;
    shown.note(example, outcome, plain);
    if (outcome.ok) leave_out_each(rule, example, outcome.verdict, plain, shown, result);
    result.examples.push_back(std::move(outcome));
  }
  check_declarations(rule, shown, result.broken_contract);
  if (!shown.broken) result.unreached = lines.unreached();
  return result;
}

void LuaPlugin::find_lines(const Rule& rule, Lines& lines) {
  const Loaded& loaded = loaded_[static_cast<std::size_t>(rule.index)];
  lua_State* lua = engine_->lua;
  lua_rawgeti(lua, LUA_REGISTRYINDEX, loaded.reference);
  for (Slot slot : {Slot::check, Slot::applies, Slot::facts}) {
    lua_rawgeti(lua, -1, static_cast<int>(slot));
    lines.add(lua);
  }
  lua_pop(lua, 1);
}

ExampleResult LuaPlugin::run_example(const Rule& rule, const Example& example, const Plan& plan) {
  std::vector<Verdict> verdicts = judge(rule, plan, example.now, example.arguments);
  bool there = example.item <= verdicts.size();
  bool only = verdicts.size() == 1 || example.item_given;
  ExampleResult outcome{example.name, false, expected_words(example), {}, verdicts[there ? example.item - 1 : 0], example.line};
  outcome.ok = there && only && meets(example, outcome.verdict);
  if (!only) {
    outcome.got = "a plan with " + std::to_string(verdicts.size()) + " items; keep one, or say which is meant with `item = 2`";
  } else {
    outcome.got = there ? verdict_words(outcome.verdict)
                        : "a plan with only " + std::to_string(verdicts.size()) + (verdicts.size() == 1 ? " item" : " items");
  }
  return outcome;
}

/// Takes away each field that was read, and looks. What the plan does not say may only leave a rule unable to tell: a field read plainly
/// must not make it fail, and none may break it. Where a fail needs a field is worth knowing.
void LuaPlugin::leave_out_each(const Rule& rule, const Example& example, const Verdict& whole, const std::vector<std::string>& plain,
                               Shown& shown, RuleTest& test) {
  for (const Read& read : whole.reads) {
    if (!says(example.plan, read.path)) continue;
    Result<Plan> less = example_plan(schema_, example.plan, read.path);
    if (!less) continue;
    std::vector<Verdict> verdicts = judge(rule, *less, example.now, example.arguments);
    const Verdict& verdict = verdicts[example.item <= verdicts.size() ? example.item - 1 : 0];
    if (verdict.outcome == Outcome::error ? shown.new_error(verdict) : (verdict.outcome == Outcome::failed && has(plain, read.path))) {
      test.broken_contract.push_back(
          at_line(rule, example.line, "without " + read.path + ", the example '" + example.name + "' ends in " + verdict_words(verdict),
                  "What a plan does not say may only leave a rule unable to tell."));
    } else if (whole.outcome == Outcome::failed && verdict.outcome == Outcome::cannot_tell) {
      test.dependences.push_back({example.name, read.path});
    }
  }
}

}  // namespace consultcheck::host
