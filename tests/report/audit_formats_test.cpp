#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/report/audit_rows.h"
#include "core/report/audit_words.h"
#include "core/report/calendar.h"
#include "core/report/sheet.h"
#include "core/report/visible.h"
#include "tests/report/golden.h"
#include "tests/report/made_audit.h"

using namespace consultcheck;
using sample::made_audit;
using sample::written;

namespace {

std::size_t times(std::string_view text, std::string_view what) {
  std::size_t count = 0;
  for (auto at = text.find(what); at != text.npos; at = text.find(what, at + what.size())) ++count;
  return count;
}

/// An audit of nothing.
sample::MadeAudit empty() {
  sample::MadeAudit none;
  none.head = made_audit().head;
  return none;
}

bool is_text_format(const report::AuditFormat& format) { return !format.binary && !format.folder; }

}  // namespace

TEST_CASE("the made-up audit is written as its golden files say") {
  compare_golden("audit.txt", written(made_audit(), "text"));
  compare_golden("audit.csv", written(made_audit(), "csv"));
  compare_golden("audit.xml", written(made_audit(), "junit"));
  compare_golden("audit.ics", written(made_audit(), "ics"));
}

TEST_CASE("every format of an audit gives the same bytes each time, and something for an audit of nothing") {
  for (const auto& format : report::audit_formats()) {
    if (format.folder) continue;
    INFO(format.name);
    CHECK(written(made_audit(), format.name) == written(made_audit(), format.name));
    CHECK_FALSE(written(empty(), format.name).empty());
  }
}

TEST_CASE("nothing that is hidden comes out of an audit as it went in") {
  for (const auto& format : report::audit_formats()) {
    if (!is_text_format(format)) continue;
    const auto text = written(made_audit(), format.name);
    INFO(format.name);
    CHECK(std::none_of(text.begin(), text.end(), [](unsigned char c) { return (c < 0x20 && c != '\n' && c != '\r') || c == 0x7f; }));
    CHECK(text.find("\u202e") == text.npos);
    CHECK(text.find('\xff') == text.npos);
  }
}

TEST_CASE("an audit in text stays within the width, and in colour only when asked") {
  for (const int width : {60, 80, 120}) {
    std::istringstream lines(written(made_audit(), "text", {false, width}));
    for (std::string line; std::getline(lines, line);) {
      INFO(line);
      CHECK((line.size() == 77 || report::columns(line) <= width));
    }
  }
  CHECK(written(made_audit(), "text", {true, 80}).find("\x1b[1;31m") != std::string::npos);
}

TEST_CASE("the numbers of an audit in text add up") {
  const auto text = written(made_audit(), "text");
  CHECK(text.find("12 records read: 9 judged, 1 set apart, 1 refused, 1 repeated.") != text.npos);
  CHECK(text.find("2  no failure in what the source carries") != text.npos);
  CHECK(text.find("2 new findings, 2 unchanged, 1 fixed, 1 not seen this time.") != text.npos);
}

TEST_CASE("text stays short however many plans there are, and says where the rest is") {
  const auto text = written(made_audit(3000), "text");
  CHECK(times(text, "\n") < 250);
  CHECK(text.find("and 2980 more: see them all with --format csv=FILE") != text.npos);
  CHECK(text.find("The 20 plans to begin with") != text.npos);
}

