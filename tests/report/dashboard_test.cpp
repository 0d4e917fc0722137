#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "core/report/audit_html.h"
#include "core/report/dashboard/page_names.h"
#include "core/report/dashboard/parts.h"
#include "tests/report/council_audit.h"

using namespace consultcheck;

namespace {

/// The files of a dashboard by name.
class Folder {
 public:
  explicit Folder(const sample::MadeAudit& audit) {
    report::AuditTarget target;
    target.page = [this](const std::string& name) -> std::unique_ptr<std::ostream> { return std::make_unique<Page>(files_[name]); };
    sample::tell(audit, *report::make_audit_html(target));
  }
  const std::map<std::string, std::string>& files() const { return files_; }
  const std::string& operator[](const std::string& name) const { return files_.at(name); }

 private:
  struct Page : std::ostringstream {
    explicit Page(std::string& text) : kept(text) {}
    ~Page() override { kept = str(); }
    std::string& kept;
  };
  std::map<std::string, std::string> files_;
};

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t number = 0;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++number;
  return number;
}

}  // namespace

TEST_CASE("A dashboard has an index, a page of demands, one page per plan, a style sheet and a script", "[dashboard]") {
  const auto& audit = sample::made_audit();
  const Folder folder(audit);
  CHECK(folder.files().size() == audit.entries.size() + 4);
  for (const auto& [name, text] : folder.files()) {
    CHECK_FALSE(text.empty());
    CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-./") == name.npos);
    if (name.starts_with("plans/")) CHECK(holds(folder["index.html"], "href=\"" + name + "\""));
  }
}

TEST_CASE("The first page says what became of every record, and why plans are open", "[dashboard]") {
  const auto& audit = sample::made_audit();
  const Folder folder(audit);
  const auto& index = folder["index.html"];
  const auto& totals = audit.totals;
  CHECK(holds(index, std::to_string(totals.read) + " records read = " + std::to_string(totals.judged) +
                         " judged + 1 set apart + 1 refused + 1 repeated."));
  CHECK(holds(index, "No failure in what the source carries. Nothing else is open."));
  CHECK(count(index, "<small>no failure in what the source carries</small>") == totals.only_not_carried);
  CHECK(holds(index, "plans/broken.json:3:17"));
  CHECK(holds(index, "Part part-3.ndjson ends after 211"));
  CHECK(holds(index, std::string(64, 'd')));
  for (const auto* id : {"totals", "since", "overdue", "across", "timeline", "standards", "all-plans", "quality", "decisions", "exceptions",
                         "reach", "not-judged", "about"})
    CHECK(holds(index, "<section id=\"" + std::string(id) + "\""));
}

TEST_CASE("Texts of plans never become markup, and no control character reaches a page", "[dashboard]") {
  const Folder folder(sample::made_audit());
  for (const auto& [name, text] : folder.files()) {
    if (!name.ends_with(".html")) continue;
    CHECK_FALSE(holds(text, "<img"));
    CHECK_FALSE(holds(text, "<script>alert"));
    CHECK_FALSE(holds(text, "\u202e"));
    CHECK_FALSE(holds(text, "\x1b"));
    CHECK(count(text, "<script") == (name.starts_with("plans/") ? 0 : 1));
  }
}

TEST_CASE("A plan's page has its findings with their lines, and the plans it clashes with", "[dashboard]") {
  const auto& audit = sample::made_audit();
  const Folder folder(audit);
  report::PageNames names;
  const auto& page = folder["plans/" + names.of("London Borough of Barnet/libraries-2")];
  CHECK(holds(page, "It is open for 9 days; 28 are needed."));
  CHECK(holds(page, "libraries-2.xml:17:15"));
  CHECK(holds(page, "<code>schedule.closes</code>"));
  CHECK(holds(page, "These two plans are 84% alike in title and summary."));
  CHECK(holds(page, "href=\"" + names.of("London Borough of Barnet/libraries") + "\""));
  CHECK(holds(page, "href=\"../index.html\""));
  CHECK(holds(page, "href=\"../demands.html#d0\""));
}

