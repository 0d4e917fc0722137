#include "tests/report/made_year.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

namespace consultcheck::sample {
namespace {

constexpr Date no_date{};

std::optional<Date> maybe(Date date) { return date == no_date ? std::nullopt : std::optional<Date>(date); }

AuditEntry plan(std::string id, std::string title, std::string service, Date opens, Date closes, Stage stage) {
  AuditEntry entry;
  Outline& plan = entry.plan;
  plan.organisation = "London Borough of Barnet";
  plan.id = std::move(id);
  plan.identity = plan.organisation + "/" + plan.id;
  plan.title = std::move(title);
  plan.service = std::move(service);
  plan.type = "general";
  plan.level = "consult";
  plan.lead = "Zebedee Quartermain";
  plan.lead_email = "zq.lead@example.org";
  plan.decision_maker = "Cabinet";
  plan.audiences = {"residents"};
  plan.methods = {"online-survey", "workshop"};
  plan.borough_wide = true;
  plan.windows = {{"", std::nullopt, maybe(opens), maybe(closes)}};
  entry.stage = stage;
  entry.file = "unseen-folder/" + plan.id + ".json";
  entry.spot = {entry.file, 1, 1, "", 0};
  return entry;
}

/// A plan that has been decided and fed back.
AuditEntry done(std::string id, std::string title, std::string service, Date opens, Date closes, Date due, Date published,
                std::optional<bool> follows) {
  AuditEntry entry =
      plan(std::move(id), std::move(title), std::move(service), opens, closes, published == no_date ? Stage::closed : Stage::fed_back);
  Outline& own = entry.plan;
  own.feedback_due = maybe(due);
  own.feedback_published = maybe(published);
  own.design_approved = Date::of(opens.first() - 40);
  own.content_signed_off = Date::of(opens.first() - 20);
  own.published = Date::of(opens.first() - 7);
  if (follows) own.decisions = {{Date::of(closes.last() + 45), "final", own.title, "Cabinet", follows, !*follows}};
  own.hub_address = "https://engage.example.org/" + own.id;
  return entry;
}

void look_back(std::vector<AuditEntry>& all) {
  all.push_back(
      done("libraries", "Opening hours of libraries", "Libraries", {2026, 1, 12}, {2026, 3, 8}, {2026, 5, 31}, {2026, 5, 20}, true));
  all.back().plan.participants = {{"online-survey", 1840}, {"workshop", 64}, {"focus-group", 7}};
  all.back().plan.you_said = "Keep one late evening a week in every library.";
  all.back().plan.we_did = "Every library stays open until eight on Thursdays.";
  all.back().plan.actions = {{"Late opening on Thursdays", "Zebedee Quartermain", Date{2026, 6, 30}, Date{2026, 6, 25}},
                             {"Put up new signs", "", Date{2026, 9, 30}, std::nullopt}};
  all.push_back(done("parking", "Parking in <b>East Finchley</b>", "Parking & roads", {2026, 2, 2}, {2026, 2, 23}, {2026, 5, 18},
                     {2026, 6, 10}, false));
  all.back().plan.participants = {{"online-survey", 903}, {"paper-survey", 3}};
  all.back().plan.audiences = {"residents", "businesses"};
  all.back().plan.you_said = "Most people did not want the longer hours.";
  all.back().plan.we_did = "We kept the longer hours, because of safety near the school.";
  all.push_back(done("day-centre", "The future of the day centre", "Adults", {2026, 4, 1}, {2026, 6, 24}, {2026, 9, 16}, no_date, false));
  all.back().plan.decisions[0].reasons = false;
  all.back().plan.participants = {{"interview", 6}};
  all.back().plan.audiences = {"service-users", "hard-to-reach"};
  all.back().plan.content_signed_off = Date{2026, 4, 9};
  all.push_back(done("play", "=HYPERLINK(\"http://evil.example\",\"Play areas\")", "Parks", {2026, 7, 1}, {2026, 8, 0}, {2026, 12, 31},
                     no_date, std::nullopt));
  all.back().plan.participants = {{"online-survey", std::nullopt}, {"road-show", 215}};
  all.back().plan.content_signed_off.reset();
  all.push_back(done("survey-spring", "Residents' Perception Survey, spring", "Strategy", {2026, 3, 2}, {2026, 4, 26}, {2026, 7, 31},
                     {2026, 7, 31}, std::nullopt));
  all.back().plan.participants = {{"interview", 500}};
  all.push_back(done("imported", "Tree strategy", "", {2026, 5, 4}, {2026, 6, 15}, no_date, no_date, std::nullopt));
  all.back().plan.source_format = "citizen-space";
  all.back().plan.design_approved = all.back().plan.content_signed_off = std::nullopt;
  all.back().plan.methods.clear();
  all.back().plan.level.clear();
  all.back().plan.not_carried = {"level",
                                 "methods.kind",
                                 "approvals.design.on",
                                 "approvals.content.on",
                                 "responses.participants_by_method.count",
                                 "decisions",
                                 "decisions.follows_views",
                                 "feedback.feedback_published",
                                 "feedback.participants_told",
                                 "feedback.actions"};
  all.push_back(done("libraries-25", "A new library card", "Libraries", {2025, 2, 3}, {2025, 4, 14}, {2025, 7, 7}, {2025, 9, 1}, true));
  all.back().plan.participants = {{"online-survey", 310}};
  all.back().plan.actions = {{"Send every reader a new card", "", Date{2025, 12, 1}, std::nullopt}};
  all.push_back(
      done("parking-25", "Parking in Hendon", "Parking & roads", {2025, 9, 1}, {2025, 10, 13}, {2026, 1, 5}, {2025, 12, 19}, true));
  all.push_back(plan("year-only", "A strategy of which only the year is known", "Strategy", {2026, 0, 0}, {2026, 0, 0}, Stage::closed));
  all.push_back(plan("undated", "A consultation that is over, nobody knows since when", "Strategy", {2025, 3, 1}, no_date, Stage::closed));
}

void look_ahead(std::vector<AuditEntry>& all) {
  all.push_back(plan("budget", "The budget for 2027-28", "Finance", {2026, 11, 9}, {2027, 1, 4}, Stage::open));
  all.back().plan.type = "budget";
  all.back().plan.audiences = {"residents", "businesses"};
  all.back().plan.decision = Date{2027, 3, 2};
  all.back().plan.feedback_due = Date{2027, 4, 1};
  all.push_back(plan("leisure", "Leisure centres: how they are run", "Parks", {2027, 1, 11}, {2027, 3, 22}, Stage::submitted));
  all.back().plan.decision = Date{2027, 6, 0};
  all.back().plan.borough_wide = false;
  all.back().plan.wards = {"Brunswick Park", "Totteridge & Woodside"};
  all.push_back(plan("rounds", "Local plan", "Planning", {2026, 9, 1}, {2026, 10, 13}, Stage::draft));
  all.back().plan.windows.push_back({"statutory", std::nullopt, Date{2027, 1, 0}, std::nullopt});
  all.back().plan.windows.push_back({"re-consultation", std::nullopt, Date{2027, 0, 0}, std::nullopt});
  all.push_back(plan("someday", "Allotments", "Parks", no_date, no_date, Stage::draft));
  all.back().plan.audiences.clear();
  all.back().plan.methods.clear();
  all.back().plan.level.clear();
  all.back().plan.decision_maker.clear();
  all.push_back(plan("panel", "Citizens' panel, winter round", "Strategy", {2027, 2, 8}, {2027, 2, 28}, Stage::draft));
  all.back().plan.methods = {"citizens-panel"};
}

void add_secrets(MadeAudit& audit) {
  for (auto& entry : audit.entries) {
    entry.result = entry.plan.id == "libraries" ? Result3::pass : entry.plan.id == "parking" ? Result3::fail : Result3::incomplete;
    entry.plan.judgements = {{"england/gunning/formative", "met", "Judith Arbiter", "monitoring-officer", Date{2026, 1, 2}}};
    AuditFinding finding;
    finding.key = entry.plan.identity + "|key";
    finding.demand = 0;
    finding.outcome = Outcome::failed;
    finding.text = "An unspoken finding.";
    finding.next_step = "Take the unspoken step.";
    finding.evidence = {{"schedule.closes", "Closes", "unseen value", Read::State::value, entry.spot}};
    finding.waiver = WaiverNote{true, "Wilma Waverley", "service-head", "An unspoken risk.", "2026-01-20", "2027-01-01"};
    entry.findings = {finding};
  }
}

void add_across(MadeAudit& audit) {
  AcrossFinding finding;
  finding.demand = 7;
  finding.rule = "portfolio/overlap";
  finding.outcome = Outcome::failed;
  finding.text = "Residents are asked by two plans at the same time, an unspoken finding.";
  finding.next_step = "Take the unspoken step.";
  for (const auto& entry : audit.entries) {
    if (entry.plan.id != "leisure" && entry.plan.id != "budget") continue;
    finding.plans.push_back({entry.plan.identity, entry.plan.title, entry.plan.service, entry.plan.lead});
  }
  audit.across = {finding};
}

}  // namespace

const std::vector<std::string> secrets = {"Zebedee",  "Quartermain", "zq.lead", "Judith", "Arbiter",    "Wilma",      "Waverley",
                                          "unspoken", "unseen",      "PASS",    "FAIL",   "INCOMPLETE", "overdue by", ".json"};

MadeAudit made_year() {
  MadeAudit audit = made_audit();
  audit.entries.clear();
  look_back(audit.entries);
  look_ahead(audit.entries);
  std::sort(audit.entries.begin(), audit.entries.end(), [](const auto& a, const auto& b) { return a.plan.identity < b.plan.identity; });
  add_secrets(audit);
  add_across(audit);
  AuditAside lost;
  lost.file = "unseen-folder/broken.json";
  lost.why = "an unspoken fault";
  lost.next = "Take the unspoken step.";
  audit.asides = {lost};
  audit.totals = {};
  audit.totals.judged = audit.entries.size();
  audit.totals.refused = 1;
  audit.totals.read = audit.entries.size() + 1;
  return audit;
}

std::string written_report(const MadeAudit& audit, std::string_view kind, std::string_view format, bool open_to_public,
                           report::ReportingYear year, report::Style style) {
  for (const auto& each : report::report_kinds()) {
    if (each.name != kind) continue;
    std::ostringstream out;
    report::ReportTarget target;
    target.out = &out;
    target.style = style;
    target.plans = audit.entries.size();
    target.year = year;
    target.open_to_public = open_to_public;
    const auto writer = each.make(target, format);
    REQUIRE(writer);
    tell(audit, *writer);
    return out.str();
  }
  FAIL("no such report: " << kind);
  return {};
}

}  // namespace consultcheck::sample
