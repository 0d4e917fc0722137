#include "core/judge/findings.h"

#include <algorithm>

#include "core/judge/field_words.h"

namespace consultcheck::judge {
namespace {

std::string key(const Demand& demand, const Case& at, std::string_view rule, std::string_view item) {
  return at.plan.identity() + "|" + demand.id + "|" + std::string(rule) + "|" + std::string(item);
}

std::string who(const Demand& demand) {
  std::string out;
  for (std::size_t i = 0; i < demand.judged_by.size(); ++i) {
    out += (i == 0 ? "the " : i + 1 == demand.judged_by.size() ? " or the " : ", the ") + role_words(demand.judged_by[i]);
  }
  return out.empty() ? "A person must decide, but the rule set names nobody who may" : "A person must decide: " + out;
}

std::string ask(const Demand& demand, std::string_view item) {
  return who(demand) + ". Record the answer under `judgements`: demand " + demand.id + (item.empty() ? "" : ", item " + std::string(item)) +
         ", answer met, not-met or unsure, with by, role, on and reasons.";
}

std::string next_step(const Demand& demand, const Case& at, const Rule& rule, const Verdict& verdict) {
  if (verdict.outcome == Outcome::failed) return rule.fix;
  if (verdict.outcome == Outcome::error) return tell_author(rule.id, verdict.error_spot);
  if (verdict.outcome != Outcome::cannot_tell) return {};
  switch (verdict.reason) {
    case Reason::missing:
      return fill_in(at.plan, verdict.missing_path);
    case Reason::unclear:
      return write_clearly(at.plan, verdict.missing_path);
    case Reason::not_carried:
      return "The source of this record cannot hold it. " + fill_in(at.plan, verdict.missing_path);
    case Reason::judgement:
    case Reason::none:
      break;
  }
  return ask(demand, verdict.item);
}

Evidence evidence(const Case& at, const Read& read) {
  return {read.path, label(field_at(at.plan, read.path)), read.value, read.state, read.deciding, read.unchecked, read.place.position()};
}

}  // namespace

std::string tell_author(const std::string& rule, const Spot& spot) {
  const std::string where = spot.file.empty() ? "" : " (" + spot.file + (spot.line ? ":" + std::to_string(spot.line) : "") + ")";
  return "This is not the plan's fault: tell whoever wrote the rule " + rule + where + ".";
}

bool rests_on_unchecked(const Verdict& verdict) {
  return std::any_of(verdict.reads.begin(), verdict.reads.end(), [](const Read& read) { return read.unchecked && read.deciding; });
}

Finding finding(const Demand& demand, const Case& at, const Rule& rule, const Verdict& verdict, int use) {
  Finding out;
  if (at.brief && (verdict.outcome == Outcome::passed || verdict.outcome == Outcome::not_applicable)) {
    out.item = verdict.item;
    out.item_path = verdict.item_path;
    out.outcome = verdict.outcome;
    return out;
  }
  out.key = key(demand, at, use == 1 ? rule.id : rule.id + "#" + std::to_string(use), verdict.item);
  out.rule = rule.id;
  out.rule_title = rule.title;
  out.why = rule.why;
  out.item = verdict.item;
  out.item_path = verdict.item_path;
  out.outcome = verdict.outcome;
  out.reason = verdict.outcome == Outcome::cannot_tell && verdict.reason == Reason::none ? Reason::judgement : verdict.reason;
  out.message = verdict.message;
  out.text = verdict.text;
  out.next_step = next_step(demand, at, rule, verdict);
  for (const Read& read : verdict.reads) out.evidence.push_back(evidence(at, read));
  out.evidence_left_out = verdict.reads_left_out;
  if (verdict.outcome != Outcome::failed) return out;
  if (demand.obligation == Obligation::should) {
    out.advice = true;
  } else if (rests_on_unchecked(verdict)) {
    out.advice = true;
    out.advice_why = "It rests on a fact whose source nobody has checked.";
  }
  return out;
}

Finding question(const Demand& demand, const Case& at) {
  Finding out;
  out.key = key(demand, at, {}, {});
  out.outcome = Outcome::cannot_tell;
  out.reason = Reason::judgement;
  out.text = demand.question;
  out.next_step = ask(demand, {});
  return out;
}

void make_unsure(Finding& out, const Case& at, const std::string& path) {
  const NodeId node = at.plan.find(path);
  const bool there = node != no_node && at.plan.node(node).kind != Kind::missing;
  out.outcome = Outcome::cannot_tell;
  out.advice = false;
  out.advice_why.clear();
  out.reason = there ? Reason::unclear : Reason::missing;
  out.text = "It depends on " + label(field_at(at.plan, path)) + " whether this demand applies. If it does: " + out.text;
  out.next_step = there ? write_clearly(at.plan, path) : fill_in(at.plan, path);
  const Place place = at.plan.place(there ? node : 0);
  for (Evidence& read : out.evidence) read.deciding = false;
  out.evidence.push_back({path, label(field_at(at.plan, path)), there ? at.plan.shown(node) : std::string{},
                          there ? Read::State::unclear : Read::State::missing, true, false, place.position()});
}

}  // namespace consultcheck::judge
