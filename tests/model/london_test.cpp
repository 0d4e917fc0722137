#include "core/model/london.h"

#include <catch2/catch.hpp>

using namespace consultcheck;

namespace {

std::string day(std::string_view text) {
  const auto time = read_time(text);
  if (!time) return "none";
  return time->london.date.text() + " " + std::to_string(time->london.of_day.count() / 60) + " " +
         std::to_string(time->london.offset.count());
}

}  // namespace

TEST_CASE("instants are days in London") {
  CHECK(day("2016-04-20T16:00:00+01:00") == "2016-04-20 960 60");
  CHECK(day("2016-07-13T23:30:00Z") == "2016-07-14 30 60");
  CHECK(day("2016-11-04T00:30:00+01:00") == "2016-11-03 1410 0");
  CHECK(day("2024-08-27T00:00:00.000+01:00") == "2024-08-27 0 60");
  CHECK(day("2216-12-21T23:45:00+00:00") == "2216-12-21 1425 0");
  CHECK(day("2023-03-29T00:00:00") == "2023-03-29 0 60");
  CHECK(day("2026-01-05 09:30") == "2026-01-05 570 0");
}

TEST_CASE("summer time begins and ends at one o'clock UTC on a Sunday") {
  CHECK(day("2026-03-29T00:59:59Z") == "2026-03-29 59 0");
  CHECK(day("2026-03-29T01:00:00Z") == "2026-03-29 120 60");
  CHECK(day("2026-10-25T00:59:59Z") == "2026-10-25 119 60");
  CHECK(day("2026-10-25T01:00:00Z") == "2026-10-25 60 0");
}

TEST_CASE("what is no time is none") {
  for (const char* text : {"", "2026-03-02", "2026-02-30T10:00:00Z", "2026-03-02T24:00:00Z", "2026-03-02T10:00:00+1",
                           "2026-03-02T10:00:00Zx", "2026-03-02T10:0"})
    CHECK(day(text) == "none");
}
