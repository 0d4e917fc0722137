// The forward plan and the annual report, in every format.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "core/report/annual.h"
#include "core/report/forward_plan.h"
#include "tests/report/made_year.h"

using namespace consultcheck;
using report::ReportingYear;
using report::Table;
using sample::made_year;
using sample::MadeAudit;
using sample::written_report;

namespace {

const std::string golden_folder = PROJECT_DIR "/tests/report/golden/";

constexpr std::string_view kinds[] = {"forward-plan", "annual"};
constexpr std::string_view all_formats[] = {"text", "html", "csv", "xlsx"};

/// Compares with the golden file; with CONSULTCHECK_UPDATE_GOLDEN=1 in the environment, writes it instead.
void compare(const std::string& name, const std::string& text) {
  const char* update = std::getenv("CONSULTCHECK_UPDATE_GOLDEN");
  if (update && std::string_view(update) == "1") std::ofstream(golden_folder + name, std::ios::binary) << text;
  std::ifstream in(golden_folder + name, std::ios::binary);
  std::ostringstream was;
  was << in.rdbuf();
  INFO(name);
  CHECK((text == was.str()));
}

template <class Gathered>
report::Paper paper_of(const MadeAudit& audit, bool open_to_public, ReportingYear year = {2026, false}) {
  report::ReportTarget target;
  target.open_to_public = open_to_public;
  target.year = year;
  Gathered gathered(target);
  gathered.begin(audit.head);
  for (const auto& one : audit.across) gathered.across(one);
  for (const auto& one : audit.entries) gathered.entry(one);
  for (const auto& one : audit.asides) gathered.aside(one);
  return gathered.paper(audit.totals);
}

const Table& sheet(const report::Paper& paper, std::string_view name) {
  const auto found = std::find_if(paper.sheets.begin(), paper.sheets.end(), [&](const auto& one) { return one.name == name; });
  REQUIRE(found != paper.sheets.end());
  return *found;
}

/// The cells of the row that begins with `first`, joined by ` | `.
std::string row(const Table& table, std::string_view first) {
  for (const auto& one : table.rows) {
    if (one[0].text != first) continue;
    std::string words;
    for (const auto& cell : one) words += (words.empty() ? "" : " | ") + cell.text;
    return words;
  }
  return "no such row";
}

AuditEntry& named(MadeAudit& audit, std::string_view id) {
  return *std::find_if(audit.entries.begin(), audit.entries.end(), [&](const auto& one) { return one.plan.id == id; });
}

std::vector<std::string> titles(const report::Paper& paper) {
  std::vector<std::string> all;
  for (const auto& part : paper.parts) {
    if (part.level == 2) all.push_back(part.title);
  }
  return all;
}

}  // namespace

TEST_CASE("the reports are written as their golden files say", "[reports]") {
  const auto audit = made_year();
  for (const auto kind : kinds) {
    for (const bool open : {false, true}) {
      for (const auto format : all_formats) {
        const std::string ending = format == "text" ? ".txt" : "." + std::string(format);
        const std::string name = std::string(kind) + (open ? "-public" : "") + ending;
        const auto bytes = written_report(audit, kind, format, open);
        compare(name, bytes);
        CHECK((bytes == written_report(audit, kind, format, open)));
      }
    }
  }
}

TEST_CASE("a year is a calendar year or a council year", "[reports]") {
  const auto words = [](std::string_view text) {
    const auto year = report::reporting_year(text);
    return year ? year->words() : year.error().what;
  };
  CHECK(words("2026") == "the calendar year 2026, 1 January 2026 to 31 December 2026");
  CHECK(words("2026-27") == "the council year 2026-27, 1 April 2026 to 31 March 2027");
  CHECK(words("1999-00") == "the council year 1999-00, 1 April 1999 to 31 March 2000");
  for (const auto* wrong : {"", "26", "2026-28", "2026-2027", "2026/27", "0000", "20 6", "2026-", "+026", "2026-+7", "9999"}) {
    INFO(wrong);
    CHECK(!report::reporting_year(wrong));
  }
}

