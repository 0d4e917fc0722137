#include <catch2/catch.hpp>

#include "tests/load/read_all.h"

using namespace consultcheck;
using tests::carries;
using tests::read_fixture;
using tests::read_text;
using tests::value_at;

namespace {

const tests::ReadAll& hub() {
  static const tests::ReadAll read = read_fixture("citizen-space.json");
  return read;
}

}  // namespace

TEST_CASE("a hub's activities: plans, what is set apart, what is refused") {
  CHECK(hub().lines() ==
        std::vector<std::string>{"1 plan Anyborough/libraries/library-hours", "2 plan Anyborough/highways/parking-permits",
                                 "3 apart: it has no closing date, so it is a standing page",
                                 "4 apart: its title says \"register your interest\": it is a register or a banner, not a consultation",
                                 "5 apart: it is of the type Link, which asks nobody anything", "6 plan Anyborough/parks/play-areas",
                                 "7 refused 228:12: a plan needs title, and it says nothing",
                                 "8 apart: it is open for 540 days, more than 366, so it is a standing page"});
}

TEST_CASE("an activity's fields go where they belong, with their lines") {
  const load::Record& record = hub().records[0];
  CHECK(value_at(record, "title") == "\"Opening hours of branch libraries\" 4:12");
  CHECK(value_at(record, "summary") == "\"We propose to open the five branch libraries on Sundays.\nOak Road\nChurch Lane\" 7:15");
  CHECK(value_at(record, "purpose.why") == "\"Fewer people come on weekdays than five years ago.\" 20:10");
  CHECK(value_at(record, "purpose.decision_process") == "\"The Culture Committee decides in June 2026.\" 21:24");
  CHECK(value_at(record, "service") == "\"Libraries\" 13:22");
  CHECK(value_at(record, "schedule.opens") == "2026-03-02 8:16");
  CHECK(value_at(record, "schedule.closes") == "2026-04-26 9:14");
  CHECK(value_at(record, "feedback.publish_on") == "2026-07-17 22:19");
  CHECK(value_at(record, "feedback.results_published") == "\"\" 23:17");
  CHECK(value_at(record, "audiences[2].about") == "\"Young people\" 50:13");
  CHECK(value_at(record, "area.wards[1]") == "\"Oak ward\" 57:13");
  CHECK(value_at(record, "lead.role") == "\"Libraries manager\" 25:23");
  CHECK(value_at(record, "accessibility.alternative_on_request.contact") == "\"020 7946 0101, libraries@example.gov.uk\" 27:20");
  CHECK(value_at(record, "evidence.documents[1].title") == "\"Use of the branches, 2021 to 2025\" 38:14");
  CHECK(record.plan->plan.words("source.format") == "Citizen Space");
  CHECK(record.plan->plan.words("source.address") == "https://consult.example.gov.uk/libraries/library-hours/consult_view");
}

TEST_CASE("an empty field of an activity is missing, one that is not there is not carried") {
  const load::Record& record = hub().records[1];
  CHECK(record.plan->plan.node(record.plan->plan.find("purpose.why")).kind == Kind::missing);
  CHECK(record.plan->plan.node(record.plan->plan.find("summary")).kind == Kind::missing);
  CHECK(carries(record, "purpose.why"));
  CHECK(carries(record, "audiences.about"));
  CHECK_FALSE(carries(record, "area.wards"));
  CHECK_FALSE(carries(record, "methods"));
  CHECK(carries(hub().records[0], "area.wards"));
  CHECK(record.plan->warnings[0].what == "`parking@example.gov.uk.` is no e-mail address");
}

TEST_CASE("the older spellings, bare ids and a JSONP wrapper are read") {
  const auto read = read_fixture("citizen-space-2.1.jsonp");
  REQUIRE(read.lines() == std::vector<std::string>{"0 plan Anyborough/parks/tree-strategy"});
  CHECK(value_at(read.records[0], "feedback.results_published") == "2015-01-12 12:17");
  CHECK(value_at(read.records[0], "audiences[1].about") == "\"Residents\" 14:3");
  CHECK_FALSE(carries(read.records[0], "purpose.why"));
  CHECK(read_text("/**/a.b_1([{\"id\":\"x\",\"dept\":\"d\",\"title\":\"t\",\"enddate\":\"2026/02/30\"}]);").lines() ==
        std::vector<std::string>{"1 plan Anyborough/d/x"});
}

TEST_CASE("without settings that name the organisation an activity is refused") {
  load::RecordReading how = tests::reading();
  how.settings = nullptr;
  const auto read = read_text(R"([{"id":"x","dept":"d","title":"t","enddate":"2026/02/03"}])", how);
  CHECK(read.lines() ==
        std::vector<std::string>{"1 refused 1:2: this record does not name the organisation that consults, and no settings do"});
}

TEST_CASE("how long makes a standing page can be told") {
  load::RecordReading how = tests::reading();
  how.standing_days = 600;
  CHECK(read_fixture("citizen-space.json", how).records[7].plan);
}
