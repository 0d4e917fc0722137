#include <catch2/catch.hpp>

#include "core/load/column_map.h"
#include "core/load/csv.h"
#include "core/load/written_date.h"
#include "tests/load/read_all.h"

using namespace consultcheck;
using tests::carries;
using tests::fixture;
using tests::read_fixture;
using tests::read_text;
using tests::value_at;
using tests::with_columns;

namespace {

/// Rows as `line: cell|cell`, or `line: what is wrong`.
std::vector<std::string> rows(std::string_view text) {
  std::vector<std::string> out;
  load::CsvReader csv(text, 0, 1);
  for (load::Row row; csv.next(row);) {
    std::string words = std::to_string(row.line) + ": ";
    for (std::size_t i = 0; i < row.cells.size() && !row.fault; ++i) words += (i ? "|" : "") + row.cells[i].text;
    out.push_back(row.fault ? words + row.fault->what : words);
  }
  return out;
}

std::string day(std::string_view text, std::string_view way) {
  const std::string_view ways[] = {way};
  const auto date = load::written_date(text, ways);
  return date ? date->text() : "none";
}

const std::string timetable = std::string(PROJECT_DIR) + "/rules/maps/planning-timetable.json";

}  // namespace

TEST_CASE("cells may hold commas, quotation marks and line ends") {
  using Rows = std::vector<std::string>;
  CHECK(rows("a,b\r\n\"x, \"\"y\"\"\",\"1\n2\"\n\n , \nc,\n,,\n") == Rows{"1: a|b", "2: x, \"y\"|1\n2", "6: c|"});
  CHECK(rows("a,\"b\"\r\n\"c\",d") == Rows{"1: a|b", "2: c|d"});
}

TEST_CASE("after a row that cannot be read, the next line is") {
  using Rows = std::vector<std::string>;
  CHECK(rows("a,\"b\nc,d\ne,f") == Rows{"1: this quotation mark is never closed", "2: c|d", "3: e|f"});
  CHECK(rows("a,\"b\" c\nd,e\"f\ng") == Rows{"1: something stands after the closing quotation mark of a cell",
                                             "2: a quotation mark stands in a cell that does not begin with one", "3: g"});
}

TEST_CASE("dates are read in the ways that are named, and in no other") {
  CHECK(day("24 July 2025", "DD MONTH YYYY") == "2025-07-24");
  CHECK(day("6 Aug 2026", "DD MONTH YYYY") == "2026-08-06");
  CHECK(day("3 sept 2026", "DD MONTH YYYY") == "2026-09-03");
  CHECK(day("9/25/2009", "MM/DD/YYYY") == "2009-09-25");
  CHECK(day("9/25/2009", "DD/MM/YYYY") == "none");
  CHECK(day("31/04/2026", "DD/MM/YYYY") == "none");
  CHECK(day("2026/13/01", "YYYY/MM/DD") == "none");
  CHECK(day("July 2026", "MONTH YYYY") == "2026-07");
  CHECK(day("2026-03-02x", "YYYY-MM-DD") == "none");
  CHECK(day("46083", "excel") == "2026-03-02");
  CHECK(day("60", "excel") == "none");
  CHECK(day("2026-07-31T23:30:00Z", "time") == "2026-08-01");
  CHECK_FALSE(load::known_way("DD/MM"));
  CHECK_FALSE(load::known_way("YYYY-MM-YYYY"));
  CHECK_FALSE(load::known_way("DD YYYY"));
}

TEST_CASE("rows become plans by the map that a council writes") {
  const auto read = read_fixture("forward-plan.csv", with_columns(fixture("forward-plan.columns.json")));
  CHECK(read.lines() == std::vector<std::string>{"1 plan Anyborough/FP-1", "2 plan Anyborough/FP-2", "3 plan Anyborough/FP-3",
                                                 "4 refused 6:72: this quotation mark is never closed", "5 plan Anyborough/FP-5"});
  const load::Record& first = read.records[0];
  CHECK(value_at(first, "title") == "\"Skips, bins and bags\" 2:6");
  CHECK(value_at(first, "schedule.opens") == "2026-03-02 2:46");
  CHECK(value_at(first, "type") == "general 2:68");
  CHECK(value_at(first, "audiences[2].about") == "\"Businesses\" 2:78");
  CHECK(value_at(first, "responses.participants_by_method[1].count") == "1204 2:102");
  CHECK(value_at(read.records[1], "title") == "\"A \"green\" route\nalong the canal\" 3:6");
  CHECK(value_at(read.records[1], "schedule.opens") == "2026-05-05 4:35");
  CHECK(value_at(read.records[2], "schedule.opens").find("soon") != std::string::npos);
  CHECK(carries(first, "audiences.about"));
  CHECK_FALSE(carries(first, "purpose.why"));
}

