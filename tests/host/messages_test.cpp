// What goes wrong in a rule, as its author reads it: plain words, never Lua's own.
#include <catch2/catch.hpp>

#include "one_rule.h"

using namespace consultcheck;
using namespace consultcheck::host;

namespace {

struct Case {
  const char* body;
  const char* words;  ///< What the message must hold.
};

const char* const plan = R"({"title": "T", "schedule": {"opens": "2026-01-05", "closes": "2026-03-02"}, "audiences": [{"group": "x"}]})";

const Case cases[] = {
    // Calling and reading.
    {"local t = {} t.go()", "'go' is not there, so it cannot be called"},
    {"passs('ok')", "there is no 'passs' in a rule; did you mean 'pass'?"},
    {"date.cuont(1)", "there is no date.cuont; did you mean 'count'?"},
    {"text.readabilty('x')", "did you mean 'readability'?"},
    {"('x'):uper()", "there is no string.uper; did you mean 'upper'?"},
    {"date.as_of('x')", "'as_of' is a date and cannot be called like a function"},
    {"local x return x.y", "'x' is nothing (nil), so nothing can be read from it"},
    {"local x = true return x.y", "'x' is true or false, which has no fields"},
    {"local x = 3 return x.z", "'x' is a number, which has no fields"},
    {"return plan.schedule.clozes", "schedule has no field 'clozes'; did you mean 'closes'?"},
    {"return plan.audiences[1].grup", "audiences[1] has no field 'grup'; did you mean 'group'?"},
    {"return plan.audiences.group", "'audiences' is a list: read its items"},
    {"return plan.audiences[1.5]", "an item of 'audiences' is read by a whole number, not by 1.5"},
    {"return plan[1.5]", "a field is read by its name, not by a number"},
    {"return optional(plan, 'titel')", "did you mean 'title'?"},
    {"return optional('title')", "optional needs a part of the plan, but was given a text"},
    {"return params.weeks", "the rule declares no parameter 'weeks'"},
    // Comparing, calculating, joining.
    {"return plan.schedule.closes < '2026-01-01'", "only dates can be compared with dates, not a text; write date.of("},
    {"return 1 < 'a'", "a number cannot be compared with a text by < or >"},
    {"return nil < 1", "nothing (nil) cannot be compared with a number"},
    {"local x x = x + 1", "'x' is nothing (nil), so it cannot be calculated with"},
    {"local x = plan.title + 1", "'title' is a text, so it cannot be calculated with; tonumber"},
    {"return plan + 1", "'plan' is a part of the plan, so it cannot be calculated with"},
    {"return 1 // 0", "a number cannot be divided by 0"},
    {"return 1.5 | 1", "a whole number is needed here"},
    {"return plan.schedule.closes + 1.5", "whole days are added to a date, not a number"},
    {"return plan.schedule.closes + plan.schedule.opens", "two dates cannot be added"},
    {"return 'a' .. plan.schedule.closes", "'closes' is a date and cannot be joined to a text with ..; tostring"},
    {"return 'a' .. {}", "a table cannot be joined to a text"},
    {"return #pass", "'pass' is a function and has no length"},
    {"return #plan", "# needs a list, but the plan is none"},
    // Loops.
    {"for i = 'a', 2 do end", "the initial value of a 'for' loop must be a number, but is a text"},
    {"for i = 1, {} do end", "the limit of a 'for' loop must be a number, but is a table"},
    {"for i = 1, 2, 0 do end", "the step of a 'for' loop must not be 0"},
    {"for x in plan.audiences do end", "walks each(list), ipairs(list) or pairs(table), but was given a part of the plan"},
    {"for x in each(nil) do end", "each needs a list, but was given nothing (nil)"},
    {"for k in pairs(3) do end", "pairs needs a table, but was given a number"},
    // What API 1 lacks.
    {"return pcall(plan)", "'pcall' is not part of plugin API 1"},
    {"return require('x')", "'require' is not part of plugin API 1"},
    {"return os.time()", "'os' is not part of plugin API 1; the day is date.as_of"},
    {"return setmetatable({}, {})", "'setmetatable' is not part of plugin API 1"},
    {"return math.random()", "math.random is not part of plugin API 1"},
    {"return null", "nothing is written nil"},
    // What functions are given.
    {"return string.upper(nil)", "'upper' needs a text, but was given nothing (nil)"},
    {"return math.floor('x')", "'floor' needs a number, but was given a text"},
    {"return string.format('%d', 1.5)", "'format' needs a whole number"},
    {"return string.format('%y', 1)", "string.format knows no '%y'"},
    {"return table.concat({ {} })", "item 1 is a table"},
    {"return text.words(3)", "text.words needs a text, but was given a number"},
    {"return text.find_phrases('x', 'y')", "text.find_phrases needs a list, but was given a text"},
    {"return date.count(plan.schedule.opens, '2026')", "date.count needs a date, but was given a text"},
    {"return string.format('%123d', 1)", "string.format knows no"},
    {"return string.pack('7', 1)", "know no '7'"},
    {"return tonumber('1', 99)", "a base is a number from 2 to 36"},
    {"return string.packsize('s')", "cannot tell the size of a text"},
    {"return utf8.len and utf8.codepoint('\\xff')", "not UTF-8"},
    {"local t = {} t[nil] = 1", "nothing (nil) cannot be the key"},
    {"local t = {} t[0/0] = 1", "which is no number, cannot be the key"},
    {"local x <close> = 3", "'x' cannot be <close>"},
    {"return date.of('1 March')", "or \"2026\", but was given \"1 March\""},
    {"return date.of(nil)", "but was given nothing (nil)"},
    {"return contains({ '2026-03-02' }, plan.schedule.opens)", "contains was given dates and texts, which are never the same"},
    {"return contains({ plan.schedule.opens }, '2026-03-02')", "contains was given dates and texts, which are never the same"},
    {"return date.add_months(date.as_of, {})", "date.add_months needs a whole number, but was given a table"},
    {"return count(plan.audiences, 3)", "count takes a list and a function"},
    {"return assert(false)", "an assert in the rule did not hold"},
    // Keeping nothing.
    {"plan.title = 'x'", "a rule cannot change the plan"},
    {"plan.schedule.closes.day = 3", "a date cannot be changed"},
    {"params.weeks = 3", "read-only"},
    {"total = 3", "write 'local' before 'total'"},
    {"pass = nil", "'pass' belongs to the plugin API and cannot be changed"},
    // Answering.
    {"", "it returned nothing"},
    {"return 'ok'", "it returned a text"},
    {"return plan.schedule.closes", "it returned a date"},
    {"return fail('bda')", "the rule declares no message 'bda'; did you mean 'bad'?"},
    {"return fail()", "fail needs the name of one of the rule's messages first"},
    {"return pass('show')", "the message 'show' needs a value for {x}"},
    {"return pass('show', { x = {} })", "the value 'x' of a message must be a text"},
    {"return pass('show', { x = 0/0 })", "the value 'x' of a message comes from 0/0, 1/0 or the like, which is no number"},
    {"return pass('show', { x = -1/0 })", "the value 'x' of a message comes from 0/0, 1/0 or the like, which is no number"},
    {"return fail('bad', nil, { 'schedule.clozes' })", "the plan has no field 'schedule.clozes' that could decide"},
};

const Case files[] = {
    {"return { title = 'x' why = 'y' }", "a comma or a closing '}' is missing before 'why'"},
    {"return {", "the file ends too early"},
    {"if a = 3 then end", "two values are compared with =="},
    {"return { check = function(plan) return plan.a != 3 end }", "'is not' is written ~="},
    {"return { check = function(plan) return a && b end }", "it is written 'and'"},
    {"return { check = function(plan) x += 1 end }", "write x = x + 1"},
    {"return { title = \"a }", "a text is opened here, or before, and never closed"},
    {"return 3", "a rule file must return one table"},
    {"return { title = 'T', why = 'W', fix = 'F', chek = 3 }", "did you mean 'check'?"},
    {"local x <const> = 1 x = 2", "'x' is constant"},
    {"local x <cnst> = 1", "can be <const>, but not <cnst>"},
    {"return { title = \u201cT\u201d }", "such as a curly quote"},
    {"local x = ...\nreturn { check = function() return ... end }", "a function that is written function(...)"},
    {"::a:: ::a::", "the label 'a' stands in line 1 already"},
    {"return { check = function() if true then pass('ok') end, title = 'T' }", "an 'end' is missing"},
};

/// Words of Lua, or of its C, that no author should have to know.
bool is_raw(const std::string& text) {
  for (const char* word : {"attempt to", "bad argument", "userdata", "expected near", "0x", "rule:", "stack traceback", "[C]", "lua_"})
    if (text.find(word) != text.npos) return true;
  return false;
}

}  // namespace