TEST_CASE("the forward plan is in order of opening, by month, and says what is not known", "[reports]") {
  const auto paper = paper_of<report::ForwardPlan>(made_year(), false);
  CHECK(titles(paper) == std::vector<std::string>{"At a glance", "Open now", "January 2027", "February 2027", "2027, month not known yet",
                                                  "Opening date not known yet", "Closed, and awaiting feedback", "Clashes",
                                                  "How to read this plan"});
  const auto& table = sheet(paper, "Forward plan");
  const auto order = [&](std::string_view state) {
    std::vector<std::string> all;
    for (const auto& one : table.rows) {
      if (one[0].text == state) all.push_back(one[3].text);
    }
    return all;
  };
  CHECK(order("Open") == std::vector<std::string>{"budget"});
  CHECK(order("Coming") == std::vector<std::string>{"leisure", "rounds", "panel", "rounds", "someday"});
  CHECK(order("Awaiting feedback") == std::vector<std::string>{"day-centre", "play", "year-only", "undated"});
  const auto& someday = *std::find_if(table.rows.begin(), table.rows.end(), [](const auto& one) { return one[3].text == "someday"; });
  for (const std::size_t column : {7u, 8u, 10u, 12u, 13u, 14u, 15u, 17u}) CHECK(someday[column].text == "not known yet");
}

TEST_CASE("a forward plan for inside marks clashes; one to publish knows of none", "[reports]") {
  const auto audit = made_year();
  const auto inside = paper_of<report::ForwardPlan>(audit, false);
  CHECK(sheet(inside, "Clashes").rows.size() == 1);
  const auto& rows = sheet(inside, "Forward plan").rows;
  CHECK(std::count_if(rows.begin(), rows.end(), [](const auto& one) { return one.back().text == "1"; }) == 2);
  const auto open = paper_of<report::ForwardPlan>(audit, true);
  for (const auto& one : open.sheets) CHECK(one.name != "Clashes");
}

TEST_CASE("a forward plan tells clashes of what is open or to come, and not what is owed after the asking", "[reports]") {
  auto audit = made_year();
  const auto clashes = [&](std::string_view one, std::string_view other, const char* path) {
    auto& finding = audit.across.front();
    finding.plans.clear();
    finding.evidence.clear();
    for (const auto& entry : audit.entries) {
      if (entry.plan.id != one && entry.plan.id != other) continue;
      finding.evidence.push_back({finding.plans.size(), path, "1 June 2026", entry.spot});
      finding.plans.push_back({entry.plan.identity, entry.plan.title, entry.plan.service, entry.plan.lead});
    }
    REQUIRE(finding.plans.size() == 2);
    const auto paper = paper_of<report::ForwardPlan>(audit, false);
    const auto& glance = paper.parts.front().headlines;
    const auto number = sheet(paper, "Clashes").rows.size();
    CHECK(glance.back().figure == std::to_string(number));
    return number;
  };
  CHECK(clashes("budget", "leisure", "schedule.opens") == 1);
  CHECK(clashes("budget", "day-centre", "schedule.opens") == 1);
  CHECK(clashes("day-centre", "play", "schedule.opens") == 0);
  CHECK(clashes("budget", "leisure", "feedback.publish_on") == 0);
}

