#include <catch2/catch.hpp>

#include "across_rule.h"

using namespace consultcheck;
using namespace consultcheck::host;

namespace {

const std::string decisions =
    R"({"decisions": [{"on": "2026-03-10", "kind": "final"}, {"kind": "final"}, {"on": "2026-02-01", "kind": "trial"},
                                               {"on": "2026-05-01"}, {"on": "2026-05-01", "kind": "conditional"}]})";

/// Date and position that a call gives, such as "1 February 2026 3".
std::string pick(const std::string& call, const std::string& json = decisions) {
  return shown("(function() local on, _, at = " + call + " return tostring(on) .. ' ' .. tostring(at) end)()", json);
}

}  // namespace

TEST_CASE("contains looks for a value in any list") {
  const std::string wards = R"({"area": {"wards": ["Oak", "Elm"]}})";
  CHECK(shown("contains(plan.area.wards, 'Elm')", wards) == "yes");
  CHECK(shown("contains(plan.area.wards, 'elm')", wards) == "no");
  CHECK(shown("contains({ 1, true, date.of('2026-01-02') }, date.of('2026-01-02'))") == "yes");
  CHECK(shown("contains({ 1, true }, 1.0)") == "yes");
  CHECK(shown("contains({}, 'Elm')") == "no");
  CHECK(shown("contains({ 'Elm' }, nil)") == "no");
  CHECK(shown("contains({ 'a\\0b' }, 'a\\0b')") == "yes");
  CHECK(shown("contains({ 'a\\0b' }, 'a')") == "no");
  CHECK(shown("contains({ '\\255' }, '\\255')") == "yes");
}

TEST_CASE("contains reads no further than it must, and notes what it reads") {
  Verdict found = say("return pass(contains(plan.area.wards, 'Oak') and 'ok' or 'bad')", R"({"area": {"wards": ["Oak", 7]}})");
  CHECK(found.outcome == Outcome::passed);
  REQUIRE(found.reads.size() == 2);
  CHECK(found.reads[0].path == "area.wards");
  CHECK(found.reads[1].path == "area.wards[1]");
  Verdict unsaid = say("return pass(contains(plan.area.wards, 'Elm') and 'ok' or 'bad')", R"({"area": {"wards": ["Oak", 7]}})");
  CHECK(unsaid.reason == Reason::unclear);
  CHECK(unsaid.missing_path == "area.wards[2]");
  CHECK(say("return pass(contains(plan.area.wards, 'Elm') and 'ok' or 'bad')").missing_path == "area.wards");
  Verdict imprecise = say("return pass(contains({ plan.schedule.opens }, date.of('2026-03-02')) and 'ok' or 'bad')",
                          R"({"schedule": {"opens": "2026-03"}})");
  CHECK(imprecise.reason == Reason::unclear);
}

TEST_CASE("earliest and latest give the date, the item and its position") {
  CHECK(pick("earliest(plan.decisions, 'on')") == "1 February 2026 3");
  CHECK(pick("latest(plan.decisions, 'on')") == "1 May 2026 4");
  CHECK(pick("latest(plan.decisions, 'on', function(one, on) return optional(one, 'kind') == 'final' and on.year == 2026 end)") ==
        "10 March 2026 1");
  CHECK(pick("latest(plan.decisions, 'on', function() end)") == "nil nil");
  CHECK(pick("earliest({}, 'on')") == "nil nil");
  CHECK(pick("earliest(plan.decisions, 'on')", R"({"decisions": "none"})") == "nil nil");
  CHECK(pick("latest({ { on = date.of('2026-01-01') }, {} }, 'on')") == "1 January 2026 1");
  CHECK(shown("select(2, latest(plan.decisions, 'on')).on", decisions) == "1 May 2026");
}

TEST_CASE("earliest and latest ask only of what would be taken, and note it") {
  Verdict verdict = say("latest(plan.decisions, 'on', function(one) return one.kind == 'final' end) return pass('ok')", decisions);
  CHECK(verdict.reason == Reason::missing);
  CHECK(verdict.missing_path == "decisions[4].kind");
  Verdict calm = say("earliest(plan.decisions, 'on', function(one) return one.kind end) return pass('ok')", decisions);
  CHECK(calm.outcome == Outcome::passed);
}