TEST_CASE("a table has a row for each finding, and the same cells in every row") {
  const auto& audit = made_audit();
  const auto width = report::finding_columns().size();
  std::size_t rows = 0, findings = 0;
  report::Choice all(true), short_list(false);
  for (const auto& entry : audit.entries) {
    findings += std::max<std::size_t>(entry.findings.size(), 1);
    for (const auto& row : report::finding_rows(entry, audit.head, all)) CHECK(row.size() == width);
    const auto some = report::finding_rows(entry, audit.head, short_list);
    for (const auto& row : some) CHECK(row.size() == width);
    rows += some.size();
    CHECK(report::plan_row(entry, audit.head).size() == report::plan_columns().size());
    for (const auto& row : report::overdue_rows(entry, audit.head)) CHECK(row.size() == report::overdue_columns().size());
  }
  for (const auto& one : audit.across) {
    CHECK(report::finding_row(one, audit.head).size() == width);
    for (const auto& row : report::across_rows(one, audit.head)) CHECK(row.size() == report::across_columns().size());
  }
  for (const auto& one : audit.asides) {
    CHECK(report::finding_row(one).size() == width);
    CHECK(report::aside_row(one).size() == report::aside_columns().size());
  }
  for (const bool fixed : {true, false})
    for (const auto& one : fixed ? audit.totals.fixed : audit.totals.unseen)
      CHECK(report::finding_row(one, fixed, audit.head).size() == width);
  for (const auto& one : audit.totals.notices) CHECK(report::finding_row(one).size() == width);
  for (const auto& one : audit.totals.lost) CHECK(report::lost_row(one).size() == width);
  const auto rest = 1 + audit.across.size() + audit.asides.size() + audit.totals.fixed.size() + audit.totals.unseen.size() +
                    audit.totals.notices.size() + audit.totals.lost.size();
  CHECK(all.words().empty());
  CHECK(short_list.left_out() > 0);
  CHECK(report::finding_row(short_list).size() == width);
  CHECK(times(written(audit, "csv"), "\r\n") == rest + rows + 1);
  CHECK(times(written(audit, "csv", true), "\r\n") == rest + findings);
}

TEST_CASE("a table for a spreadsheet has what is not met, and says how many open questions it leaves out") {
  const auto& audit = made_audit();
  const auto text = written(audit, "csv"), whole = written(audit, "csv", true);
  CHECK(text.find("open questions are left out") != text.npos);
  CHECK(text.find("Say --all-findings to have all") != text.npos);
  for (const auto* open : {"To be told", "For a person"}) {
    CHECK(text.find("," + std::string(open) + ",the plan does not say,") == text.npos);
    CHECK(text.find("," + std::string(open) + ",a person must decide,") == text.npos);
  }
  CHECK(whole.find("questions are left out") == whole.npos);
  CHECK(whole.find(",To be told,") != whole.npos);
  CHECK((written(audit, "xlsx") != written(audit, "xlsx", true)));
  for (const auto* complete : {"json", "ndjson"}) CHECK((written(audit, complete) == written(audit, complete, true)));
}

TEST_CASE("whatever is sent on alone says what is lost") {
  const auto& audit = made_audit();
  const std::string lost = "Part part-3.ndjson ends after 211 of an unknown number of plans";
  const auto csv = written(audit, "csv"), junit = written(audit, "junit"), calendar = written(audit, "ics");
  CHECK(csv.find("\r\nLost,,,,,,,,,,,,,,,,," + lost) != csv.npos);
  CHECK(junit.find("<error message=\"This audit is not whole. " + lost) != junit.npos);
  CHECK(calendar.find("UID:lost@consultcheck\r\nDTSTAMP:20261120T000000Z\r\nDTSTART;VALUE=DATE:20261120") != calendar.npos);
  CHECK(calendar.find("DESCRIPTION:Part part-3.ndjson") != calendar.npos);
  auto whole = audit;
  whole.totals.lost.clear();
  for (const auto* format : {"csv", "junit", "ics"}) {
    const auto text = written(whole, format);
    for (const auto* word : {"Lost", "LOST", "lost@"}) CHECK(text.find(word) == text.npos);
  }
}

TEST_CASE("a finding across plans says its group once, whether its text names the group or not") {
  AcrossFinding finding;
  const auto said = [&](const char* group, const char* text) {
    finding.group = group;
    finding.text = text;
    const auto parts = report::said(finding);
    return parts.group + "|" + parts.text;
  };
  CHECK(said("", "Carers are asked twice.") == "|Carers are asked twice.");
  CHECK(said("Parks", "3 answers are overdue.") == "Parks|3 answers are overdue.");
  CHECK(said("Parks (A)", "Parks (A): 3 answers are overdue.") == "Parks (A)|3 answers are overdue.");
  CHECK(said("Hale (A), Oak (A)", "Hale (A): 3 open.") == "Hale (A), Oak (A)|3 open.");
  CHECK(said("Hale (A)", "Two are open at once (Hale (A)).") == "|Two are open at once (Hale (A)).");
  CHECK(said("Parks and trees", "Parks: 3 answers are overdue.") == "Parks and trees|Parks: 3 answers are overdue.");
}

