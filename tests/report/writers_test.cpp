#include "core/report/writers.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/report/visible.h"
#include "core/report/words.h"
#include "tests/report/golden.h"
#include "tests/report/sample_report.h"

using namespace consultcheck;

namespace {

std::string written(std::string_view format, const std::vector<Report>& reports, report::Style style = {}) {
  for (const auto& writer : report::writers()) {
    if (writer.name != format) continue;
    std::ostringstream out;
    writer.write(reports, style, out);
    return out.str();
  }
  FAIL("no such format");
  return {};
}

std::vector<Report> both() { return {sample::report(), sample::quiet_report()}; }

std::string lower(std::string text) {
  for (auto& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

std::string without_footer(std::string text) {
  // Only the fixed sentence at the foot may say it.
  const auto squeezed = [](std::string_view from) {
    std::string out;
    for (const char c : from) {
      if (c != '\n' || (out.empty() || out.back() != ' ')) out += c == '\n' ? ' ' : c;
    }
    return out;
  };
  text = squeezed(text);
  const std::string foot(report_footer);
  for (auto at = text.find(foot); at != text.npos; at = text.find(foot)) text.erase(at, foot.size());
  return text;
}

}  // namespace

TEST_CASE("the sample report is written as its golden files say") {
  compare_golden("sample.txt", written("text", {sample::report()}));
  compare_golden("sample.html", written("html", {sample::report()}));
  compare_golden("sample.json", written("json", {sample::report()}));
  compare_golden("two.txt", written("text", both()));
  compare_golden("two.html", written("html", both()));
  compare_golden("two.json", written("json", both()));
}

TEST_CASE("no report calls a plan lawful or unlawful") {
  for (const auto& writer : report::writers())
    CHECK(lower(without_footer(written(writer.name, both()))).find("lawful") == std::string::npos);
}

TEST_CASE("every report says what it was made from") {
  const auto& sample = sample::report();
  for (const auto& writer : report::writers()) {
    const auto text = written(writer.name, {sample});
    for (const auto& part : sample.rule_sets) CHECK(text.find(part.hash) != std::string::npos);
    for (const auto& part : sample.plugins) CHECK(text.find(part.hash) != std::string::npos);
    for (const auto& hash : {sample.sha256, sample.settings_sha256}) CHECK(text.find(hash) != std::string::npos);
    for (const auto* note : {"Only the budget was set.", "The scheme is a safety scheme."})
      CHECK(without_footer(text).find(note) != std::string::npos);
    CHECK(text.find("0.1.0") != std::string::npos);
  }
}

TEST_CASE("lines of text stay within the width") {
  for (const int width : {60, 80, 120}) {
    std::istringstream lines(written("text", both(), {false, width}));
    for (std::string line; std::getline(lines, line);) {
      const bool is_hash = line.size() == 77 && line.starts_with("             ");
      INFO(line);
      CHECK((is_hash || report::columns(line) <= width));
    }
  }
}

TEST_CASE("without colour there is no control character in text, with it there are") {
  const auto plain = written("text", both());
  CHECK(std::none_of(plain.begin(), plain.end(), [](unsigned char c) { return (c < 0x20 && c != '\n') || c == 0x7f; }));
  CHECK(plain.find("\u202e") == std::string::npos);
  CHECK(plain.find("<U+001B>") != std::string::npos);
  CHECK(written("text", both(), {true, 80}).find("\x1b[1;31m") != std::string::npos);
}

TEST_CASE("plan text is inert in HTML") {
  auto hostile = sample::report();
  hostile.title = "</title><script>alert(1)</script>";
  hostile.results[0].findings[0].text = "<img src=x onerror=alert(1)> \" ' & \x1b]0;x\x07 \xff";
  const auto page = written("html", {hostile});
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("<img") == std::string::npos);
  CHECK(page.find('\x1b') == std::string::npos);
  CHECK(page.find("\uFFFD") != std::string::npos);
  hostile.results[0].findings[0].text = "\xff";
  CHECK(nlohmann::json::accept(written("json", {hostile})));
}

TEST_CASE("links lead to web addresses only") {
  RuleSet work;
  work.works = sample::england().works;
  for (auto& each : work.works) each.url = "javascript:alert(1)";
  auto hostile = sample::report();
  for (auto& result : hostile.results) {
    if (result.set == &sample::england()) result.set = &work;
  }
  CHECK(written("html", {hostile}).find("href=\"javascript") == std::string::npos);
}

TEST_CASE("a field that many demands ask for is asked once") {
  const auto text = written("text", {sample::report()});
  const auto at = text.find("[ ] Why you consult");
  REQUIRE(at != std::string::npos);
  CHECK(text.find("[ ] Why you consult", at + 1) == std::string::npos);
  CHECK(text.find("2 demands, must", at) != std::string::npos);
}

TEST_CASE("text shows the reads that tell most, and says how many more there are") {
  auto one = sample::report();
  auto& finding = one.results[0].findings[0];
  for (int i = 0; i < 5; ++i) finding.evidence.push_back(finding.evidence[0]);
  const auto text = written("text", {one});
  CHECK(text.find("and 4 more in the HTML or JSON report") != std::string::npos);
  finding.evidence = {finding.evidence[2], finding.evidence[0]};
  const auto sorted = report::telling(finding);
  REQUIRE(sorted.size() == 2);
  CHECK(sorted[0]->path == "statutory-periods.traffic-order.days");
  finding.evidence[0].label.clear();
  CHECK(report::telling(finding)[0]->path == "schedule.notice_published");
}

TEST_CASE("JSON leaves out what did not decide a demand that is met") {
  auto one = sample::report();
  auto& met = one.results[5].findings[0];
  met.evidence.push_back(met.evidence[0]);
  met.evidence.back().deciding = false;
  const auto report = nlohmann::json::parse(written("json", {one}))["reports"][0];
  CHECK(report["results"][5]["findings"][0]["evidence"].size() == 1);
  CHECK(report["results"][5]["findings"][0]["evidence_left_out"] == 1);
}

TEST_CASE("a line of which nothing was asked says so") {
  auto one = sample::quiet_report();
  one.law = {};
  CHECK(written("text", {one}).find("NOT CHECKED: this run has no rule set of that kind") != std::string::npos);
  CHECK(written("html", {one}).find("Not checked") != std::string::npos);
  CHECK(nlohmann::json::parse(written("json", {one}))["reports"][0]["law"]["result"].is_null());
}

TEST_CASE("with questions there is an answer to copy, in the format of the plan") {
  auto one = sample::report();
  CHECK(written("html", {one}).find("&quot;demand&quot;: &quot;england/gunning/formative&quot;,") != std::string::npos);
  one.format = "XML";
  CHECK(written("html", {one}).find("&lt;demand&gt;england/gunning/formative&lt;/demand&gt;") != std::string::npos);
}

TEST_CASE("the key of an item is read as words") {
  CHECK(report::item_words("workshop/2026-12-16") == "workshop, 16 December 2026");
  CHECK(report::item_words("2026-12-16") == "16 December 2026");
  CHECK(report::item_words("a/b") == "a/b");
}

TEST_CASE("a report of nothing is still a report") {
  const Report empty;
  for (const auto& writer : report::writers()) {
    CHECK_FALSE(written(writer.name, {empty}).empty());
    CHECK_FALSE(written(writer.name, {}).empty());
  }
}
