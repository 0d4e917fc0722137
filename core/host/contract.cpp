// Runs a rule's examples and holds the rule to the contract of the plugin API.
#include <algorithm>
#include <set>

#include "core/host/example_plan.h"
#include "core/host/examples.h"
#include "core/host/lua_plugin.h"

namespace consultcheck::host {
namespace {

std::string without_positions(std::string path) {
  for (std::size_t open; (open = path.find('[')) != path.npos;) path.erase(open, path.find(']', open) - open + 1);
  return path;
}

/// What the examples of one rule showed.
struct Shown {
  std::set<std::string> messages, reads;
  bool passes = false, fails = false, missing = false, plain = false;

  void add(const Verdict& verdict, const std::vector<std::string>& plain_reads) {
    messages.insert(verdict.message);
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

std::size_t uses(std::string_view text, std::string_view word) {
  std::size_t count = 0;
  auto part = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; };
  for (std::size_t at = 0; (at = text.find(word, at)) != text.npos; at += word.size()) {
    std::size_t end = at + word.size();
    count += !(at > 0 && part(text[at - 1])) && !(end < text.size() && part(text[end]));
  }
  return count;
}

void check_declarations(const Rule& rule, const Shown& shown, std::vector<Problem>& broken) {
  for (const Message& message : rule.messages)
    if (!shown.messages.count(message.name))
      broken.push_back(at_line(rule, line_with(*rule.source, message.name), "no example shows the message '" + message.name + "'",
                               "Add one that ends in it, or take the message out."));
  for (const ParamSpec& spec : rule.params)
    if (uses(rule.source->text, spec.name) < 2)
      broken.push_back(at_line(rule, line_with(*rule.source, spec.name), "the rule never uses its parameter '" + spec.name + "'",
                               "Use it, or take it out."));
  if (!shown.passes) broken.push_back(at_line(rule, line_with(*rule.source, "examples"), "no example passes", "Add one with `pass = …`."));
  if (!shown.fails) broken.push_back(at_line(rule, line_with(*rule.source, "examples"), "no example fails", "Add one with `fail = …`."));
  if (shown.plain && !shown.missing)
    broken.push_back(at_line(rule, line_with(*rule.source, "examples"), "no example leaves out a field that the rule needs",
                             "Add one with `cannot_tell = \"path.of.the.field\"`."));
}

}  // namespace

RuleTest LuaPlugin::test(const Rule& rule) {
  RuleTest result;
  Result<Value> table = examples(rule);
  if (!table) {
    result.broken_contract.push_back(table.error());
    return result;
  }
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
    ExampleResult outcome = run_example(rule, example, *plan);
    std::vector<std::string> plain = plain_reads_;
    shown.add(outcome.verdict, plain);
    if (outcome.ok) leave_out_each(rule, example, plain, result.broken_contract);
    result.examples.push_back(std::move(outcome));
  }
  check_declarations(rule, shown, result.broken_contract);
  loaded_[static_cast<std::size_t>(rule.index)].rule.reads.assign(shown.reads.begin(), shown.reads.end());
  return result;
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

/// What the plan does not say may only leave a rule unable to tell: takes away each field that was read plainly, and looks.
void LuaPlugin::leave_out_each(const Rule& rule, const Example& example, const std::vector<std::string>& plain,
                               std::vector<Problem>& broken) {
  for (const std::string& path : plain) {
    if (!says(example.plan, path)) continue;
    Result<Plan> less = example_plan(schema_, example.plan, path);
    std::vector<Verdict> verdicts = judge(rule, *less, example.now, example.arguments);
    const Verdict& verdict = verdicts[example.item <= verdicts.size() ? example.item - 1 : 0];
    if (verdict.outcome != Outcome::failed && verdict.outcome != Outcome::error) continue;
    broken.push_back(at_line(rule, example.line,
                             "without " + path + ", the example '" + example.name + "' ends in " + verdict_words(verdict),
                             "What a plan does not say may only leave a rule unable to tell."));
  }
}

}  // namespace consultcheck::host
