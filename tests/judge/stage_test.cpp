#include <catch2/catch.hpp>

#include "tests/judge/town.h"

using namespace consultcheck;
using tests::day;
using tests::plan_of;

namespace {

std::string stage(const std::string& rest, std::string_view today) { return std::string(name(judge::stage_of(plan_of(rest), day(today)))); }

const std::string two_rounds = R"("stages":[{"kind":"informal","opens":"2026-01-05","closes":"2026-02-02"},
                                           {"kind":"statutory","opens":"2026-04-06","closes":"2026-05-04"}])";

}  // namespace

TEST_CASE("a stage comes from what happened and from the dates of the round") {
  const std::string plan = R"("schedule":{"submitted":"2026-01-05","opens":"2026-03-02","closes":"2026-04-13"},
    "approvals":{"design":{"on":"2026-01-20"},"content":{"on":"2026-02-10"},"published_on":"2026-02-25"},
    "decisions":[{"on":"2026-05-12","kind":"final"}],"feedback":{"feedback_published":"2026-05-20","participants_told":"2026-05-22"})";
  CHECK(stage(plan, "2026-01-04") == "draft");
  CHECK(stage(plan, "2026-01-05") == "submitted");
  CHECK(stage(plan, "2026-01-20") == "design-approved");
  CHECK(stage(plan, "2026-02-10") == "signed-off");
  CHECK(stage(plan, "2026-02-25") == "published");
  CHECK(stage(plan, "2026-03-01") == "published");
  CHECK(stage(plan, "2026-03-02") == "open");
  CHECK(stage(plan, "2026-04-13") == "open");
  CHECK(stage(plan, "2026-04-14") == "closed");
  CHECK(stage(plan, "2026-05-12") == "decided");
  CHECK(stage(plan, "2026-05-20") == "decided");
  CHECK(stage(plan, "2026-05-22") == "fed-back");
  CHECK(stage("", "2026-05-22") == "draft");
}

TEST_CASE("between two rounds a plan is closed, and then open again") {
  CHECK(stage(two_rounds, "2026-01-05") == "open");
  CHECK(stage(two_rounds, "2026-03-01") == "closed");
  CHECK(stage(two_rounds, "2026-04-06") == "open");
  CHECK(stage(two_rounds, "2026-06-01") == "closed");
}

TEST_CASE("a decision counts once nobody is to be asked after it") {
  CHECK(stage(two_rounds + R"(,"decisions":[{"on":"2026-03-01","kind":"final"}])", "2026-03-15") == "closed");
  CHECK(stage(two_rounds + R"(,"decisions":[{"on":"2026-03-01","kind":"final"}])", "2026-04-10") == "open");
  CHECK(stage(two_rounds + R"(,"decisions":[{"on":"2026-03-01","kind":"final"}])", "2026-05-05") == "decided");
  const std::string round = R"("schedule":{"opens":"2026-03-02","closes":"2026-03-09"},)";
  CHECK(stage(round + R"("decisions":[{"on":"2026-03-03"}])", "2026-03-04") == "decided");
  CHECK(stage(round + R"("decisions":[{"on":"2026-03-20","kind":"conditional"}])", "2026-03-21") == "decided");
  CHECK(stage(round + R"("decisions":[{"on":"none"}])", "2026-03-21") == "closed");
}

TEST_CASE("a trial that asks afterwards decides nothing") {
  const std::string trial = R"("schedule":{"opens":"2026-01-12","closes":"2026-07-12"},"decisions":[{"on":"2026-01-05","kind":"trial"}])";
  CHECK(stage(trial, "2026-01-06") == "draft");
  CHECK(stage(trial, "2026-03-01") == "open");
  CHECK(stage(trial, "2026-08-01") == "closed");
}

TEST_CASE("an imprecise date has come when its last day has") {
  CHECK(stage(R"("schedule":{"opens":"2026-03","closes":"2026-05"})", "2026-03-15") == "draft");
  CHECK(stage(R"("schedule":{"opens":"2026-03","closes":"2026-05"})", "2026-03-31") == "open");
  CHECK(stage(R"("schedule":{"opens":"2026-03","closes":"2026-05"})", "2026-05-31") == "open");
  CHECK(stage(R"("schedule":{"opens":"2026-03","closes":"2026-05"})", "2026-06-01") == "closed");
}

TEST_CASE("feedback is complete when nobody need be told") {
  const std::string closed = R"("schedule":{"opens":"2026-03-02","closes":"2026-04-13"},)";
  CHECK(stage(closed + R"("feedback":{"feedback_published":"2026-05-01"})", "2026-06-01") == "closed");
  CHECK(stage(closed + R"("feedback":{"feedback_published":"2026-05-01","participants_told_by":"none: anonymous"})", "2026-06-01") ==
        "fed-back");
}

TEST_CASE("the next gate follows from the stage") {
  CHECK(judge::next_gate(Stage::draft) == Gate::submit);
  CHECK(judge::next_gate(Stage::submitted) == Gate::publish);
  CHECK(judge::next_gate(Stage::signed_off) == Gate::publish);
  CHECK(judge::next_gate(Stage::published) == Gate::decide);
  CHECK(judge::next_gate(Stage::closed) == Gate::decide);
  CHECK(judge::next_gate(Stage::decided) == Gate::feedback);
  CHECK(judge::next_gate(Stage::fed_back) == Gate::feedback);
}
