// A plugin of one rule from text, for tests.
#pragma once

#include <memory>
#include <string>

#include "core/host/plugin.h"
#include "core/load/json_reader.h"
#include "core/model/plan_builder.h"

namespace consultcheck::host {

/// Text as a source.
inline std::shared_ptr<const Source> source_from(std::string name, std::string text) {
  auto source = std::make_shared<Source>();
  source->name = std::move(name);
  source->text = std::move(text);
  return source;
}

/// A partial plan from JSON.
inline Plan plan_from(const std::string& json) {
  auto source = source_from("plan.json", json);
  PlanBuilder builder(Schema::shipped(), source);
  if (!load::read_json(*source, builder)) throw std::runtime_error("bad JSON in a test: " + json);
  return builder.finish_partial();
}

/// The least rule around the body of a check; `more` adds parts.
inline std::string rule_text(const std::string& body, const std::string& more = "") {
  return "return { title = 'T', why = 'W', fix = 'F', messages = { ok = 'Fine.', bad = 'Bad.', show = 'It is {x}.' },\n" + more +
         "  check = function(plan, params, whole)\n" + body + "\nend }";
}

/// The limits of a run, but with time to reach them: a slow machine or a sanitizer must not decide what stops a rule.
inline Limits patient() {
  Limits limits;
  limits.milliseconds = 60'000;
  return limits;
}

/// One rule and what it says.
class OneRule {
 public:
  explicit OneRule(const std::string& text, Limits limits = patient()) {
    files_.id = "test";
    files_.api = 1;
    files_.rules = {source_from("rule-file.lua", text)};
    auto opened = Plugin::open(files_, Schema::shipped(), limits);
    plugin_ = std::move(*opened);
    rule_ = plugin_->rule("rule-file");
  }
  /// Empty when the rule loaded.
  std::string trouble() const { return rule_ ? "" : rule_.error().what; }
  Result<const Rule*>& loaded() { return rule_; }
  const Rule& rule() const { return **rule_; }
  Plugin& plugin() { return *plugin_; }
  RuleTest test() { return plugin_->test(rule()); }

  std::vector<Verdict> judge_all(const std::string& json, const std::vector<Argument>& arguments = {},
                                 Circumstances now = {20000, Stage::draft}) {
    plans_.push_back(std::make_unique<Plan>(plan_from(json)));
    return plugin_->judge(rule(), *plans_.back(), now, arguments);
  }
  Verdict judge(const std::string& json, const std::vector<Argument>& arguments = {}, Circumstances now = {20000, Stage::draft}) {
    return judge_all(json, arguments, now).front();
  }

 private:
  PluginFiles files_;
  std::unique_ptr<Plugin> plugin_;
  Result<const Rule*> rule_ = nullptr;
  std::vector<std::unique_ptr<Plan>> plans_;
};

/// What a check with this body says of a plan.
inline Verdict say(const std::string& body, const std::string& json = "{}") { return OneRule(rule_text(body)).judge(json); }
/// The value of an expression as a message shows it, or what went wrong.
inline std::string shown(const std::string& expression, const std::string& json = "{}") {
  Verdict verdict = say("local x = " + expression + " return pass('show', { x = x == nil and 'nil' or x })", json);
  return verdict.outcome == Outcome::passed ? verdict.values.front().second : verdict.text;
}

}  // namespace consultcheck::host
