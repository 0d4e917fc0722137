// Rules across plans: what they keep of a plan, and how they answer for a group.
#include <catch2/catch.hpp>

#include "tests/host/across_rule.h"

using namespace consultcheck;
using namespace consultcheck::host;

TEST_CASE("facts keep values with the place they were read at", "[across]") {
  AcrossRule rule(across_text("return { opens = plan.schedule.opens, wards = plan.area.wards, wide = plan.area.borough_wide, "
                              "words = text.plain(plan.title) .. '!', service = plan.service, n = 3 }",
                              "return pass('ok')"));
  REQUIRE(rule.trouble() == "");
  const Facts facts = rule.facts(R"({"title": "Parking", "service": "Parking services",
    "schedule": {"opens": "2026-03-02"}, "area": {"wards": ["Hale", "Burnt Oak"], "borough_wide": false}})");
  INFO(facts.text);
  REQUIRE(facts.outcome == Outcome::passed);
  CHECK(facts.groups == std::vector<std::string>{""});
  REQUIRE(facts.facts.size() == 6);
  CHECK(facts.facts[0].name == "n");
  CHECK(facts.facts[0].number == 3);
  CHECK(facts.facts[1].name == "opens");
  CHECK(facts.facts[1].date.text() == "2026-03-02");
  CHECK(facts.facts[1].path == "schedule.opens");
  CHECK(facts.facts[1].spot.line == 2);
  CHECK(facts.facts[2].path == "service");
  CHECK(facts.facts[3].texts == std::vector<std::string>{"Hale", "Burnt Oak"});
  CHECK(facts.facts[3].path == "area.wards");
  CHECK(facts.facts[4].flag == false);
  CHECK(facts.facts[4].path == "area.borough_wide");
  CHECK(facts.facts[5].text == "Parking!");
}

TEST_CASE("a missing field leaves a plan out", "[across]") {
  AcrossRule rule(across_text("return { opens = plan.schedule.opens, ward = optional(plan, 'service') }", "return pass('ok')"));
  const Facts missing = rule.facts(R"({"title": "Parking"})");
  CHECK(missing.outcome == Outcome::cannot_tell);
  CHECK(missing.reason == Reason::missing);
  CHECK(missing.missing_path == "schedule.opens");
  CHECK(rule.facts(R"({"schedule": {"opens": "2026-03"}})").reason == Reason::unclear);
  CHECK(rule.facts(R"({"schedule": {"opens": "2026-03-02"}})").outcome == Outcome::passed);
}

TEST_CASE("a check answers for a group and names the plans it touches", "[across]") {
  AcrossRule rule(across_text("return { opens = plan.schedule.opens, closes = plan.schedule.closes }",
                              "local found = {}\n"
                              "for a, b, days in overlapping(group, 'opens', 'closes') do\n"
                              "  found[#found + 1] = fail('show', { x = days .. ' ' .. a.title .. ' ' .. b.title }, { a, b })\n"
                              "end\n"
                              "if #found == 0 then return pass('ok') end\n"
                              "return found"));
  REQUIRE(rule.trouble() == "");
  rule.add("a", R"({"title": "A", "schedule": {"opens": "2026-03-02", "closes": "2026-04-02"}})");
  rule.add("b", R"({"title": "B", "schedule": {"opens": "2026-04-01", "closes": "2026-05-02"}})");
  rule.add("c", R"({"title": "C", "schedule": {"opens": "2026-05-03", "closes": "2026-06-02"}})");
  const auto verdicts = rule.weigh();
  REQUIRE(verdicts.size() == 1);
  INFO(verdicts[0].text);
  CHECK(verdicts[0].outcome == Outcome::failed);
  CHECK(verdicts[0].text == "It is 2 A B.");
  CHECK(verdicts[0].members == std::vector<std::size_t>{0, 1});
  REQUIRE(verdicts[0].evidence.size() == 4);
  CHECK(verdicts[0].evidence[0] == std::pair<std::size_t, std::string>{0, "closes"});
}
