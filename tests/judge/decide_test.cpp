#include <catch2/catch.hpp>

#include "tests/judge/town.h"

using namespace consultcheck;
using tests::demand_of;
using tests::Town;
using tests::verdict_of;

namespace {

const Demand law = demand_of("law/time", Force::statute);

Verdict about(Verdict verdict, const char* item) {
  verdict.item = item;
  return verdict;
}

Outcome outcome(const Demand& demand, std::vector<Verdict> verdicts) { return Town().decide(demand, std::move(verdicts)).outcome; }

}  // namespace

TEST_CASE("the gravest verdict decides a demand") {
  const Verdict failed = verdict_of(Outcome::failed), error = verdict_of(Outcome::error), passed = verdict_of(Outcome::passed),
                apart = verdict_of(Outcome::not_applicable), open = verdict_of(Outcome::cannot_tell, Reason::judgement);
  CHECK(outcome(law, {apart, passed, open, error, failed}) == Outcome::failed);
  CHECK(outcome(law, {apart, passed, open, error}) == Outcome::error);
  CHECK(outcome(law, {apart, passed, open}) == Outcome::cannot_tell);
  CHECK(outcome(law, {apart, passed}) == Outcome::passed);
  CHECK(outcome(law, {apart}) == Outcome::not_applicable);
  CHECK(outcome(law, {}) == Outcome::not_applicable);
}

TEST_CASE("a demand is left to judgement only when nothing else is open") {
  const Verdict judged = verdict_of(Outcome::cannot_tell, Reason::judgement), unclear = verdict_of(Outcome::cannot_tell, Reason::unclear),
                missing = verdict_of(Outcome::cannot_tell, Reason::missing);
  const Town town;
  CHECK(town.decide(law, {judged, judged}).reason == Reason::judgement);
  CHECK(town.decide(law, {judged, unclear}).reason == Reason::unclear);
  CHECK(town.decide(law, {judged, unclear, missing}).reason == Reason::missing);
  CHECK(town.decide(law, {verdict_of(Outcome::failed), missing}).reason == Reason::none);
}

TEST_CASE("an unmet should is advice") {
  const DemandResult result = Town().decide(demand_of("law/more", Force::statute, Obligation::should), {verdict_of(Outcome::failed)});
  CHECK(result.outcome == Outcome::failed);
  CHECK(result.advice);
  CHECK(result.findings[0].advice);
}

TEST_CASE("a fail that rests on an unchecked row is advice, and hides nothing that is open") {
  Verdict failed = verdict_of(Outcome::failed);
  Read row;
  row.path = "statutory-periods.traffic-order.days";
  row.unchecked = true;
  failed.reads = {row};
  CHECK_FALSE(Town().decide(law, {failed}).advice);
  failed.reads[0].deciding = true;
  const DemandResult result = Town().decide(law, {failed});
  CHECK(result.outcome == Outcome::failed);
  CHECK(result.advice);
  CHECK(result.findings[0].advice_why == "It rests on a fact whose source nobody has checked.");
  CHECK(outcome(law, {failed, verdict_of(Outcome::cannot_tell, Reason::missing)}) == Outcome::cannot_tell);
  const DemandResult both = Town().decide(law, {failed, verdict_of(Outcome::failed)});
  CHECK(both.outcome == Outcome::failed);
  CHECK_FALSE(both.advice);
}

TEST_CASE("a finding has its key, its evidence in words and with its place") {
  Town town(R"("schedule":{"closes":"2026-04-13"},"duty":{"representatives":[{"group":"ratepayers","asked_on":"2026-01-05"}]})");
  Verdict failed = about(verdict_of(Outcome::failed), "ratepayers");
  failed.reads = {tests::read_of(town.plan, "schedule.closes"), tests::read_of(town.plan, "duty.representatives[1].asked_on")};
  failed.reads_left_out = 3;
  const Finding finding = town.decide(law, {failed}).findings.at(0);
  CHECK(finding.key == "Town/parking|town/law/time|standards/asked|ratepayers");
  CHECK(finding.evidence[0].label == "Closes");
  CHECK(finding.evidence[0].value == "2026-04-13");
  CHECK(finding.evidence[0].spot.file == "plan.json");
  CHECK(finding.evidence[1].label == "Representatives asked: Asked on");
  CHECK(finding.evidence_left_out == 3);
}

TEST_CASE("every finding says what to do next") {
  const auto next = [](Verdict verdict) { return Town().decide(law, {std::move(verdict)}).findings.at(0).next_step; };
  const auto ended_at = [](Reason reason, const char* path) {
    Verdict verdict = verdict_of(Outcome::cannot_tell, reason);
    verdict.missing_path = path;
    return verdict;
  };
  CHECK(next(verdict_of(Outcome::failed)) == "Ask them.");
  CHECK(next(verdict_of(Outcome::passed)).empty());
  CHECK(next(ended_at(Reason::missing, "schedule.closes")) == "Give the date: fill in `schedule.closes` (Closes), such as 2026-03-02.");
  CHECK(next(ended_at(Reason::missing, "duty.representatives[2].asked_on")) ==
        "Give the date: fill in `duty.representatives[2].asked_on` (Representatives asked: Asked on), such as 2026-03-02.");
  CHECK(next(ended_at(Reason::missing, "level")) ==
        "Say which it is: fill in `level` (Level of engagement) with one of insight, inform, consult, involve, empower.");
  CHECK(next(ended_at(Reason::missing, "audiences")) == "List them: fill in `audiences` (Audiences), or write none if there are none.");
  CHECK(next(ended_at(Reason::unclear, "schedule.closes")) ==
        "Write `schedule.closes` (Closes) as a full date with day and month, such as 2026-03-02.");
  CHECK(next(ended_at(Reason::not_carried, "purpose.why")).starts_with("The source of this record cannot hold it. Say it in words: "));
  CHECK(next(ended_at(Reason::judgement, "")) ==
        "A person must decide: the legal adviser or the monitoring officer. Record the answer under `judgements`: demand town/law/time, "
        "answer met, "
        "not-met or unsure, with by, role, on and reasons.");
  Verdict error = verdict_of(Outcome::error);
  error.error_spot = {"plugins/standards/asked.lua", 12, 3, "", 0};
  CHECK(next(error) == "This is not the plan's fault: tell whoever wrote the rule standards/asked (plugins/standards/asked.lua:12).");
}

TEST_CASE("a question is left to judgement") {
  Demand question = law;
  question.question = "Was it fair?";
  const DemandResult result = Town().decide(question, {});
  CHECK(result.outcome == Outcome::cannot_tell);
  CHECK(result.reason == Reason::judgement);
  CHECK(result.findings.at(0).text == "Was it fair?");
  CHECK(result.findings.at(0).rule.empty());
}
