#include "core/load/plan_loader.h"

#include <catch2/catch.hpp>

#include "tests/load/plan_text.h"
#include "tests/load/recorder.h"

using namespace consultcheck;
using tests::json_plan;
using tests::loaded;

TEST_CASE("the format is told by the first character") {
  CHECK(loaded(json_plan(""))->format == "JSON");
  CHECK(loaded(" \n" + json_plan(""))->format == "JSON");
  CHECK(loaded(tests::xml_plan(""))->format == "XML");
  CHECK(tests::line_of(loaded("id: a").error()) == "1:1: this is no plan: a plan starts with { in JSON or < in XML");
  CHECK(tests::line_of(loaded("[1]").error()) == "1:1: this is no plan: a plan starts with { in JSON or < in XML");
  CHECK(tests::line_of(loaded("").error()) == "this file is empty");
}

TEST_CASE("JSON values keep their places in a plan") {
  const auto plan = loaded(
      "{\n  \"id\": \"a\", \"title\": \"t\",\n  \"organisation\": {\"name\": \"n\"},\n  \"area\": {\"wards\": [\"North\",\n    "
      "\"South\"]}}");
  REQUIRE(plan);
  CHECK(tests::at(*plan, "id") == "\"a\" 2:9");
  CHECK(tests::at(*plan, "organisation") == "given 3:19");
  CHECK(tests::at(*plan, "area.wards") == "2 items 4:21");
  CHECK(tests::at(*plan, "area.wards[2]") == "\"South\" 5:5");
}

TEST_CASE("a JSON value of another type warns with its place and reads as unclear") {
  const auto plan = loaded("{\"id\":\"a\",\"title\":\"t\",\"organisation\":{\"name\":\"n\"},\n\"area\":{\"borough_wide\":\"yes\"}}");
  REQUIRE(plan);
  REQUIRE(plan->warnings.size() == 1);
  CHECK(plan->warnings[0].path == "area.borough_wide");
  CHECK(plan->warnings[0].place.spot().line == 2);
  CHECK(plan->warnings[0].place.spot().column == 24);
  CHECK(plan->plan.node(plan->plan.find("area.borough_wide")).kind == Kind::unclear);
}

TEST_CASE("another format version is refused with both numbers, before anything else of the plan is asked for") {
  CHECK(tests::line_of(loaded("{\"consultation_plan\": 2}").error()) == "1:23: this program reads plan format 1; this file says 2");
  CHECK(loaded(json_plan("\"consultation_plan\":1")));
}

TEST_CASE("a plan without id, title or organisation name is refused") {
  CHECK_FALSE(loaded("{\"title\":\"t\",\"organisation\":{\"name\":\"n\"}}"));
  CHECK_FALSE(loaded("{\"id\":\"a\",\"organisation\":{\"name\":\"n\"}}"));
  CHECK_FALSE(loaded("{\"id\":\"a\",\"title\":\"t\"}"));
}
