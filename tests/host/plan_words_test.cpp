#include <catch2/catch.hpp>

#include "core/host/cited_act.h"
#include "core/host/phrases.h"
#include "one_rule.h"

using namespace consultcheck;
using namespace consultcheck::host;

TEST_CASE("stated gives a value, or nil for what the plan states as none, and ends the rule where it says nothing") {
  auto told = [](const std::string& json) {
    return shown(
        "(function() local v, state, why = stated(plan.proposal, 'reasons') return tostring(v) .. ' ' .. tostring(state) .. ' ' .. "
        "tostring(why) end)()",
        json);
  };
  CHECK(told(R"({"proposal": {"reasons": "The roof leaks"}})") == "The roof leaks nil nil");
  CHECK(told(R"({"proposal": {"reasons": "none"}})") == "nil none nil");
  CHECK(told(R"({"proposal": {"reasons": "none: in the report"}})") == "nil none in the report");
  CHECK(shown("stated(plan.area, 'borough_wide')", R"({"area": {"borough_wide": false}})") == "no");
  CHECK(shown("#stated(plan.area, 'wards')", R"({"area": {"wards": ["Oak"]}})") == "1");
  CHECK(shown("stated(plan.area, 'wards')", R"({"area": {"wards": "none"}})") == "nil");
  Verdict missing = say("return pass(stated(plan.proposal, 'reasons'))", R"({"proposal": {"reasons": "tbc"}})");
  CHECK(missing.reason == Reason::missing);
  CHECK(missing.missing_path == "proposal.reasons");
  REQUIRE(missing.reads.size() == 1);
  CHECK(missing.reads[0].state == Read::State::missing);
  CHECK(say("stated(plan.feedback, 'results_published') return pass('ok')", R"({"feedback": {"publish_on": "2024-01-01"}})").reason ==
        Reason::missing);
  CHECK(say("stated(plan.schedule, 'opens') return pass('ok')", R"({"schedule": {"opens": 7}})").reason == Reason::unclear);
  CHECK(shown("stated({}, 'opens')") == "stated needs a part of the plan, but was given a table");
  CHECK(shown("stated(plan.schedule)") == "a field is read by its name, not by nothing (nil)");
  CHECK(shown("stated(plan.schedule, 'open')").find("did you mean 'opens'") != std::string::npos);
}

TEST_CASE("a citation names an act and places in it") {
  const CitedAct loose("Children &amp; Families Act", "Part 3, ss 26 and 27(3)(b)");
  CHECK(loose.of(as_words("children and families act 2014")));
  CHECK_FALSE(loose.of(as_words("family act 2014")));
  CHECK(loose.names("26"));
  CHECK(loose.names("27"));
  CHECK_FALSE(loose.names("3"));
  const CitedAct dated("the Housing Act 1985", "s.105 and sch 2, 507B");
  CHECK(dated.of(as_words("housing act 1985")));
  CHECK_FALSE(dated.of(as_words("housing act 2004")));
  CHECK(dated.names("507b"));
  CHECK_FALSE(dated.names("507"));
  CHECK_FALSE(dated.names("05"));
  CHECK_FALSE(CitedAct("", "").of(as_words("housing act 1985")));
  CHECK_FALSE(CitedAct("Housing Act", "80").of(as_words("")));
  CHECK_FALSE(CitedAct("Housing Act", "80").of(as_words(" 2004")));
  CHECK_FALSE(CitedAct("", "").names(""));
}

