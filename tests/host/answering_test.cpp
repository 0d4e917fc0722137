#include <catch2/catch.hpp>

#include "one_rule.h"

using namespace consultcheck;
using namespace consultcheck::host;

TEST_CASE("messages are filled with values") {
  Verdict verdict = say("return fail('show', { x = date.of('2026-03-02') })");
  CHECK(verdict.outcome == Outcome::failed);
  CHECK(verdict.message == "show");
  CHECK(verdict.text == "It is 2 March 2026.");
  CHECK(say("return pass('show')").text == "the message 'show' needs a value for {x}");
  CHECK(say("return pass('shaw')").text == "the rule declares no message 'shaw'; did you mean 'show'?");
  CHECK(say("return pass('show', { x = 'a\\nb\\27[2J{y}' })").text == "It is a b [2J{y}.");
  CHECK(say("return cannot_tell('ok')").reason == Reason::judgement);
  CHECK(say("return not_applicable('ok')").outcome == Outcome::not_applicable);
  CHECK(say("fail('bad') return pass('ok')").outcome == Outcome::passed);
}

TEST_CASE("deciding fields") {
  std::string json = R"({"title": "T", "schedule": {"opens": "2026-01-05", "closes": "2026-03-02"}})";
  Verdict verdict =
      say("local t, o = plan.title, plan.schedule.opens return fail('bad', nil, { 'schedule.opens', 'schedule.closes' })", json);
  REQUIRE(verdict.reads.size() == 3);
  CHECK_FALSE(verdict.reads[0].deciding);
  CHECK(verdict.reads[1].deciding);
  CHECK(verdict.reads[2].path == "schedule.closes");
  CHECK(say("return fail('bad', nil, { 'schedule.nosuch' })").outcome == Outcome::error);
}

TEST_CASE("for_each gives a verdict for each item, with its own evidence") {
  OneRule rule(
      R"(return { title = "T", why = "W", fix = "F", for_each = "duty.representatives", messages = { ok = "Fine.", bad = "{name}" },
    check = function(who, params, plan)
      if who.asked_on < plan.schedule.opens then return pass("ok") end
      return fail("bad", { name = who.name }, { "asked_on" })
    end })");
  REQUIRE(rule.trouble().empty());
  auto verdicts = rule.judge_all(R"({"schedule": {"opens": "2026-03-02"}, "duty": {"representatives": [
    {"group": "ratepayers", "name": "A", "asked_on": "2026-01-05"}, {"group": "tax-payers", "name": "B", "asked_on": "2026-04-01"}, {"name": "C"}]}})");
  REQUIRE(verdicts.size() == 3);
  CHECK(verdicts[0].outcome == Outcome::passed);
  CHECK(verdicts[0].item == "ratepayers/A");
  CHECK(verdicts[1].outcome == Outcome::failed);
  CHECK(verdicts[1].item_path == "duty.representatives[2]");
  REQUIRE(verdicts[1].reads.size() == 3);
  CHECK(verdicts[1].reads[0].path == "duty.representatives[2].asked_on");
  CHECK(verdicts[1].reads[0].deciding);
  CHECK_FALSE(verdicts[1].reads[1].deciding);
  CHECK(verdicts[2].missing_path == "duty.representatives[3].asked_on");
  auto missing = rule.judge_all("{}");
  REQUIRE(missing.size() == 1);
  CHECK(missing[0].reason == Reason::missing);
  CHECK(missing[0].missing_path == "duty.representatives");
  CHECK(rule.judge_all(R"({"duty": {"representatives": "none"}})")[0].outcome == Outcome::not_applicable);
}

TEST_CASE("applies") {
  auto applies = [](const std::string& body, const std::string& json) {
    return OneRule(rule_text("return pass('ok')", "applies = function(plan) " + body + " end,\n")).judge(json);
  };
  CHECK(applies("return true", "{}").outcome == Outcome::passed);
  Verdict no = applies("return plan.title == 'x' or 'Only for x.'", R"({"title": "y"})");
  CHECK(no.outcome == Outcome::not_applicable);
  CHECK(no.text == "Only for x.");
  CHECK(no.reads.size() == 1);
  CHECK(applies("return false", "{}").outcome == Outcome::error);
  CHECK(applies("return plan.title", "{}").reason == Reason::missing);
}

TEST_CASE("a missing list decides, not what applies looked at") {
  OneRule rule(R"(return { title = "T", why = "W", fix = "F", for_each = "methods", messages = { ok = "Fine." },
    applies = function(plan) return optional(plan, "title") == nil end, check = function() return pass("ok") end })");
  Verdict verdict = rule.judge("{}");
  REQUIRE(verdict.reads.size() == 2);
  CHECK_FALSE(verdict.reads[0].deciding);
  CHECK(verdict.reads[1].path == "methods");
  CHECK(verdict.reads[1].deciding);
}

