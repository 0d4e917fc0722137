#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/load/read_all.h"

using namespace consultcheck;
using tests::read_text;
using tests::with_columns;

namespace {

/// One row of a timetable: what happened, when, and when it was entered.
struct Entry {
  std::string event, date, entered;
};

Entry start(std::string date, std::string entered = "2024-11-11") {
  return {"reg-18-public-consultation-start", std::move(date), std::move(entered)};
}
Entry end(std::string date, std::string entered = "2024-11-11") {
  return {"reg-18-public-consultation-end", std::move(date), std::move(entered)};
}
Entry published(std::string date) { return {"reg-18-draft-local-plan-published", std::move(date), "2024-11-11"}; }

load::RecordReading reading() { return with_columns(std::string(PROJECT_DIR) + "/rules/maps/planning-timetable.json"); }

std::string table(const std::vector<Entry>& entries) {
  std::string text = "reference,event-date,local-plan,local-plan-event,entry-date,end-date\n";
  for (const Entry& entry : entries) text += "r," + entry.date + ",anyborough," + entry.event + "," + entry.entered + ",\n";
  return text;
}

std::string shown(const load::Record& record, std::string_view path) {
  const Plan& plan = record.plan->plan;
  const NodeId id = plan.find(path);
  return id == no_node || plan.node(id).kind == Kind::missing ? "-" : plan.shown(id);
}

/// `regulation-18 2020-01-06 to 2020-03-02, published 2020-01-02` for each plan, whatever the order of the rows.
std::vector<std::string> rounds(std::vector<Entry> entries) {
  const auto of = [&] {
    std::vector<std::string> out;
    for (const load::Record& record : read_text(table(entries), reading()).records) {
      const std::string id(record.plan->plan.words("id"));
      out.push_back(id.substr(id.find('/') + 1) + " " + shown(record, "schedule.opens") + " to " + shown(record, "schedule.closes"));
      if (const std::string day = shown(record, "schedule.published"); day != "-") out.back() += ", published " + day;
    }
    return out;
  };
  const auto first = of();
  for (std::size_t i = 1; i < entries.size(); ++i) {
    std::rotate(entries.begin(), entries.begin() + 1, entries.end());
    CHECK(of() == first);
  }
  std::reverse(entries.begin(), entries.end());
  CHECK(of() == first);
  return first;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("several rounds of one kind become plans of their own, told apart by time") {
  CHECK(rounds({published("2021-01-15"), start("2015-10"), end("2015-11"), start("2021-01-15"), end("2021-04-11")}) ==
        Found{"regulation-18 2015-10 to 2015-11", "regulation-18-2 2021-01-15 to 2021-04-11, published 2021-01-15"});
  CHECK(rounds({start("2020"), end("2022"), start("2024-01-17"), end("2024-03-13"), end("2021"), start("2022")}) ==
        Found{"regulation-18 2020 to 2021", "regulation-18-2 2022 to 2022", "regulation-18-3 2024-01-17 to 2024-03-13"});
  CHECK(rounds({start("2019-10"), end("2019-10"), published("2019-10"), start("2020-06"), end("2020-07")}) ==
        Found{"regulation-18 2019-10 to 2019-10, published 2019-10", "regulation-18-2 2020-06 to 2020-07"});
}

TEST_CASE("rounds say which they are, and the first keeps its name") {
  const auto two = read_text(table({start("2015-10"), end("2015-11"), start("2021-01-15"), end("2021-04-11")}), reading());
  REQUIRE(two.records.size() == 2);
  CHECK(two.records[0].title == "anyborough: regulation 18 consultation, round 1");
  CHECK(two.records[1].title == "anyborough: regulation 18 consultation, round 2");
  CHECK(two.records[1].plan->warnings.empty());
  CHECK(read_text(table({start("2015-10"), end("2015-11")}), reading()).records.at(0).title == "anyborough: regulation 18 consultation");
}

TEST_CASE("a date that was entered again later replaces the one before") {
  CHECK(rounds({start("2026-01-12", "2025-01-01"), start("2026-02-16", "2025-06-01"), end("2026-03-30", "2025-06-01")}) ==
        Found{"regulation-18 2026-02-16 to 2026-03-30"});
  CHECK(rounds({start("2026-01-12"), end("2026-03-02", "2025-01-01"), end("2026-03-30", "2025-06-01")}) ==
        Found{"regulation-18 2026-01-12 to 2026-03-30"});
  CHECK(rounds({start("2026-01-12", "2025-01-01"), end("2026-03-02", "2025-01-01"), start("2026-09-07", "2025-06-01"),
                end("2026-10-19", "2025-06-01")}) == Found{"regulation-18 2026-09-07 to 2026-10-19"});
  CHECK(rounds({start("2026-09-07", "2025-01-01"), end("2026-10-19", "2025-01-01"), start("2026-01-12", "2025-06-01"),
                end("2026-03-02", "2025-06-01")}) == Found{"regulation-18 2026-01-12 to 2026-03-02"});
}

TEST_CASE("a round that was over when another was entered was held") {
  CHECK(rounds({start("2021-01-15", "2021-01-20"), end("2021-04-11", "2021-04-20"), start("2023-03-01", "2023-03-02"),
                end("2023-04-25", "2023-05-01")}) ==
        Found{"regulation-18 2021-01-15 to 2021-04-11", "regulation-18-2 2023-03-01 to 2023-04-25"});
}

TEST_CASE("what cannot be paired is no date of any round") {
  CHECK(rounds({start("2021-01-15"), start("2021-03-15"), end("2021-04-11")}) ==
        Found{"regulation-18 \"2021-01-15 or 2021-03-15\" to 2021-04-11"});
  CHECK(rounds({start("2021-01-15"), end("2021-03-01"), end("2021-04-11")}) ==
        Found{"regulation-18 2021-01-15 to \"2021-03-01 or 2021-04-11\""});
  CHECK(rounds({start("2026-06-01", "2026-02-01"), start("2026-01-12", "2025-01-01"), end("2026-03-02", "2025-01-01")}) ==
        Found{"regulation-18 2026-06-01 to -"});
  CHECK(rounds({end("2014-03-01"), start("2015-10"), end("2015-11"), start("2021-01-15"), end("2021-04-11"), published("2022-01-01")}) ==
        Found{"regulation-18 2015-10 to 2015-11", "regulation-18-2 2021-01-15 to 2021-04-11"});
  const auto read = read_text(table({start("2021-01-15"), end("2021-03-01"), end("2021-04-11")}), reading());
  REQUIRE(read.records.at(0).plan->warnings.size() == 1);
  CHECK(read.records[0].plan->warnings[0].next.starts_with(
      "The rows for `reg-18-public-consultation-end` on lines 3 and 4 contradict one another"));
  const auto stray =
      read_text(table({end("2014-03-01"), start("2015-10"), end("2015-11"), start("2021-01-15"), end("2021-04-11")}), reading());
  REQUIRE(stray.records.at(0).plan->warnings.size() == 1);
  CHECK(stray.records[0].plan->warnings[0].what ==
        "this date of the event `reg-18-public-consultation-end` belongs to none of the rounds that could be told apart, and was left out");
}

TEST_CASE("one start and one end are a round, even where they contradict one another") {
  CHECK(rounds({start("2021-03-15"), end("2021-01-15")}) == Found{"regulation-18 2021-03-15 to 2021-01-15"});
}

TEST_CASE("an estimate gives way to what happened, and never ends a round before it begins") {
  const auto estimated = [](Entry entry) {
    entry.event = "estimated-" + entry.event;
    return entry;
  };
  CHECK(rounds({start("2024-07-22"), end("2024-09-16"), estimated(start("2024-06")), estimated(end("2024-08"))}) ==
        Found{"regulation-18 2024-07-22 to 2024-09-16"});
  CHECK(rounds({start("2015-10"), end("2015-11"), start("2021-01-15"), estimated(end("2020-03")), estimated(end("2021-03"))}) ==
        Found{"regulation-18 2015-10 to 2015-11", "regulation-18-2 2021-01-15 to 2021-03"});
  CHECK(rounds({start("2023-06-27"), end("2023-09-05"), estimated(start("2024-12")), estimated(end("2025-02"))}) ==
        Found{"regulation-18 2023-06-27 to 2023-09-05", "regulation-18-2 2024-12 to 2025-02"});
  CHECK(rounds({start("2023-06-27"), end("2023-09-05"), estimated(start("2024-01")), estimated(end("2024-02"))}) ==
        Found{"regulation-18 2023-06-27 to 2023-09-05"});
}

TEST_CASE("an event with dates beyond all measure is refused") {
  std::vector<Entry> many;
  for (int year = 1800; year < 2000; ++year) many.push_back(start(std::to_string(year)));
  CHECK(read_text(table(many), reading()).lines() ==
        Found{"1 refused 2:1: the event `reg-18-public-consultation-start` has over 100 different dates for one plan, anyborough"});
}
