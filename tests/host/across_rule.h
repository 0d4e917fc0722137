// A rule across plans from text, for tests.
#pragma once

#include "tests/host/one_rule.h"

namespace consultcheck::host {

/// The least rule across plans around the bodies of its functions; `more` adds parts.
inline std::string across_text(const std::string& facts, const std::string& check, const std::string& more = "") {
  return "return { scope = 'portfolio', title = 'T', why = 'W', fix = 'F', messages = { ok = 'Fine.', bad = 'Bad.', show = 'It is {x}.' "
         "},\n" +
         more + "  facts = function(plan, params)\n" + facts + "\nend,\n  check = function(group, params)\n" + check + "\nend }";
}

/// A rule across plans, and the plans it has kept facts of.
class AcrossRule : public OneRule {
 public:
  using OneRule::OneRule;

  Facts facts(const std::string& json, Circumstances now = {20000, Stage::draft}) {
    plans_.push_back(std::make_unique<Plan>(plan_from(json)));
    return plugin().facts(rule(), *plans_.back(), now, {});
  }
  /// Adds a plan to the group; false when the rule leaves it out.
  bool add(const std::string& identity, const std::string& json) {
    Facts kept = facts(json);
    if (kept.outcome != Outcome::passed) return false;
    members.push_back({identity, std::string(plans_.back()->words("title")), std::move(kept.facts)});
    return true;
  }
  std::vector<GroupVerdict> weigh(const std::string& group = "", Circumstances now = {20000, Stage::draft}) {
    return plugin().judge_group(rule(), group, members, now, {});
  }

  std::vector<Member> members;

 private:
  std::vector<std::unique_ptr<Plan>> plans_;
};

/// What a check says of three plans whose only fact is their number `n`.
inline GroupVerdict say_of_three(const std::string& check) {
  AcrossRule rule(across_text("return { n = 1 }", check));
  if (!rule.trouble().empty()) {
    GroupVerdict verdict;
    verdict.text = rule.trouble();
    return verdict;
  }
  for (int n = 1; n <= 3; ++n) {
    Fact fact;
    fact.name = "n";
    fact.type = Fact::Type::number;
    fact.number = n;
    rule.members.push_back({"org/" + std::to_string(n), "Plan " + std::to_string(n), {fact}});
  }
  return rule.weigh().front();
}

}  // namespace consultcheck::host
