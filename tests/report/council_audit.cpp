#include "tests/report/council_audit.h"

#include <algorithm>
#include <random>

namespace consultcheck::sample {
namespace {

constexpr std::string_view council = "London Borough of Barnet";
constexpr const char* places[] = {"Colindale",     "East Finchley", "Hendon",    "Mill Hill",   "Edgware",
                                  "Golders Green", "Burnt Oak",     "Whetstone", "Cricklewood", "High Barnet"};
constexpr const char* people[] = {"Ada Byrne",      "Sam Okoro",  "Priya Nair", "Tom Weller", "Grace Adeyemi", "Lee Chong",
                                  "Maria Kowalska", "Owen Price", "Hana Sato",  "Jo Marsh",   "Femi Bello",    "Ruth Klein"};
constexpr std::pair<const char*, const char*> subjects[] = {
    {"Opening hours of %s library", "Libraries"},
    {"Controlled parking around %s station", "Parking and roads"},
    {"A low-traffic street in %s", "Parking and roads"},
    {"The future of %s children's centre", "Families"},
    {"%s area plan, options", "Planning"},
    {"Design code for %s", "Planning"},
    {"A new playground in %s", "Parks and leisure"},
    {"Fees for sports pitches in %s", "Parks and leisure"},
    {"Day care for older people in %s", "Adult social care"},
    {"Waste and recycling rounds in %s", "Street scene"},
    {"Selective licensing of private renting in %s", "Housing"},
    {"Repairs service for %s estates", "Housing"},
    {"School streets in %s", "Education"},
    {"Public spaces protection order, %s", "Community safety"},
};
constexpr const char* standards[] = {
    "procedural",          "needed",         "clear, concise and relevant", "timely and well planned", "inclusive and accessible",
    "appropriate methods", "action-focused", "closing the feedback loop"};
constexpr const char* levels[] = {"inform", "consult", "consult", "consult", "involve"};
constexpr const char* methods[] = {"online-survey", "paper-survey", "focus-group", "workshop", "road-show", "interview", "social-media"};
constexpr const char* audiences[] = {"residents", "service-users", "businesses", "voluntary-groups", "staff", "hard-to-reach"};

class Maker {
 public:
  explicit Maker(const MadeAudit& like) : head_(like.head) {}

  AuditEntry plan(std::size_t number) {
    AuditEntry entry;
    describe(entry, number);
    schedule(entry.plan);
    if (entry.plan.source_format.empty()) tell_story(entry.plan);
    judge(entry);
    return entry;
  }

 private:
  bool chance(unsigned in_hundred) { return random_() % 100 < in_hundred; }
  template <class Table>
  auto pick(const Table& table) {
    return table[random_() % std::size(table)];
  }

  void describe(AuditEntry& entry, std::size_t number) {
    auto& plan = entry.plan;
    const auto [title, service] = pick(subjects);
    const std::string place = pick(places);
    plan.title = title;
    plan.title.replace(plan.title.find("%s"), 2, place);
    plan.id = "plan-" + std::to_string(number + 1);
    plan.identity = std::string(council) + "/" + plan.id;
    plan.organisation = council;
    plan.service = service;
    plan.summary = "What should change in " + place + ", and for whom.";
    plan.type = "general";
    plan.level = pick(levels);
    plan.lead = pick(people);
    plan.lead_email = plan.lead.substr(0, plan.lead.find(' ')) + "." + plan.lead.substr(plan.lead.find(' ') + 1) + "@barnet.example";
    plan.wards = {place};
    plan.audiences = {"residents", pick(audiences)};
    plan.methods = {"online-survey", pick(methods)};
    entry.format = "JSON";
    entry.file = "plans/" + plan.id + ".json";
    entry.hash = std::string(64, 'e');
    if (!chance(15)) return;
    plan.source_format = "Citizen Space";
    entry.format = "Citizen Space";
    entry.file = "hub.json";
    entry.record = number + 1;
  }

  void schedule(Outline& plan) {
    const Day opens = head_.as_of - 600 + static_cast<Day>(random_() % 900), closes = opens + 28 + static_cast<Day>(random_() % 60);
    plan.windows = {{"", Date::of(opens - 10), Date::of(opens), Date::of(closes)}};
    plan.design_due = Date::of(opens - 30);
    plan.publication_due = Date::of(opens);
    if (opens <= head_.as_of) plan.published = Date::of(opens);
    if (opens <= head_.as_of + 20 && chance(90)) plan.design_approved = Date::of(opens - 40 + static_cast<Day>(random_() % 44));
    if (opens <= head_.as_of && chance(85)) plan.content_signed_off = Date::of(opens - 8 + static_cast<Day>(random_() % 9));
    plan.feedback_due = Date::of(closes + 84);
    plan.participants_due = Date::of(closes + 98);
    plan.decision = Date::of(closes + 60);
  }

