#include <catch2/catch.hpp>

#include "one_rule.h"

using namespace consultcheck;
using namespace consultcheck::host;

namespace {

Document document_from(const std::string& json) { return *load::read_document(source_from("data.json", json)); }

const char* const parts = R"(params = {
  weeks = { type = "integer", default = 6, min = 1, max = 52, about = "a" },
  words = { type = "list", default = { "a", "b" }, about = "a" },
  from = { type = "date", default = "2026-01-05", about = "a" },
  strict = { type = "boolean", default = false, about = "a" },
},
)";

std::string with(const std::string& expression, const std::vector<Argument>& arguments = {}) {
  OneRule rule(rule_text("return pass('show', { x = " + expression + " })", parts));
  REQUIRE(rule.trouble() == "");
  return rule.judge("{}", arguments).text;
}

}  // namespace

TEST_CASE("parameters have their defaults, and what a demand gives must fit") {
  CHECK(with("params.weeks") == "It is 6.");
  CHECK(with("#params.words .. params.words[2] .. tostring(params.from) .. tostring(params.strict)") == "It is 2b5 January 2026false.");
  Document given = document_from(R"({"weeks": 10, "bad": "ten", "half": 1.5, "many": 99})");
  auto weeks = [&](const char* key) { return with("params.weeks", {{"weeks", given.top.get(key), nullptr, 0, "rule set"}}); };
  CHECK(weeks("weeks") == "It is 10.");
  CHECK(weeks("bad") == "the parameter 'weeks' must be a number (given by the rule set)");
  CHECK(weeks("half") == "the parameter 'weeks' must be a whole number (given by the rule set)");
  CHECK(weeks("many") == "the parameter 'weeks' must be at most 52 (given by the rule set)");
  CHECK(with("1", {{"wekes", given.top.get("weeks"), nullptr, 0, "rule set"}}) ==
        "the rule has no parameter 'wekes'; did you mean 'weeks'?");
  CHECK(with("params.week") == "the rule declares no parameter 'week'; did you mean 'weeks'?");
  CHECK(with("(function() params.weeks = 3 return 1 end)()").find("read-only") != std::string::npos);
}

TEST_CASE("a declaration must make sense") {
  auto load = [](const std::string& param) {
    return OneRule(rule_text("return pass('ok')", "params = { p = { " + param + " } },\n")).trouble();
  };
  CHECK(load("type = 'integer', about = 'a', default = 1") == "");
  CHECK(load("type = 'integr', about = 'a'").find("did you mean 'integer'") != std::string::npos);
  CHECK(load("type = 'int', about = 'a'").find("the types are integer, number") != std::string::npos);
  CHECK(load("type = 'integer', about = 'a', default = 'x'") == "the default of parameter 'p' must be a number");
  CHECK(load("type = 'list', about = 'a', default = { 'x', 1 }") == "the default of parameter 'p' must be a list of texts");
  CHECK(load("type = 'integer', about = 'a', defualt = 1").find("did you mean 'default'") != std::string::npos);
}

TEST_CASE("data: rows in force, absent codes, evidence") {
  DataFile file;
  file.name = "statutory-periods";
  file.document = document_from(R"({"old": {"days": 14}, "new": {"days": 21, "from": "2020-01-01"}, "closed": {"on": "2026-05-04"}})");
  const Value& top = file.document.top;
  file.rows.push_back({"traffic-order", &top.items[0], {{std::nullopt, 100}}, false, ""});
  file.rows.push_back({"traffic-order", &top.items[1], {{101, std::nullopt}}, true, ""});
  file.rows.push_back({"early-may", &top.items[2], {}, true, ""});
  auto run = [&](const std::string& body, Day day) {
    static std::vector<std::unique_ptr<OneRule>> rules;
    rules.push_back(std::make_unique<OneRule>(
        rule_text(body, "params = { periods = { type = 'data', default = 'statutory-periods', about = 'a' } },\n")));
    REQUIRE(rules.back()->trouble() == "");
    return rules.back()->judge("{}", {{"periods", nullptr, &file, day, "rule set"}});
  };
  Verdict old = run("return pass('show', { x = params.periods['traffic-order'].days })", 50);
  CHECK(old.text == "It is 14.");
  REQUIRE(old.reads.size() == 1);
  CHECK(old.reads[0].path == "statutory-periods.traffic-order.days");
  CHECK(old.reads[0].value == "14");
  CHECK(old.reads[0].unchecked);
  CHECK(old.reads[0].place.spot().file == "data.json");
  Verdict now = run("local row = params.periods['traffic-order'] return pass('show', { x = row.days + row.from.year })", 20000);
  CHECK(now.text == "It is 2041.");
  CHECK_FALSE(now.reads[0].unchecked);
  Verdict absent = run("return pass('show', { x = params.periods['x'] == nil and params.periods['early-may'].source == nil })", 20000);
  CHECK(absent.text == "It is yes.");
  CHECK(absent.reads[0].state == Read::State::missing);
  const Verdict nameless = run("return pass('show', { x = params.periods[''] == nil and params.periods['early-may'][''] == nil })", 20000);
  CHECK(nameless.text == "It is yes.");
  REQUIRE(nameless.reads.size() == 2);
  CHECK(nameless.reads[0].path == "statutory-periods.");
  CHECK(nameless.reads[1].state == Read::State::missing);
  CHECK(run("local s = '' for code in pairs(params.periods) do s = s .. code .. ' ' end return pass('show', { x = s .. "
            "count(params.periods) })",
            20000)
            .text == "It is traffic-order early-may 2.");
  CHECK(run("params.periods.x = 1", 50).text == "a rule cannot change the data of a rule set");
  Verdict counted =
      run("return pass('show', { x = date.count(date.of('2026-05-01'), date.of('2026-05-06'), { calendar = params.periods, working = true "
          "}) })",
          20000);
  CHECK(counted.text == "It is 3.");
  CHECK(counted.reads[0].path == "statutory-periods.early-may.on");
  auto working_day_before = [&](const std::string& day) {
    return run("return pass('show', { x = date.add_working_days(date.of('" + day + "'), -1, { calendar = params.periods }) })", 20000);
  };
  CHECK(working_day_before("2026-05-05").text == "It is 1 May 2026.");
  REQUIRE(working_day_before("2026-05-05").reads.size() == 1);
  CHECK(working_day_before("2026-05-05").reads[0].path == "statutory-periods.early-may.on");
  CHECK(working_day_before("2026-05-04").reads.empty());
  const Verdict twice =
      run("for i = 1, 3 do local row = params.periods['traffic-order'] assert(row.days and row.x == nil and row.x == nil) end "
          "return pass('ok')",
          20000);
  REQUIRE(twice.reads.size() == 2);
  CHECK(twice.reads[0].path == "statutory-periods.traffic-order.days");
  CHECK(twice.reads[1].path == "statutory-periods.traffic-order.x");
  CHECK(OneRule(rule_text("return pass('ok')", "params = { periods = { type = 'data', default = 'statutory-periods', about = 'a' } },\n"))
            .judge("{}")
            .text.find("needs the data file") != std::string::npos);
}
