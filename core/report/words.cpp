#include "core/report/words.h"

#include <algorithm>

namespace consultcheck::report {

std::string count(std::size_t number, std::string_view one, std::string_view plural) {
  std::string out = std::to_string(number) + " ";
  if (number == 1) return out.append(one);
  return plural.empty() ? out.append(one).append("s") : out.append(plural);
}

std::string_view consequence(int level) {
  static constexpr std::string_view table[] = {"polish", "weakens the consultation", "likely complaint or rework",
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
  std::string told;
  if (line.cannot_tell > 0) told = "facts for " + count(line.cannot_tell, "demand");
  if (line.questions > 0) told += (told.empty() ? "" : " and ") + std::string("people's answers for ") + std::to_string(line.questions);
  if (!told.empty()) told = "still to be told: " + told;
  switch (line.result) {
    case Result3::fail:
      return "not met, on the facts entered (" + count(line.failed, "demand") + ")" + (told.empty() ? "" : "; " + told);
    case Result3::pass:
      return "no failure found in the " + count(line.checks_made, "check") + " that could be made";
    case Result3::incomplete:
      break;
  }
  return told.empty() ? "not everything could be checked" : told;
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
  if (facts == 0 && answers == 0) return "not everything could be checked";
  return "still to be told: " + count(facts, "fact") + " in the plan and " + count(answers, "answer") + " from people";
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
  return out.empty() ? "nothing asked" : out;
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
  const bool dated = !result.law_as_of.empty() && result.law_as_of[0] >= '0' && result.law_as_of[0] <= '9';
  return dated && is_law(result.demand->force) ? ". Law taken as of " + result.law_as_of : std::string{};
}

std::string sources(const DemandResult& result) {
  std::string out;
  for (const auto& citation : result.demand->sources) out += (out.empty() ? "" : "; ") + source(citation, result.set);
  return out + law_day(result);
}

std::string said(const Finding& finding, const std::string& fallback) {
  const auto& text = finding.text.empty() ? fallback : finding.text;
  const bool named = text.find(finding.item) != text.npos || text.find(date_words(finding.item)) != text.npos;
  return named ? text : finding.item + ": " + text;
}

std::string others(const std::vector<const DemandResult*>& results) {
  std::string out;
  for (const auto* result : results)
    out += (out.empty() ? "" : "; ") + result->demand->title + " (" + result->demand->id + ", " + standing(*result->demand) + ")";
  return out;
}

std::string standing(const Demand& demand) { return std::string(words(demand.force)) + ", " + std::string(name(demand.obligation)); }

}  // namespace consultcheck::report
