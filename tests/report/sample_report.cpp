#include "tests/report/sample_report.h"

namespace consultcheck::sample {
namespace {

using State = Read::State;

Evidence read(std::string path, std::string label, std::string value, int line, int column, bool deciding = true,
              State state = State::value) {
  return {std::move(path), std::move(label), std::move(value), state, deciding, false, Spot{"parking.json", line, column, "", 0}};
}

Evidence lacking(std::string path, std::string label, int line) {
  return read(std::move(path), std::move(label), "", line, 15, true, State::missing);
}

Finding finding(Outcome outcome, Reason reason, std::string text, std::string next, std::vector<Evidence> evidence) {
  Finding one;
  one.outcome = outcome;
  one.reason = reason;
  one.text = std::move(text);
  one.next_step = std::move(next);
  one.evidence = std::move(evidence);
  return one;
}

Finding missing(std::string path, std::string label, int line) {
  return finding(Outcome::cannot_tell, Reason::missing, "The plan does not say.", "Enter it in the plan.",
                 {lacking(std::move(path), std::move(label), line)});
}

DemandResult result(const RuleSet& set, std::string_view id, Outcome outcome, Reason reason, std::vector<Finding> findings,
                    std::string note = {}) {
  DemandResult one;
  one.set = &set;
  one.demand = set.demand(id);
  one.outcome = outcome;
  one.reason = reason;
  one.advice = outcome == Outcome::failed && one.demand->obligation == Obligation::should;
  one.note = std::move(note);
  one.findings = std::move(findings);
  int number = 0;
  for (auto& each : one.findings) {
    each.rule = one.demand->rules.empty() ? "" : one.demand->rules.front().rule;
    each.rule_title = one.demand->title;
    each.why = "People who are not asked in time cannot be heard.";
    each.message = "message";
    each.advice = one.advice;
    if (!each.item_path.empty()) each.item = "item " + std::to_string(++number);
    each.key = "London Borough of Barnet/parking-7|" + one.demand->id + "|" + each.rule + "|" + each.item;
  }
  return one;
}

std::vector<DemandResult> law_results() {
  auto short_notice = finding(
      Outcome::failed, Reason::none, "Only 14 days are given for objections; 21 are needed.",
      "Move `schedule.closes` to 9 March 2026 or later, or publish the notice earlier.",
      {read("schedule.notice_published", "Notice published", "2026-02-16", 17, 25), read("schedule.closes", "Closes", "2026-03-01", 18, 15),
       read("statutory-periods.traffic-order.days", "Days in law", "21", 6, 20), read("type", "Type", "traffic-order", 4, 11, false)});
  auto hidden =
      finding(Outcome::failed, Reason::none, "The reasons for the proposal are stated none.",
              "Write proposal.reasons so that a reader could argue with them.",
              {read("proposal.reasons", "Reasons", "none: \"we\x1b[31m are <b>sure</b>\" \u202etxet", 30, 16, true, State::none)});
  hidden.waiver = WaiverNote{true, "Rosa Lind", "service-head", "The scheme is a safety scheme.", "2026-01-20", "2026-06-30"};
  auto formative =
      finding(Outcome::cannot_tell, Reason::judgement, "The cabinet minute of 12 January reads as if the decision was taken.",
              "A person must decide. Record the answer under `judgements`.",
              {read("governance.earlier_decisions[1].minute_words", "Words of the minute", "\"Agreed to introduce the scheme\"", 22, 24)});
  formative.judgements = {{"met", "Sam Okoro", "monitoring-officer", "Only the budget was set.", "2025-12-01", false,
                           "to confirm again, because the minute is later"}};
  auto asked = finding(Outcome::passed, Reason::none, "All emergency services were asked.", "",
                       {read("duty.consultees[1].name", "Name", "Metropolitan Police", 44, 17)});
  auto vague = finding(Outcome::cannot_tell, Reason::unclear, "Only the month is known.", "Give the day in schedule.opens.",
                       {read("schedule.opens", "Opens", "2026-02", 16, 14, true, State::unclear)});
  auto posters =
      finding(Outcome::error, Reason::none, "The rule broke: attempt to compare number with nil.", "Tell the plugin's authors.", {});
  const auto& set = england();
  using enum Outcome;
  std::vector<DemandResult> all;
  all.push_back(result(set, "england/traffic/objection-period", failed, Reason::none, {short_notice}));
  all.back().law_as_of = "16 February 2026, the day of the notice";
  all.push_back(result(set, "england/gunning/formative", cannot_tell, Reason::judgement, {formative}));
  all.push_back(result(set, "england/gunning/reasons", failed, Reason::none, {hidden}));
  all.push_back(result(set, "england/gunning/time", cannot_tell, Reason::unclear, {vague}));
  all.push_back(result(
      set, "england/equality/due-regard", cannot_tell, Reason::missing,
      {missing("equality.assessment.drafted", "Draft assessment done on", 50),
       missing("audiences[1].reached_by", "How they are reached", 36), missing("audiences[3].reached_by", "How they are reached", 38)}));
  all.push_back(result(set, "england/traffic/emergency-services", passed, Reason::none, {asked}));
  all.push_back(result(set, "england/traffic/street-notices", error, Reason::none, {posters}));
  all.push_back(
      result(set, "england/traffic/inquiry", not_applicable, Reason::none, {}, "no objection can be a ground for an inquiry here"));
  return all;
}

std::vector<DemandResult> house_results() {
  auto late =
      finding(Outcome::failed, Reason::none, "Feedback is due 154 days after closing; only 84 are allowed.",
              "Plan feedback.publish_on within the limit, or say why not in feedback.delay_reason.",
              {read("feedback.publish_on", "Feedback published on", "2026-08-02", 41, 21),
               read("schedule.closes", "Closes", "2026-03-01", 18, 15), lacking("feedback.delay_reason", "Reason for the delay", 40)});
  auto jargon = finding(Outcome::failed, Reason::none, "The text needs 15 years of schooling; 9 are the aim.",
                        "Use shorter sentences and explain TRO and CPZ in content.text.",
                        {read("content.text", "Text for the public", "\"The making of a TRO pursuant to the 1984 Act …\"", 60, 12)});
  auto level = finding(Outcome::passed, Reason::none, "Ada Byrne says the level fits.", "",
                       {read("level", "Level of engagement", "consult", 5, 12)});
  level.judgements = {{"met", "Ada Byrne", "consultation-officer", "Streets and hours can still change.", "2026-01-15", true, ""}};
  const auto& set = barnet();
  using enum Outcome;
  std::vector<DemandResult> all = {
      result(set, "barnet/feedback/in-time", failed, Reason::none, {late}),
      result(set, "barnet/clarity/plain-words", failed, Reason::none, {jargon}),
      result(set, "barnet/clarity/purpose", cannot_tell, Reason::missing, {missing("purpose.why", "Why you consult", 28)}),
      result(set, "barnet/feedback/channels", cannot_tell, Reason::missing,
             {missing("feedback.channels", "Where feedback appears", 40), missing("purpose.why", "Why you consult", 28)}),
      result(set, "barnet/clarity/level", passed, Reason::none, {level}, "so judged by Ada Byrne, consultation officer, 15 January 2026"),
      result(set, "barnet/feedback/published", not_applicable, Reason::none, {}, "Not due yet: it is checked from closing on.")};
  all.back().due_from = "closing";
  return all;
}

Day day(std::string_view iso) { return Date::parse(iso)->first(); }

std::vector<TimetableEntry> timetable() {
  using Kind = TimetableEntry::Kind;
  return {{Kind::as_of, "Date of this report", day("2026-02-01"), day("2026-02-01"), true},
          {Kind::milestone, "Submitted for checking", day("2026-02-02"), day("2026-02-02"), true},
          {Kind::window, "Open for answers", day("2026-02-16"), day("2026-03-01"), true},
          {Kind::statutory_minimum, "Objections to a traffic order: 21 days", day("2026-02-16"), day("2026-03-08"), true},
          {Kind::milestone, "Decision", day("2026-04-20"), day("2026-04-20"), true},
          {Kind::milestone, "Feedback published", day("2026-08-02"), day("2026-08-02"), true},
          {Kind::milestone, "Scheme starts", day("2026-09-01"), day("2026-09-30"), false},
          {Kind::holiday, "School half-term", day("2026-02-16"), day("2026-02-20"), true},
          {Kind::holiday, "Easter school holiday", day("2026-03-30"), day("2026-04-10"), true},
          {Kind::holiday, "Summer school holiday", day("2026-07-22"), day("2026-08-31"), true},
          {Kind::pre_election, "Before the borough elections", day("2026-03-24"), day("2026-05-07"), true}};
}

Report make_report() {
  Report one;
  one.program = "consultcheck";
  one.version = "0.1.0";
  one.file = "parking.json";
  one.format = "JSON";
  one.sha256 = std::string(64, 'a');
  one.id = "parking-7";
  one.title = "Parking zone for Mill Hill East";
  one.organisation = "London Borough of Barnet";
  one.identity = one.organisation + "/" + one.id;
  one.type = "traffic-order";
  one.level = "consult";
  one.as_of = day("2026-02-01");
  one.settings_file = "consultcheck.json";
  one.settings_sha256 = std::string(64, 'c');
  one.rule_sets = {{"england", "1.0.0", england().hash}, {"barnet", "2.1.0", barnet().hash}};
  one.plugins = {{"duty-to-consult", "1.0.0", std::string(64, 'd')}};
  one.result = Result3::fail;
  one.law = {Result3::fail, 3, 2, 2, 0, 1, 8};
  one.house = {Result3::fail, 3, 1, 2, 1, 0, 6};
  one.results = law_results();
  for (auto& each : house_results()) one.results.push_back(std::move(each));
  one.fix_first = {{0, 0}, {2, 0}, {8, 0}};
  one.notices = {{"waiver-expired",
                  "The waiver of barnet/clarity/accessible ended on 31 December 2025 and no longer counts.",
                  {"consultcheck.json", 12, 5, "", 0}},
                 {"switched-off", "The council has switched off barnet/clarity/logo.", {"consultcheck.json", 20, 7, "", 0}}};
  one.timetable = timetable();
  using enum Outcome;
  one.standards = {{"clarity", "Clear purpose", cannot_tell, Reason::missing, 0, 1, 1, 1, 0, ""},
                   {"evidence", "Evidence first", passed, Reason::none, 0, 0, 0, 4, 0, ""},
                   {"reach", "Reach those affected", cannot_tell, Reason::judgement, 0, 0, 2, 3, 0, ""},
                   {"access", "Open to all", passed, Reason::none, 0, 1, 0, 5, 0, ""},
                   {"time", "Enough time", failed, Reason::none, 1, 0, 0, 2, 0, ""},
                   {"quality", "Good questions", not_applicable, Reason::none, 0, 0, 0, 0, 2, "closing"},
                   {"analysis", "Honest analysis", passed, Reason::none, 0, 0, 0, 2, 1, "the decision"},
                   {"feedback", "Feedback", failed, Reason::none, 1, 0, 1, 0, 0, ""}};
  one.broken_rule = true;
  return one;
}

Report make_quiet_report() {
  Report one = make_report();
  one.file = "library.xml";
  one.format = "XML";
  one.id = "library-2";
  one.title = "Opening hours of East Finchley library";
  one.identity = one.organisation + "/" + one.id;
  one.result = one.law.result = one.house.result = Result3::pass;
  one.law = {Result3::pass, 1, 0, 0, 0, 0, 1};
  one.house = {Result3::pass, 1, 0, 0, 0, 0, 1};
  one.results = {one.results[5], one.results[12]};
  one.fix_first.clear();
  one.notices.clear();
  one.timetable.clear();
  one.settings_file.clear();
  one.settings_sha256.clear();
  one.broken_rule = false;
  return one;
}

}  // namespace

const Report& report() {
  static const Report one = make_report();
  return one;
}

const Report& quiet_report() {
  static const Report one = make_quiet_report();
  return one;
}

}  // namespace consultcheck::sample
