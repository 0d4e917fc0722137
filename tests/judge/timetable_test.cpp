#include <catch2/catch.hpp>

#include "tests/judge/town.h"

using namespace consultcheck;
using tests::Town;

namespace {

/// A data file from JSON, each row under its key.
std::unique_ptr<DataFile> data_of(std::string name, const std::string& text, bool checked = true) {
  auto file = std::make_unique<DataFile>();
  file->document = std::move(*load::read_document(load::source_of(name + ".json", text)));
  file->name = std::move(name);
  const Value& top = file->document.top;
  for (std::size_t i = 0; i < top.keys.size(); ++i) file->rows.push_back({top.keys[i], &top.items[i], {}, checked, "a source"});
  return file;
}

const std::string plan = R"("type":"traffic-order","schedule":{"notice_published":"2026-03-30","opens":"2026-04-01","closes":"2026-04-29"},
  "approvals":{"design":{"on":"2026-02"}},"polls":[{"notice_on":"2026-03-30","poll_on":"2026-05-07"}],"decisions":[{"on":"2026-06-15","kind":"final"}])";

Report report_on(Town& town, bool checked = true) {
  town.set.data.push_back(data_of("statutory-periods", R"({"traffic-order":{"days":21,"from":"notice"}})", checked));
  town.set.data.push_back(data_of("bank-holidays", R"({"a":{"on":"2026-04-03","title":"Good Friday"},"b":{"on":"2027-01-01"}})"));
  Report report;
  judge::conclude(report, town.at(), {&town.set});
  return report;
}

std::string line_of(const TimetableEntry& entry) {
  return entry.label + ": " + Date::of(entry.from).text() + (entry.to == entry.from ? "" : " to " + Date::of(entry.to).text());
}

}  // namespace

TEST_CASE("the timetable holds milestones, rounds, holidays, polls and the statutory minimum in order of time") {
  Town town(plan);
  std::vector<std::string> lines;
  for (const TimetableEntry& entry : report_on(town).timetable) lines.push_back(line_of(entry));
  CHECK(lines == std::vector<std::string>{"Design approved: 2026-02-01 to 2026-02-28", "Notice published: 2026-03-30",
                                          "Statutory minimum: 21 days: 2026-03-30 to 2026-04-19",
                                          "Pre-election period: 2026-03-30 to 2026-05-07", "Open for answers: 2026-04-01 to 2026-04-29",
                                          "Good Friday: 2026-04-03", "The day of this report: 2026-06-01",
                                          "Decision taken (final): 2026-06-15"});
}

TEST_CASE("the minimum drawn leaves out the first day of a period counted from it, and public holidays that the period disregards") {
  const auto drawn = [](const std::string& row) {
    Town town(plan);
    town.set.data.push_back(data_of("statutory-periods", R"({"traffic-order":)" + row + "}"));
    town.set.data.push_back(data_of("bank-holidays", R"({"a":{"on":"2026-04-03"},"b":{"on":"2026-04-06"},"c":{"on":"2026-04-21"}})"));
    Report report;
    judge::conclude(report, town.at(), {&town.set});
    for (const TimetableEntry& entry : report.timetable)
      if (entry.kind == TimetableEntry::Kind::statutory_minimum) return Date::of(entry.from).text() + " to " + Date::of(entry.to).text();
    return std::string("none");
  };
  CHECK(drawn(R"({"weeks":3,"from":"opening","counted":"inclusive"})") == "2026-04-01 to 2026-04-21");
  CHECK(drawn(R"({"weeks":3,"from":"opening","counted":"from"})") == "2026-04-01 to 2026-04-22");
  CHECK(drawn(R"({"days":19,"from":"notice","disregards":"public-holidays"})") == "2026-03-30 to 2026-04-19");
  CHECK(drawn(R"({"days":21,"from":"notice","disregards":"public-holidays"})") == "2026-03-30 to 2026-04-22");
}

TEST_CASE("the council's own calendar stands in for the rule set's") {
  Town town(plan);
  town.settings.calendars.push_back(data_of("bank-holidays", R"({"a":{"from":"2026-04-20","until":"2026-04-24","title":"Town days"}})"));
  std::vector<std::string> holidays;
  for (const TimetableEntry& entry : report_on(town).timetable)
    if (entry.kind == TimetableEntry::Kind::holiday) holidays.push_back(entry.label);
  CHECK(holidays == std::vector<std::string>{"Town days"});
}

TEST_CASE("an unchecked statutory period is told") {
  Town town(plan), checked(plan);
  CHECK(report_on(town, false).notices.at(0).kind == "unchecked-period");
  CHECK(report_on(checked).notices.empty());
}

TEST_CASE("a plan without dates has no timetable") {
  Town town;
  CHECK(report_on(town).timetable.empty());
}
