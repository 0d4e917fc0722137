#include <catch2/catch.hpp>

#include "one_rule.h"

using namespace consultcheck;
using namespace consultcheck::host;

TEST_CASE("dates are compared and counted") {
  CHECK(shown("date.of('2026-03-02') - date.of('2026-01-05')") == "56");
  CHECK(shown("date.of('2026-03-02') + 7") == "9 March 2026");
  CHECK(shown("date.of('2026-03-02') + 14/2") == "9 March 2026");
  CHECK(shown("date.add_months(date.of('2026-03-02'), 4/2)") == "2 May 2026");
  CHECK(shown("date.of('2026-03-02') - 7") == "23 February 2026");
  CHECK(shown("date.of('2026-03-02') == date.of('2026-03-02')") == "yes");
  CHECK(shown("date.of('2026-03-02') < date.of('2026-03')").find("not precise enough") != std::string::npos);
  CHECK(shown("date.of('2026-03-31') <= date.of('2026-04')") == "yes");
  CHECK(shown("date.of('2026-05') > date.of('2026-04')") == "yes");
  CHECK(shown("date.of('2026-03-02').month") == "3");
  CHECK(shown("date.weekday(date.of('2026-03-02'))") == "monday");
  CHECK(shown("date.exact(date.of('2026-03'))") == "no");
  CHECK(shown("type(date.as_of)") == "date");
  CHECK(shown("date.of('soon')").find("date.of needs") != std::string::npos);
}

TEST_CASE("spans of days") {
  CHECK(shown("date.count(date.of('2026-03-02'), date.of('2026-03-08'))") == "7");
  CHECK(shown("date.count(date.of('2026-03-02'), date.of('2026-03-08'), { working = true })") == "5");
  CHECK(
      shown("date.count(date.of('2026-03-02'), date.of('2026-03-08'), { calendar = { { on = date.of('2026-03-03') }, '2026-03-04' } })") ==
      "5");
  CHECK(shown("date.count(date.of('2026-03-08'), date.of('2026-03-02'))") == "0");
  CHECK(shown("date.count(date.as_of, date.as_of, { calender = {} })").find("did you mean 'calendar'") != std::string::npos);
  CHECK(shown("date.add_working_days(date.of('2026-03-06'), 1)") == "9 March 2026");
  CHECK(shown("date.add_working_days(date.of('2026-05-07'), -25, { calendar = { '2026-04-03', '2026-04-06', '2026-05-04' } })") ==
        "30 March 2026");
  CHECK(shown("date.add_months(date.of('2026-01-31'), 1)") == "28 February 2026");
  CHECK(shown("date.add_months(date.of('2026-01-31'), -12)") == "31 January 2025");
  CHECK(shown("date.overlap(date.of('2026-01-01'), date.of('2026-01-10'), date.of('2026-01-10'), date.of('2026-02-01'))") == "1");
  CHECK(shown("date.overlap(date.of('2026-01-01'), date.of('2026-01-10'), date.of('2026-01-11'), date.of('2026-02-01'))") == "0");
}

TEST_CASE("an imprecise date of the plan ends the rule as unclear at its field") {
  std::string json = R"({"schedule": {"opens": "2026-03", "closes": "2026-03-20"}})";
  Verdict compared = say("if plan.schedule.opens < plan.schedule.closes then return pass('ok') end return fail('bad')", json);
  CHECK(compared.outcome == Outcome::cannot_tell);
  CHECK(compared.reason == Reason::unclear);
  CHECK(compared.missing_path == "schedule.opens");
  CHECK(say("return pass('show', { x = plan.schedule.closes - plan.schedule.opens })", json).missing_path == "schedule.opens");
  CHECK(say("return pass('show', { x = plan.schedule.opens.day })", json).reason == Reason::unclear);
  CHECK(shown("plan.schedule.opens.month", json) == "3");
}
