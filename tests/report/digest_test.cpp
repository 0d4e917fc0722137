#include "core/report/digest.h"

#include <catch2/catch.hpp>

#include "tests/report/sample_report.h"

using namespace consultcheck;
using report::digest;

TEST_CASE("the digest sorts a report the way an officer reads it") {
  const auto sorted = digest(sample::report());
  REQUIRE(sorted.fix_first.size() == 3);
  CHECK(sorted.fix_first[0].result->demand->id == "england/traffic/objection-period");
  REQUIRE(sorted.questions.size() == 1);
  CHECK(sorted.questions[0].roles == std::vector<std::string>{"monitoring-officer", "legal-adviser"});
  CHECK(sorted.broken.size() == 1);
  CHECK(sorted.advice.size() == 1);
  CHECK(sorted.unclear.size() == 1);
  CHECK(size(sorted.met) == 2);
  CHECK(size(sorted.set_aside) == 1);
  REQUIRE(sorted.not_due.size() == 1);
  CHECK(sorted.not_due[0].title == "closing");
  CHECK(sorted.facts() == 5);
  CHECK(sorted.answers() == 1);
  CHECK(sorted.judgements.size() == 2);
  CHECK(sorted.waivers.size() == 1);
}

TEST_CASE("gaps stand in the order of the plan format, each once") {
  const auto sorted = digest(sample::report());
  REQUIRE(sorted.missing.size() == 4);
  CHECK(sorted.missing[0].label == "Purpose");
  CHECK(sorted.missing[0].fields[0].demands.size() == 2);
  const auto& audiences = sorted.missing[1].fields;
  REQUIRE(audiences.size() == 1);
  CHECK(audiences[0].paths == std::vector<std::string>{"audiences[1].reached_by", "audiences[3].reached_by"});
}

TEST_CASE("a waived fail is neither advice nor to be fixed") {
  auto one = sample::report();
  auto& finding = one.results[8].findings[0];
  finding.waiver = WaiverNote{false, "Rosa Lind", "service-head", "Elections.", "2026-01-20", "2026-12-31"};
  one.fix_first.pop_back();
  const auto sorted = digest(one);
  CHECK(sorted.waived.size() == 1);
  CHECK(sorted.fix_first.size() == 2);
  CHECK(sorted.advice.size() == 1);
}

TEST_CASE("a question without findings still reaches its people") {
  auto one = sample::report();
  one.results[1].findings.clear();
  const auto sorted = digest(one);
  REQUIRE(sorted.questions.size() == 1);
  CHECK(sorted.answers() == 1);
}