TEST_CASE("errors are in plain words, with the line") {
  CHECK(say("local x = nil\nreturn x.y").text == "'x' is nothing (nil), so nothing can be read from it");
  CHECK(say("return plam.title").text == "there is no 'plam' in a rule");
  CHECK(say("return pas('ok')").text == "there is no 'pas' in a rule; did you mean 'pass'?");
  CHECK(say("return text.lenght('x')").text == "there is no text.lenght; did you mean 'length'?");
  CHECK(say("return 1 < 'x'").text == "a number cannot be compared with a text by < or >");
  CHECK(say("return date.as_of < '2026-01-01'").text.find("date.of(") != std::string::npos);
  CHECK(say("return ('x'):find('[a')").text.find("a [ is not closed") != std::string::npos);
  CHECK(say("\n\nerror('no way')").error_spot.line == 5);
  CHECK(say("return plan.title()", R"({"title": "x"})").text == "'title' is a text and cannot be called like a function");
  OneRule broken("return {\n  title = = 1 }");
  CHECK(broken.loaded().error().spot.line == 2);
}

TEST_CASE("a rule keeps nothing between plans") {
  OneRule sealed("local words = { 'a', 'b', deep = { 'c' } }\n" +
                 rule_text("local s = '' for _, w in ipairs(words) do s = s .. w end "
                           "return pass('show', { x = s .. #words .. words.deep[1] .. table.concat(words, '-') })"));
  CHECK(sealed.judge("{}").text == "It is ab2ca-b.");
  OneRule kept("local n = 1\n" + rule_text("n = n + 1 return pass('show', { x = n })"));
  CHECK(kept.judge("{}").outcome == Outcome::error);
  CHECK(kept.judge("{}").text == kept.judge("{}").text);
  for (const auto& [before, now] : {std::pair{"1", "1.0"}, {"0.0", "-0.0"}, {"2^53", "2^53 | 0"}, {"0/0", "-(0/0)"}}) {
    CAPTURE(before, now);
    OneRule flipped("local n = " + std::string(before) + "\n" + rule_text("n = " + std::string(now) + " return pass('ok')"));
    CHECK(flipped.judge("{}").text == "the rule changes a variable that stands outside its functions; a rule keeps nothing between plans");
  }
  OneRule constant("local nan, zero = 0/0, -0.0\n" + rule_text("nan = nan zero = zero return pass('ok')"));
  CHECK(constant.judge("{}").outcome == Outcome::passed);
  OneRule poke("local t = { 1 }\n" + rule_text("table.insert(t, 2) return pass('ok')"));
  CHECK(poke.judge("{}").text.find("read-only") != std::string::npos);
}

TEST_CASE("what walks keeps its place for one call of one function") {
  const std::string words = "make it inside the function";
  const std::string use = "local more = walk() return pass('show', { x = tostring(more) })";
  for (const char* made :
       {"('x'):gmatch('x')", "each({ 1, 2 })", "ipairs({ 1, 2 })", "pairs({ a = 1 })", "(function() return each({ 1 }) end)()"}) {
    CAPTURE(made);
    OneRule early("local walk = " + std::string(made) + "\n" + rule_text(use));
    CHECK(early.judge("{}").text.find(words) != std::string::npos);
    CHECK(early.judge("{}").error_spot.line > 0);
    CHECK(say("local walk = " + std::string(made) + "\n" + use).outcome == Outcome::passed);
  }
  OneRule nested("local kept = { deep = { each({ { n = 0 } }) } }\n" + rule_text("local walk = kept.deep[1]\n" + use));
  CHECK(nested.judge("{}").text.find(words) != std::string::npos);
  OneRule items("local walk = each({ 1, 2, 3 })\n" + rule_text(use, "for_each = 'audiences', applies = function() return true end,"));
  for (const Verdict& verdict : items.judge_all(R"({"audiences": [{"group": "a"}, {"group": "b"}]})"))
    CHECK(verdict.text.find(words) != std::string::npos);
  OneRule loading(
      "local list = {}\nfor x in each({ 1, 2 }) do list[x] = x end\nfor w in ('a b'):gmatch('%a') do list[#list + 1] = w end\n" +
      rule_text("return pass('show', { x = table.concat(list) })"));
  CHECK(loading.judge("{}").text == "It is 12ab.");
}

TEST_CASE("a deciding field that is not there gets a suggestion") {
  CHECK(say("return fail('bad', nil, { 'schedule.clozes' })").text.find("did you mean 'schedule.closes'?") != std::string::npos);
  OneRule items(rule_text("return fail('bad', nil, { 'gruop' })", "for_each = 'audiences',"));
  CHECK(items.judge(R"({"audiences": [{"group": "a"}]})").text.find("did you mean 'group'?") != std::string::npos);
}

TEST_CASE("of several faults the first in order is named, in every run") {
  const auto said = [] { return say("return pass('show', { x = {}, c = {}, b = {}, d = {}, a = {} })").text; };
  for (int run = 0; run < 5; ++run) CHECK(said() == "the value 'a' of a message must be a text, a number, a date or true or false");
  for (int run = 0; run < 5; ++run) CHECK(OneRule(rule_text("", "z = 1, y = 1, b = 1, x = 1,")).trouble() == "a rule has no part 'b'");
}

TEST_CASE("steps are the same in every run, and measuring can lift them") {
  std::string loop = rule_text("local n = 0 for i = 1, 400000 do n = n + i % 3 end return pass('show', { x = n })");
  CHECK(OneRule(loop, {100'000, 64u << 20, 20000, true}).judge("{}").error_kind == "steps");
  CHECK(OneRule(loop, {10'000, 64u << 20, 20000, false}).judge("{}").outcome == Outcome::passed);
  CHECK(OneRule(rule_text("while true do end"), {1'000'000'000'000, 64u << 20, 20, true}).judge("{}").error_kind == "time");
}
