#include <catch2/catch.hpp>

#include "core/run/audit_entry.h"
#include "tests/judge/town.h"

using namespace consultcheck;
using tests::demand_of;
using tests::Town;
using tests::verdict_of;

namespace {

Waiver waiver_of(std::string demand, std::string_view on = "2026-01-05", std::string_view until = "2026-12-31") {
  Waiver waiver;
  waiver.plan = "Town/parking";
  waiver.demand = std::move(demand);
  waiver.by = "Bo Head";
  waiver.role = "service-head";
  waiver.reasons = "The hub is being moved.";
  waiver.on = *Date::parse(on);
  waiver.until = *Date::parse(until);
  return waiver;
}

std::vector<std::string> notices(const Town& town, DemandResult result) {
  Report report;
  report.results.push_back(std::move(result));
  judge::conclude(report, town.at(), {&town.set});
  std::vector<std::string> kinds;
  for (const Notice& notice : report.notices) kinds.push_back(notice.kind);
  return kinds;
}

}  // namespace

TEST_CASE("a house rule can be waived for a time") {
  const Demand house = demand_of("house/hub", Force::house);
  Town town;
  town.settings.waivers = {waiver_of(house.id)};
  const DemandResult result = town.decide(house, {verdict_of(Outcome::failed)});
  CHECK(result.outcome == Outcome::passed);
  CHECK(result.note == "Waived by Bo Head (service head) until 31 December 2026: The hub is being moved.");
  REQUIRE(result.findings[0].waiver);
  CHECK_FALSE(result.findings[0].waiver->risk);
  CHECK(run::mark_of(result) == Mark::waived);
  CHECK(notices(town, result).empty());
  CHECK(run::mark_of(town.decide(house, {verdict_of(Outcome::passed)})) == Mark::passed);
}

TEST_CASE("against the law a waiver only accepts the risk") {
  const Demand law = demand_of("law/time", Force::statutory_guidance);
  Town town;
  town.settings.waivers = {waiver_of(law.id)};
  const DemandResult result = town.decide(law, {verdict_of(Outcome::failed)});
  CHECK(result.outcome == Outcome::failed);
  CHECK_FALSE(result.advice);
  CHECK(run::mark_of(result) == Mark::failed);
  CHECK(result.findings[0].waiver->risk);
}

TEST_CASE("a waiver holds for its plan, its demand, its item and its days") {
  const Demand house = demand_of("house/hub", Force::house);
  Verdict failed = verdict_of(Outcome::failed);
  failed.item = "staff";
  const auto outcome = [&](Waiver waiver) {
    Town town;
    town.settings.waivers = {std::move(waiver)};
    const DemandResult result = town.decide(house, {failed});
    const auto said = notices(town, result);
    return std::string(name(result.outcome)) + (said.empty() ? "" : " " + said[0]);
  };
  CHECK(outcome(waiver_of(house.id)) == "passed");
  CHECK(outcome(waiver_of(house.id, "2026-06-01", "2026-06-01")) == "passed");
  CHECK(outcome(waiver_of(house.id, "2026-01-05", "2026-05-31")) == "failed waiver-expired");
  CHECK(outcome(waiver_of(house.id, "2026-06-02")) == "failed waiver-early");
  CHECK(outcome(waiver_of("town/house/other")) == "failed waiver-unused");
  Waiver other = waiver_of(house.id);
  other.item = "residents";
  CHECK(outcome(other) == "failed waiver-unused");
  other.item = "staff";
  CHECK(outcome(other) == "passed");
  other.plan = "Town/library";
  CHECK(outcome(other) == "failed");
}

TEST_CASE("a waiver of one item does not excuse another") {
  const Demand house = demand_of("house/hub", Force::house);
  Verdict staff = verdict_of(Outcome::failed), residents = staff;
  staff.item = "staff";
  residents.item = "residents";
  Town town;
  town.settings.waivers = {waiver_of(house.id)};
  town.settings.waivers[0].item = "staff";
  CHECK(town.decide(house, {staff, residents}).outcome == Outcome::failed);
  CHECK(town.decide(house, {staff, verdict_of(Outcome::cannot_tell, Reason::missing)}).outcome == Outcome::cannot_tell);
}