TEST_CASE("Names of pages are safe, stable and never shared", "[dashboard]") {
  report::PageNames names, again;
  const auto first = names.of("Barnet/Library review 2027");
  CHECK(first.starts_with("library-review-2027-"));
  CHECK(again.of("Barnet/Library review 2027") == first);
  CHECK(names.of("Barnet/library-review-2027") != first);
  CHECK(names.of("Barnet/../../etc/passwd").find('/') == std::string::npos);
  CHECK(names.of("Barnet/" + std::string(300, 'x')).size() < 90);
  CHECK(names.of("").ends_with(".html"));
}

TEST_CASE("Only what is plainly one address becomes a link to write to", "[dashboard]") {
  CHECK(report::mail_link("ada.byrne@barnet.gov.uk", "Due: a & b", "x\r\ny") ==
        "mailto:ada.byrne@barnet.gov.uk?subject=Due%3A%20a%20%26%20b&body=x%0D%0Ay");
  for (const auto* bad : {"", "ada", "ada@", "@barnet.gov.uk", "ada@barnet", "a@b.c,d@e.f", "a@b.c?bcc=d@e.f", "a b@c.d",
                          "javascript:x@y.z", "a@b.c\r\nBcc: d", "a@b@c.d", "a@b.c/"})
    CHECK(report::mail_link(bad, "s", "b").empty());
}

TEST_CASE("What is overdue is listed once for each owner and thing, the longest first", "[dashboard]") {
  const Folder folder(sample::made_audit());
  const auto& index = folder["index.html"];
  const auto things = index.substr(index.find("id=\"things\""));
  CHECK(holds(things, "Promised: Publish the new hours"));
  CHECK_FALSE(holds(things.substr(0, things.find("</table>")), "Tell the schools"));
  CHECK(holds(index, "Results out, but no feedback on what was done"));
  CHECK(holds(index, "mailto:lead@barnet.example?subject="));
}

TEST_CASE("What is found across plans is counted under the names of its demands, and called a clash by none", "[dashboard]") {
  auto audit = sample::made_audit();
  auto late = audit.across[0];
  late.text = "Parks: 3 answers to participants are overdue.";
  late.group = "Parks";
  audit.across = {late, late, late, audit.across[1]};
  const auto index = Folder(audit)["index.html"];
  const auto tiles = index.substr(index.find("class=\"tiles\""), index.find("<nav") - index.find("class=\"tiles\""));
  CHECK(holds(tiles, "<strong>4</strong> <span>findings across plans</span>"));
  CHECK(holds(tiles, "Not met: Ask a thing once (3); Do not ask the same people twice at a time (1). 1 new since the last audit"));
  CHECK_FALSE(holds(tiles, "clash"));
  CHECK_FALSE(holds(tiles, "repeat"));
  CHECK(holds(index, "<small>Parks: </small>3 answers to participants are overdue."));
  CHECK_FALSE(holds(index, "Parks: Parks"));
}

// Run by the browser tests: writes dashboards as folders below CONSULTCHECK_DASHBOARDS.
TEST_CASE("Write dashboards for the browser tests", "[.][dashboard-folders]") {
  const char* below = std::getenv("CONSULTCHECK_DASHBOARDS");
  REQUIRE(below);
  const auto write = [&](const std::string& name, const sample::MadeAudit& audit) {
    const auto folder = std::filesystem::path(below) / name;
    std::filesystem::create_directories(folder / "plans");
    report::AuditTarget target;
    target.page = [&](const std::string& page) -> std::unique_ptr<std::ostream> {
      return std::make_unique<std::ofstream>(folder / page, std::ios::binary);
    };
    sample::tell(audit, *report::make_audit_html(target));
  };
  write("harmful", sample::made_audit());
  write("council", sample::council_audit(120));
  write("large", sample::council_audit(5000));
}

