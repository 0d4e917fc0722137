#include <algorithm>
#include <map>

#include "core/judge/binding.h"
#include "core/judge/findings.h"
#include "core/judge/judge.h"
#include "core/judge/judgements.h"
#include "core/judge/waivers.h"

namespace consultcheck::judge {
namespace {

/// How much a finding weighs in its demand: the heaviest decides. A fail of a `must` that is only advice hides nothing that is open.
int weight(const Finding& finding, const Demand& demand) {
  switch (finding.outcome) {
    case Outcome::failed:
      if (!stands(finding)) return 1;
      return finding.advice && demand.obligation == Obligation::must ? 2 : 5;
    case Outcome::error:
      return 4;
    case Outcome::cannot_tell:
      return 3;
    case Outcome::passed:
      return 1;
    case Outcome::not_applicable:
      return 0;
  }
  return 0;
}

/// Missing and unclear facts come before what a person must decide, for without them nobody can.
int urgency(Reason reason) {
  switch (reason) {
    case Reason::missing:
      return 4;
    case Reason::unclear:
      return 3;
    case Reason::not_carried:
      return 2;
    case Reason::judgement:
      return 1;
    case Reason::none:
      return 0;
  }
  return 0;
}

void weigh(DemandResult& result) {
  const Demand& demand = *result.demand;
  const Finding* heaviest = nullptr;
  for (const Finding& finding : result.findings) {
    if (!heaviest || weight(finding, demand) > weight(*heaviest, demand)) heaviest = &finding;
    if (finding.outcome == Outcome::cannot_tell && urgency(finding.reason) > urgency(result.reason)) result.reason = finding.reason;
  }
  if (!heaviest) return;
  const bool waived = heaviest->outcome == Outcome::failed && !stands(*heaviest);
  result.outcome = waived ? Outcome::passed : heaviest->outcome;
  if (result.outcome != Outcome::cannot_tell) result.reason = Reason::none;
  result.advice = result.outcome == Outcome::failed && heaviest->advice;
}

/// Whether every rule passed or does not apply, and one passed: then there is nothing to settle, to waive or to say.
bool met_without_a_word(const std::vector<RuleVerdicts>& verdicts) {
  bool passed = false;
  for (const auto& [rule, list] : verdicts) {
    for (const Verdict& verdict : list) {
      if (verdict.outcome != Outcome::passed && verdict.outcome != Outcome::not_applicable) return false;
      passed = passed || verdict.outcome == Outcome::passed;
    }
  }
  return passed;
}

/// Why nothing failed or applied: the waivers that let the plan off, or the rule's own reason.
std::string note_for(const DemandResult& result) {
  std::string note;
  for (const Finding& finding : result.findings) {
    const bool off = finding.outcome == Outcome::failed && finding.waiver;
    const bool apart = result.outcome == Outcome::not_applicable && !finding.text.empty();
    std::string more = off ? words(*finding.waiver) + ": " + finding.waiver->reasons : apart ? finding.text : std::string{};
    if (more.empty() || note.find(more) != std::string::npos) continue;
    if (off) more[0] = static_cast<char>(more[0] - 32);
    note += (note.empty() ? "" : " ") + more;
  }
  return note;
}

}  // namespace

DemandResult decide(const Demand& demand, const RuleSet& set, const Case& at, std::vector<RuleVerdicts> verdicts) {
  DemandResult result;
  result.demand = &demand;
  result.set = &set;
  if (at.brief && met_without_a_word(verdicts)) {
    result.outcome = Outcome::passed;
    return result;
  }
  if (!at.brief) result.law_as_of = law_day(demand, at).words;
  const std::string unsure_at = binding(demand, at.plan).unsure_at;
  const auto take = [&](Finding found, const std::vector<Read>& reads) {
    if (found.outcome == Outcome::cannot_tell && found.reason == Reason::judgement) settle(found, demand, at, reads);
    if (found.outcome == Outcome::failed && !unsure_at.empty()) make_unsure(found, at, unsure_at);
    waive(found, demand, at);
    result.findings.push_back(std::move(found));
  };
  if (!demand.question.empty() && verdicts.empty()) take(question(demand, at), {});  // a verdict of `when` answers first
  std::map<const Rule*, int> uses;
  for (const auto& [rule, list] : verdicts) {
    const int use = ++uses[rule];
    for (const Verdict& verdict : list) take(finding(demand, at, *rule, verdict, use), verdict.reads);
  }
  weigh(result);
  result.note = note_for(result);
  return result;
}

}  // namespace consultcheck::judge
