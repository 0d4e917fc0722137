#include <catch2/catch.hpp>

#include "tests/load/read_all.h"

using namespace consultcheck;
using tests::carries;
using tests::read_fixture;
using tests::value_at;

namespace {

const tests::ReadAll& items() {
  static const tests::ReadAll read = read_fixture("govuk.json");
  return read;
}

std::string date(std::size_t item, std::string_view path) {
  const auto found = items().records[item].plan->plan.date(path);
  return found ? found->text() : "none";
}

std::string warnings(std::size_t item) {
  std::string out;
  for (const Warning& warning : items().records[item].plan->warnings) out += warning.what + "\n";
  return out;
}

}  // namespace

TEST_CASE("content items: plans, and one that was withdrawn") {
  CHECK(items().lines() == std::vector<std::string>{"1 plan Department for Water/0f8f4d10-0000-4000-8000-000000000010",
                                                    "2 plan Department for Water/0f8f4d10-0000-4000-8000-000000000011",
                                                    "3 apart: it was withdrawn on 1 May 2023: The policy was dropped.",
                                                    "4 plan Department for Water/0f8f4d10-0000-4000-8000-000000000013"});
}

TEST_CASE("a closing time of midnight belongs to the day before, a date stored as midnight to its own") {
  CHECK(date(0, "schedule.opens") == "2024-06-03");
  CHECK(date(0, "schedule.closes") == "2024-08-26");
  CHECK(date(0, "feedback.results_published") == "2024-10-21");
  CHECK(date(0, "approvals.published_on") == "2024-06-03");
  CHECK(date(1, "schedule.closes") == "2027-01-25");
  CHECK(date(3, "schedule.closes") == "2026-04-27");
}

TEST_CASE("the outcome is dated by the change that tells of it, not by a later correction") {
  CHECK(date(0, "feedback.feedback_published") == "2024-12-17");
  CHECK(warnings(0).find("written with the offset -01:00, and London's was +00:00; it was read as 17 December 2024") != std::string::npos);
  CHECK(date(3, "feedback.feedback_published") == "none");
  CHECK(carries(items().records[3], "feedback.feedback_published"));
  CHECK_FALSE(carries(items().records[3], "feedback.you_said"));
}

TEST_CASE("an offset that London does not have, and a type that contradicts the dates, are warned of") {
  CHECK(warnings(1).find("written with the offset +01:00, and London's was +00:00") != std::string::npos);
  CHECK(warnings(3).find("the type `open_call_for_evidence` contradicts the dates: on 20 May 2026, the day of the last update, it closed "
                         "on 27 April 2026") != std::string::npos);
}

TEST_CASE("documents have their role and format in the shape of today, and their title in that of 2022") {
  const load::Record& today = items().records[0];
  const std::string documents = "evidence.documents";
  CHECK(today.plan->plan.words(documents + "[1].role") == "basis");
  CHECK(today.plan->plan.words(documents + "[2].format") == "html");
  CHECK(today.plan->plan.words(documents + "[3].role") == "equality");
  CHECK(today.plan->plan.words(documents + "[4].role") == "report");
  CHECK(today.plan->plan.words("accessibility.alternative_on_request.contact") == "formats@example.gov.uk");
  CHECK(today.plan->plan.words("feedback.you_said") == "We received 113 written responses.");
  const load::Record& older = items().records[1];
  CHECK(older.plan->plan.words(documents + "[1].title") == "Counting ponds & wells");
  CHECK(older.plan->plan.words(documents + "[1].url") == "https://www.gov.uk/government/publications/ponds.pdf");
  CHECK_FALSE(carries(older, "evidence.documents.accessible"));
}

TEST_CASE("ways to respond are carried only where they were sent, and methods never") {
  CHECK(items().records[1].plan->plan.words("accessibility.paper_route") == "Ponds team 1 Spring Street Leeds");
  CHECK_FALSE(carries(items().records[0], "accessibility.paper_route"));
  CHECK_FALSE(carries(items().records[1], "methods"));
}

TEST_CASE("a summary is the description, else the text of the page") {
  CHECK(items().records[0].plan->plan.words("summary") == "Whether every new home should have a smart water meter.");
  CHECK(items().records[1].plan->plan.words("summary") == "How should ponds be counted?");
}

TEST_CASE("other kinds of content item are set apart") {
  const auto read = tests::read_text(R"([{"schema_name": "publication", "content_id": "1", "title": "Statistics", "details": {}}])");
  CHECK(read.lines() == std::vector<std::string>{"1 apart: on GOV.UK it is of the kind publication, which is no consultation"});
}
