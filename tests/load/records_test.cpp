#include "core/load/records.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "core/report/plan_writer.h"
#include "tests/load/plan_text.h"
#include "tests/load/read_all.h"

using namespace consultcheck;
using tests::json_plan;
using tests::read_fixture;
using tests::read_text;

namespace {

using Lines = std::vector<std::string>;

std::string plan(const std::string& id) {
  return R"({"consultation_plan":1,"id":")" + id + R"(","title":"t","organisation":{"name":"n"}})";
}

}  // namespace

TEST_CASE("a plan of our own is one record without a number") {
  for (const std::string& text : {json_plan(""), "\xEF\xBB\xBF" + json_plan(""), tests::xml_plan("")}) {
    const auto read = read_text(text);
    CHECK(read.lines() == Lines{"0 plan n/a"});
    CHECK(read.records[0].hash == load::content_hash(text));
  }
}

TEST_CASE("a list of plans is read plan by plan, each with its place") {
  const auto read = read_text("[" + plan("a") + ",\n " + plan("ü") + "  ]\n");
  CHECK(read.lines() == Lines{"1 plan n/a", "2 plan n/ü"});
  CHECK(read.records[0].spot.column == 2);
  CHECK(read.records[1].spot.line == 2);
  CHECK(tests::value_at(read.records[1], "title") == "\"t\" 2:42");
  CHECK(read.records[0].hash == load::content_hash(plan("a")));
}

TEST_CASE("one bad record in a list is refused at its place and the others go on") {
  CHECK(read_text("[" + plan("a") + ", {\"id\": \"b\", \"id\": 1}, 7, {}, " + plan("c") + "]").lines() ==
        Lines{"1 plan n/a", "2 refused 1:88: \"id\" is given twice; it first stands at line 1, column 77",
              "3 refused 1:98: JSON starts with { here, not with '7'",
              "4 refused 1:101: this record is in none of the formats that can be read: it has no fields at all", "5 plan n/c"});
}

TEST_CASE("of a list cut short, what stands before the break is kept") {
  const auto between = read_text("[" + plan("a") + ",\n");
  CHECK(between.lines() == Lines{"1 plan n/a", "2 refused 2:1: the file ends before its list does: a ] is missing"});
  const auto inside = read_fixture("truncated.json");
  REQUIRE(inside.records.size() == 3);
  CHECK(inside.records[1].plan);
  CHECK(inside.records[2].problem->spot.line == 97);
  CHECK(inside.records[2].problem->next.find("The rest of the file belongs to this record") != std::string::npos);
}

TEST_CASE("what follows a list is read when it is a list, and said when it is not") {
  CHECK(read_text("[" + plan("a") + "]\n[" + plan("b") + "] \n").lines() == Lines{"1 plan n/a", "2 plan n/b"});
  CHECK(read_text("[" + plan("a") + "]\n" + plan("b")).lines() ==
        Lines{"1 plan n/a", "2 refused 2:1: nothing should follow here, but there stands '{'"});
  CHECK(read_text("take([" + plan("a") + "]) ; \n").lines() == Lines{"1 plan n/a"});
  CHECK(read_text("take([" + plan("a") + "]);\nmore").lines() ==
        Lines{"1 plan n/a", "2 refused 2:1: nothing should follow here, but there stands 'm'"});
  CHECK(read_text("take(" + plan("a") + ");").lines() == Lines{"0 plan n/a"});
  CHECK(read_text("take(" + plan("a") + ", 1);").lines() ==
        Lines{"0 plan n/a", "1 refused 1:78: nothing should follow here, but there stands ','"});
}

TEST_CASE("a comma too many or too few costs no record") {
  CHECK(read_text("[" + plan("a") + " " + plan("b") + ",,]").lines() == Lines{"1 plan n/a", "2 refused 1:75: a comma is missing before '{'",
                                                                              "3 plan n/b",
                                                                              "4 refused 1:148: a record should stand here, not ','"});
}

