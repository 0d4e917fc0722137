// Runs the examples of a rule across plans: each is a small portfolio of plans.
#include <algorithm>
#include <map>
#include <set>

#include "core/host/example_plan.h"
#include "core/host/examples.h"
#include "core/host/lines.h"
#include "core/host/lua_plugin.h"
#include "core/host/rule_parts.h"
#include "core/host/shown.h"

namespace consultcheck::host {

/// One thing that the rule says of an example.
struct LuaPlugin::Told {
  Verdict verdict;
  std::vector<std::size_t> plans;  ///< Numbers of those it is about, from 1, in order.
};

namespace {

Verdict verdict_of(const Facts& facts) {
  Verdict verdict;
  verdict.outcome = facts.outcome;
  verdict.reason = facts.reason;
  verdict.text = facts.text;
  verdict.missing_path = facts.missing_path;
  verdict.error_kind = facts.error_kind;
  verdict.error_spot = facts.error_spot;
  return verdict;
}

Verdict verdict_of(const GroupVerdict& said) {
  Verdict verdict;
  verdict.outcome = said.outcome;
  if (said.outcome == Outcome::cannot_tell) verdict.reason = Reason::judgement;
  verdict.message = said.message;
  verdict.text = said.text;
  verdict.values = said.values;
  verdict.error_kind = said.error_kind;
  verdict.error_spot = said.error_spot;
  return verdict;
}

/// What an example ends in when it says several things: the gravest.
int gravity(Outcome outcome) {
  switch (outcome) {
    case Outcome::error:
      return 4;
    case Outcome::failed:
      return 3;
    case Outcome::cannot_tell:
      return 2;
    case Outcome::passed:
      return 1;
    case Outcome::not_applicable:
      return 0;
  }
  return 0;
}

std::string identity_of(const Plan& plan, std::size_t number) {
  if (!plan.words("id").empty()) return plan.identity();
  return "plan " + std::string(number < 10 ? "0" : "") + std::to_string(number);
}

std::string numbers(const std::vector<std::size_t>& plans) {
  std::string words;
  for (std::size_t plan : plans) words += (words.empty() ? "" : ", ") + std::to_string(plan);
  return words.empty() ? "all plans" : "plans " + words;
}

}  // namespace

std::vector<LuaPlugin::Told> LuaPlugin::tell(const Rule& rule, const Example& example, const std::vector<Plan>& plans) {
  std::vector<Told> told;
  std::map<std::string, std::vector<std::size_t>> groups;
  std::vector<Member> kept(plans.size());
  std::set<std::string> plain;
  for (std::size_t i = 0; i < plans.size(); ++i) {
    Facts found = facts(rule, plans[i], example.now, example.arguments);
    plain.insert(plain_reads_.begin(), plain_reads_.end());
    if (found.outcome != Outcome::passed) told.push_back({verdict_of(found), {i + 1}});
    for (const std::string& group : found.groups) groups[group].push_back(i);
    kept[i] = {identity_of(plans[i], i + 1), std::string(plans[i].words("title")), std::move(found.facts)};
    if (kept[i].title.empty()) kept[i].title = "Plan " + std::to_string(i + 1);
  }
  for (auto& [group, which] : groups) {
    std::sort(which.begin(), which.end(), [&](std::size_t a, std::size_t b) { return kept[a].identity < kept[b].identity; });
    std::vector<Member> members;
    for (std::size_t i : which) members.push_back(kept[i]);
    for (const GroupVerdict& verdict : judge_group(rule, group, members, example.now, example.arguments)) {
      told.push_back({verdict_of(verdict), {}});
      for (std::size_t member : verdict.members) told.back().plans.push_back(which[member] + 1);
      std::sort(told.back().plans.begin(), told.back().plans.end());
    }
  }
  plain_reads_.assign(plain.begin(), plain.end());
  return told;
}

ExampleResult LuaPlugin::run_across(const Rule& rule, const Example& example, const std::vector<Plan>& plans, std::vector<Told>& told) {
  told = tell(rule, example, plans);
  const auto is_meant = [&](const Told& one) {
    return meets(example, one.verdict) && (example.touches.empty() || one.plans == example.touches);
  };
  const auto graver = [](const Told& a, const Told& b) { return gravity(a.verdict.outcome) < gravity(b.verdict.outcome); };
  const auto gravest = std::max_element(told.begin(), told.end(), graver);
  auto meant = std::find_if(told.begin(), told.end(), is_meant);
  const bool hidden = meant != told.end() && gravity(gravest->verdict.outcome) > gravity(meant->verdict.outcome);
  const bool leaves_out = meant != told.end() && !meant->verdict.missing_path.empty() && gravest->verdict.outcome != Outcome::error;
  ExampleResult outcome{example.name, meant != told.end() && (!hidden || leaves_out), expected_words(example), {}, {}, example.line};
  const Told& shown = outcome.ok ? *meant : *gravest;
  outcome.verdict = shown.verdict;
  outcome.got = verdict_words(shown.verdict);
  if (!example.touches.empty()) {
    outcome.expected += " (" + numbers(example.touches) + ")";
    outcome.got += " (" + numbers(shown.plans) + ")";
  }
  return outcome;
}

void LuaPlugin::test_across(const Rule& rule, const Value& examples, Lines& lines, RuleTest& test) {
  Shown shown;
  given_.clear();
  lacking_.clear();
  std::size_t number = 0;
  for (const Value& value : examples.items) {
    Result<std::unique_ptr<Example>> read = read_example(rule, value, ++number);
    if (read && !shown.names.insert((*read)->name).second)
      test.broken_contract.push_back(
          at_line(rule, (*read)->line, "two examples are called '" + (*read)->name + "'", "Say in the name what is different about each."));
    if (!read) {
      test.broken_contract.push_back(read.error());
      shown.broken = true;
      continue;
    }
    const Example& example = **read;
    std::vector<Plan> plans;
    for (const Value& table : example.plans) {
      Result<Plan> plan = example_plan(schema_, table);
      if (!plan) {
        test.broken_contract.push_back(at_line(rule, example.line, "example '" + example.name + "': " + plan.error().what));
        break;
      }
      plans.push_back(std::move(*plan));
    }
    if (plans.size() != example.plans.size()) {
      shown.broken = true;
      continue;
    }
    lines_ = &lines;
    std::vector<Told> told;
    ExampleResult outcome = run_across(rule, example, plans, told);
    lines_ = nullptr;
    engine_->meter.watch_lines(nullptr);
    for (const Told& one : told) shown.add(one.verdict, plain_reads_);
    shown.note(example, outcome, plain_reads_);
    test.examples.push_back(std::move(outcome));
  }
  const std::vector<std::string_view> given(given_.begin(), given_.end());
  for (const std::string& name : lacking_)
    if (!given_.contains(name))
      test.broken_contract.push_back(
          at_line(rule, line_with(*rule.source, name), "check reads '" + name + "', which facts never gives" + did_you_mean(name, given)));
  if (!rule.group_by.empty() && !shown.broken && !given_.contains(rule.group_by))
    test.broken_contract.push_back(
        at_line(rule, part_line(rule.source->text, {"group_by"}),
                "group_by names '" + rule.group_by + "', which facts never gives" + did_you_mean(rule.group_by, given)));
  check_declarations(rule, shown, test.broken_contract);
  if (!shown.broken) test.unreached = lines.unreached();
}

}  // namespace consultcheck::host