TEST_CASE("an annual report counts what closed, who took part, and what came of it", "[reports]") {
  const auto paper = paper_of<report::AnnualReport>(made_year(), false);
  const auto& counts = sheet(paper, "Year on year");
  CHECK(row(counts, "Consultations that closed") == "Consultations that closed | 6 | 2 | all 15");
  CHECK(row(counts, "Of those that closed, say how many took part") == "Of those that closed, say how many took part | 5 | 1 | 5 of 6");
  CHECK(row(counts, "People who took part in these") == "People who took part in these | at least 3,538 | 310 | 5 of 6");
  CHECK(row(counts, "Consultations on which a decision was taken") == "Consultations on which a decision was taken | 3 | 1 | 14 of 15");
  CHECK(row(sheet(paper, "Methods"), "Focus group") == "Focus group | 1 | 1 | 7");
  CHECK(row(sheet(paper, "Methods"), "Youth board") == "Youth board | 0 | 0 | not used");
  const auto& decisions = sheet(paper, "Decisions");
  CHECK(row(decisions, "In line with the views expressed").ends_with("| 1 | 14 of 15"));
  CHECK(row(decisions, "Against the views expressed, with reasons given").ends_with("| 1 | 14 of 15"));
  CHECK(row(decisions, "Against the views expressed, without reasons given").ends_with("| 1 | 14 of 15"));
  CHECK(row(sheet(paper, "Actions"), "That closed in the year") == "That closed in the year | 2 | 1 | 1 | 0 | 0 | 5 of 6");
  CHECK(row(sheet(paper, "Actions"), "That closed before it") == "That closed before it | 1 | 0 | 1 | 0 | 0 | all 2");
  const auto& feedback = sheet(paper, "Feedback");
  CHECK(row(feedback, "Published in time").ends_with("| 2"));
  CHECK(row(feedback, "Published late").ends_with("| 1"));
  CHECK(row(feedback, "Overdue").ends_with("| 1"));
  CHECK(row(feedback, "The record does not say").ends_with("| 1"));
  CHECK(row(sheet(paper, "Services"), "Libraries") == "Libraries | 1 | 1 | 1 of 1 (100%) | 0 of 1 (0%)");
  CHECK(row(sheet(paper, "Quality assurance"), "All services") == "All services | 3 | 1 | 0 | 1 | 0 | 1");
  CHECK(row(sheet(paper, "Regular surveys"), "Residents' perception survey") ==
        "Residents' perception survey | 1 | 0 | 2 March 2026 | all 15");
  CHECK(row(sheet(paper, "Regular surveys"), "Citizens' panel") == "Citizens' panel | 0 | 0 | not in this time | 14 of 15");
  CHECK(row(sheet(paper, "Levels"), "The source cannot say").ends_with("| 1"));
  CHECK(row(sheet(paper, "Methods"), "The source cannot say").starts_with("The source cannot say | 1"));
  const auto services = row(sheet(paper, "Services"), "All services");
  CHECK(services.find("2 of 4 (50%); 1 does not say") != services.npos);
  CHECK(row(sheet(paper, "Records"), "Counted, but closing date too imprecise to place in the year").ends_with("| 1"));
  CHECK(row(sheet(paper, "Records"), "Counted, but over without a closing date, so in no year").ends_with("| 1"));
}

TEST_CASE("what no source can hold is not known, in every table, and never nought", "[reports]") {
  auto audit = made_year();
  for (auto& entry : audit.entries) {
    Outline bare;
    for (const auto member : {&Outline::identity, &Outline::id, &Outline::title, &Outline::organisation, &Outline::service})
      bare.*member = entry.plan.*member;
    bare.windows = entry.plan.windows;
    bare.source_format = "table";
    bare.not_carried = {"type",
                        "level",
                        "audiences.group",
                        "area",
                        "methods.kind",
                        "approvals.design.on",
                        "approvals.content.on",
                        "approvals.hub_url",
                        "decisions",
                        "decisions.follows_views",
                        "feedback.feedback_published",
                        "feedback.participants_told",
                        "feedback.actions",
                        "responses.participants_by_method.count"};
    entry.plan = bare;
  }
  const auto paper = paper_of<report::AnnualReport>(audit, false);
  const auto& counts = sheet(paper, "Year on year");
  CHECK(row(counts, "Consultations that closed").ends_with("| 6 | 2 | all 15"));
  for (const auto* what : {"Consultations on which a decision was taken", "Consultations whose feedback was published",
                           "Consultations whose participants were told"}) {
    CHECK(row(counts, what) == std::string(what) + " | not known | not known | none of 15");
  }
  CHECK(row(sheet(paper, "Decisions"), "All decisions").ends_with("| not known | none of 15"));
  CHECK(row(sheet(paper, "Actions"), "That closed in the year")
            .ends_with("| not known | not known | not known | not known | not known | none of 6"));
  CHECK(row(sheet(paper, "Methods"), "Online survey").ends_with("| not known | not known | not known"));
  CHECK(row(sheet(paper, "Levels"), "Consult").ends_with("| not known"));
  CHECK(row(sheet(paper, "Audiences"), "Residents").ends_with("| not known"));
  CHECK(row(sheet(paper, "Feedback"), "Published in time").ends_with("| not known"));
  CHECK(row(sheet(paper, "Services"), "All services").ends_with("| 6 | 2 | not known | not known"));
  CHECK(row(sheet(paper, "Quality assurance"), "All services") ==
        "All services | not known | not known | not known | not known | not known | 6");
  CHECK(row(sheet(paper, "Regular surveys"), "Budget consultation") ==
        "Budget consultation | not known | not known | not known | none of 15");
  CHECK(paper.parts.front().headlines[2].figure == "not known");
  CHECK(paper.parts.front().headlines[3].figure == "not known");
  const auto page = written_report(audit, "annual", "text", false);
  CHECK(page.find("Never:") == page.npos);
  CHECK(page.find("Methods not used") == page.npos);
}