TEST_CASE("the rows of one key become a plan for each round, with dates as precise as they are") {
  const auto read = read_fixture("timetable.csv", with_columns(timetable));
  CHECK(read.lines() == std::vector<std::string>{"1 plan local-authority:ANY/anyborough-local-plan-2030/regulation-18",
                                                 "2 plan local-authority:ANY/anyborough-local-plan-2030/regulation-19",
                                                 "3 apart: none of its events is a consultation", "4 apart: the plan was withdrawn"});
  CHECK(value_at(read.records[0], "schedule.opens") == "2026-02-16 2:73");
  CHECK(value_at(read.records[0], "schedule.closes") == "2026-03-30 3:63");
  CHECK(value_at(read.records[0], "schedule.decision") == "absent");  // the adoption on file may be that of the plan before
  CHECK(value_at(read.records[1], "schedule.closes") == "2027-06 6:63");
  CHECK(read.records[1].plan->warnings.at(0).what ==
        "the event `reg-19-public-consultation-end` is there twice with different dates; the one on line 6 counts");
  CHECK(read.records[1].plan->plan.words("type") == "local-plan-regulation-19");
}

TEST_CASE("a table that does not fit its map is refused with what to do") {
  const auto how = with_columns(fixture("forward-plan.columns.json"));
  CHECK(read_text("Ref;Project;Organisation;Service;Start\n1;2;3;4;5", how).problem->what ==
        "the columns of this table are set apart by semicolons, not by commas");
  CHECK(read_text("Ref,Projekt,Organisation,Service,Start,End,Kind,Who is asked,Responses\n", how).problem->next ==
        "Did you mean `Projekt`?");
  CHECK(read_text(std::string("\xFF\xFER\0e\0f\0", 8), how).problem->what == "this file is written in UTF-16, not UTF-8");
  CHECK(read_text("Ref,Project,Organisation,Service,Start,End,Kind,Who is asked,Responses\n1,2\n", how).lines() ==
        std::vector<std::string>{"1 refused 2:1: this row has 2 cells, and the header has 9"});
}

TEST_CASE("a column map is read strictly") {
  const auto wrong = [](const std::string& text) {
    const auto map = load::read_column_map(load::source_of("map.json", text), Schema::shipped());
    return map ? "read" : tests::line_of(map.error());
  };
  CHECK(wrong(R"({"column_map": 1, "fields": {"titel": {"column": "T"}}})") == "1:39: there is no field \"titel\" in the plan format");
  CHECK(wrong(R"({"column_map": 1, "fields": {"title": {"column": "T", "is": "x"}}})") ==
        "1:39: a field needs either \"column\" or \"is\"");
  CHECK(wrong(R"({"column_map": 1, "fields": {"schedule.opens": {"column": "T", "dates": ["DD.MM"]}}})") ==
        "1:73: \"DD.MM\" is no way to write a date");
  CHECK(wrong(R"({"column_map": 1, "fields": {"audiences": {"column": "T"}}})") ==
        "1:43: \"audiences\" does not say which item of a list it is");
  CHECK(wrong(R"({"column_map": 1, "fields": {"audiences[0].about": {"column": "T"}}})") ==
        "1:52: \"audiences[0].about\" does not say which item of a list it is");
  CHECK(wrong(R"({"column_map": 1, "fields": {"audiences[]": {"column": "T"}}})") == "1:45: \"audiences[]\" is a group of fields, not one");
  CHECK(wrong(R"({"column_map": 2, "fields": {}})") == "1:16: \"column_map\" must be a whole number from 1 to 1");
}

TEST_CASE("of two rows for one event, one that no longer holds gives way, whichever comes first") {
  const std::string head = "reference,event-date,local-plan,local-plan-event,entry-date,end-date\n";
  const std::string start = "s,2018-11-20,islington,reg-18-public-consultation-start,2024-11-11,\n";
  const std::string old = "a,2029-01-14,islington,reg-18-public-consultation-end,2024-11-11,2024-12-06\n";
  const std::string present = "b,2019-01-14,islington,reg-18-public-consultation-end,2024-11-11,\n";
  for (const std::string& rows : {old + present, present + old}) {
    const auto read = read_text(head + start + rows, with_columns(timetable));
    REQUIRE(read.records.size() == 1);
    CHECK(value_at(read.records[0], "schedule.closes").starts_with("2019-01-14"));
  }
}