TEST_CASE("of dates that are not precise enough only those that count end the rule") {
  const std::string vague = R"({"decisions": [{"on": "2026-03-10", "kind": "final"}, {"on": "2026-03", "kind": "trial"}]})";
  CHECK(pick("earliest(plan.decisions, 'on', function(one) return one.kind == 'final' end)", vague) == "10 March 2026 1");
  Verdict verdict = say("earliest(plan.decisions, 'on') return pass('ok')", vague);
  CHECK(verdict.reason == Reason::unclear);
  CHECK(verdict.missing_path == "decisions[2].on");
}

TEST_CASE("picks refuse what they cannot use") {
  CHECK(shown("contains('Oak', 'Oak')") == "contains needs a list, but was given a text");
  CHECK(shown("contains(nil, 'Oak')") == "contains needs a list, but was given nothing (nil)");
  CHECK(shown("contains(plan, 'Oak')") == "contains needs a list, but the plan is none");
  CHECK(shown("earliest(7, 'on')") == "earliest needs a list, but was given a number");
  CHECK(shown("earliest({}, 7)") == "earliest needs the name of a date, but was given a number");
  CHECK(shown("latest({}, 'on', 'final')") ==
        "latest takes a list, the name of a date and a function, such as latest(plan.stages, \"opens\", function(stage, opens) return … "
        "end)");
  CHECK(shown("latest({ 'a' }, 'on')") == "latest needs a list of things that have dates, but an item of it is a text");
  CHECK(shown("latest(plan.decisions, 'kind')", decisions) == "latest needs dates, but 'kind' of an item is a text");
  CHECK(shown("latest(plan.decisions, 'no')", decisions).find("has no field 'no'") != std::string::npos);
  CHECK(shown("latest(plan.decisions, 'on\\0')", decisions).find("has no field") != std::string::npos);
}

TEST_CASE("picks keep to the steps of a rule") {
  const std::string spend = "local list = {} for i = 1, 2000 do list[i] = i end ";
  CHECK(say(spend + "for i = 1, 2000 do contains(list, 0) end return pass('ok')").error_kind == "steps");
  const std::string days = "local list = {} for i = 1, 2000 do list[i] = { on = date.of('2026-01-01') } end ";
  CHECK(say(days + "for i = 1, 2000 do latest(list, 'on') end return pass('ok')").error_kind == "steps");
}

TEST_CASE("picks work on the plans of a group and their facts") {
  const std::string facts = "return { opens = optional(plan.schedule, 'opens'), wards = optional(plan.area, 'wards') }";
  AcrossRule rule(
      across_text(facts,
                  "local opens, plan, at = earliest(group, 'opens', function(one) return contains(one.wards or {}, 'Oak') end)\n"
                  "return pass('show', { x = tostring(opens) .. ' ' .. plan.title .. ' ' .. at })"));
  REQUIRE(rule.trouble().empty());
  rule.add("org/1", R"({"title": "Parks", "schedule": {"opens": "2026-01-01"}, "area": {"wards": ["Elm"]}})");
  rule.add("org/2", R"({"title": "Roads", "area": {"wards": ["Oak"]}})");
  rule.add("org/3", R"({"title": "Pools", "schedule": {"opens": "2026-02-01"}, "area": {"wards": ["Elm", "Oak"]}})");
  CHECK(rule.weigh().front().text == "It is 1 February 2026 Pools 3.");
  AcrossRule wrong(across_text(facts, "return pass('show', { x = decided_on(group[1], 'last') })"));
  wrong.add("org/1", R"({"title": "Parks", "schedule": {"opens": "2026-01-01"}})");
  CHECK(wrong.weigh().front().text.find("decided_on reads a plan; of a plan in a group there are only the facts") != std::string::npos);
}
