#include <catch2/catch.hpp>

#include "tests/judge/town.h"

using namespace consultcheck;
using tests::day;
using tests::demand_of;
using tests::Town;

namespace {

std::string law_day(const std::string& rest, std::string moment) {
  Demand demand = demand_of("law/time", Force::statute);
  demand.judged_at = std::move(moment);
  const Town town(rest);
  return judge::law_day(demand, town.at()).words;
}

std::string aside(const Town& town, const Demand& demand) {
  const auto result = judge::set_aside(demand, town.set, town.at());
  return result ? result->note : "judged";
}

const std::string one_round =
    R"("schedule":{"notice_published":"2013-02-25","opens":"2013-03-02","closes":"2013-04-13","decision":"2013-05"})";

}  // namespace

TEST_CASE("the law is taken at the moment the demand names") {
  CHECK(law_day(one_round, "opening") == "2 March 2013, the day it opens");
  CHECK(law_day(one_round, "notice") == "25 February 2013, the day of the notice");
  CHECK(law_day(one_round, "decision") == "May 2013, the day planned for the decision");
  CHECK(
      law_day(
          one_round +
              R"(,"decisions":[{"on":"2013-01-02","kind":"trial"},{"on":"2013-06-03","kind":"conditional"},{"on":"2013-07-01","kind":"final"}])",
          "decision") == "1 July 2013, the day of the decision");
  CHECK(law_day(one_round, "always") == "1 June 2026, the day of this report");
  CHECK(law_day(one_round, "as-of") == "1 June 2026, the day of this report");
  CHECK(law_day(one_round, "schedule.closes") == "13 April 2013, the day of schedule.closes");
  CHECK(law_day("", "opening") == "1 June 2026, the day of this report, for the plan does not give the day it opens");
}

TEST_CASE("a notice is that of the statutory round") {
  const std::string rounds = R"("stages":[{"kind":"informal","notice_published":"2013-01-01","opens":"2013-01-02","closes":"2013-02-01"},)";
  CHECK(law_day(rounds + R"({"kind":"statutory","notice_published":"2014-01-01","opens":"2014-01-05"}])", "notice") ==
        "1 January 2014, the day of the notice");
  CHECK(law_day(rounds + R"({"kind":"statutory","opens":"2014-01-05"}])", "notice") == "5 January 2014, the day the statutory round opens");
  CHECK(law_day(rounds + R"({"kind":"listening"}])", "notice") == "1 January 2013, the day of the notice");
}

TEST_CASE("a demand binds some organisations and not others") {
  Demand demand = demand_of("law/time", Force::statute);
  Town town;
  demand.kinds = {"council", "police"};
  CHECK(aside(town, demand) == "judged");
  demand.kinds = {"nhs", "police"};
  CHECK(aside(town, demand) == "Binds organisations of the kind nhs and police; this plan says council.");
  demand.kinds = {};
  demand.nations = {"wales"};
  CHECK(aside(town, demand) == "Binds organisations in wales; this plan says england.");
}

TEST_CASE("a demand is not set aside because the plan does not say whom it binds") {
  Demand demand = demand_of("law/time", Force::statute);
  demand.kinds = {"council"};
  for (const char* organisation : {"", R"("kind":"tbd")", R"("kind":"concil")", R"("kind":7)"}) {
    Town town;
    town.plan = tests::plan_of("", organisation);
    INFO(organisation);
    CHECK(aside(town, demand) == "judged");
    const DemandResult result = town.decide(demand, {tests::verdict_of(Outcome::failed)});
    CHECK(result.outcome == Outcome::cannot_tell);
    CHECK(result.findings[0].evidence.back().path == "organisation.kind");
    CHECK(result.findings[0].next_step.find("`organisation.kind`") != std::string::npos);
    CHECK(town.decide(demand, {tests::verdict_of(Outcome::passed)}).outcome == Outcome::passed);
  }
}

TEST_CASE("law before its time, after its time and between two times is set aside") {
  const Town town(one_round);
  Demand demand = demand_of("law/time", Force::statute);
  demand.in_force = {{day("2014-01-28"), std::nullopt}};
  CHECK(aside(town, demand) == "Not in force on 2 March 2013, the day it opens: it came into force on 28 January 2014.");
  demand.in_force = {{std::nullopt, day("2011-05-25")}};
  CHECK(aside(town, demand) == "Not in force on 2 March 2013, the day it opens: it ceased to have force after 25 May 2011.");
  demand.in_force.push_back({day("2020-01-01"), std::nullopt});
  CHECK(aside(town, demand).ends_with("after 25 May 2011, and came back into force on 1 January 2020."));
  demand.judged_at = "always";
  CHECK(aside(town, demand) == "judged");
}

TEST_CASE("only house rules and practice can be switched off") {
  Town town;
  town.settings.demands_off = {"town/house/hub"};
  CHECK(aside(town, demand_of("house/hub", Force::house)) == "Switched off in the settings.");
  CHECK(aside(town, demand_of("house/hub", Force::case_law)) == "judged");
}

TEST_CASE("a demand bites from its stage, or when its gate is asked for") {
  Town town;
  Demand demand = demand_of("law/time", Force::statute);
  demand.from_stage = Stage::decided;
  town.stage = Stage::draft;
  town.gate = Gate::publish;
  CHECK(aside(town, demand) == "Not due yet: it is checked from the decision on.");
  town.gate = Gate::decide;
  CHECK(aside(town, demand) == "judged");
  town.gate = Gate::submit;
  town.stage = Stage::fed_back;
  CHECK(aside(town, demand) == "judged");
}

TEST_CASE("a demand across plans is set aside for one plan, and knows whom it concerns") {
  const Town town(one_round);
  Demand demand = demand_of("law/time", Force::statute);
  demand.across = true;
  CHECK(aside(town, demand) == "Judged across plans, by `consultcheck audit`.");
  CHECK(judge::concerns(demand, town.at()));
  demand.nations = {"scotland"};
  CHECK(aside(town, demand) != "Judged across plans, by `consultcheck audit`.");
  CHECK_FALSE(judge::concerns(demand, town.at()));
}
