#include <catch2/catch.hpp>

#include "tests/judge/town.h"

using namespace consultcheck;
using tests::demand_of;
using tests::Town;
using tests::verdict_of;

namespace {

/// A report on some demands, each with one verdict.
struct Judged {
  std::vector<std::pair<Demand, Verdict>> given;
  Report report;

  Judged(const Town& town, std::vector<std::pair<Demand, Verdict>> demands) : given(std::move(demands)) {
    for (const auto& [demand, verdict] : given) report.results.push_back(town.decide(demand, {verdict}));
    judge::conclude(report, town.at(), {&town.set});
  }
};

std::string results(std::vector<std::pair<Demand, Verdict>> demands) {
  const Judged judged(Town(), std::move(demands));
  return std::string(name(judged.report.law.result)) + " " + std::string(name(judged.report.house.result)) + " " +
         std::string(name(judged.report.result));
}

const Demand law = demand_of("law/time", Force::statute), house = demand_of("house/hub", Force::house),
             practice = demand_of("practice/plain", Force::practice, Obligation::should);
const Verdict passed = verdict_of(Outcome::passed), failed = verdict_of(Outcome::failed),
              missing = verdict_of(Outcome::cannot_tell, Reason::missing), error = verdict_of(Outcome::error),
              apart = verdict_of(Outcome::not_applicable);

}  // namespace

TEST_CASE("law and house standards each have a result, and the plan has one") {
  CHECK(results({{law, passed}, {house, passed}}) == "PASS PASS PASS");
  CHECK(results({{law, failed}, {house, passed}}) == "FAIL PASS FAIL");
  CHECK(results({{law, missing}, {house, failed}}) == "INCOMPLETE FAIL FAIL");
  CHECK(results({{law, missing}, {house, passed}}) == "INCOMPLETE PASS INCOMPLETE");
  CHECK(results({{law, error}, {house, passed}}) == "INCOMPLETE PASS INCOMPLETE");
  CHECK(results({{law, passed}, {practice, failed}}) == "PASS PASS PASS");
  CHECK(results({{law, passed}, {practice, missing}}) == "PASS INCOMPLETE PASS");
}

TEST_CASE("silence is never success") {
  CHECK(results({}) == "INCOMPLETE INCOMPLETE INCOMPLETE");
  CHECK(results({{law, apart}, {house, apart}}) == "INCOMPLETE INCOMPLETE INCOMPLETE");
  CHECK(results({{practice, missing}}) == "INCOMPLETE INCOMPLETE INCOMPLETE");
}

TEST_CASE("a plan whose nation has its own law cannot pass here, and can still fail") {
  Demand english = law;
  english.nations = {"england"};
  Demand both = law;
  both.nations = {"england", "wales"};
  const auto in = [&](const std::string& nation, const Verdict& verdict) {
    Town town;
    town.plan = tests::plan_of("", R"("kind":"council","nation":")" + nation + "\"");
    const Judged judged(town, {{english, nation == "england" ? verdict : apart}, {both, verdict}, {house, passed}});
    std::string out = std::string(name(judged.report.law.result)) + " " + std::string(name(judged.report.result));
    for (const Notice& notice : judged.report.notices) out += " " + notice.kind;
    return out;
  };
  CHECK(in("england", passed) == "PASS PASS");
  CHECK(in("wales", failed) == "FAIL FAIL");
  CHECK(in("wales", passed) == "PASS PASS");  // As much of the law checked binds there as does not.
  Town town;
  town.plan = tests::plan_of("", R"("kind":"council","nation":"wales")");
  const Judged judged(town, {{english, apart}, {english, apart}, {both, passed}, {house, passed}});
  CHECK(name(judged.report.law.result) == "INCOMPLETE");
  CHECK(name(judged.report.house.result) == "PASS");
  CHECK(name(judged.report.result) == "INCOMPLETE");
  CHECK(judged.report.notices.at(0).kind == "other-nation");
}

TEST_CASE("a line counts what it was made of") {
  Demand asked = law;
  asked.question = "Was it fair?";
  const Judged judged(Town(), {{law, passed}, {law, failed}, {asked, passed}, {law, missing}, {practice, failed}, {law, error}});
  CHECK(judged.report.law.checks_made == 2);
  CHECK(judged.report.law.failed == 1);
  CHECK(judged.report.law.questions == 1);
  CHECK(judged.report.law.cannot_tell == 1);  // A rule that broke is no want of facts.
  CHECK(judged.report.house.advice == 1);
  CHECK(judged.report.broken_rule);
}

TEST_CASE("what to fix first goes by consequence, then law before house") {
  Demand grave = house, light = law;
  grave.consequence = 4;
  light.consequence = 1;
  const Judged judged(Town(), {{light, failed}, {house, failed}, {practice, failed}, {law, failed}, {grave, failed}, {law, passed}});
  std::vector<std::size_t> order;
  for (const Pick& pick : judged.report.fix_first) order.push_back(pick.demand);
  CHECK(order == std::vector<std::size_t>{4, 3, 1, 0});
}

TEST_CASE("a prescribed manner replaces house rules of its topic, once it was judged") {
  Demand exact = law, same = house, other = practice;
  exact.topic = same.topic = "time";
  other.topic = "words";
  exact.replaces = true;
  const Judged won(Town(), {{exact, passed}, {same, failed}, {other, failed}});
  CHECK(won.report.result == Result3::pass);
  CHECK(won.report.results[1].outcome == Outcome::not_applicable);
  CHECK(won.report.results[1].note == "Replaced by town/law/time, which prescribes this: Do as law/time says.");
  CHECK(won.report.results[2].outcome == Outcome::failed);
  CHECK(won.report.notices.at(0).kind == "replaced");
  CHECK(Judged(Town(), {{exact, missing}, {same, failed}}).report.results[1].outcome == Outcome::failed);
  CHECK(Judged(Town(), {{exact, apart}, {same, failed}}).report.results[1].outcome == Outcome::failed);
}

TEST_CASE("standards are shown at a glance") {
  Town town;
  town.set.sections = {{"standard-1-procedural", "Procedural"}, {"law", "Law"}, {"standard-2-needed", "Needed"}};
  const Judged judged(town, {{demand_of("standard-1-procedural/a", Force::house), passed},
                             {demand_of("standard-1-procedural/b", Force::house), missing},
                             {law, failed}});
  REQUIRE(judged.report.standards.size() == 2);
  CHECK(judged.report.standards[0].title == "Procedural");
  CHECK(judged.report.standards[0].outcome == Outcome::cannot_tell);
  CHECK(judged.report.standards[0].passed == 1);
  CHECK(judged.report.standards[1].outcome == Outcome::not_applicable);
}

TEST_CASE("answers that settle nothing are told with their reason") {
  const Town town(R"("judgements":[{"demand":"town/law/tyme","by":"A"},{"demand":"town/law/time","by":"B","answer":"met"},{"by":"C"}])");
  const Judged judged(town, {{law, failed}});
  REQUIRE(judged.report.notices.size() == 3);
  CHECK(judged.report.notices[0].text ==
        "The judgement of A on town/law/tyme settles nothing: no demand of this run is called so. Did you mean town/law/time?");
  CHECK(judged.report.notices[1].text ==
        "The judgement of B on town/law/time settles nothing: nothing in that demand is left to judgement.");
  CHECK(judged.report.notices[2].text == "The judgement of C settles nothing: it names no demand.");
  CHECK(judged.report.notices[0].spot.line == 1);
}