TEST_CASE("a council year runs from April to March, and a year that has not begun holds nothing", "[reports]") {
  const auto council = paper_of<report::AnnualReport>(made_year(), false, {2025, true});
  CHECK(row(sheet(council, "Year on year"), "Consultations that closed") == "Consultations that closed | 4 | 0 | all 15");
  const auto later = paper_of<report::AnnualReport>(made_year(), false, {2027, false});
  CHECK(row(sheet(later, "Year on year"), "Consultations that closed").ends_with("| 0 | 0 | no plan"));
  CHECK(later.lead.back().starts_with("This year had not begun"));
}

TEST_CASE("what is published does not depend on what is not", "[reports]") {
  const auto audit = made_year();
  auto other = audit;
  for (auto& entry : other.entries) {
    entry.plan.lead = "Somebody Else";
    entry.plan.lead_email = "else@example.net";
    entry.plan.lead_role = "another role";
    entry.plan.judgements.clear();
    entry.plan.delay_reason = "another reason";
    entry.findings.clear();
    entry.result = Result3::fail;
    entry.file = entry.spot.file = "elsewhere.xml";
    entry.outcomes = "ffff";
    for (auto& action : entry.plan.actions) action.owner = "Another Owner";
  }
  other.across.clear();
  for (auto& aside : other.asides) aside.file = aside.why = aside.next = aside.title = "another";
  for (const auto kind : kinds) {
    for (const auto format : all_formats) {
      INFO(kind << " " << format);
      CHECK((written_report(audit, kind, format, true) == written_report(other, kind, format, true)));
      CHECK((written_report(audit, kind, format, false) != written_report(other, kind, format, false)));
    }
  }
}

TEST_CASE("nobody can work out a count of fewer than ten people from what is published", "[reports]") {
  const auto audit = made_year();
  for (const auto& [id, method] : {std::pair("libraries", 2), std::pair("parking", 1), std::pair("day-centre", 0)}) {
    auto other = audit;
    auto& cell = named(other, id).plan.participants[static_cast<std::size_t>(method)].count;
    for (const double count : {0., 1., 9.}) {
      cell = count;
      for (const auto format : all_formats) {
        INFO(id << " " << count << " " << format);
        CHECK((written_report(audit, "annual", format, true) == written_report(other, "annual", format, true)));
      }
      CHECK((written_report(audit, "annual", "csv", false) != written_report(other, "annual", "csv", false)));
    }
    cell = 10;
    CHECK((written_report(audit, "annual", "csv", true) != written_report(other, "annual", "csv", true)));
  }
}

TEST_CASE("a count that is not there is not nought, and one that is hidden is not missing", "[reports]") {
  report::People people;
  CHECK(people.cell().text == "not stated");
  people.add(std::nullopt, true);
  CHECK(people.cell().text == "not stated");
  people.add(3, true);
  CHECK(people.cell().text == "fewer than 10");
  people.add(4, true);
  CHECK(people.cell().text == "fewer than 10 in each of 2 counts");
  people.add(4210, true);
  CHECK(people.cell().text == "at least 4,210");
  report::People inside;
  inside.add(0, false);
  CHECK(inside.cell().text == "0");
  for (const double wrong : {-1., 1e300}) inside.add(wrong, false);
  CHECK(inside.unknown == 2);
}

TEST_CASE("no public report holds a word that is not for the public", "[reports]") {
  const auto audit = made_year();
  for (const auto kind : kinds) {
    for (const auto format : {"text", "html", "csv"}) {
      const auto open = written_report(audit, kind, format, true);
      for (const auto& secret : sample::secrets) {
        INFO(kind << " " << format << " " << secret);
        CHECK(open.find(secret) == open.npos);
      }
    }
    CHECK(written_report(audit, kind, "csv", false).find("Zebedee") != std::string::npos);
  }
}

TEST_CASE("what nobody counted, or may not be told, is said so at a glance", "[reports]") {
  auto audit = made_year();
  const auto people = [&] { return paper_of<report::AnnualReport>(audit, true).parts.front().headlines[1].figure; };
  for (auto& entry : audit.entries) entry.plan.participants = {{"interview", 4}};
  CHECK(people() == "fewer than 10");
  for (auto& entry : audit.entries) entry.plan.participants.clear();
  CHECK(people() == "not stated");
}

TEST_CASE("a report on no plans at all is still a report", "[reports]") {
  MadeAudit none;
  none.head = made_year().head;
  for (const auto kind : kinds) {
    for (const auto format : all_formats) CHECK(!written_report(none, kind, format, true).empty());
  }
}
