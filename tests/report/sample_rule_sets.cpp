#include "tests/report/sample_report.h"

namespace consultcheck::sample {
namespace {

Demand demand(std::string id, std::string section, std::string title, Force force, Obligation obligation, int consequence,
              Citation source) {
  Demand one;
  one.id = std::move(id);
  one.section = std::move(section);
  one.title = std::move(title);
  one.demand = "The plan shows that this is done.";
  one.force = force;
  one.obligation = obligation;
  one.consequence = consequence;
  one.sources = {std::move(source)};
  one.rules = {RuleUse{"duty-to-consult/" + one.id.substr(one.id.rfind('/') + 1), nullptr, 0}};
  return one;
}

Demand question(Demand one, std::string asked, std::vector<std::string> roles) {
  one.rules.clear();
  one.question = std::move(asked);
  one.judged_by = std::move(roles);
  return one;
}

RuleSet make_england() {
  using enum Force;
  using enum Obligation;
  RuleSet set;
  set.id = "england";
  set.version = "1.0.0";
  set.title = "Law and good practice in England";
  set.hash = std::string(64, 'e');
  set.works = {
      {"latopr-1996", "Local Authorities' Traffic Orders (Procedure) Regulations 1996", "https://www.legislation.gov.uk/uksi/1996/2489"},
      {"gunning-1985", "R v Brent London Borough Council, ex parte Gunning (1985)", ""},
      {"equality-act-2010", "Equality Act 2010", "https://www.legislation.gov.uk/ukpga/2010/15"}};
  set.sections = {{"gunning", "Fair consultation"}, {"traffic", "Traffic orders"}, {"equality", "Equality"}};
  set.demands = {
      demand("england/traffic/objection-period", "traffic", "Objectors have at least 21 days", statute, must, 4,
             {"latopr-1996", "regulation 8", true}),
      question(demand("england/gunning/formative", "gunning", "Consult while the proposal can still change", case_law, must, 4,
                      {"gunning-1985", "first principle", true}),
               "Could the views of those consulted still change the proposal?", {"monitoring-officer", "legal-adviser"}),
      demand("england/gunning/reasons", "gunning", "Give reasons that people can answer", case_law, must, 4,
             {"gunning-1985", "second principle", true}),
      demand("england/gunning/time", "gunning", "Leave time to answer", case_law, must, 3, {"gunning-1985", "third principle", true}),
      demand("england/equality/due-regard", "equality", "Know who is affected before deciding", statute, must, 4,
             {"equality-act-2010", "section 149", true}),
      demand("england/traffic/emergency-services", "traffic", "Emergency services are asked", statute, must, 4,
             {"latopr-1996", "regulation 6", true}),
      demand("england/traffic/street-notices", "traffic", "Street notices are put up", statute, should, 2,
             {"latopr-1996", "regulation 7(1)(c)", false}),
      demand("england/traffic/inquiry", "traffic", "A public inquiry is held where one is due", statute, must, 3,
             {"latopr-1996", "regulation 9", true})};
  return set;
}

RuleSet make_barnet() {
  using enum Force;
  using enum Obligation;
  RuleSet set;
  set.id = "barnet";
  set.version = "2.1.0";
  set.title = "Consultation and engagement standards";
  set.hash = std::string(64, 'b');
  set.works = {{"standards", "Consultation and engagement strategy", "https://www.barnet.gov.uk/"}};
  set.sections = {{"clarity", "Clear purpose"}, {"feedback", "Feedback"}};
  set.demands = {demand("barnet/feedback/in-time", "feedback", "Feedback follows within twelve weeks", house, must, 3,
                        {"standards", "standard 8", true}),
                 demand("barnet/clarity/plain-words", "clarity", "Write so that most people can follow", practice, should, 2,
                        {"standards", "standard 2", true}),
                 demand("barnet/clarity/purpose", "clarity", "Say why you ask", house, must, 2, {"standards", "standard 1", true}),
                 demand("barnet/feedback/channels", "feedback", "Tell people where feedback will appear", house, must, 1,
                        {"standards", "standard 8", true}),
                 question(demand("barnet/clarity/level", "clarity", "Choose the level of engagement on purpose", house, must, 2,
                                 {"standards", "standard 3", true}),
                          "Does the level fit what people can still change?", {"consultation-officer"}),
                 demand("barnet/feedback/published", "feedback", "Publish the results", house, must, 3, {"standards", "standard 8", true})};
  set.demands.back().from_stage = Stage::closed;
  return set;
}

}  // namespace

const RuleSet& england() {
  static const RuleSet set = make_england();
  return set;
}

const RuleSet& barnet() {
  static const RuleSet set = make_barnet();
  return set;
}

}  // namespace consultcheck::sample
