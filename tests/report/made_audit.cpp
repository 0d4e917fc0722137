#include "tests/report/made_audit.h"

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "tests/report/made_plans.h"

namespace consultcheck::sample {
namespace {

AuditDemand demand(std::string id, std::string title, std::string force, std::string obligation, std::string sources, int consequence,
                   std::string address = {}) {
  AuditDemand one;
  one.id = std::move(id);
  const auto first = one.id.find('/'), second = one.id.find('/', first + 1);
  one.set = one.id.substr(0, first);
  one.section = one.id.substr(first + 1, second - first - 1);
  one.section_title = "Section " + one.section;
  one.title = std::move(title);
  one.demand = "Whoever consults sees to it: " + one.title + ".";
  one.law = force == "statute" || force == "case-law" || force == "statutory-guidance";
  one.force = std::move(force);
  one.obligation = std::move(obligation);
  one.sources = std::move(sources);
  one.address = std::move(address);
  one.consequence = consequence;
  one.across = one.section == "portfolio";
  return one;
}

AuditHead head() {
  AuditHead all;
  all.program = "consultcheck";
  all.version = "0.1.0";
  all.as_of = Date{2026, 11, 20}.first();
  all.settings_file = "settings/barnet.json";
  all.settings_sha256 = std::string(64, '5');
  all.from = "csv";
  all.columns = "planning-timetable";
  all.columns_sha256 = std::string(64, '6');
  all.wards = {"Hale", "West Hendon"};
  all.rule_sets = {{"england", "1.0.0", std::string(64, 'a')}, {"barnet", "1.2.0", std::string(64, 'b')}};
  all.plugins = {{"duty-to-consult", "1.0.0", std::string(64, 'c')}, {"portfolio", "0.3.0", std::string(64, 'd')}};
  all.demands = {
      demand("england/gunning/time", "Leave enough time to answer", "case-law", "must",
             "R v Brent LBC, ex parte Gunning (1985), third principle", 4, "https://www.bailii.org/gunning?a=1&b=2"),
      demand("england/gunning/formative", "Consult while the proposal can still change", "case-law", "must",
             "R (Moseley) v Haringey LBC [2014] UKSC 56, paragraph 25", 4),
      demand("england/equality/due-regard", "Consider equality before deciding", "statute", "must", "Equality Act 2010, section 149", 4),
      demand("barnet/feedback/in-time", "Publish feedback in twelve weeks", "house", "must", "Engagement Strategy 2022, 9.8", 2),
      demand("barnet/clarity/plain-words", "Write in plain words", "practice", "should", "Engagement Strategy 2022, standard 3", 1),
      demand("barnet/inclusive/formats", "Offer other formats", "house", "must", "Engagement Strategy 2022, standard 5", 3),
      demand("barnet/portfolio/duplicates", "Ask a thing once", "house", "should", "Engagement Strategy 2022, standard 2", 2),
      demand("barnet/portfolio/overlap", "Do not ask the same people twice at a time", "house", "must",
             "Engagement Strategy 2022, standard 4", 2),
  };
  return all;
}

AcrossFinding across(std::size_t at, std::string rule, Outcome outcome, bool advice, std::string text,
                     const std::vector<const AuditEntry*>& plans) {
  AcrossFinding one;
  one.demand = at;
  one.rule = std::move(rule);
  one.outcome = outcome;
  one.advice = advice;
  one.message = "together";
  one.text = std::move(text);
  one.next_step = "Ask the leads to agree on one consultation, or say why there are two.";
  one.key = "barnet/portfolio|" + one.rule;
  for (const auto* plan : plans) {
    one.key += "|" + plan->plan.identity;
    one.plans.push_back({plan->plan.identity, plan->plan.title, plan->plan.service, plan->plan.lead});
    one.evidence.push_back({one.plans.size() - 1, "title", "\"" + plan->plan.title + "\"", plan->spot});
  }
  return one;
}

void add_across(MadeAudit& audit) {
  const auto& all = audit.entries;
  audit.across = {across(6, "portfolio/likely-duplicates", Outcome::failed, true, "These two plans are 84% alike in title and summary.",
                         {&all[4], &all[5]}),
                  across(7, "portfolio/overlap", Outcome::failed, false, "Carers are asked by three plans at the same time.",
                         {&all[4], &all[5], &all[6]}),
                  across(7, "portfolio/overlap", Outcome::error, false, "The rule broke: =attempt to index a nil value <b>.", {&all[7]})};
  audit.across[0].group = "Libraries";
  audit.across[0].change = Change::unchanged;
  audit.across[1].change = Change::added;
}

void add_asides(MadeAudit& audit) {
  using enum AuditAside::Kind;
  audit.asides = {
      {refused,
       "plans/broken.json",
       0,
       {"plans/broken.json", 3, 17, "", 0},
       std::string(64, 'b'),
       "",
       "",
       "a comma or a closing bracket is missing here",
       "Put a comma after the value before it."},
      {set_aside,
       "hub.json",
       12,
       {"hub.json", 210, 3, "", 0},
       "",
       "London Borough of Barnet/standing-1",
       "=HYPERLINK(\"http://evil\") Report a pothole",
       "it has no end date, so it is a standing page",
       "Give it an end date if it is a consultation."},
      {repeated,
       "hub.json",
       13,
       {"hub.json", 230, 3, "", 0},
       "",
       "London Borough of Barnet/libraries",
       "Libraries\r\nagain",
       "another record has the same identity",
       "Remove one of the two."},
  };
}

bool is_open(const AuditEntry& entry) { return entry.result == Result3::incomplete; }

void count_up(MadeAudit& audit) {
  auto& totals = audit.totals;
  totals = {};
  for (const auto& entry : audit.entries) {
    ++totals.judged;
    totals.pass += entry.result == Result3::pass;
    totals.fail += entry.result == Result3::fail;
    totals.incomplete += is_open(entry);
    totals.only_not_carried += is_open(entry) && open_because(entry, audit.head).only_not_carried();
    totals.broken += entry.outcomes.find('e') != std::string::npos;
  }
  for (const auto& aside : audit.asides) {
    totals.set_aside += aside.kind == AuditAside::Kind::set_aside;
    totals.refused += aside.kind == AuditAside::Kind::refused;
    totals.repeated += aside.kind == AuditAside::Kind::repeated;
  }
  totals.read = totals.judged + totals.set_aside + totals.refused + totals.repeated;
  for (const auto& one : audit.across) totals.across_failed += one.outcome == Outcome::failed && !one.advice;
  totals.result = Result3::fail;
  totals.compared = true;
  totals.baseline = "last-month.json";
  totals.baseline_made_otherwise = {
      "Made with other settings: none then, settings/barnet.json (555555555555) now. A finding can be new or fixed for that alone."};
  for (const auto& entry : audit.entries) {
    for (const auto& one : entry.findings) {
      totals.added += one.change == Change::added;
      totals.unchanged += one.change == Change::unchanged;
    }
  }
  for (const auto& one : audit.across) {
    totals.added += one.change == Change::added;
    totals.unchanged += one.change == Change::unchanged;
  }
  totals.fixed = {{"London Borough of Barnet/libraries|england/gunning/reasons||",
                   "London Borough of Barnet/libraries",
                   "Libraries",
                   "england/gunning/reasons",
                   "No reasons were given.",
                   {}}};
  totals.unseen = {{"London Borough of Barnet/old|barnet/feedback/in-time||", "London Borough of Barnet/old", "+Old plan",
                    "barnet/feedback/in-time", "Feedback is late.", "The demand is switched off in the settings."}};
  totals.notices = {
      {"waiver-stray",
       "The waiver of barnet/feedback/in-time by Ann Lee is for `Barnet/librareis`, and no plan of this audit goes by that name. Did you "
       "mean "
       "`Barnet/libraries`?",
       {"settings/barnet.json", 12, 5, "", 0}},
      {"passed-over", "2 passed over, holding no records: letter.txt, settings/barnet.json (the settings file of this run).", {}},
      {"warning", "the table has several columns called `Title`; only the first of them was read.", {"hub.csv", 2, 1, "", 0}}};
  totals.reach = {{6, totals.judged, 1, 2, 0, {{"summary", 2}}}, {7, totals.judged, 0, 3, 1, {{"audiences", 2}, {"schedule.opens", 1}}}};
  totals.lost = {"Part part-3.ndjson ends after 211 of an unknown number of plans; its plans are not in this audit."};
}

}  // namespace

const MadeAudit& made_audit() {
  static const MadeAudit audit = [] {
    MadeAudit made;
    made.head = head();
    made.entries = made_plans(made.head);
    add_across(made);
    add_asides(made);
    count_up(made);
    return made;
  }();
  return audit;
}

MadeAudit made_audit(std::size_t plans) {
  MadeAudit audit = made_audit();
  const auto first = audit.entries;
  for (std::size_t i = first.size(); i < plans; ++i) audit.entries.push_back(another_plan(first[i % first.size()], i));
  audit.entries.resize(std::min(plans, audit.entries.size()));
  std::sort(audit.entries.begin(), audit.entries.end(), [](const auto& a, const auto& b) { return a.plan.identity < b.plan.identity; });
  count_up(audit);
  return audit;
}

void tell(const MadeAudit& audit, report::AuditWriter& writer) {
  writer.begin(audit.head);
  for (const auto& one : audit.across) writer.across(one);
  for (const auto& one : audit.entries) writer.entry(one);
  for (const auto& one : audit.asides) writer.aside(one);
  writer.end(audit.totals);
}

std::string written(const MadeAudit& audit, std::string_view format, report::Style style, bool all_findings) {
  for (const auto& each : report::audit_formats()) {
    if (each.name != format) continue;
    std::ostringstream out;
    report::AuditTarget target;
    target.out = &out;
    target.style = style;
    target.all_findings = all_findings;
    target.plans = audit.entries.size();
    tell(audit, *each.make(target));
    if (!out) throw std::runtime_error("the audit could not be written: there is no room for it");
    return out.str();
  }
  throw std::invalid_argument("no such format: " + std::string(format));
}

}  // namespace consultcheck::sample