TEST_CASE("Wards that differ beyond what a page shows are one row", "[dashboard]") {
  report::Gathered all;
  AuditEntry entry;
  for (const char* end : {"east", "west", ""}) {
    entry.plan.identity += 'x';
    entry.plan.wards = {std::string(100, 'w') + end, "Hale"};
    report::gather(all, entry);
  }
  REQUIRE(all.wards.rows.size() == 2);
  for (const auto& [name, plans] : all.wards.rows) CHECK(plans == 3);
}

TEST_CASE("Wards that no plan names are listed when the settings name all, whatever their capitals and spaces", "[dashboard]") {
  auto audit = sample::made_audit();
  audit.entries.resize(3);
  for (auto& entry : audit.entries) {
    entry.plan.wards.clear();
    entry.plan.borough_wide = false;
  }
  const auto reached = [&] {
    const std::string index = Folder(audit)["index.html"];
    const auto at = index.find("id=\"reach\"");
    const auto from = index.find("<h3>Wards</h3>", at);
    return index.substr(from, index.find("</section>", from) - from);
  };
  audit.head.wards.clear();
  CHECK(holds(reached(), "the settings do not name the council's wards"));
  audit.head.wards = {"Hale", "Brunswick Park", "West Hendon"};
  audit.entries[0].plan.wards = {"brunswick  park"};
  audit.entries[1].plan.wards = {"All Areas"};
  audit.entries[2].plan.borough_wide = true;
  const auto panel = reached();
  CHECK(holds(panel, "<strong>Never:</strong> Hale, West Hendon."));
  CHECK(holds(panel, "<strong>Not among the wards that the settings name:</strong> All Areas."));
  CHECK(holds(panel, "Brunswick Park"));
  CHECK_FALSE(holds(panel, "brunswick"));
  CHECK(holds(panel, "the whole borough"));
}

TEST_CASE("What sources cannot hold is not never, and a total says how many plans it covers", "[dashboard]") {
  auto audit = sample::made_audit();
  for (auto& entry : audit.entries) {
    entry.plan.level.clear();
    entry.plan.methods.clear();
    entry.plan.actions.clear();
    entry.plan.not_carried = {"level", "methods.kind", "feedback.actions"};
  }
  audit.entries.front().plan.methods = {"workshop"};
  const std::string index = Folder(audit)["index.html"];
  const auto part = [&](std::string_view from, std::string_view to) {
    const auto at = index.find(from);
    return index.substr(at, index.find(to, at) - at);
  };
  CHECK(holds(part("<h3>Levels of engagement</h3>", "<h3>Methods"), "Not known"));
  const auto methods = part("<h3>Methods</h3>", "<h3>Audiences");
  CHECK(holds(methods, ">1 of " + std::to_string(audit.entries.size()) + " plans can say"));
  CHECK(holds(part("<h3>Promised actions</h3>", "<h3>Results"), "Not known"));
}

TEST_CASE("Actions, decisions and results count as come only once their day has", "[dashboard]") {
  auto audit = sample::made_audit();
  const auto day = [&](int from_now) { return Date::of(audit.head.as_of + from_now); };
  for (auto& entry : audit.entries) {
    entry.plan.actions.clear();
    entry.plan.decisions.clear();
    entry.plan.results_published = entry.plan.feedback_published = entry.plan.participants_told = std::nullopt;
    entry.plan.not_carried.clear();
  }
  Outline& plan = audit.entries.front().plan;
  const auto promise = [&](const char* what, std::optional<Date> due, std::optional<Date> done) {
    PromisedAction action;
    action.what = what, action.due = due, action.done = done;
    plan.actions.push_back(action);
  };
  promise("Benches", day(-9), day(1));
  promise("Bins", day(-9), day(-1));
  promise("Lamps", day(9), std::nullopt);
  promise("Trees", std::nullopt, std::nullopt);
  DecisionTaken decision;
  decision.on = day(5), decision.follows_views = false;
  plan.decisions.push_back(decision);
  plan.results_published = day(5);
  const std::string index = Folder(audit)["index.html"];
  CHECK(holds(index, "1 done, 1 overdue, 1 still to come, 1 without a day."));
  CHECK(holds(index, "No plan with results lacks word that participants were told."));
  CHECK(count(index, "none given") == 0);
}