TEST_CASE("a citation reads hostile text in a time that grows with it") {
  const std::string open(200'000, '('), deep = open + std::string(200'000, ')');
  CHECK(CitedAct("", open + "80").names("80"));
  CHECK_FALSE(CitedAct("", open + "80" + std::string(200'000, ')')).names("80"));
  CHECK(CitedAct("", deep + "80").names("80"));
  CHECK(CitedAct("", std::string("1\0002", 3)).names("2"));
  CHECK(CitedAct("", "\xff\xfe 80 \xc3").names("80"));
  CHECK_FALSE(CitedAct(std::string("housing\0act", 11), "").of(as_words("housing act of 2004")));
}

TEST_CASE("cites reads the statute that it is given, and notes it") {
  const std::string plan =
      R"_({"duty": {"statutes": [{"act": "Housing Act 2004", "section": "s.80(9)"}, {"act": "Housing Act 2004"}, {"section": "80"}]}})_";
  CHECK(shown("cites(plan.duty.statutes[1], { 'local government act 1999', 'housing act 2004' }, '80')", plan) == "yes");
  CHECK(shown("cites(plan.duty.statutes[1], { 'housing act 2004' }, '9')", plan) == "no");
  CHECK(shown("cites(plan.duty.statutes[1], { 'housing act 2004' })", plan) == "yes");
  CHECK(shown("cites(plan.duty.statutes[1], {}, '80')", plan) == "no");
  CHECK(shown("cites(plan.duty.statutes[2], { 'housing act 2004' }, '80')", plan) == "no");
  CHECK(shown("cites(plan.duty.statutes[3], { 'housing act 2004' }, '80')", plan) == "no");
  Verdict read = say("cites(plan.duty.statutes[2], { 'housing act 2004' }, '80') return pass('ok')", plan);
  REQUIRE(read.reads.size() == 3);
  CHECK(read.reads[1].path == "duty.statutes[2].act");
  CHECK(read.reads[2].path == "duty.statutes[2].section");
  CHECK(read.reads[2].state == Read::State::missing);
  CHECK(say("cites(plan.duty.statutes[1], { 'housing act 2004' }, '80') return pass('ok')", R"({"duty": {"statutes": [{"act": 7}]}})")
            .reason == Reason::unclear);
}

TEST_CASE("cites refuses what it cannot use") {
  const std::string plan =
      R"_({"duty": {"statutes": [{"act": "Housing Act 2004", "section": "s.80(9)"}]}, "decisions": [{"on": "2026-01-01"}]})_";
  CHECK(shown("cites('Housing Act 2004', { 'housing act 2004' }, '80')") == "cites needs a part of the plan, but was given a text");
  CHECK(shown("cites(plan.decisions[1], { 'housing act 2004' }, '80')", plan).find("has no field 'act'") != std::string::npos);
  CHECK(shown("cites(plan.duty.statutes[1], 'housing act 2004', '80')", plan) == "cites needs a list, but was given a text");
  CHECK(shown("cites(plan.duty.statutes[1], { 2004 }, '80')", plan) == "cites needs a list of texts, the names of acts");
  CHECK(shown("cites(plan.duty.statutes[1], { 'housing act 2004' }, 80)", plan) ==
        "cites needs the number of a section as a text, such as \"80\", but was given a number");
  CHECK(say("for i = 1, 100000 do cites(plan.duty.statutes[1], { 'a', 'b', 'c' }, '80') end return pass('ok')", plan).error_kind ==
        "steps");
}

TEST_CASE("decided_on gives the first or last decision that counts, else the day that is planned") {
  const std::string plan = R"({"schedule": {"closes": "2026-02-10", "decision": "2026-09-01"},
      "decisions": [{"on": "2026-02-01", "kind": "final"}, {"on": "2026-03-01", "kind": "trial"}, {"on": "2026-04-01"}, {"kind": "final"},
                    {"on": "2026-05-01", "kind": "final"}, {"on": "2026-06-01", "kind": "conditional"}]})";
  auto told = [&](const std::string& rest, const std::string& json) {
    return shown("(function() local on, at = decided_on(plan, " + rest + ") return tostring(on) .. ' ' .. tostring(at) end)()", json);
  };
  CHECK(told("'first'", plan) == "1 February 2026 1");
  CHECK(told("'last'", plan) == "1 June 2026 6");
  CHECK(told("'last', { but = { 'trial', 'conditional' } }", plan) == "1 May 2026 5");
  CHECK(told("'first', { but = { 'final' }, after = plan.schedule.closes }", plan) == "1 March 2026 2");
  CHECK(told("'last', { only = { 'final' }, after = plan.schedule.closes }", plan) == "1 May 2026 5");
  CHECK(told("'last', { only = { 'trial' }, after = plan.schedule.decision }", plan) == "1 September 2026 nil");
  CHECK(told("'last', {}", R"({"schedule": {"decision": "2026-09-01"}})") == "1 September 2026 nil");
  CHECK(told("'last'", R"({"decisions": "none", "schedule": {"decision": "none"}})") == "nil nil");
  Verdict unsaid = say("decided_on(plan, 'first', { only = { 'final' }, after = plan.schedule.closes }) return pass('ok')", plan);
  CHECK(unsaid.reason == Reason::missing);
  CHECK(unsaid.missing_path == "decisions[3].kind");
  Verdict vague = say("decided_on(plan, 'first', { after = plan.schedule.closes }) return pass('ok')",
                      R"({"schedule": {"closes": "2026-02-10"}, "decisions": [{"on": "2026-02"}]})");
  CHECK(vague.reason == Reason::unclear);
  CHECK(told("'first'", R"({"schedule": {"decision": "2026-09-01"}, "decisions": [{"kind": "final"}]})") == "1 September 2026 nil");
  CHECK(told("'first'", R"({"decisions": [null, {"on": "2026-03-01"}, {"on": "2026-02-01"}]})") == "1 February 2026 2");
  Verdict planned = say("decided_on(plan, 'first') return pass('ok')", R"({"schedule": {"decision": "2026-09-01"}})");
  REQUIRE(planned.reads.size() == 2);
  CHECK(planned.reads[0].path == "decisions");
  CHECK(planned.reads[1].path == "schedule.decision");
}

TEST_CASE("decided_on refuses what it cannot use") {
  CHECK(shown("decided_on({}, 'first')") == "decided_on needs a part of the plan, but was given a table");
  CHECK(shown("decided_on(plan.schedule, 'first')") == "decided_on needs the plan, not a part of it");
  CHECK(shown("decided_on(plan)") == "decided_on needs \"first\" or \"last\", but was given nothing (nil)");
  CHECK(shown("decided_on(plan, 'fist')") == "decided_on needs \"first\" or \"last\", but was given \"fist\"");
  CHECK(shown("decided_on(plan, 'first', 'final')") ==
        "the options are a table such as { only = { \"final\" }, after = plan.schedule.closes }");
  CHECK(shown("decided_on(plan, 'first', { onyl = {} })") == "there is no option 'onyl'; did you mean 'only'?");
  CHECK(shown("decided_on(plan, 'first', { only = 'final' })") == "the option 'only' of decided_on needs a list, but was given a text");
  CHECK(shown("decided_on(plan, 'first', { but = { 7 } })") == "the option 'but' of decided_on is a list of kinds, such as { \"final\" }");
  CHECK(shown("decided_on(plan, 'first', { after = '2026-01-01' })") == "the option 'after' of decided_on is a date, not a text");
}
