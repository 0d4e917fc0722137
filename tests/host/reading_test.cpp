#include <catch2/catch.hpp>

#include "one_rule.h"

using namespace consultcheck;
using namespace consultcheck::host;

TEST_CASE("a value, a missing field, none and an unclear value read differently") {
  CHECK(shown("plan.title", R"({"title": "Oak Road"})") == "Oak Road");
  CHECK(shown("plan.area.borough_wide", R"({"area": {"borough_wide": true}})") == "yes");
  CHECK(shown("plan.sample.population + 1", R"({"sample": {"population": 400}})") == "401");
  Verdict missing = say("return pass(plan.title)");
  CHECK(missing.outcome == Outcome::cannot_tell);
  CHECK(missing.reason == Reason::missing);
  CHECK(missing.missing_path == "title");
  Verdict deep = say("return pass(plan.feedback.reasons_promise.words)");
  CHECK(deep.missing_path == "feedback.reasons_promise.words");
  REQUIRE(deep.reads.size() == 1);
  CHECK(deep.reads[0].state == Read::State::missing);
  CHECK(deep.reads[0].place.source);
  Verdict none = say("return pass(plan.title)", R"({"title": "none: no need"})");
  CHECK(none.reason == Reason::unclear);
  Verdict unclear = say("return pass(plan.schedule.opens)", R"({"schedule": {"opens": "next week"}})");
  CHECK(unclear.reason == Reason::unclear);
  CHECK(unclear.missing_path == "schedule.opens");
}

TEST_CASE("a missing field is placed at the object that should hold it") {
  OneRule rule(rule_text("return pass(plan.schedule.decision)"));
  Verdict verdict = rule.judge("{\n  \"schedule\": {\"opens\": \"2026-01-01\"}\n}");
  REQUIRE(verdict.reads.size() == 1);
  CHECK(verdict.reads[0].place.spot().line == 2);
}

TEST_CASE("an event that lies ahead has not happened, whatever the plan says") {
  const auto ends = [](const std::string& read, const std::string& day) {
    const Verdict verdict = say("local _ = " + read + " return pass('ok')",
                                R"({"schedule": {"closes": ")" + day + R"("}, "feedback": {"results_published": ")" + day + "\"}}");
    return verdict.outcome == Outcome::cannot_tell ? verdict.text : "goes on";
  };
  const std::string ahead =
      "'Results published' (feedback.results_published) cannot be read for this check: 5 October 2024, which is after the day of this "
      "check.";
  CHECK(ends("plan.feedback.results_published", "2024-10-05") == ahead);
  CHECK(ends("optional(plan.feedback, 'results_published')", "2024-10-05") == ahead);
  CHECK(ends("plan.feedback.results_published", "2024-10-04") == "goes on");
  CHECK(ends("plan.feedback.results_published", "2024-10") == "goes on");
  CHECK(ends("plan.schedule.closes", "2030-01-01") == "goes on");
}

TEST_CASE("optional tells missing, none and overdue apart") {
  auto second = [](const char* what, const std::string& json) {
    return shown("(function() local v, why = optional(" + std::string(what) + ") return tostring(v) .. ' ' .. tostring(why) end)()", json);
  };
  CHECK(second("plan, 'title'", R"({"title": "Oak"})") == "Oak nil");
  CHECK(second("plan, 'title'", "{}") == "nil missing");
  CHECK(second("plan, 'title'", R"({"title": "tbc"})") == "nil missing");
  CHECK(second("plan.area, 'wards'", R"({"area": {"wards": []}})") == "nil none");
  CHECK(second("plan.area, 'wards'", R"({"area": "none"})") == "nil none");
  CHECK(second("plan.feedback, 'results_published'", R"({"feedback": {"publish_on": "2024-01-01"}})") == "nil overdue");
  CHECK(second("plan.feedback, 'results_published'", R"({"feedback": {"publish_on": "2034-01-01"}})") == "nil missing");
  CHECK(second("plan.approvals.design, 'on'", R"({"schedule": {"design_approved": "2024-01"}})") == "nil overdue");
  CHECK(say("local v = optional(plan.schedule, 'opens') return pass('ok')", R"({"schedule": {"opens": 7}})").reason == Reason::unclear);
}

TEST_CASE("lists") {
  std::string wards = R"({"area": {"wards": ["Oak", "Elm", "Ash"]}})";
  CHECK(shown("#plan.area.wards", wards) == "3");
  CHECK(shown("plan.area.wards[2]", wards) == "Elm");
  CHECK(shown("plan.area.wards[4]", wards) == "nil");
  CHECK(shown("table.concat(plan.area.wards, '+')", wards) == "Oak+Elm+Ash");
  CHECK(shown("count(plan.area.wards, function(w) return w ~= 'Elm' end)", wards) == "2");
  CHECK(say("local s = '' for w in each(plan.area.wards) do s = s .. w end for i, w in ipairs(plan.area.wards) do s = s .. i .. w end "
            "for i, w in pairs(plan.area.wards) do s = s .. i end return pass('show', { x = s })",
            wards)
            .values[0]
            .second == "OakElmAsh1Oak2Elm3Ash123");
  CHECK(shown("#plan.area.wards", R"({"area": {"wards": "none"}})") == "0");
  CHECK(say("return pass('show', { x = #plan.area.wards })").reason == Reason::missing);
  CHECK(shown("plan.audiences[1].reached_by[1]", R"({"audiences": [{"reached_by": ["workshop"]}]})") == "workshop");
}

