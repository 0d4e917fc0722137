#include "core/report/words.h"

#include <algorithm>

namespace consultcheck::report {

std::string count(std::size_t number, std::string_view one, std::string_view plural) {
  std::string out = std::to_string(number) + " ";
  if (number == 1) return out.append(one);
  return plural.empty() ? out.append(one).append("s") : out.append(plural);
}

std::string_view consequence(int level) {
  static constexpr std::string_view table[] = {"only polish is lacking", "it weakens the consultation", "a complaint or rework is likely",
                                               "a court may quash the decision"};
  return table[std::clamp(level, 1, 4) - 1];
}

std::string_view state(Outcome outcome, Reason reason, bool advice) {
  switch (outcome) {
    case Outcome::passed:
      return "Met";
    case Outcome::failed:
      return advice ? "Advice" : "Not met";
    case Outcome::cannot_tell:
      return reason == Reason::judgement ? "For a person" : "To be told";
    case Outcome::not_applicable:
      return "Does not apply";
    case Outcome::error:
      break;
  }
  return "Not checked";
}

std::string_view sign(Outcome outcome, bool advice) {
  switch (outcome) {
    case Outcome::passed:
      return "✓";
    case Outcome::failed:
      return advice ? "▲" : "✗";
    case Outcome::cannot_tell:
      return "?";
    case Outcome::not_applicable:
      return "–";
    case Outcome::error:
      break;
  }
  return "!";
}

std::string_view sign(Result3 result) { return result == Result3::fail ? "✗" : result == Result3::pass ? "✓" : "?"; }

std::string meaning(const Line& line) {
  if (line.demands == 0) return "this run has no rule set of that kind";
  std::string open;
  if (line.cannot_tell > 0) open = std::to_string(line.cannot_tell) + " for want of facts";
  if (line.questions > 0) open += (open.empty() ? "" : ", ") + std::to_string(line.questions) + " for people to answer";
  if (!open.empty()) open = "still open: " + open;
  switch (line.result) {
    case Result3::fail:
      return "not met, on the facts entered: " + count(line.failed, "demand") + (open.empty() ? "" : "; " + open);
    case Result3::pass:
      return "no failure found in the " + count(line.checks_made, "check") + " that could be made";
    case Result3::incomplete:
      break;
  }
  if (!open.empty()) return open;
  return line.checks_made == 0 ? "nothing in it could be checked yet" : "not everything could be checked";
}

std::string meaning(const Report& report, std::size_t facts, std::size_t answers) {
  switch (report.result) {
    case Result3::fail:
      return "not met, on the facts entered";
    case Result3::pass:
      return "no failure found in the " + count(report.law.checks_made + report.house.checks_made, "check") + " that could be made";
    case Result3::incomplete:
      break;
  }
  std::string open;
  if (facts > 0) open = count(facts, "fact") + " in the plan";
  if (answers > 0) open += (open.empty() ? "" : " and ") + count(answers, "answer") + " from people";
  return open.empty() ? "not everything could be checked" : "still to be told: " + open;
}

std::string_view result_word(const Line& line) { return line.demands == 0 ? "NOT CHECKED" : name(line.result); }

std::string_view state(const Glance& glance) {
  if (glance.outcome == Outcome::not_applicable && glance.not_due > 0) return "Not due yet";
  return state(glance.outcome, glance.reason, glance.failed == 0);
}

std::string roles(const std::vector<std::string>& ids) {
  if (ids.empty()) return "anyone but the lead officer";
  std::string out;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (i > 0) out += i + 1 == ids.size() ? " or " : ", ";
    out += plain(ids[i]);
  }
  return out;
}

std::string_view purpose(Gate gate) {
  switch (gate) {
    case Gate::submit:
      return "submission";
    case Gate::publish:
      return "publication";
    case Gate::decide:
      return "decision";
    case Gate::feedback:
      break;
  }
  return "feedback";
}

std::string numbers(const Glance& glance) {
  std::string out;
  const auto add = [&](int number, std::string_view word) {
    if (number > 0) out += (out.empty() ? "" : ", ") + std::to_string(number) + " " + std::string(word);
  };
  add(glance.failed, "not met");
  add(glance.cannot_tell, "to be told");
  add(glance.advice, "advice");
  add(glance.passed, "met");
  if (glance.not_due > 0) out += (out.empty() ? "" : ", " + std::to_string(glance.not_due) + " not due yet, ") + "from " + glance.due_from;
  return out;
}

std::string plain(std::string_view id) {
  std::string out(id);
  std::replace(out.begin(), out.end(), '-', ' ');
  return out;
}

std::string date_words(std::string_view iso) {
  const auto date = Date::parse(iso);
  return date ? date->words() : std::string(iso);
}

std::string source(const Citation& citation, const RuleSet* set) {
  const auto* work = set ? set->work(citation.work) : nullptr;
  std::string out = work ? work->title : citation.work;
  if (!citation.place.empty()) out += ", " + citation.place;
  if (!citation.checked) out += " (not yet checked against the source)";
  return out;
}

std::string law_day(const DemandResult& result) {
  const auto& demand = *result.demand;
  if (result.law_as_of.empty() || demand.judged_at == "always" || !is_law(demand.force)) return {};
  return ". Law of " + result.law_as_of;
}

std::string sources(const DemandResult& result, std::size_t most) {
  const auto& cited = result.demand->sources;
  std::string out;
  for (std::size_t i = 0; i < std::min(most, cited.size()); ++i) out += (i == 0 ? "" : "; ") + source(cited[i], result.set);
  if (cited.size() > most) out += "; and " + std::to_string(cited.size() - most) + " more";
  return out + law_day(result);
}

std::string item_words(std::string_view item) {
  const auto slash = item.rfind('/');
  if (slash == item.npos || !Date::parse(item.substr(slash + 1))) return date_words(item);
  return std::string(item.substr(0, slash)) + ", " + date_words(item.substr(slash + 1));
}

std::string said(const Finding& finding, const std::string& fallback) {
  const auto& text = finding.text.empty() ? fallback : finding.text;
  const bool named = text.find(finding.item) != text.npos || text.find(date_words(finding.item)) != text.npos;
  return named ? text : item_words(finding.item) + ": " + text;
}

std::string others(const std::vector<const DemandResult*>& results) {
  std::string out;
  for (const auto* result : results)
    out += (out.empty() ? "" : "; ") + result->demand->title + " (" + result->demand->id + ", " + standing(*result->demand) + ")";
  return out;
}

std::string standing(const Demand& demand) { return std::string(words(demand.force)) + ", " + std::string(name(demand.obligation)); }

}  // namespace consultcheck::report
