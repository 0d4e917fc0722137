#include "core/model/date.h"

#include <catch2/catch.hpp>

using namespace consultcheck;

TEST_CASE("dates are read with the precision they are written in", "[date]") {
  CHECK(Date::parse("2026-03-02")->exact());
  CHECK(Date::parse("2026-03")->text() == "2026-03");
  CHECK(Date::parse("2026")->words() == "2026");
  CHECK(Date::parse("2026-03-02")->words() == "2 March 2026");
  CHECK(Date::parse("2024-02-29"));
  for (const char* wrong :
       {"", "2026-02-29", "2026-13-01", "2026-00", "02/03/2026", "2026-3-2", "2026-03-02T10:00", "0999", "20261", "2026-03-2x"}) {
    CAPTURE(wrong);
    CHECK_FALSE(Date::parse(wrong));
  }
}

TEST_CASE("a date covers the days it may mean", "[date]") {
  CHECK(Date::parse("1970-01-01")->first() == 0);
  const Date month = *Date::parse("2024-02");
  CHECK(Date::of(month.first()).text() == "2024-02-01");
  CHECK(Date::of(month.last()).text() == "2024-02-29");
  const Date year = *Date::parse("2023");
  CHECK(year.last() - year.first() == 364);
}

TEST_CASE("comparison says when precision cannot settle it", "[date]") {
  const auto order = [](const char* a, const char* b) { return compare(*Date::parse(a), *Date::parse(b)); };
  CHECK(order("2026-03-01", "2026-03-02") == Order::before);
  CHECK(order("2026-03-02", "2026-03-02") == Order::same);
  CHECK(order("2026-04", "2026-03-31") == Order::after);
  CHECK(order("2026-03", "2026-03-15") == Order::unsure);
  CHECK(order("2026", "2026") == Order::unsure);
}

TEST_CASE("weekdays count from Monday, before and after 1970", "[date]") {
  CHECK(weekday(Date::parse("2026-11-22")->first()) == 6);
  CHECK(weekday(Date::parse("1969-12-29")->first()) == 0);
}