TEST_CASE("one record a line: blank lines are passed over and lines keep their numbers") {
  const auto read = read_fixture("records.ndjson");
  REQUIRE(read.records.size() == 6);
  CHECK(read.lines()[0] == "1 plan Anyborough/NX-7");
  CHECK(read.lines()[1] == "2 plan Anyborough/highways/parking-permits");
  CHECK(read.records[1].plan->warnings[0].place.spot().line == 3);
  CHECK(read.records[2].problem->spot.line == 4);
  CHECK(read.lines()[3] == "4 plan Department for Water/0f8f4d10-0000-4000-8000-000000000011");
  CHECK(read.records[4].problem->spot.line == 6);
  CHECK(read.records[5].aside == "it has no closing date, so it is a standing page");
  CHECK(read.records[3].hash == load::content_hash(read.records[3].plan->plan.source().text));
}

TEST_CASE("a broken first line does not hide that there are lines") {
  CHECK(read_text("{\"id\": \"a\n" + plan("b") + "\r\n\n" + plan("c")).lines() ==
        Lines{"1 refused 1:8: the record ends inside this text", "2 plan n/b", "3 plan n/c"});
}

TEST_CASE("a plan laid out over many lines is one record") {
  CHECK(read_text("{\"id\":\n\"a\", \"title\": \"t\", \"organisation\":\n{\"name\": \"n\"},\n\"audiences\": [\n{},\n{}\n]}").lines() ==
        Lines{"0 plan n/a"});
}

TEST_CASE("one line of NDJSON can be read on its own") {
  const auto record = load::read_record(load::source_of("hub.ndjson", json_plan("\"level\": \"consullt\""), 4711), tests::reading());
  REQUIRE(record.plan);
  CHECK(record.spot.line == 4711);
  CHECK(record.plan->warnings[0].place.spot().line == 4711);
  CHECK(load::read_record(load::source_of("hub.ndjson", "", 2), tests::reading()).problem);
}

TEST_CASE("broken bytes spoil their own record only") {
  CHECK(read_text("[" + plan("a") + "," + plan("\xE9") + "," + plan("b") + "]").lines() ==
        Lines{"1 plan n/a", "2 refused 1:104: the byte E9 is not UTF-8; in Windows-1252 or Latin-1 it would be é", "3 plan n/b"});
  CHECK(read_text(std::string("[\0{\0", 4)).problem->what == "this file is written in UTF-16, not UTF-8");
  CHECK(read_text("").problem->what == "this file is empty");
}

TEST_CASE("what is no record says what to do") {
  CHECK(read_text("Ref,Title\n1,x").problem->what == "this looks like a table, and nothing says what its columns mean");
  CHECK(read_text("hello").problem->what == "this is no record in any of the formats that can be read");
  CHECK(read_text("hello(").problem->what == "this is no record in any of the formats that can be read");
}

TEST_CASE("a record that is written as a plan reads as it did") {
  for (const char* file : {"citizen-space.json", "citizen-space-2.1.jsonp", "govuk.json"}) {
    for (const load::Record& record : read_fixture(file).records) {
      if (!record.plan) continue;
      const auto said = [](const Plan& plan) {
        Lines lines;
        for (NodeId id = 0; id < plan.size(); ++id)
          if (const Node& node = plan.node(id); node.alias == no_node && node.kind != Kind::missing && node.kind != Kind::object)
            lines.push_back(plan.path(id) + " " + plan.shown(id));
        std::sort(lines.begin(), lines.end());
        return lines;
      };
      for (const auto write : {report::write_plan_json, report::write_plan_line, report::write_plan_xml}) {
        std::ostringstream out;
        write(record.plan->plan, out);
        const auto again = load::load_plan(load::source_of("plan", out.str()), Schema::shipped(), nullptr);
        REQUIRE(again);
        CHECK(said(again->plan) == said(record.plan->plan));
        CHECK(again->warnings.empty());
      }
    }
  }
}

TEST_CASE("reading stops when nobody wants more") {
  int seen = 0;
  load::read_records(load::source_of("x", "[" + plan("a") + "," + plan("b") + "]"), tests::reading(),
                     [&](load::Record) { return ++seen < 1; });
  CHECK(seen == 1);
}