TEST_CASE("blank items of a list are left out, and hide none of the others") {
  std::string wards = R"({"area": {"wards": [null, "Oak", "tbc", "none", "Elm"]}})";
  CHECK(shown("#plan.area.wards", wards) == "2");
  CHECK(shown("plan.area.wards[1] .. plan.area.wards[2]", wards) == "OakElm");
  CHECK(shown("count(plan.area.wards, function(w) return w ~= 'Elm' end)", wards) == "1");
  CHECK(shown("#text.find_phrases('Elm Road', plan.area.wards)", wards) == "1");
  CHECK(say("local s = '' for w in each(plan.area.wards) do s = s .. w end for i, w in ipairs(plan.area.wards) do s = s .. i .. w end "
            "return pass('show', { x = s })",
            wards)
            .values[0]
            .second == "OakElm1Oak2Elm");
  CHECK(shown("plan.decisions[1].kind", R"({"decisions": [null, {"kind": "final"}]})") == "final");
  CHECK(say("return pass('show', { x = #plan.area.wards })", R"({"area": {"wards": [null, "tbc"]}})").reason == Reason::missing);
}

TEST_CASE("pairs walks a section in schema order and passes over what is not there") {
  std::string json = R"({"schedule": {"closes": "2026-03-02", "opens": "2026-01-05", "decision": null}})";
  Verdict verdict = say(
      "local s = '' for name, on in pairs(plan.schedule) do s = s .. name .. ' ' .. tostring(on) .. ';' end return pass('show', { x = s })",
      json);
  CHECK(verdict.values[0].second == "opens 5 January 2026;closes 2 March 2026;");
}

TEST_CASE("a field that the schema does not know is an error of the rule") {
  Verdict verdict = say("\nreturn pass(plan.schedule.closs)");
  CHECK(verdict.outcome == Outcome::error);
  CHECK(verdict.error_kind == "rule");
  CHECK(verdict.text == "schedule has no field 'closs'; did you mean 'closes'?");
  CHECK(verdict.error_spot.file == "rule-file.lua");
  CHECK(verdict.error_spot.line == 4);
  CHECK(say("return optional(plan, 'titel')").text == "a plan has no field 'titel'; did you mean 'title'?");
}

TEST_CASE("evidence: each thing once, 64 kept, the rest counted") {
  std::string wards = R"({"area": {"wards": [)";
  for (int i = 0; i < 100; ++i) wards += (i ? ",\"W" : "\"W") + std::to_string(i) + "\"";
  wards += "]}}";
  Verdict verdict = say("for i = 1, 3 do for w in each(plan.area.wards) do end end return fail('bad')", wards);
  CHECK(verdict.reads.size() == 64);
  CHECK(verdict.reads_left_out == 37);
  CHECK(verdict.reads[0].path == "area.wards");
  CHECK(verdict.reads[0].value == "100 items");
  CHECK(verdict.reads[1].path == "area.wards[1]");
  CHECK(verdict.reads[1].deciding);
}

TEST_CASE("a record's source may not carry a field") {
  std::string json = R"({"source": {"carries": ["title", "schedule.opens", "audiences"]}})";
  CHECK(say("return pass(plan.schedule.closes)", json).reason == Reason::not_carried);
  CHECK(say("return pass(plan.schedule.opens)", json).reason == Reason::missing);
  CHECK(say("return pass(plan.audiences)", json).reason == Reason::missing);
  CHECK(say("return pass(plan.methods)", json).reason == Reason::not_carried);
}

TEST_CASE("stages and schedule read as one another") {
  std::string json = R"({"schedule": {"opens": "2026-01-05", "closes": "2026-03-02"}})";
  Verdict verdict = say("local s = plan.stages[1] return pass('show', { x = s.closes - s.opens })", json);
  CHECK(verdict.values[0].second == "56");
  CHECK(verdict.reads.back().path == "schedule.opens");
  CHECK(say("return pass(plan.stages[1].kind)", json).missing_path == "stages[1].kind");
  CHECK(shown("plan.schedule.closes", R"({"stages": [{"closes": "2026-01-05"}, {"closes": "2026-02-05"}]})") == "5 February 2026");
}

TEST_CASE("a rule knows the stage and the day") {
  OneRule rule(rule_text("return pass('show', { x = plan.stage .. ' ' .. tostring(date.as_of) })"));
  CHECK(rule.judge("{}", {}, {Date{2026, 3, 2}.first(), Stage::design_approved}).values[0].second == "design-approved 2 March 2026");
}