  void tell_story(Outline& plan) {
    const Day closes = plan.windows[0].closes->first();
    if (closes + 84 >= head_.as_of || !chance(93)) return;
    plan.results_published = Date::of(closes + 70);
    if (chance(95)) plan.feedback_published = Date::of(closes + 80);
    if (chance(90)) plan.participants_told = Date::of(closes + 90);
    if (chance(40))
      plan.decisions = {{Date::of(closes + 60), "final", "Whether to go ahead in " + plan.wards[0], "Cabinet", !chance(25), chance(70)}};
    if (chance(30))
      plan.actions = {{"Publish a map of what changes", plan.lead, Date::of(closes + 200), {}},
                      {"Write to those who live nearby", plan.lead, Date::of(closes + 120), Date::of(closes + 110)}};
    if (chance(12)) plan.judgements = {{"england/gunning/formative", "met", "Sam Okoro", "monitoring-officer", Date::of(closes - 60)}};
  }

  void add(AuditEntry& entry, std::size_t demand, Outcome outcome, Reason reason, std::string text, std::string next) {
    AuditFinding one;
    one.demand = demand;
    one.rule = "duty-to-consult/any";
    one.outcome = outcome;
    one.reason = reason;
    one.text = std::move(text);
    one.next_step = std::move(next);
    one.key = entry.plan.identity + "|" + head_.demands[demand].id;
    one.evidence = {
        {"schedule.closes", "Closes", entry.plan.windows[0].closes->text(), Read::State::value, Spot{entry.file, 17, 15, "", 0}}};
    one.change = chance(10) ? Change::added : Change::unchanged;
    if (outcome == Outcome::failed) entry.fix_first.push_back(entry.findings.size());
    if (outcome == Outcome::failed && head_.demands[demand].law && chance(10))
      one.waiver =
          WaiverNote{true, "Rosa Lind", "service-head", "It is a safety scheme.", "2026-01-20", chance(50) ? "2026-12-10" : "2026-10-01"};
    entry.findings.push_back(std::move(one));
  }

  void judge(AuditEntry& entry) {
    const Day as_of = head_.as_of, opens = entry.plan.windows[0].opens->first(), closes = entry.plan.windows[0].closes->first();
    entry.stage = closes < as_of   ? (entry.plan.feedback_published ? Stage::fed_back : Stage::closed)
                  : opens <= as_of ? Stage::open
                                   : Stage::design_approved;
    entry.gate = closes < as_of ? Gate::feedback : opens <= as_of ? Gate::decide : Gate::publish;
    entry.outcomes = "pppppp" + std::string(head_.demands.size() - 6, 'n');
    const auto set = [&](std::size_t at, char mark) { entry.outcomes[at] = mark; };
    if (!entry.plan.source_format.empty()) {
      set(1, 'c'), set(2, 'c'), set(5, 'c');
      for (const std::size_t at : {1u, 2u, 5u})
        add(entry, at, Outcome::cannot_tell, Reason::not_carried, "The source of this record has no field for it.", "");
    } else {
      if (chance(6))
        set(0, 'f'),
            add(entry, 0, Outcome::failed, Reason::none, "It is open for 21 days; 28 are needed.", "Move `schedule.closes` a week later.");
      if (chance(25))
        set(1, 'j'), add(entry, 1, Outcome::cannot_tell, Reason::judgement,
                         "Had the decision been taken in substance before people were asked?", "A person must decide.");
      if (chance(20)) set(2, 'm'), add(entry, 2, Outcome::cannot_tell, Reason::missing, "The plan does not say.", "Enter it in the plan.");
      if (entry.plan.feedback_due->last() < as_of && !entry.plan.feedback_published)
        set(3, 'f'),
            add(entry, 3, Outcome::failed, Reason::none, "Feedback was due and is not there.", "Publish the feedback, and enter the day.");
    }
    set(4, chance(20) ? 'a' : 'p');
    conclude(entry);
  }

