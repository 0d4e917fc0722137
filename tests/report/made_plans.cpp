#include "tests/report/made_plans.h"

#include <algorithm>

namespace consultcheck::sample {
namespace {

constexpr std::string_view council = "London Borough of Barnet";

Outline outline(std::string id, std::string title, std::string service, std::string lead, Date opens, Date closes) {
  Outline plan;
  plan.id = std::move(id);
  plan.identity = std::string(council) + "/" + plan.id;
  plan.organisation = council;
  plan.title = std::move(title);
  plan.summary = "What should change, and for whom.";
  plan.service = std::move(service);
  plan.type = "service-change";
  plan.level = "consult";
  plan.lead = std::move(lead);
  plan.lead_role = "consultation officer";
  plan.lead_email = "lead@barnet.example";
  plan.why = "To choose between three options.";
  plan.how_views_used = "Cabinet weighs them in March.";
  plan.decision_maker = "Cabinet";
  plan.wards = {"Colindale North", "West Finchley"};
  plan.audiences = {"Carers", "Residents under 25"};
  plan.methods = {"questionnaire", "workshop"};
  plan.windows = {{"", Date::of(opens.first() - 14), opens, closes}};
  plan.submitted = Date::of(opens.first() - 60);
  plan.design_due = Date::of(opens.first() - 20);
  plan.design_approved = Date::of(opens.first() - 22);
  plan.publication_due = opens;
  plan.decision = Date::of(closes.last() + 60);
  plan.feedback_due = Date::of(closes.last() + 84);
  plan.participants = {{"questionnaire", 412}, {"workshop", std::nullopt}};
  return plan;
}

AuditEvidence read(std::string path, std::string label, std::string value, int line, Read::State state = Read::State::value) {
  return {std::move(path), std::move(label), std::move(value), state, Spot{"", line, 15, "", 0}};
}

AuditFinding finding(std::size_t demand, std::string rule, Outcome outcome, Reason reason, std::string text, std::string next,
                     std::vector<AuditEvidence> evidence) {
  AuditFinding one;
  one.demand = demand;
  one.rule = std::move(rule);
  one.outcome = outcome;
  one.reason = reason;
  one.message = "said";
  one.text = std::move(text);
  one.next_step = std::move(next);
  one.evidence = std::move(evidence);
  return one;
}

AuditFinding too_short() {
  return finding(0, "duty-to-consult/enough-time", Outcome::failed, Reason::none, "It is open for 9 days; 28 are needed.",
                 "Move `schedule.closes` to 29 April 2026 or later.",
                 {read("schedule.opens", "Opens", "2026-04-01", 16), read("schedule.closes", "Closes", "2026-04-09", 17)});
}
AuditFinding late() {
  return finding(3, "feedback-loop/in-time", Outcome::failed, Reason::none, "Feedback was due on 2 July 2026 and is not there.",
                 "Publish the feedback, and enter the day.",
                 {read("feedback.feedback_published", "Feedback published", "", 41, Read::State::overdue)});
}
AuditFinding jargon() {
  auto one = finding(4, "eight-standards/plain-words", Outcome::failed, Reason::none,
                     "The text needs 15 years of schooling; 9 are the aim.", "Use shorter sentences.",
                     {read("content.text", "Text for the public", "\"=cmd|' /C calc'!A0 pursuant to <script>alert(1)</script>\"", 60)});
  one.advice = true;
  return one;
}
AuditFinding open(std::size_t demand, Reason reason) {
  static constexpr const char* texts[] = {"", "The plan does not say.", "Only the month is known.",
                                          "The minute of 12 January reads as if the decision was taken.",
                                          "The source of this record has no field for it."};
  const auto text = texts[static_cast<std::size_t>(reason)];
  return finding(demand, reason == Reason::judgement ? "" : "duty-to-consult/any", Outcome::cannot_tell, reason, text,
                 reason == Reason::judgement ? "A person must decide." : "Enter it in the plan.",
                 {read("equality.assessment", "Assessment", "", 50, Read::State::missing)});
}
AuditFinding broken() {
  return finding(5, "eight-standards/formats", Outcome::error, Reason::none, "The rule broke: attempt to compare number with nil.",
                 "Tell the plugin's authors.", {});
}
AuditFinding risk() {
  auto one = finding(2, "duty-to-consult/due-regard", Outcome::failed, Reason::none, "No assessment was made.", "Make the assessment.", {});
  one.waiver = WaiverNote{true, "Rosa Lind", "service-head", "It is a safety scheme.\nSee @notes.", "2026-01-20", "2027-01-01"};
  return one;
}
AuditFinding let_off() {
  auto one = finding(5, "eight-standards/formats", Outcome::failed, Reason::none, "No other format is offered.", "Offer large print.", {});
  one.waiver = WaiverNote{false, "Rosa Lind", "service-head", "The printer is on order.", "2026-10-01", "2026-12-31"};
  return one;
}

Mark mark(const AuditFinding& one) {
  static constexpr Mark open_marks[] = {Mark::missing, Mark::missing, Mark::unclear, Mark::judgement, Mark::not_carried};
  if (one.outcome == Outcome::failed) return one.advice ? Mark::advice : one.waiver && !one.waiver->risk ? Mark::waived : Mark::failed;
  if (one.outcome == Outcome::cannot_tell) return open_marks[static_cast<std::size_t>(one.reason)];
  return Mark::error;
}

void add_line(Line& line, Mark mark) {
  ++line.demands;
  line.failed += mark == Mark::failed;
  line.advice += mark == Mark::advice;
  line.questions += mark == Mark::judgement;
  line.cannot_tell += mark == Mark::missing || mark == Mark::unclear || mark == Mark::not_carried;
  line.checks_made += mark == Mark::failed || mark == Mark::advice || mark == Mark::passed;
}

Result3 result(const Line& line) {
  if (line.failed > 0) return Result3::fail;
  return line.cannot_tell + line.questions > 0 ? Result3::incomplete : Result3::pass;
}

void conclude(AuditEntry& entry, const AuditHead& head) {
  entry.outcomes.assign(head.demands.size(), 'p');
  for (std::size_t i = 0; i < head.demands.size(); ++i) {
    if (head.demands[i].across) entry.outcomes[i] = 'n';
  }
  for (std::size_t i = 0; i < entry.findings.size(); ++i) {
    auto& one = entry.findings[i];
    one.key = entry.plan.identity + "|" + head.demands[one.demand].id + "|" + one.rule + "|" + one.item;
    for (auto& each : one.evidence) each.spot.file = entry.file;
    entry.outcomes[one.demand] = static_cast<char>(mark(one));
    if (mark(one) == Mark::failed) entry.fix_first.push_back(i);
  }
  for (std::size_t i = 0; i < head.demands.size(); ++i) {
    if (!head.demands[i].across) add_line(head.demands[i].law ? entry.law : entry.house, static_cast<Mark>(entry.outcomes[i]));
  }
  for (auto* line : {&entry.law, &entry.house}) line->result = result(*line);
  entry.result = entry.law.failed + entry.house.failed > 0 ? Result3::fail
                 : std::all_of(entry.outcomes.begin(), entry.outcomes.end(),
                               [](char c) { return c == 'p' || c == 'a' || c == 'w' || c == 'n' || c == 'd'; })
                     ? Result3::pass
                     : Result3::incomplete;
  for (const auto* section : {"feedback", "clarity", "inclusive"}) {
    StandardMark one{section, std::string("Standard of ") + section, Mark::passed, 0, 0, 0, 0};
    for (std::size_t i = 0; i < head.demands.size(); ++i) {
      const auto own = static_cast<Mark>(entry.outcomes[i]);
      if (head.demands[i].section != section) continue;
      one.mark = own;
      one.failed += own == Mark::failed;
      one.advice += own == Mark::advice;
      one.passed += own == Mark::passed;
      one.cannot_tell += own == Mark::missing || own == Mark::judgement || own == Mark::unclear || own == Mark::not_carried;
    }
    entry.standards.push_back(one);
  }
}

Fact fact(Fact::Type type, std::string name, const std::string& file) {
  Fact one;
  one.type = type;
  one.name = std::move(name);
  one.path = type == Fact::Type::number ? "" : "audiences[1]." + one.name;
  one.spot = Spot{file, 20, 7, "", 0};
  return one;
}

Facts facts(const AuditEntry& entry) {
  Facts all;
  all.outcome = Outcome::passed;
  all.groups = {"Carers", ""};
  all.facts = {fact(Fact::Type::text, "about", entry.file), fact(Fact::Type::number, "days", entry.file),
               fact(Fact::Type::flag, "online", entry.file), fact(Fact::Type::date, "opens", entry.file),
               fact(Fact::Type::texts, "wards", entry.file)};
  all.facts[0].text = entry.plan.title;
  all.facts[1].number = 28.1;
  all.facts[2].flag = true;
  all.facts[3].date = Date{2026, 4, 0};
  all.facts[4].texts = {"", "West Finchley"};
  return all;
}

AuditEntry entry(const AuditHead& head, Outline plan, std::string file, std::vector<AuditFinding> findings) {
  AuditEntry one;
  one.plan = std::move(plan);
  one.file = std::move(file);
  one.format = one.file.ends_with(".xml") ? "XML" : "JSON";
  one.hash = std::string(64, 'e');
  one.spot = Spot{one.file, 1, 1, "", 0};
  one.stage = Stage::closed;
  one.gate = Gate::decide;
  one.findings = std::move(findings);
  conclude(one, head);
  Facts missing;
  missing.outcome = Outcome::cannot_tell;
  missing.reason = Reason::missing;
  missing.missing_path = "audiences";
  missing.text = "The plan names no audience.";
  one.facts = {{6, facts(one)}, {7, missing}};
  return one;
}

AuditEntry imported(const AuditHead& head, Outline plan, std::size_t record, std::vector<AuditFinding> findings) {
  plan.source_format = "Citizen Space";
  plan.hub_address = "https://engage.barnet.example/" + plan.id;
  plan.lead.clear();
  auto one = entry(head, std::move(plan), "hub.json", std::move(findings));
  one.format = "Citizen Space";
  one.record = record;
  one.spot.line = static_cast<int>(record) * 20;
  return one;
}

void add_story(Outline& plan) {
  plan.results_published = Date{2026, 6, 30};
  plan.participants_due = Date{2026, 7, 14};
  plan.you_said = "Keep the Saturday hours.";
  plan.we_did = "Saturday hours stay.";
  plan.decisions = {{Date{2026, 6, 8}, "final", "Opening hours", "Cabinet", false, false},
                    {Date{2026, 6, 9}, "final", "Fees", "Cabinet", true, true}};
  plan.actions = {{"Publish the new hours", "Ada Byrne", Date{2026, 9, 1}, std::nullopt},
                  {"Tell the schools", "", Date{2026, 12, 1}, Date{2026, 11, 2}}};
  plan.judgements = {{"england/gunning/formative", "met", "Sam Okoro", "monitoring-officer", Date{2025, 12, 1}}};
}

}  // namespace

std::vector<AuditEntry> made_plans(const AuditHead& head) {
  const auto plan = [](std::string id, std::string title, std::string service, std::string lead, Date opens, Date closes) {
    return outline(std::move(id), std::move(title), std::move(service), std::move(lead), opens, closes);
  };
  std::vector<AuditEntry> all = {
      entry(head, plan("libraries", "Libraries: opening hours", "Libraries", "Ada Byrne", {2026, 3, 2}, {2026, 4, 9}),
            "plans/libraries.json", {late(), jargon()}),
      entry(head, plan("libraries-2", "Opening hours of libraries", "Libraries", "Ada Byrne", {2026, 4, 1}, {2026, 4, 9}),
            "plans/libraries-2.xml", {too_short(), broken()}),
      entry(head, plan("parking", "=1+1|<img src=x onerror=alert(1)>", "Parking & roads", "Sam \"Sam\" Okoro", {2026, 4, 3}, {2026, 5, 1}),
            "plans/parking.json", {open(1, Reason::judgement), risk()}),
      entry(head, plan("carers", "\u202etxet\x1b[31m red\x07", "Adults, and others", "-Rosa", {2026, 11, 1}, {2027, 1, 31}),
            "plans/carers.json", {open(2, Reason::missing)}),
      entry(head, plan("parks", "Parks \xff\xfe not UTF-8, \x01 and a ]]> end", "Parks", "", {2027, 2, 1}, {2027, 3, 15}),
            "plans/parks.json", {open(0, Reason::unclear), jargon()}),
      imported(head, plan("hub-1", "Draft local plan", "Planning", "", {2026, 5, 1}, {2026, 6, 12}), 1, {open(2, Reason::not_carried)}),
      imported(head, plan("hub-2", "Children's centres — what next? 🏡", "Families", "", {2025, 5, 1}, {2025, 6, 12}), 2,
               {open(1, Reason::not_carried), open(2, Reason::not_carried)}),
      entry(head, plan("waste", "@Waste", "Street scene", "Lee", {2026, 1, 5}, {2026, 2, 16}), "plans/waste.json", {let_off()}),
      entry(head,
            plan("budget", std::string("Budget\tfor\r\n2027 ") + std::string(300, 'x'), "Finance", "Lee", {2026, 12, 1}, {2027, 1, 12}),
            "plans/budget.json", {}),
  };
  add_story(all[0].plan);
  all[0].findings[0].change = Change::unchanged;
  all[0].findings[0].item = "workshop/2026-12-16";
  all[1].findings[0].change = Change::added;
  all[3].plan.windows.push_back({"options", std::nullopt, Date{2027, 3, 0}, std::nullopt});
  all[3].notices = {{"waiver-expired", "The waiver for plain words ended on 1 May 2026.", {"settings/barnet.json", 12, 5, "", 0}}};
  all[4].plan.borough_wide = true;
  all[4].plan.wards.clear();
  all[8].plan.windows[0].opens = std::nullopt;
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.plan.identity < b.plan.identity; });
  return all;
}

AuditEntry another_plan(const AuditEntry& like, std::size_t number) {
  static constexpr const char* services[] = {"Libraries", "Parking & roads", "Planning", "Families", "Street scene", "Finance"};
  auto one = like;
  const auto days = static_cast<Day>(number * 37 % 700) - 350;
  one.plan.id += "-" + std::to_string(number);
  one.plan.title += " " + std::to_string(number);
  one.plan.identity = std::string(council) + "/" + one.plan.id;
  one.plan.service = services[number % std::size(services)];
  for (auto& window : one.plan.windows) {
    for (auto* date : {&window.notice, &window.opens, &window.closes}) {
      if (*date && (*date)->exact()) *date = Date::of((*date)->first() + days);
    }
  }
  for (auto& finding : one.findings) finding.key = one.plan.identity + finding.key.substr(like.plan.identity.size());
  return one;
}

}  // namespace consultcheck::sample