TEST_CASE("no cell of a CSV file begins like a formula") {
  const auto text = written(made_audit(), "csv");
  CHECK(text.starts_with("\xEF\xBB\xBFKind,Plan,"));
  for (const auto* begin : {",=", ",+", ",@", ",-", ",\"=", ",\"+", ",\"@", ",\"-"}) {
    INFO(begin);
    CHECK(text.find(begin) == text.npos);
  }
}

TEST_CASE("lines of a calendar are folded between characters, at 75 bytes") {
  std::ostringstream out;
  report::CalendarText calendar(out);
  calendar.event({"u", "Größe, " + std::string(80, 'a') + "; öööööööööööööööööööööööööööööööööö \\ 🏡🏡🏡🏡🏡🏡🏡🏡🏡🏡🏡🏡🏡🏡🏡🏡🏡🏡", "one\ntwo", "",
                  "javascript:alert(1)", 0, 0});
  const auto text = out.str();
  std::string whole;
  std::size_t at = 0;
  for (auto end = text.find("\r\n"); end != text.npos; at = end + 2, end = text.find("\r\n", at)) {
    const auto line = text.substr(at, end - at);
    CHECK(line.size() <= 75);
    CHECK(report::visible(line) == line);
    whole += line.starts_with(' ') ? line.substr(1) : "\n" + line;
  }
  CHECK(whole.find("\nSUMMARY:Größe\\, " + std::string(80, 'a') + "\\; ö") != whole.npos);
  CHECK(whole.find("\nDESCRIPTION:one\\ntwo\n") != whole.npos);
  CHECK(whole.find("URL") == whole.npos);
}

TEST_CASE("a calendar holds what is open and due from the year of the audit on, and nothing that is done") {
  const auto text = written(made_audit(), "ics");
  CHECK(text.find("SUMMARY:Open: Libraries: opening hours") != text.npos);
  CHECK(text.find("/hub-2/") == text.npos);
  CHECK(text.find("Publish the new hours") != text.npos);
  CHECK(text.find("Tell the schools") == text.npos);
  CHECK(times(text, "BEGIN:VEVENT") == times(text, "\r\nUID:"));
}

TEST_CASE("identifiers of different things differ") {
  CHECK(report::plain_identifier("A b/c%") == "A%20b/c%25");
  CHECK(report::plain_identifier("A%20b") != report::plain_identifier("A b"));
}

TEST_CASE("rows for which a sheet has no room go on in another, which it names") {
  report::Workbook book("Many", 0);
  const auto sheet = book.sheet("Rows", {{"Number", report::ColumnKind::number, 10}});
  book.sheet("Other", {{"Word", report::ColumnKind::text, 10}});
  for (int i = 0; i < 1048580; ++i) book.row(sheet, {report::Cell::of(i)});
  std::ostringstream out;
  CHECK_NOTHROW(book.finish(out));
  const auto folder = std::filesystem::temp_directory_path() / ("consultcheck-rows-" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "rows.xlsx", std::ios::binary) << out.str();
  const auto part = [&](const std::string& name) {
    std::string text;
    std::FILE* in = popen(("python3 -c 'import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))' '" +
                           (folder / "rows.xlsx").string() + "' " + name)
                              .c_str(),
                          "r");
    char buffer[65536];
    for (std::size_t got = 0; (got = fread(buffer, 1, sizeof buffer, in)) > 0;) text.append(buffer, got);
    pclose(in);
    return text;
  };
  CHECK(part("xl/workbook.xml").find("name=\"Rows 2\"") != std::string::npos);
  CHECK(part("xl/worksheets/sheet1.xml").find("the rest is on the sheet \"Rows 2\"") != std::string::npos);
  const auto rest = part("xl/worksheets/sheet3.xml");
  CHECK(times(rest, "<row ") == 1 + 1048580 - 1048574);
  CHECK(rest.find("<v>1048579</v>") != std::string::npos);
  std::filesystem::remove_all(folder);
}

TEST_CASE("no event ends after the last day that a calendar can write") {
  std::ostringstream out;
  report::CalendarText calendar(out);
  const Day last = Date{9999, 12, 31}.first();
  calendar.event({"a", "Open", "", "", "", last - 1, last});
  calendar.event({"b", "Closes", "", "", "", last, last});
  CHECK(times(out.str(), "DTEND;VALUE=DATE:99991231\r\n") == 1);
  CHECK(times(out.str(), "DTEND") == 1);
}
