// Runs a rule's examples and holds the rule to the contract of the plugin API.
#include <algorithm>
#include <map>
#include <set>

#include "core/host/example_plan.h"
#include "core/host/examples.h"
#include "core/host/lines.h"
#include "core/host/lua_plugin.h"
#include "core/host/rule_text.h"
#include "core/host/slots.h"

namespace consultcheck::host {
namespace {

/// What the examples of one rule showed.
struct Shown {
  std::set<std::string> messages, reads;
  std::map<std::string, std::string> values;  ///< Name of a value, and a message that was given it.
  bool passes = false, fails = false, missing = false, plain = false;

  void add(const Verdict& verdict, const std::vector<std::string>& plain_reads) {
    messages.insert(verdict.message);
    for (const auto& [value, words] : verdict.values) values.emplace(value, verdict.message);
    passes = passes || verdict.outcome == Outcome::passed;
    fails = fails || verdict.outcome == Outcome::failed;
    missing = missing || verdict.reason == Reason::missing;
    plain = plain || !plain_reads.empty();
    for (const Read& read : verdict.reads) reads.insert(without_positions(read.path));
  }
};

Problem at_line(const Rule& rule, int line, std::string what, std::string next = {}) {
  return {line_of(*rule.source, line), std::move(what), std::move(next)};
}

void check_declarations(const Rule& rule, const Shown& shown, std::vector<Problem>& broken) {
  const Source& source = *rule.source;
  const RuleText text(source.text);
  for (const Message& message : rule.messages)
    if (!shown.messages.count(message.name))
      broken.push_back(at_line(rule, line_with(source, message.name), "no example shows the message '" + message.name + "'",
                               "Add one that ends in it, or take the message out."));
  for (const auto& [value, message] : shown.values) {
    const auto holds = [&, place = "{" + value + "}"](const Message& one) { return one.text.find(place) != one.text.npos; };
    if (std::none_of(rule.messages.begin(), rule.messages.end(), holds))
      broken.push_back(at_line(rule, line_with(source, message), "the message '" + message + "' is given '" + value + "', for which no message has a place",
                               "Put {" + value + "} into the sentence, or do not give it."));
  }
  for (const ParamSpec& spec : rule.params)
    if (!text.reads_field(spec.name))
      broken.push_back(at_line(rule, line_with(source, spec.name), "the rule never uses its parameter '" + spec.name + "'",
                               "Use it as params." + spec.name + ", or take it out."));
  const int examples = line_with(source, "examples");
  if (!shown.passes) broken.push_back(at_line(rule, examples, "no example passes", "Add one with `pass = …`."));
  if (!shown.fails && text.uses("fail")) broken.push_back(at_line(rule, examples, "no example fails", "Add one with `fail = …`."));
  if (shown.plain && !shown.missing)
    broken.push_back(at_line(rule, examples, "no example leaves out a field that the rule needs",
                             "Add one with `cannot_tell = \"path.of.the.field\"`."));
}

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
  Shown shown;
  std::size_t number = 0;
  for (const Value& value : table->items) {
    Result<std::unique_ptr<Example>> read = read_example(rule, value, ++number);
    if (!read) {
      result.broken_contract.push_back(read.error());
      continue;
    }
    Example& example = **read;
    Result<Plan> plan = example_plan(schema_, example.plan);
    if (!plan) {
      result.broken_contract.push_back(at_line(rule, example.line, "example '" + example.name + "': " + plan.error().what));
      continue;
    }
    lines_ = &lines;
    ExampleResult outcome = run_example(rule, example, *plan);
    lines_ = nullptr;
    engine_->meter.watch_lines(nullptr);
    std::vector<std::string> plain = plain_reads_;
    shown.add(outcome.verdict, plain);
    if (outcome.ok) leave_out_each(rule, example, outcome.verdict, plain, result);
    result.examples.push_back(std::move(outcome));
  }
  check_declarations(rule, shown, result.broken_contract);
  result.unreached = lines.unreached();
  loaded_[static_cast<std::size_t>(rule.index)].rule.reads.assign(shown.reads.begin(), shown.reads.end());
  return result;
}

void LuaPlugin::find_lines(const Rule& rule, Lines& lines) {
  const Loaded& loaded = loaded_[static_cast<std::size_t>(rule.index)];
  lua_State* lua = engine_->lua;
  lua_rawgeti(lua, LUA_REGISTRYINDEX, loaded.reference);
  for (Slot slot : {Slot::check, Slot::applies}) {
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
    outcome.got = there ? verdict_words(outcome.verdict) : "a plan with only " + std::to_string(verdicts.size()) + " items";
  }
  return outcome;
}

/// Takes away each field that was read, and looks. What the plan does not say may only leave a rule unable to tell: a field read plainly
/// must not make it fail, and none may break it. Where a fail needs a field is worth knowing.
void LuaPlugin::leave_out_each(const Rule& rule, const Example& example, const Verdict& whole, const std::vector<std::string>& plain,
                               RuleTest& test) {
  for (const Read& read : whole.reads) {
    if (!says(example.plan, read.path)) continue;
    Result<Plan> less = example_plan(schema_, example.plan, read.path);
    if (!less) continue;
    std::vector<Verdict> verdicts = judge(rule, *less, example.now, example.arguments);
    const Verdict& verdict = verdicts[example.item <= verdicts.size() ? example.item - 1 : 0];
    if (verdict.outcome == Outcome::error || (verdict.outcome == Outcome::failed && has(plain, read.path))) {
      test.broken_contract.push_back(at_line(rule, example.line,
                                             "without " + read.path + ", the example '" + example.name + "' ends in " + verdict_words(verdict),
                                             "What a plan does not say may only leave a rule unable to tell."));
    } else if (whole.outcome == Outcome::failed && verdict.outcome == Outcome::cannot_tell) {
      test.dependences.push_back({example.name, read.path, std::string(name(verdict.outcome)) + " (" + std::string(name(verdict.reason)) + ")"});
    }
  }
}

}  // namespace consultcheck::host
