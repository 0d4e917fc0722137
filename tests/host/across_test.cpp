// Rules across plans: what they keep of a plan, and how they answer for a group.
#include <catch2/catch.hpp>

#include "tests/host/across_rule.h"

using namespace consultcheck;
using namespace consultcheck::host;

TEST_CASE("facts keep values with the place they were read at", "[across]") {
  AcrossRule rule(
      across_text("return { opens = plan.schedule.opens, wards = plan.area.wards, wide = plan.area.borough_wide, "
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

TEST_CASE("the texts of a plan's facts have a limit, and one for all its groups together", "[across]") {
  const auto kept = [&](const std::string& many, const std::string& length, const std::string& facts, const std::string& more = "") {
    AcrossRule rule(across_text("local list = {} for i = 1, " + many + " do list[i] = ('x'):rep(" + length + ") .. i end return " + facts,
                                "return pass('ok')", more));
    return rule.facts("{}");
  };
  CHECK(kept("100", "600", "{ a = list }").outcome == Outcome::passed);
  const Facts two = kept("100", "600", "{ a = list, b = list }");
  CHECK(two.outcome == Outcome::error);
  CHECK(two.text == "the facts of a plan may hold at most 64 KiB of text, and 'b' goes beyond it; keep fewer or shorter texts");
  CHECK(kept("200", "20", "{ a = list }", "group_by = 'a',").groups.size() == 200);
  CHECK(kept("200", "40", "{ a = list }", "group_by = 'a',").text.find("kept for each of its groups") != std::string::npos);
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

namespace {

std::string facts_error(const std::string& facts, const std::string& json = "{}") {
  AcrossRule rule(across_text(facts, "return pass('ok')"));
  if (!rule.trouble().empty()) return rule.trouble();
  const Facts kept = rule.facts(json);
  return kept.outcome == Outcome::error ? kept.text : "no error";
}

std::string check_error(const std::string& check) {
  const GroupVerdict verdict = say_of_three(check);
  return verdict.outcome == Outcome::error ? verdict.text : "no error: " + verdict.text;
}

}  // namespace

TEST_CASE("facts hold flat values and nothing else", "[across]") {
  CHECK(facts_error("return { f = function() end }") ==
        "the fact 'f' must be a text, a number, a date, true or false, or a list of texts; it is a function");
  CHECK(facts_error("local t = {} t.t = t return { t = t }").find("facts are flat") != std::string::npos);
  CHECK(facts_error("local t = {} t[1] = t return { t = t }") == "the list 't' must hold texts, but holds a table");
  CHECK(facts_error("return { t = { 'a', 2 } }") == "the list 't' must hold texts, but holds a number");
  CHECK(facts_error("return { plan = plan }").find("facts needs") == std::string::npos);
  CHECK(facts_error("return { title = plan.title }", R"({"title": "A"})") ==
        "no fact can be called 'title': every plan of a group has its own");
  CHECK(facts_error("return { ['Ward A'] = 1 }") == "'Ward A' cannot be the name of a fact: use small letters and _");
  CHECK(facts_error("return { 1, 2 }").find("the facts of a plan are named") == 0);
  CHECK(facts_error("return { n = 0/0 }") == "the fact 'n' is no number that can be kept");
  CHECK(facts_error("return nil").find("facts must return a table of facts") == 0);
  CHECK(facts_error("return pass('ok')") == "pass can only be used in check");
  CHECK(facts_error("local t = {} for i = 1, 40 do t['n' .. i] = i end return t") == "a rule may keep at most 32 facts of a plan");
  CHECK(facts_error("for a in overlapping(plan, 'a', 'b') do end return {}").find("can only be used in the check") != std::string::npos);
}

TEST_CASE("facts that run away end in an error of that plan alone", "[across]") {
  AcrossRule rule(
      across_text("local t = {} if plan.title == 'bad' then while true do t[#t + 1] = {} end end return { n = 1 }", "return pass('ok')"));
  const Facts bad = rule.facts(R"({"title": "bad"})");
  CHECK(bad.outcome == Outcome::error);
  CHECK((bad.error_kind == "steps" || bad.error_kind == "memory"));
  CHECK(rule.facts(R"({"title": "good"})").outcome == Outcome::passed);
}

TEST_CASE("long texts and lists are cut, so that facts stay small", "[across]") {
  AcrossRule rule(
      across_text("local wards = {} for i = 1, 1000 do wards[i] = 'Ward ' .. i end\n"
                  "return { ward = wards, words = string.rep('é', 5000) }",
                  "return pass('ok')", "group_by = 'ward',"));
  const Facts kept = rule.facts("{}");
  REQUIRE(kept.outcome == Outcome::passed);
  CHECK(kept.groups.size() == 200);
  CHECK(kept.facts[1].text.size() == 2000);
}

TEST_CASE("a rule across plans keeps nothing between plans or groups", "[across]") {
  AcrossRule rule("local n = 0\n" + across_text("n = n + 1 return { n = n }", "return pass('ok')"));
  CHECK(rule.facts("{}").text.find("changes a variable") != std::string::npos);
  AcrossRule other("local n = 0\n" + across_text("return { n = 1 }", "n = n + 1 return pass('ok')"));
  other.add("a", "{}");
  CHECK(other.weigh().front().text.find("changes a variable") != std::string::npos);
  CHECK(other.weigh().front().text.find("changes a variable") != std::string::npos);
  AcrossRule walk("local walk = each({ 1, 2 })\n" + across_text("return { n = walk() }", "return pass('ok')"));
  CHECK(walk.facts("{}").text.find("make it inside the function") != std::string::npos);
}

TEST_CASE("group_by puts plans together by texts", "[across]") {
  AcrossRule rule(across_text("return { ward = optional(plan.area, 'wards') or optional(plan, 'service') }", "return pass('ok')",
                              "group_by = 'ward',"));
  CHECK(rule.rule().across);
  CHECK(rule.rule().group_by == "ward");
  CHECK(rule.facts(R"({"area": {"wards": ["B", "A", "B"]}})").groups == std::vector<std::string>{"A", "B"});
  CHECK(rule.facts(R"({"service": "Parks"})").groups == std::vector<std::string>{"Parks"});
  const Facts alone = rule.facts("{}");
  CHECK(alone.outcome == Outcome::not_applicable);
  CHECK(alone.text == "The plan has no 'ward' to be grouped by.");
  AcrossRule number(across_text("return { ward = 3 }", "return pass('ok')", "group_by = 'ward',"));
  CHECK(number.facts("{}").text == "group_by names 'ward', which must be a text or a list of texts");
}

TEST_CASE("findings may be known by their group", "[across]") {
  const auto trouble = [](const std::string& more) {
    return AcrossRule(across_text("return { ward = 'Oak' }", "return pass('ok')", more)).trouble();
  };
  CHECK_FALSE(AcrossRule(across_text("return { ward = 'Oak' }", "return pass('ok')", "group_by = 'ward',")).rule().known_by_group);
  CHECK(AcrossRule(across_text("return { ward = 'Oak' }", "return pass('ok')", "group_by = 'ward', known_by = 'group',"))
            .rule()
            .known_by_group);
  CHECK(trouble("group_by = 'ward', known_by = 'ward',").find("'known_by' can only be \"group\"") != std::string::npos);
  CHECK(trouble("known_by = 'group',").find("needs 'group_by'") != std::string::npos);
  CHECK(AcrossRule(rule_text("", "known_by = 'group',")).trouble().find("only a rule across plans has 'known_by'") == 0);
}

TEST_CASE("a fact that no facts give is a fault of the rule, wherever it is named", "[across]") {
  const auto faults = [](const std::string& check, const std::string& more) {
    const std::string examples = "examples = { { 'two', pass = 'ok', plans = { { title = 'a' }, { title = 'b' } } } },";
    std::string words;
    for (const Problem& problem : AcrossRule(across_text("return { ward = 'Oak', opens = date.as_of, words = { 'a' } }",
                                                         check + " return pass('ok')", examples + more))
                                      .test()
                                      .broken_contract)
      words += problem.what + "\n";
    return words;
  };
  CHECK(faults("for a, b in overlapping(group, 'opens', 'closes') do end", "").find("check reads 'closes', which facts never gives") !=
        std::string::npos);
  CHECK(faults("for a, b in alike(group, 'wordz', 0.5) do end", "").find("'wordz', which facts never gives; did you mean 'words'?") !=
        std::string::npos);
  CHECK(faults("", "group_by = 'wards',").find("group_by names 'wards', which facts never gives; did you mean 'ward'?") !=
        std::string::npos);
  CHECK(faults("", "group_by = 'ward',").find("never gives") == std::string::npos);
}

TEST_CASE("a check must answer, once or in a list", "[across]") {
  CHECK(check_error("return nil").find("check must return pass(…)") == 0);
  CHECK(check_error("return {}") == "check returned an empty list; return pass(…) when nothing is found");
  CHECK(check_error("return { pass('ok'), 3 }").find("the list it returned holds a number") != std::string::npos);
  CHECK(check_error("return group").find("check must return") == 0);
  CHECK(check_error("return fail('bad', {}, { 3 })").find("needs a group or a plan of it") != std::string::npos);
  CHECK(check_error("return fail('bad', {}, { group })").find("needs one plan of the group") != std::string::npos);
  CHECK(check_error("group[1].n = 2 return pass('ok')") == "a rule cannot change a group or its plans");
  CHECK(check_error("return pass('ok', { x = group.size })").find("a group has a name, and plans by position") == 0);
  CHECK(check_error("optional(group[1], 'n') return pass('ok')").find("there are only the facts that the rule keeps") != std::string::npos);
  CHECK(check_error("sorted(group[1], 'n') return pass('ok')").find("needs the group or a list") != std::string::npos);
  CHECK(check_error("for a, b in overlapping(group, 'n', 'n') do end return pass('ok')") == "overlapping needs two facts that are dates");
  CHECK(check_error("for a, b in alike(group, 'n', 0.5) do end return pass('ok')").find("a list of words") != std::string::npos);
  CHECK(check_error("for a, b in alike(group, 'n', 7) do end return pass('ok')").find("from 0.1 to 1") != std::string::npos);
}

TEST_CASE("groups are walked like lists", "[across]") {
  const auto said = [](const std::string& x) { return say_of_three("local t = {} " + x).text; };
  CHECK(said("for one in each(group) do t[#t + 1] = one.title end return pass('show', { x = table.concat(t, ' ') })") ==
        "It is Plan 1 Plan 2 Plan 3.");
  CHECK(said("for i, one in ipairs(group) do t[#t + 1] = i .. one.identity end return pass('show', { x = table.concat(t, ' ') })") ==
        "It is 1org/1 2org/2 3org/3.");
  CHECK(said("return pass('show', { x = count(group, function(one) return one.n > 1 end) })") == "It is 2.");
  CHECK(said("return pass('show', { x = #group .. #sorted(group, 'n') .. #sorted(group, 'none') .. type(group[1]) })") ==
        "It is 330table.");
  CHECK(said("return pass('show', { x = group[3].n + group[1].n })") == "It is 4.");
  CHECK(said("return pass('show', { x = tostring(group[4]) .. tostring(group[1].none) .. tostring(group[1] == group[1]) })") ==
        "It is nilniltrue.");
  const GroupVerdict touched = say_of_three("return fail('show', { x = group[2].n }, group[2])");
  CHECK(touched.members == std::vector<std::size_t>{1});
  REQUIRE(touched.evidence.size() == 1);
  CHECK(touched.evidence[0].second == "n");
}

TEST_CASE("a check that compares all pairs of a large group runs out of steps, and only that group", "[across]") {
  AcrossRule rule(across_text("return { n = 1 }",
                              "local same = 0\n"
                              "for one in each(group) do for other in each(group) do if one.n == other.n then same = same + 1 end end end\n"
                              "return pass('show', { x = same })"));
  for (int i = 0; i < 6000; ++i) rule.members.push_back({std::to_string(i), "P", {}});
  const auto verdicts = rule.weigh();
  REQUIRE(verdicts.size() == 1);
  CHECK(verdicts[0].outcome == Outcome::error);
  CHECK(verdicts[0].error_kind == "steps");
  rule.members.resize(10);
  CHECK(rule.weigh().front().text == "It is 100.");
}

TEST_CASE("rules of the two scopes are not taken for one another", "[across]") {
  AcrossRule across(across_text("return {}", "return pass('ok')"));
  CHECK(across.judge("{}").error_kind == "rule");
  AcrossRule own(rule_text("return pass('ok')"));
  CHECK(own.facts("{}").text == "the rule is judged for one plan, not across plans");
  CHECK(own.weigh().front().outcome == Outcome::error);
  CHECK(AcrossRule(rule_text("", "facts = function() end,")).trouble() ==
        "only a rule across plans has 'facts': say scope = \"portfolio\"");
  CHECK(AcrossRule(across_text("", "", "for_each = 'audiences',")).trouble().find("a rule across plans has no 'for_each'") == 0);
  CHECK(AcrossRule(rule_text("", "scope = 'hub',")).trouble().find("can only be \"portfolio\"") != std::string::npos);
}

TEST_CASE("plans that share several groups are paired in the first of them", "[across]") {
  AcrossRule rule(
      across_text("return { ward = plan.area.wards, opens = plan.schedule.opens, closes = plan.schedule.closes }",
                  "local n = 0 for a, b in overlapping(group, 'opens', 'closes') do n = n + 1 end return pass('show', { x = n })",
                  "group_by = 'ward',"));
  for (const char* id : {"a", "b"})
    REQUIRE(rule.add(id, R"({"area": {"wards": ["Oak", "Hale"]}, "schedule": {"opens": "2026-03-02", "closes": "2026-04-02"}})"));
  CHECK(rule.weigh("Hale").front().text == "It is 1.");
  CHECK(rule.weigh("Oak").front().text == "It is 0.");
}

TEST_CASE("looking for the first of many shared groups is charged for", "[across]") {
  AcrossRule rule(
      across_text("return {}", "for a, b in overlapping(group, 'opens', 'closes') do end return pass('ok')", "group_by = 'ward',"));
  for (int i = 0; i < 2000; ++i) {
    Fact opens, closes, ward;
    opens.name = "opens", closes.name = "closes", ward.name = "ward";
    opens.type = closes.type = Fact::Type::date;
    ward.type = Fact::Type::texts;
    opens.date = Date::of(20000);
    closes.date = Date::of(20040);
    for (int k = 0; k < 199; ++k) ward.texts.push_back("ward " + std::to_string(i) + "/" + std::to_string(k));
    ward.texts.push_back("whole borough");
    rule.members.push_back({"org/" + std::to_string(10000 + i), "Plan", {closes, opens, ward}});
  }
  CHECK(rule.weigh("whole borough").front().error_kind == "steps");
}
