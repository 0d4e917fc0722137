#include "core/judge/judgements.h"

#include <algorithm>

#include "core/judge/field_words.h"
#include "core/judge/rounds.h"
#include "core/model/letters.h"

namespace consultcheck::judge {
namespace {

/// Small letters, single spaces: how two names are compared.
std::string folded(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out += lower_case(c);
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

/// A name as it is compared: `Ms A. Lead` and `A Lead` are one person.
std::string person(std::string_view name) {
  std::string out = folded(name);
  std::erase(out, '.');
  for (const std::string_view title : {"mr ", "mrs ", "ms ", "miss ", "mx ", "dr ", "prof ", "sir ", "cllr ", "councillor "}) {
    if (out.starts_with(title)) return out.substr(title.size());
  }
  return out;
}

bool holds_role(const Case& at, const Answer& answer) {
  if (!at.settings) return true;
  for (const auto& [role, people] : at.settings->roles) {
    if (role != answer.role || people.empty()) continue;
    return std::any_of(people.begin(), people.end(), [&](const std::string& one) { return person(one) == person(answer.by); });
  }
  return true;
}

/// A date that says what is meant to happen: it was known when the judgement was made, or it is no fact yet.
bool planned(const Field& field) {
  if (field.path.starts_with("schedule.") || field.path.starts_with("stages.")) return true;
  return field.parent && std::any_of(field.parent->fields.begin(), field.parent->fields.end(),
                                     [&](const Field* other) { return other->planned == field.path || other->planned == field.name; });
}

/// The newest date of something that has happened, among what was read; says which field it is.
std::optional<std::pair<Day, std::string>> newest_fact(const Case& at, const std::vector<Read>& reads) {
  std::optional<std::pair<Day, std::string>> newest;
  for (const Read& read : reads) {
    const NodeId node = at.plan.find(read.path);
    if (node == no_node || at.plan.node(node).kind != Kind::date || planned(*at.plan.node(node).field)) continue;
    const Day day = at.plan.node(node).date.last();
    if (day <= at.as_of && (!newest || day > newest->first)) newest = {day, label(field_at(at.plan, read.path))};
  }
  return newest;
}

/// The day on which the stage began from which a demand is judged: an answer given before it foresaw what nobody could know.
std::optional<std::pair<Day, std::string>> stage_begun(const Demand& demand, const Case& at) {
  std::optional<Date> date;
  if (demand.from_stage == Stage::open) date = first_opening(rounds(at.plan));
  if (demand.from_stage == Stage::closed) date = last_closing(rounds(at.plan));
  if (demand.from_stage == Stage::decided)
    for (const Taken& taken : decisions(at.plan))
      if (taken.on && taken.kind != "trial" && (!date || taken.on->last() > date->last())) date = taken.on;
  if (!date || date->last() > at.as_of) return std::nullopt;
  return std::pair{date->last(), demand.from_stage == Stage::open     ? std::string("opening")
                                 : demand.from_stage == Stage::closed ? "closing"
                                                                      : "decision"};
}

std::string listed(const std::vector<std::string>& roles) {
  std::string out;
  for (std::size_t i = 0; i < roles.size(); ++i)
    out += (i == 0 ? "the " : i + 1 == roles.size() ? " or the " : ", the ") + role_words(roles[i]);
  return out.empty() ? "nobody" : out;
}

/// Why an answer settles nothing; empty when it may.
std::string why_not(const Answer& answer, const Demand& demand, const Case& at, const std::vector<Read>& reads) {
  const auto& roles = demand.judged_by;
  if (answer.answer != "met" && answer.answer != "not-met" && answer.answer != "unsure") return "the answer must be met, not-met or unsure";
  if (answer.by.empty()) return "it does not say who judged";
  if (answer.reasons.empty()) return "it gives no reasons";
  if (!answer.on || !answer.on->exact()) return "it does not say on which day";
  if (answer.on->first() > at.as_of) return "it is dated after the day of this report";
  if (std::find(roles.begin(), roles.end(), answer.role) == roles.end())
    return (answer.role.empty() ? std::string("it names no role") : "the role " + role_words(answer.role) + " may not settle this") + "; " +
           listed(roles) + " may";
  const std::string lead = person(at.plan.words("lead.name"));
  if (!lead.empty() && person(answer.by) == lead) return "the lead officer may not judge the plan";
  if (!holds_role(at, answer)) return answer.by + " is not listed in the settings as " + role_words(answer.role);
  for (const auto& newer : {newest_fact(at, reads), stage_begun(demand, at)})
    if (newer && newer->first > answer.on->first())
      return "to confirm again: it is older than a fact it rests on (" + newer->second + ", " + Date::of(newer->first).words() + ")";
  if (answer.answer == "unsure") return "the answer is unsure, so it stays open";
  return {};
}

JudgementNote note_of(const Answer& answer) {
  return {answer.answer, answer.by, answer.role, answer.reasons, answer.on ? answer.on->words() : std::string{}, false, {}};
}

std::vector<Answer> read_answers(const Plan& plan) {
  std::vector<Answer> out;
  const NodeId list = plan.find("judgements");
  if (list == no_node || plan.node(list).kind != Kind::list) return out;
  for (NodeId item = plan.node(list).first; item != no_node; item = plan.node(item).next) {
    const auto words = [&](const char* field) { return std::string(plan.words(field, item)); };
    out.push_back(
        {words("demand"), words("item"), words("answer"), words("by"), words("role"), words("reasons"), plan.date("on", item), item});
  }
  return out;
}

}  // namespace

const std::vector<Answer>& answers(const Case& at) {
  if (!at.answers) at.answers = read_answers(at.plan);
  return *at.answers;
}

void settle(Finding& finding, const Demand& demand, const Case& at, const std::vector<Read>& reads) {
  const Answer* newest = nullptr;
  for (const Answer& answer : answers(at)) {
    if (answer.demand != demand.id || (!answer.item.empty() && answer.item != finding.item)) continue;
    JudgementNote note = note_of(answer);
    note.why_not = why_not(answer, demand, at, reads);
    finding.judgements.push_back(std::move(note));
    if (finding.judgements.back().why_not.empty() && (!newest || answer.on->first() >= newest->on->first())) newest = &answer;
  }
  if (!newest) return;
  const std::string day = newest->on->words();
  const auto rivals = [&](const JudgementNote& note) { return note.why_not.empty() && note.on == day && note.answer != newest->answer; };
  const bool contested = std::any_of(finding.judgements.begin(), finding.judgements.end(), rivals);
  for (JudgementNote& note : finding.judgements) {
    if (!note.why_not.empty()) continue;
    note.settles = !contested && same(note, *newest);
    if (!note.settles) note.why_not = contested && note.on == day ? "two answers of that day differ" : "a newer answer stands";
  }
  if (contested) return;
  const bool met = newest->answer == "met";
  finding.outcome = met ? Outcome::passed : Outcome::failed;
  finding.reason = Reason::none;
  finding.advice = !met && demand.obligation == Obligation::should;
  finding.next_step = met ? "" : "Put right what " + newest->by + " found missing, then have it judged again.";
}

bool same(const JudgementNote& note, const Answer& answer) {
  return note.by == answer.by && note.role == answer.role && note.answer == answer.answer && note.reasons == answer.reasons &&
         note.on == (answer.on ? answer.on->words() : std::string{});
}

}  // namespace consultcheck::judge
