#include "core/judge/notices.h"

#include <algorithm>

#include "core/judge/judgements.h"
#include "core/judge/timetable.h"
#include "core/judge/waivers.h"
#include "core/model/events.h"

namespace consultcheck::judge {
namespace {

const DemandResult* result_of(const Report& report, std::string_view demand) {
  const auto at =
      std::find_if(report.results.begin(), report.results.end(), [&](const DemandResult& one) { return one.demand->id == demand; });
  return at == report.results.end() ? nullptr : &*at;
}

std::string nearest_demand(const Report& report, std::string_view word) {
  std::vector<std::string_view> known;
  for (const DemandResult& result : report.results) known.push_back(result.demand->id);
  const std::string_view near = nearest(word, known);
  return near.empty() ? std::string{} : " Did you mean " + std::string(near) + "?";
}

/// Why an answer settled nothing; empty when it did, or says that its author is unsure.
std::string idle_because(const Answer& answer, const Report& report) {
  const DemandResult* result = result_of(report, answer.demand);
  if (answer.demand.empty()) return "it names no demand";
  if (!result) return "no demand of this run is called so." + nearest_demand(report, answer.demand);
  if (result->outcome == Outcome::not_applicable && result->findings.empty()) return "the demand was not checked. " + result->note;
  std::string why;
  for (const Finding& finding : result->findings)
    for (const JudgementNote& note : finding.judgements) {
      if (!same(note, answer)) continue;
      if (note.settles || answer.answer == "unsure") return {};
      why = note.why_not;
    }
  return why.empty() ? "nothing in that demand is left to judgement" + (answer.item.empty() ? std::string{} : " for " + answer.item) : why;
}

std::string with_full_stop(std::string words) { return words.ends_with('.') || words.ends_with('?') ? words : words + "."; }

/// Names those that settle nothing, up to a number that people still read.
void idle_judgements(std::vector<Notice>& out, const Report& report, const Case& at) {
  constexpr std::size_t most = 100;
  std::size_t named = 0;
  for (const Answer& answer : answers(at)) {
    const std::string why = idle_because(answer, report);
    if (why.empty()) continue;
    const Place place = at.plan.place(answer.node);
    if (named++ == most)
      return out.push_back(
          {"judgement-unused", "More judgements settle nothing; these were the first " + std::to_string(most) + ".", place.spot()});
    const std::string what = "The judgement" + (answer.by.empty() ? std::string{} : " of " + answer.by) +
                             (answer.demand.empty() ? std::string{} : " on " + answer.demand) + " settles nothing: ";
    out.push_back({"judgement-unused", with_full_stop(what + why), at.brief ? place.position() : place.spot()});
  }
}

void switched_off(std::vector<Notice>& out, const Report& report, const Case& at) {
  if (!at.settings) return;
  const Value* off = at.settings->document.top.get("off");
  for (std::size_t i = 0; i < at.settings->demands_off.size(); ++i) {
    const std::string& id = at.settings->demands_off[i];
    const DemandResult* result = result_of(report, id);
    const Spot spot = off && i < off->items.size() ? at.settings->document.spot(off->items[i]) : Spot{};
    if (result) out.push_back({"switched-off", id + " is switched off in the settings: " + with_full_stop(result->demand->title), spot});
  }
}

void unchecked_period(std::vector<Notice>& out, const Case& at, const std::vector<const RuleSet*>& sets) {
  const DataRow* row = statutory_period(at, sets);
  if (!row || row->checked) return;
  const DataFile* file = data_file("statutory-periods", at, sets);
  out.push_back(
      {"unchecked-period",
       "Nobody has checked what the rule set says of the period for " + row->code + " (" + row->source + "); what rests on it is advice.",
       file->document.source->spot(row->value->offset)});
}

/// Events that are dated after the day of the report: they have not happened yet, whatever their field says.
void foretold(std::vector<Notice>& out, const Case& at) {
  constexpr int most = 20;
  int said = 0;
  for (NodeId id = 0; id < at.plan.size() && said < most; ++id) {
    const Node& node = at.plan.node(id);
    if (node.kind != Kind::date || node.alias != no_node || !node.field || !consultcheck::foretold(*node.field, node.date, at.as_of))
      continue;
    ++said;
    out.push_back({"foretold",
                   "'" + node.field->label + "' (" + at.plan.path(id) + ") is said to have happened on " + node.date.words() +
                       ", after the day of this report. Write it once it has.",
                   at.plan.place(id).spot()});
  }
}

struct LawByNation {
  std::size_t here = 0, elsewhere = 0;
};

/// How many demands of the law bind in the plan's nation, and how many only in others; none when the plan names no nation.
LawByNation law_by_nation(const Report& report, const Case& at) {
  LawByNation out;
  const std::string_view nation = at.plan.words("organisation.nation");
  for (const DemandResult& one : report.results) {
    const auto& bound = one.demand->nations;
    if (nation.empty() || !is_law(one.demand->force) || bound.empty()) continue;
    ++(std::find(bound.begin(), bound.end(), nation) == bound.end() ? out.elsewhere : out.here);
  }
  return out;
}

void other_nation(std::vector<Notice>& out, const Report& report, const Case& at) {
  if (!law_is_elsewhere(report, at)) return;
  out.push_back({"other-nation",
                 std::to_string(law_by_nation(report, at).elsewhere) +
                     " demands of the law were not checked, because they bind elsewhere. Much of the law of this plan's nation is in none "
                     "of the rule sets, so the result cannot be a PASS: ask a legal adviser what that law demands.",
                 at.plan.place(at.plan.find("organisation.nation")).spot()});
}

}  // namespace

bool law_is_elsewhere(const Report& report, const Case& at) {
  const LawByNation demands = law_by_nation(report, at);
  return demands.elsewhere > demands.here;
}

std::vector<Notice> notices(const Report& report, const Case& at, const std::vector<const RuleSet*>& sets) {
  std::vector<Notice> out;
  switched_off(out, report, at);
  for (Notice& notice : waiver_notices(report, at)) out.push_back(std::move(notice));
  idle_judgements(out, report, at);
  unchecked_period(out, at, sets);
  foretold(out, at);
  other_nation(out, report, at);
  return out;
}

}  // namespace consultcheck::judge