TEST_CASE("an error of a rule is in plain words and has its line") {
  for (const Case& one : cases) {
    CAPTURE(one.body);
    Verdict verdict = say(one.body, plan);
    CAPTURE(verdict.text);
    CHECK(verdict.outcome == Outcome::error);
    CHECK(verdict.text.find(one.words) != std::string::npos);
    CHECK_FALSE(is_raw(verdict.text));
    CHECK(verdict.error_spot.line >= 2);
  }
}

TEST_CASE("a file that cannot be read as a rule says so in plain words") {
  for (const Case& one : files) {
    CAPTURE(one.body);
    std::string trouble = OneRule(one.body).trouble();
    CAPTURE(trouble);
    CHECK(trouble.find(one.words) != std::string::npos);
    CHECK_FALSE(is_raw(trouble));
  }
}

TEST_CASE("an error is placed where it was made, not where Lua noticed it") {
  const auto line_of = [](const std::string& file) { return OneRule(file).loaded().error().spot.line; };
  CHECK(line_of("return {\n  check = function()\n    break\n  end,\n}") == 3);
  CHECK(line_of("return {\n  check = function()\n    goto nope\n  end,\n}") == 3);
  CHECK(line_of("return {\n  title = [[ never closed,\n\n}\n") == 2);
  CHECK(line_of("return {\n  title = 'T',\n  why = 3,\n}") == 3);
  CHECK(line_of("return {\n  title = 'T', why = 'W', fix = 'F',\n  params = {\n    days = {\n      type = 'integer', about = 'x',\n      "
                "default = 'two' } } }") == 6);
  CHECK(line_of("return {\n  title = 'T', why = 'W', fix = 'F',\n  params = {\n    days = { type = 'int', about = 'x' } } }") == 4);
  CHECK(line_of("local t = {}\nreturn {\n  title = 'T', why = 'W' }") == 2);
  CHECK(line_of("return {\n  title = 'T', why = 'W', fix = 'F',\n  for_each = 'audience', messages = {} }") == 3);
}

TEST_CASE("a limit has the line at which it was met, and its own cause") {
  const Verdict steps = say("\nwhile true do\nend"), memory = say("local s = 'x'\nfor i = 1, 60 do\n  s = s .. s\nend");
  CHECK(steps.error_spot.line > 2);
  CHECK(memory.text == "the rule uses more memory than a rule may");
  CHECK(memory.error_spot.line > 2);
  CHECK(say("local function f() return 1 + f() end return f()").text == "the rule calls itself without end");
  CHECK(OneRule("return { title = " + std::string(60000, '(')).trouble() ==
        "brackets or blocks stand too deep inside one another in this file");
}

TEST_CASE("a mark of UTF-8 is skipped, and other encodings are named") {
  CHECK(OneRule("\xef\xbb\xbf" + rule_text("return pass('ok')")).trouble().empty());
  CHECK(OneRule(std::string("r\0e\0t\0", 6)).trouble() == "the file is not saved as plain text in UTF-8");
}