  void conclude(AuditEntry& entry) {
    const auto counted = [&](std::string_view of) {
      return static_cast<int>(std::count_if(entry.outcomes.begin(), entry.outcomes.end(), [&](char c) { return of.find(c) != of.npos; }));
    };
    entry.law = {Result3::pass, 3, 0, 0, 0, 0, 3};
    entry.house = {Result3::pass, counted("pf"), counted("f"), counted("mc"), counted("a"), counted("j"), 5};
    entry.result = entry.house.result = counted("f") > 0 ? Result3::fail : counted("mcj") > 0 ? Result3::incomplete : Result3::pass;
    static constexpr std::string_view usual = "pppppppppjjmmadd";
    for (std::size_t i = 0; i < std::size(standards); ++i) {
      char mark = usual[random_() % usual.size()];
      if (i == 7) mark = entry.outcomes[3] == 'p' && entry.stage != Stage::fed_back ? 'd' : entry.outcomes[3];
      if (i == 3) mark = entry.outcomes[0];
      if (!entry.plan.source_format.empty() && i != 3) mark = 'c';
      if (entry.result == Result3::pass && mark != 'a' && mark != 'd') mark = 'p';
      entry.standards.push_back({"standard-" + std::to_string(i + 1), "Standard " + std::to_string(i + 1) + ": " + standards[i],
                                 static_cast<Mark>(mark), 0, 0, 0, 0});
    }
  }

  const AuditHead& head_;
  std::mt19937 random_{20261120};
};

void add_across(MadeAudit& audit) {
  audit.across.clear();
  std::map<std::string, std::vector<const AuditEntry*>> same, near;
  for (const auto& entry : audit.entries) {
    same[entry.plan.title].push_back(&entry);
    if (entry.plan.windows[0].closes->first() > audit.head.as_of - 150) near[entry.plan.wards[0]].push_back(&entry);
  }
  const auto add = [&](std::size_t demand, bool advice, std::string text, std::string path, const std::vector<const AuditEntry*>& plans) {
    AcrossFinding one;
    one.demand = demand;
    one.rule = "portfolio/any";
    one.outcome = Outcome::failed;
    one.advice = advice;
    one.text = std::move(text);
    one.next_step = "Ask the leads to agree on one consultation, or say why there are two.";
    for (const auto* plan : plans) {
      one.plans.push_back({plan->plan.identity, plan->plan.title, plan->plan.service, plan->plan.lead});
      one.evidence.push_back({one.plans.size() - 1, path, plan->plan.windows[0].opens->text(), plan->spot});
      one.key += "|" + plan->plan.identity;
    }
    one.change = audit.across.size() % 5 == 0 ? Change::added : Change::unchanged;
    audit.across.push_back(std::move(one));
  };
  for (const auto& [title, plans] : same) {
    if (plans.size() > 1)
      add(6, true, "Same title and nearly the same summary in " + std::to_string(plans.size()) + " plans.", "title",
          {plans.begin(), plans.begin() + std::min<std::ptrdiff_t>(4, static_cast<std::ptrdiff_t>(plans.size()))});
  }
  for (const auto& [place, plans] : near) {
    for (std::size_t i = 1; i < plans.size(); i += 4)
      add(7, false, "Residents of " + place + " are asked by two plans at the same time.", "schedule.opens", {plans[i - 1], plans[i]});
  }
}

}  // namespace

MadeAudit council_audit(std::size_t plans) {
  MadeAudit audit = made_audit();
  Maker maker(audit);
  audit.entries.clear();
  for (std::size_t i = 0; i < plans; ++i) audit.entries.push_back(maker.plan(i));
  std::sort(audit.entries.begin(), audit.entries.end(), [](const auto& a, const auto& b) { return a.plan.identity < b.plan.identity; });
  add_across(audit);
  auto& totals = audit.totals;
  totals = {};
  for (const auto& entry : audit.entries) {
    totals.pass += entry.result == Result3::pass;
    totals.fail += entry.result == Result3::fail;
    totals.incomplete += entry.result == Result3::incomplete;
    totals.only_not_carried += entry.result == Result3::incomplete && open_because(entry, audit.head).only_not_carried();
    for (const auto& one : entry.findings) (one.change == Change::added ? totals.added : totals.unchanged) += 1;
  }
  totals.judged = plans;
  totals.set_aside = totals.refused = totals.repeated = 1;
  totals.read = plans + 3;
  totals.compared = true;
  totals.baseline = "audit-2026-10.json";
  totals.fixed = made_audit().totals.fixed;
  totals.reach = {{6, plans, 0, plans / 50, 0, {{"summary", plans / 50}}}, {7, plans, 0, plans / 20, 0, {{"schedule.opens", plans / 20}}}};
  return audit;
}

}  // namespace consultcheck::sample
