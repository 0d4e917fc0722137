// Whom to ask, and what to do first.
#include <catch2/catch.hpp>
#include <sstream>

#include "core/report/audit_html.h"
#include "core/report/audit_picture.h"
#include "core/report/overdue.h"
#include "tests/report/made_audit.h"

using namespace consultcheck;

namespace {

Outline late(std::string lead, std::string role, std::string service) {
  Outline plan;
  plan.identity = "Town/" + service;
  plan.organisation = "Town";
  plan.service = std::move(service);
  plan.lead = std::move(lead);
  plan.lead_role = std::move(role);
  plan.decision = Date{2026, 3, 2};
  return plan;
}

std::string asked(const Outline& plan) { return report::asked_in_full(report::overdue(plan, Date{2026, 11, 20}.first()).at(0)); }

std::string first_page(const sample::MadeAudit& audit) {
  std::map<std::string, std::unique_ptr<std::ostringstream>> files;
  struct Shared : std::ostream {
    explicit Shared(std::ostringstream& to) : std::ostream(to.rdbuf()) {}
  };
  report::AuditTarget target;
  target.page = [&](const std::string& name) -> std::unique_ptr<std::ostream> {
    return std::make_unique<Shared>(*(files[name] = std::make_unique<std::ostringstream>()));
  };
  sample::tell(audit, *report::make_audit_html(target));
  return files.at("index.html")->str();
}

}  // namespace

TEST_CASE("a post is not a person: the same role elsewhere is somebody else", "[chasing]") {
  CHECK(asked(late("Ada Byrne", "Project manager", "Parks")) == "Ada Byrne");
  CHECK(asked(late("", "Project manager", "Parks")) == "no named owner: Project manager (Town, Parks)");
  CHECK(asked(late("Project Manager", "", "Parks")) == "no named owner: Project Manager (Town, Parks)");
  CHECK(asked(late("Head of Libraries", "", "Libraries")) == "no named owner: Head of Libraries (Town, Libraries)");
  CHECK(asked(late("", "", "Parks")) == "nobody named (Town, Parks)");
  auto plan = late("Project manager", "", "Parks");
  plan.lead_email = "parks@example.org";
  CHECK(asked(plan) == "no named owner: Project manager (parks@example.org)");
}

TEST_CASE("an action of the lead's role is the lead's; one of another role is that role's", "[chasing]") {
  auto plan = late("Ada Byrne", "Service manager", "Parks");
  plan.decision.reset();
  plan.lead_email = "ada@example.org";
  plan.actions = {{"Tell the schools", "service manager", Date{2026, 5, 1}, {}},
                  {"Print the signs", "Estates team", Date{2026, 6, 1}, {}},
                  {"Write to all", "Sam Okoro", Date{2026, 7, 1}, {}}};
  const auto all = report::overdue(plan, Date{2026, 11, 20}.first());
  REQUIRE(all.size() == 3);
  CHECK(all[0].owner == "Ada Byrne");
  CHECK(all[0].email == "ada@example.org");
  CHECK(report::asked_in_full(all[1]) == "no named owner: Estates team (Town, Parks)");
  CHECK(all[2].owner == "Sam Okoro");
}

TEST_CASE("whom to chase has a line for each role of each service", "[chasing]") {
  auto audit = sample::made_audit();
  audit.entries.resize(2);
  for (const auto at : {0, 1}) {
    auto& plan = audit.entries[static_cast<std::size_t>(at)].plan;
    const auto identity = plan.identity;
    plan = late("Project manager", "", at == 0 ? "Parks" : "Libraries");
    plan.identity = identity;
  }
  const auto page = first_page(audit);
  CHECK(page.find("<small>Town, Parks</small></th>") != page.npos);
  CHECK(page.find("<small>Town, Libraries</small></th>") != page.npos);
  CHECK(page.find("no named owner: Project manager") != page.npos);
  CHECK(page.find("with 2 owners") != page.npos);
}

TEST_CASE("what a source cannot hold is the last thing to do first", "[chasing]") {
  auto audit = sample::made_audit();
  AuditEntry entry = audit.entries.front();
  entry.result = Result3::incomplete;
  entry.fix_first.clear();
  AuditFinding finding;
  finding.outcome = Outcome::cannot_tell;
  finding.demand = 0;
  finding.reason = Reason::not_carried;
  finding.text = "The source has no field for it.";
  AuditFinding missing = finding;
  missing.demand = 1;
  missing.reason = Reason::missing;
  missing.text = "The closing date is empty.";
  entry.findings = {finding, missing};
  entry.outcomes = "cm";
  entry.outcomes.resize(audit.head.demands.size(), 'n');
  CHECK(report::first_thing(entry, audit.head) == audit.head.demands[1].title + ": The closing date is empty.");
}

TEST_CASE("what is also to know names its plans", "[chasing]") {
  auto audit = sample::made_audit();
  for (auto& entry : audit.entries) entry.notices = {{"round", "Two rounds overlap.", {}}};
  const auto page = first_page(audit);
  const auto at = page.find("Two rounds overlap. (" + std::to_string(audit.entries.size()) + " plans: <a href=\"plans/");
  REQUIRE(at != page.npos);
  CHECK(page.find("; and " + std::to_string(audit.entries.size() - 6) + " more)", at) != page.npos);
}
