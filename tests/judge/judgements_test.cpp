#include "core/judge/judgements.h"

#include <catch2/catch.hpp>

#include "core/judge/notices.h"
#include "tests/judge/town.h"

using namespace consultcheck;
using tests::demand_of;
using tests::Town;

namespace {

const std::string good =
    R"({"demand":"town/law/fair","answer":"met","by":"Max Monitor","role":"monitoring-officer","on":"2026-05-04","reasons":"Seen."})";

std::string with(const std::string& part, const std::string& into) { return std::string(good).replace(good.find(part), part.size(), into); }

Demand fair() {
  Demand demand = demand_of("law/fair", Force::case_law);
  demand.question = "Was it fair?";
  return demand;
}

Town town_with(const std::string& judgements, const std::string& rest = {}) {
  return Town("\"judgements\":[" + judgements + "]" + (rest.empty() ? "" : "," + rest));
}

/// The outcome, and why the first answer settles nothing.
std::string settled(const Town& town, const Demand& demand) {
  const DemandResult result = town.decide(demand, {});
  const auto& notes = result.findings.at(0).judgements;
  return std::string(name(result.outcome)) + (notes.empty() ? ", no answer" : notes[0].why_not.empty() ? "" : ": " + notes[0].why_not);
}

std::string settled(const std::string& judgements, const std::string& rest = {}) { return settled(town_with(judgements, rest), fair()); }

}  // namespace

TEST_CASE("a person's answer settles what is left to judgement") {
  CHECK(settled(good) == "passed");
  CHECK(settled(with("\"met\"", "\"not-met\"")) == "failed");
  CHECK(settled(with("\"met\"", "\"unsure\"")) == "cannot-tell: the answer is unsure, so it stays open");
  CHECK(settled(with("law/fair", "law/other")) == "cannot-tell, no answer");
}

TEST_CASE("an answer that is not in order settles nothing and says why") {
  CHECK(settled(with("\"met\"", "\"yes\"")) == "cannot-tell: the answer must be met, not-met or unsure");
  CHECK(settled(with("monitoring-officer", "service-head")) ==
        "cannot-tell: the role service head may not settle this; the legal adviser or the monitoring officer may");
  CHECK(settled(with("\"role\":\"monitoring-officer\",", "")) ==
        "cannot-tell: it names no role; the legal adviser or the monitoring officer may");
  CHECK(settled(with("Max Monitor", "lea  LEAD ")) == "cannot-tell: the lead officer may not judge the plan");
  CHECK(settled(with("2026-05-04", "2026-06-02")) == "cannot-tell: it is dated after the day of this report");
  CHECK(settled(with("2026-05-04", "2026-06-01")) == "passed");
  CHECK(settled(with("2026-05-04", "2026-05")) == "cannot-tell: it does not say on which day");
  CHECK(settled(with("Max Monitor", "tbd")) == "cannot-tell: it does not say who judged");
  CHECK(settled(with("Seen.", "")) == "cannot-tell: it gives no reasons");
}

TEST_CASE("settings may say who holds a role") {
  Town town = town_with(good);
  town.settings.roles = {{"monitoring-officer", {"Somebody Else"}}};
  CHECK(settled(town, fair()) == "cannot-tell: Max Monitor is not listed in the settings as monitoring officer");
  town.settings.roles = {{"monitoring-officer", {"max monitor"}}};
  CHECK(settled(town, fair()) == "passed");
  town.settings.roles = {{"legal-adviser", {"Somebody Else"}}};
  CHECK(settled(town, fair()) == "passed");
}

TEST_CASE("the newest answer stands, and two of one day that differ settle nothing") {
  const std::string later = with("2026-05-04", "2026-05-10");
  const std::string against = std::string(later).replace(later.find("\"met\""), 5, "\"not-met\"");
  CHECK(settled(good + "," + against) == "failed: a newer answer stands");
  CHECK(settled(against + "," + good) == "failed");
  CHECK(settled(later + "," + against) == "cannot-tell: two answers of that day differ");
}

TEST_CASE("an answer older than a dated fact it rests on is to be confirmed again") {
  Demand demand = demand_of("law/fair", Force::case_law);
  const std::string rest =
      R"("schedule":{"closes":"2026-05-20"},"equality":{"assessment":{"drafted":"2026-05-01","updated":"2026-05-11","final":"2026-07-01"}})";
  const Town town = town_with(good, rest);
  const auto read = [&](std::vector<const char*> paths) {
    Verdict verdict = tests::verdict_of(Outcome::cannot_tell, Reason::judgement);
    for (const char* path : paths) verdict.reads.push_back(tests::read_of(town.plan, path));
    const DemandResult result = town.decide(demand, {verdict});
    return std::string(name(result.outcome)) + " " + result.findings.at(0).judgements.at(0).why_not;
  };
  CHECK(read({"equality.assessment.drafted"}) == "passed ");
  CHECK(read({"schedule.closes", "equality.assessment.final"}) == "passed ");
  CHECK(read({"equality.assessment.drafted", "equality.assessment.updated"})
            .starts_with("cannot-tell to confirm again: it is older than a fact"));
}

TEST_CASE("a question about what has happened is not answered before it happened") {
  Demand demand = fair();
  demand.from_stage = Stage::closed;
  CHECK(settled(town_with(good, R"("schedule":{"opens":"2026-04-01","closes":"2026-05-03"})"), demand) == "passed");
  CHECK(settled(town_with(good, R"("schedule":{"opens":"2026-04-01","closes":"2026-05-20"})"), demand)
            .starts_with("cannot-tell: to confirm again"));
}

TEST_CASE("an answer about one item settles that item alone") {
  Demand demand = demand_of("law/fair", Force::case_law);
  Verdict first = tests::verdict_of(Outcome::cannot_tell, Reason::judgement), second = first;
  first.item = "residents";
  second.item = "staff";
  const Town one = town_with(with("\"answer\"", "\"item\":\"staff\",\"answer\""));
  const DemandResult result = one.decide(demand, {first, second});
  CHECK(result.outcome == Outcome::cannot_tell);
  CHECK(result.findings[0].judgements.empty());
  CHECK(result.findings[1].outcome == Outcome::passed);
  CHECK(town_with(good).decide(demand, {first, second}).outcome == Outcome::passed);
}

TEST_CASE("an answer settles neither a fail nor a missing fact") {
  Demand demand = demand_of("law/fair", Force::case_law);
  const Town town = town_with(good);
  CHECK(town.decide(demand, {tests::verdict_of(Outcome::failed)}).outcome == Outcome::failed);
  CHECK(town.decide(demand, {tests::verdict_of(Outcome::cannot_tell, Reason::missing)}).outcome == Outcome::cannot_tell);
  CHECK(town.decide(demand, {tests::verdict_of(Outcome::error)}).outcome == Outcome::error);
}

TEST_CASE("answers are read once for a plan, however many findings ask") {
  const Town town = town_with(good + "," + good);
  const judge::Case at = town.at();
  CHECK(judge::answers(at).size() == 2);
  CHECK(&judge::answers(at) == &judge::answers(at));
}

TEST_CASE("of many answers that settle nothing, the first hundred are named") {
  std::string judgements = good;
  for (int i = 0; i < 300; ++i) judgements += "," + with("law/fair", "law/other");
  const Town town = town_with(judgements);
  const auto found = judge::notices(Report{}, town.at(), {});
  CHECK(found.size() == 101);
  CHECK(found.back().text == "More judgements settle nothing; these were the first 100.");
}
