// What must hold for whatever rules and plans: a verdict depends on its rule and its plan alone.
#pragma once

#include "tests/fuzz/made_rule.h"
#include "tests/host/one_rule.h"

namespace consultcheck {

/// A verdict as one text.
inline std::string words_of(const std::vector<Verdict>& verdicts) {
  std::string words;
  for (const Verdict& verdict : verdicts) {
    words += std::string(name(verdict.outcome)) + "|" + std::string(name(verdict.reason)) + "|" + verdict.text + "|" + verdict.item + "|" +
             verdict.missing_path + "|" + verdict.error_kind + "|" + std::to_string(verdict.error_spot.line);
    for (const Read& read : verdict.reads) words += "|" + read.path + "=" + read.value + (read.deciding ? "!" : "");
    words += "\n";
  }
  return words;
}

/// Some rules in one plugin.
class MadePlugin {
 public:
  explicit MadePlugin(const std::vector<std::string>& rules) {
    files_.id = "made";
    files_.api = 1;
    for (std::size_t i = 0; i < rules.size(); ++i)
      files_.rules.push_back(host::source_from("rule-" + std::to_string(i) + ".lua", rules[i]));
    host::Limits limits;
    limits.steps = 100'000;
    limits.milliseconds = 20'000;
    plugin_ = *host::Plugin::open(files_, Schema::shipped(), limits);
  }
  std::string judge(std::size_t rule, const Plan& plan) {
    const auto found = plugin_->rule("rule-" + std::to_string(rule));
    return found ? words_of(plugin_->judge(**found, plan, {20000, Stage::draft}, {})) : "refused: " + found.error().what;
  }

 private:
  PluginFiles files_;
  std::unique_ptr<host::Plugin> plugin_;
};

/// Judges made plans by made rules, together and apart, forwards and backwards. Gives what differs; empty when nothing does.
inline std::string what_differs(const std::uint8_t* data, std::size_t size) {
  Choices choose(data, size);
  std::vector<std::string> rules, texts;
  std::vector<Plan> plans;
  for (int i = 0; i < 3; ++i) rules.push_back(made_rule(choose));
  for (int i = 0; i < 2; ++i) plans.push_back(host::plan_from(texts.emplace_back(made_plan(choose))));
  MadePlugin together(rules);
  std::vector<std::string> verdicts;
  for (const Plan& plan : plans)
    for (std::size_t rule = 0; rule < rules.size(); ++rule) verdicts.push_back(together.judge(rule, plan));
  const auto other = [&](const std::string& got, std::size_t plan, std::size_t rule, const char* when) {
    const std::string& first = verdicts[plan * rules.size() + rule];
    return got == first ? "" : std::string(when) + ":\n" + rules[rule] + texts[plan] + "\n" + first + "but\n" + got;
  };
  MadePlugin backwards({rules.rbegin(), rules.rend()});
  for (std::size_t plan = plans.size(); plan-- > 0;)
    for (std::size_t rule = rules.size(); rule-- > 0;)
      if (auto differs = other(backwards.judge(rules.size() - 1 - rule, plans[plan]), plan, rule, "in another order"); !differs.empty())
        return differs;
  for (std::size_t rule = 0; rule < rules.size(); ++rule)
    for (std::size_t plan = 0; plan < plans.size(); ++plan)
      if (auto differs = other(MadePlugin({rules[rule]}).judge(0, plans[plan]), plan, rule, "alone"); !differs.empty()) return differs;
  return {};
}

}  // namespace consultcheck
