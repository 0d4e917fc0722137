#include <algorithm>
#include <catch2/catch.hpp>

#include "one_rule.h"

using namespace consultcheck;
using namespace consultcheck::host;

namespace {

std::string window_rule(const std::string& examples, const std::string& read = "plan.schedule.closes") {
  return R"(return { title = "T", why = "W", fix = "F", messages = { fine = "Fine.", late = "Late." },
  check = function(plan)
    local closes = )" +
         read + R"(
    if not closes then return fail("late") end
    if closes < date.as_of then return fail("late") end
    return pass("fine")
  end,
  examples = {)" +
         examples + "} }";
}

const std::string whole = R"(
  { "in time", pass = "fine", plan = { schedule = { closes = "2026-08-01" } } },
  { "too late", fail = "late", plan = { schedule = { closes = "2026-01-01" } } },
  { "no date", cannot_tell = "schedule.closes", plan = {} },)";

bool says(const RuleTest& test, std::string_view words) {
  return std::any_of(test.broken_contract.begin(), test.broken_contract.end(),
                     [&](const Problem& problem) { return problem.what.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("examples are run, on a fixed day") {
  OneRule rule(window_rule(whole));
  RuleTest test = rule.test();
  CHECK(test.broken_contract.empty());
  REQUIRE(test.examples.size() == 3);
  for (const ExampleResult& example : test.examples) CHECK(example.ok);
  CHECK(test.examples[1].line == 10);
  CHECK(OneRule(window_rule(whole + R"({ "later", fail = "late", as_of = "2027-01-01", plan = { schedule = { closes = "2026-08-01" } } })"))
            .test()
            .examples[3]
            .ok);
}

TEST_CASE("an example that goes otherwise says what came") {
  OneRule rule(window_rule(whole + R"({ "wrong", pass = "fine", plan = { schedule = { closes = "2026-02" } } })"));
  ExampleResult wrong = rule.test().examples[3];
  CHECK_FALSE(wrong.ok);
  CHECK(wrong.expected == "passed: fine");
  CHECK(wrong.got == "failed: late: Late.");
}

TEST_CASE("the contract") {
  CHECK(says(OneRule(window_rule(R"({ "in time", pass = "fine", plan = { schedule = { closes = "2026-08-01" } } })")).test(),
             "no example shows the message 'late'"));
  CHECK(says(OneRule(window_rule(R"({ "in time", pass = "fine", plan = { schedule = { closes = "2026-08-01" } } })")).test(),
             "no example fails"));
  CHECK(says(OneRule(window_rule(R"({ "in time", pass = "fine", plan = { schedule = { closes = "2026-08-01" } } })")).test(),
             "leaves out a field"));
  CHECK(says(OneRule(window_rule(R"({ "x", pass = "fine", plan = { schedule = { clozes = "2026-08-01" } } })")).test(),
             "did you mean 'closes'"));
  CHECK(says(OneRule(window_rule(R"({ "x", passes = "fine", plan = {} })")).test(), "did you mean 'pass'"));
  CHECK(says(OneRule(window_rule(whole, "optional(plan.schedule, 'closes') or plan.schedule.opens")).test(), "without") == false);
  OneRule cheat(
      R"(return { title = "T", why = "W", fix = "F", messages = { fine = "Fine.", none = "None." }, params = { spare = { type = "integer", default = 1, about = "x" } },
    check = function(plan)
      local given = optional(plan, "title")
      if not given then return fail("none") end
      if plan.title == "x" then return pass("fine") end
      return pass("fine")
    end,
    examples = { { "titled", pass = "fine", plan = { title = "x" } }, { "not", fail = "none", plan = {} } } })");
  CHECK(says(cheat.test(), "without title, the example 'titled' ends in failed"));
  CHECK(says(cheat.test(), "never uses its parameter 'spare'"));
}

TEST_CASE("a date compared with a text is a fault") {
  const auto says_so = [](const std::string& read) {
    return says(OneRule(window_rule(whole, read)).test(), "a date is never equal to a text");
  };
  CHECK(says_so("plan.schedule.closes == '2026-01-01' and date.as_of or plan.schedule.closes"));
  CHECK(says_so("'2026-01-01' ~= plan.schedule.closes and plan.schedule.closes"));
  CHECK_FALSE(says_so("plan.schedule.closes == date.of('2026-01-01') and date.as_of or plan.schedule.closes"));
}

TEST_CASE("one cause is one fault") {
  const RuleTest typo = OneRule(window_rule(whole, "plan.schedule.clozes")).test();
  CHECK(typo.faults(false) == 1);
  CHECK(typo.examples[2].repeats);
  CHECK(OneRule(window_rule(R"({ "in time", pas = "fine" },)" + whole)).test().faults(false) == 1);
  const RuleTest wrong =
      OneRule(window_rule(whole + R"({ "again", pass = "fine", plan = { schedule = { closes = "2026-01-01" } } })")).test();
  CHECK(wrong.faults(false) == 1);
  CHECK(wrong.examples[3].line == 11);
}

TEST_CASE("names of examples, messages and items that say nothing or too much are faults") {
  CHECK(says(OneRule(window_rule(whole + whole)).test(), "two examples are called 'in time'"));
  CHECK(OneRule("return { title = 'T', why = 'W', fix = 'F', messages = { ok = ' ' } }").trouble() == "the message 'ok' says nothing");
  CHECK(says(OneRule(window_rule(whole + R"({ "x", pass = "fine", item = 3, plan = {} })")).test(), "only a rule with for_each has items"));
  CHECK(
      says(OneRule(window_rule(whole + R"({ "x", pass = "fine", stage = "opne", plan = {} })")).test(), "the stages are draft, submitted"));
}

TEST_CASE("unknown rules and parts get a suggestion") {
  OneRule rule(window_rule(whole));
  auto other = rule.plugin().rule("rule-fil");
  REQUIRE_FALSE(other);
  CHECK(other.error().next == "Did you mean 'rule-file'?");
  CHECK(OneRule("return { title = 'T', whi = 1 }").trouble().find("did you mean 'why'") != std::string::npos);
  CHECK(OneRule(rule_text("return pass('ok')", "for_each = 'title',\n")).trouble() ==
        "for_each names 'title', which is no list of the plan");
}

TEST_CASE("a plugin for another API is refused with both numbers") {
  PluginFiles files;
  files.id = "later";
  files.api = 2;
  auto opened = Plugin::open(files, Schema::shipped());
  REQUIRE_FALSE(opened);
  CHECK(opened.error().what == "the plugin later is written for plugin API 2; this program speaks 1");
}
