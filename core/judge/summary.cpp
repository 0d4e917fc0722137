#include "core/judge/summary.h"

#include <algorithm>

#include "core/judge/waivers.h"

namespace consultcheck::judge {
namespace {

bool judged(const DemandResult& result) { return result.outcome == Outcome::passed || result.outcome == Outcome::failed; }
bool counts(const DemandResult& result) { return result.outcome == Outcome::failed && !result.advice; }
bool open(const DemandResult& result) { return result.outcome == Outcome::cannot_tell || result.outcome == Outcome::error; }
bool must(const DemandResult& result) { return result.demand->obligation == Obligation::must; }

template <class Keep>
Result3 result_of(const Report& report, Keep keep) {
  bool failed = false, left_open = false, checked = false;
  for (const DemandResult& result : report.results) {
    if (!keep(result)) continue;
    failed = failed || (must(result) && counts(result));
    left_open = left_open || (must(result) && open(result));
    checked = checked || judged(result);
  }
  return failed ? Result3::fail : left_open || !checked ? Result3::incomplete : Result3::pass;
}

void add(Glance& glance, const DemandResult& result) {
  if (result.outcome == Outcome::failed) ++(result.advice ? glance.advice : glance.failed);
  if (open(result)) {
    ++glance.cannot_tell;
    if (glance.reason == Reason::none || glance.reason == Reason::judgement) glance.reason = result.reason;
  }
  if (result.outcome == Outcome::passed) ++glance.passed;
  if (!result.due_from.empty()) ++glance.not_due;
  glance.outcome = glance.failed                    ? Outcome::failed
                   : glance.cannot_tell             ? Outcome::cannot_tell
                   : glance.passed || glance.advice ? Outcome::passed
                                                    : Outcome::not_applicable;
}

}  // namespace

void replace_house_rules(Report& report) {
  for (const DemandResult& law : report.results) {
    if (!law.demand->replaces || !judged(law)) continue;
    for (DemandResult& house : report.results) {
      if (is_law(house.demand->force) || house.demand->topic != law.demand->topic || house.outcome == Outcome::not_applicable) continue;
      house.outcome = Outcome::not_applicable;
      house.reason = Reason::none;
      house.advice = false;
      house.findings.clear();
      house.note = "Replaced by " + law.demand->id + ", which prescribes this: " + law.demand->title + ".";
      report.notices.push_back({"replaced", house.demand->id + " gives way to " + law.demand->id + ", which prescribes this.", {}});
    }
  }
}

Line line(const Report& report, bool law) {
  Line out;
  const auto keep = [&](const DemandResult& result) { return is_law(result.demand->force) == law; };
  for (const DemandResult& result : report.results) {
    if (!keep(result) || result.demand->across) continue;
    ++out.demands;
    out.checks_made += judged(result);
    out.failed += counts(result);
    out.advice += result.outcome == Outcome::failed && result.advice;
    const bool question = open(result) && result.reason == Reason::judgement;
    out.questions += question;
    out.cannot_tell += result.outcome == Outcome::cannot_tell && !question;
  }
  out.result = result_of(report, keep);
  return out;
}

Result3 overall(const Report& report) {
  return result_of(report, [](const DemandResult&) { return true; });
}

std::vector<Pick> fix_first(const Report& report) {
  std::vector<Pick> picks;
  for (std::size_t d = 0; d < report.results.size(); ++d)
    for (std::size_t f = 0; f < report.results[d].findings.size(); ++f) {
      const Finding& finding = report.results[d].findings[f];
      if (stands(finding) && !finding.advice) picks.push_back({d, f});
    }
  std::stable_sort(picks.begin(), picks.end(), [&](const Pick& a, const Pick& b) {
    const Demand& left = *report.results[a.demand].demand;
    const Demand& right = *report.results[b.demand].demand;
    if (left.consequence != right.consequence) return left.consequence > right.consequence;
    return is_law(left.force) && !is_law(right.force);
  });
  return picks;
}

std::vector<Glance> glance(const Report& report, const std::vector<const RuleSet*>& sets) {
  std::vector<Glance> out;
  for (const RuleSet* set : sets)
    for (const Section& section : set->sections) {
      if (!section.id.starts_with("standard-")) continue;
      Glance one;
      one.section = section.id;
      one.title = section.title;
      const DemandResult* next = nullptr;
      for (const DemandResult& result : report.results) {
        if (result.set != set || result.demand->section != section.id) continue;
        add(one, result);
        if (!result.due_from.empty() && (!next || result.demand->from_stage < next->demand->from_stage)) next = &result;
      }
      if (next) one.due_from = next->due_from;
      out.push_back(std::move(one));
    }
  return out;
}

}  // namespace consultcheck::judge
