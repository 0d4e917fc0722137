// Rules and plans made from bytes: mostly sensible ones, some that misbehave. The same bytes always make the same.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace consultcheck {

/// Turns bytes into choices; when they run out, every choice is the first.
class Choices {
 public:
  Choices(const std::uint8_t* data, std::size_t size) : at_(data), end_(data + size) {}
  std::size_t among(std::size_t count) { return at_ == end_ ? 0 : *at_++ % count; }
  template <std::size_t N>
  std::string one(const char* const (&words)[N]) {
    return words[among(N)];
  }

 private:
  const std::uint8_t *at_, *end_;
};

inline std::string made_expression(Choices& choose, int depth) {
  static const char* const leaves[] = {"1",
                                       "n",
                                       "'abc'",
                                       "plan.title",
                                       "nil",
                                       "true",
                                       "{}",
                                       "1e308",
                                       "-1",
                                       "plan.schedule.opens",
                                       "date.as_of",
                                       "plan.audiences",
                                       "math.maxinteger",
                                       "optional(plan, 'summary')",
                                       "plan.stage",
                                       "0.5",
                                       "plan.nowhere",
                                       "outside",
                                       "plan",
                                       "('x'):rep(3000)",
                                       "stated(plan, 'summary')",
                                       "contains(plan.audiences, n)",
                                       "decided_on(plan, 'last', { but = list })",
                                       "latest(plan.stages, 'opens')",
                                       "text.says_nothing('n a', list)"};
  static const char* const joins[] = {" + ", " .. ", " == ", " < ", " and ", " or ", " - ", " * ", " // ", " ~= "};
  static const char* const calls[] = {"tostring(",    "#(",        "type(",           "text.words(",   "text.plain(",
                                      "count(",       "tonumber(", "string.rep(",     "table.concat(", "string.upper(",
                                      "select('#', ", "pairs(",    "contains(list, ", "stated(plan, ", "earliest(list, "};
  if (depth <= 0 || choose.among(3) == 0) return choose.one(leaves);
  if (choose.among(2) == 0) return choose.one(calls) + made_expression(choose, depth - 1) + ")";
  return "(" + made_expression(choose, depth - 1) + choose.one(joins) + made_expression(choose, depth - 1) + ")";
}

inline std::string made_block(Choices& choose, int depth);

inline std::string made_statement(Choices& choose, int depth) {
  static const char* const whole[] = {"while true do end",
                                      "outside = n",
                                      "plan.title = 1",
                                      "keep.x = n",
                                      "error(n)",
                                      "list[#list + 1] = n",
                                      "table.sort(list)",
                                      "n = n + 1",
                                      "local _ = ('a'):rep(200):find('.-.-.-.-b')",
                                      "string.upper = nil",
                                      "table.insert(list, ('x'):rep(5000))",
                                      "_ENV = {}"};
  switch (depth <= 0 ? 0 : choose.among(6)) {
    case 1:
      return "if " + made_expression(choose, 2) + " then\n" + made_block(choose, depth - 1) + "end";
    case 2:
      return "for i = 1, " + std::to_string(1 + choose.among(40)) + " do\n" + made_block(choose, depth - 1) + "end";
    case 3:
      return "for _, v in ipairs(list) do\n" + made_block(choose, depth - 1) + "end";
    case 4:
      return "n = " + made_expression(choose, 3);
    case 5:
      return choose.one(whole);
    default:
      return "list[#list + 1] = " + made_expression(choose, 2);
  }
}

inline std::string made_block(Choices& choose, int depth) {
  std::string block;
  for (std::size_t i = 0, count = choose.among(4); i < count; ++i) block += made_statement(choose, depth) + "\n";
  return block;
}

inline std::string made_rule(Choices& choose) {
  static const char* const answers[] = {"pass('ok')", "fail('show', { x = n })", "cannot_tell('ok')", "n", "nil", "not_applicable('ok')"};
  return "local outside, keep = 1, {}\nreturn { title = 'T', why = 'W', fix = 'F', messages = { ok = 'Fine.', show = 'It is {x}.' },\n"
         "  check = function(plan)\n    local n, list = 1, {}\n" +
         made_block(choose, 3) + "    return " + choose.one(answers) + "\n  end }\n";
}

inline std::string made_plan(Choices& choose) {
  static const char* const titles[] = {R"("Oak Road")", "null", R"("tbc")", "7", R"("<b>A\u0301</b> library")", R"("none")"};
  static const char* const days[] = {R"("2026-01-05")", R"("2026-03")", "null", R"("soon")", R"("none: not yet")"};
  static const char* const lists[] = {"[]", R"([{"group": "residents"}])", "null", R"("none")", R"([{"group": "a"}, {"group": "tbc"}, 3])"};
  return R"({"title": )" + choose.one(titles) + R"(, "schedule": {"opens": )" + choose.one(days) + R"(, "closes": )" + choose.one(days) +
         R"(}, "audiences": )" + choose.one(lists) + "}";
}

}  // namespace consultcheck
