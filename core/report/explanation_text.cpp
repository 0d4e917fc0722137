#include "core/report/explanation.h"
#include "core/report/text_page.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

std::string whole_place(const Spot& spot) {
  if (spot.line == 0) return spot.file;
  return spot.file + ":" + std::to_string(spot.line) + ":" + std::to_string(spot.column);
}

Tone tone(Outcome outcome) {
  if (outcome == Outcome::passed) return Tone::good;
  if (outcome == Outcome::failed || outcome == Outcome::error) return Tone::bad;
  return outcome == Outcome::cannot_tell ? Tone::unsure : Tone::plain;
}

void put_demand(TextPage& page, const Explanation& told) {
  if (!told.demand) return page.heading("No demand of these rule sets uses the rule; it ran with its own parameters");
  page.heading("Demand " + told.demand->id);
  page.put("  ", told.demand->title + " [" + standing(*told.demand) + "]", Tone::strong);
  page.put("  ", told.demand->demand);
  page.put("  Law:    ", "as of " + told.law_as_of);
  const DemandResult& result = told.result;
  page.put("  Result: ",
           told.set_aside
               ? "not judged for this plan. " + result.note
               : std::string(state(result.outcome, result.reason, result.advice)) + (result.note.empty() ? "" : ". " + result.note),
           Tone::strong);
  for (const Finding& finding : result.findings) {
    if (!finding.advice_why.empty()) page.put("  Note:   ", finding.advice_why);
    for (const auto& note : finding.judgements) page.put("  Answer: ", words(note));
    if (finding.waiver) page.put("  Waiver: ", words(*finding.waiver));
  }
  if (told.demand->question.empty()) return;
  page.put("  Asks:   ", told.demand->question);
  page.put("  By:     ", roles(told.demand->judged_by));
}

void put_parameters(TextPage& page, const RuleExplanation& told, const std::string& law_as_of) {
  if (told.parameters.empty()) return;
  page.put("  ", "Given:", Tone::strong);
  for (const GivenParameter& given : told.parameters) {
    page.put("    ", given.name + " = " + given.value + (given.data ? ", the rows in force on " + law_as_of : ""), Tone::plain, 6);
    page.put("      ", "from the " + given.origin + ", " + whole_place(given.spot), Tone::faint);
  }
}

void put_reads(TextPage& page, const Verdict& verdict) {
  if (verdict.reads.empty()) return;
  page.put("    ", "Read, in this order (* decided):", Tone::strong);
  std::size_t number = 0;
  for (const Read& read : verdict.reads) {
    std::string lead = std::to_string(++number);
    lead.insert(0, lead.size() < 3 ? 3 - lead.size() : 0, ' ');
    page.put("    " + lead + (read.deciding ? " * " : "   "), reading(read));
    const Spot spot = read.place.spot();
    if (!spot.file.empty())
      page.put("          ", (read.state == Read::State::missing ? "belongs at " : "") + whole_place(spot), Tone::faint);
  }
  if (verdict.reads_left_out > 0) page.put("          ", "and " + std::to_string(verdict.reads_left_out) + " more", Tone::faint);
}

void put_verdict(TextPage& page, const RuleExplanation& told, const Verdict& verdict) {
  if (!verdict.item_path.empty())
    page.put("  ", "Item " + verdict.item_path + (verdict.item.empty() ? "" : " (" + verdict.item + ")"), Tone::strong);
  std::string outcome(name(verdict.outcome));
  if (verdict.reason != Reason::none) outcome += " (" + std::string(name(verdict.reason)) + ")";
  if (!verdict.message.empty()) outcome += ", message " + verdict.message;
  page.put("  Answer: ", std::string(sign(verdict.outcome, false)) + " " + outcome, tone(verdict.outcome));
  if (!verdict.text.empty()) page.put("          ", verdict.text);
  const int line = verdict.outcome == Outcome::error ? verdict.error_spot.line : verdict.rule_line;
  if (told.rule->source)
    page.put("          ",
             line > 0 ? "decided at " + told.rule->source->name + ":" + std::to_string(line)
                      : "decided by the host for " + told.rule->source->name,
             Tone::faint);
  put_reads(page, verdict);
}

}  // namespace

void write_explanations(const std::vector<Explanation>& explanations, const Plan& plan, Day as_of, const Style& style, std::ostream& out) {
  TextPage page(style, out);
  page.put("Plan   ", plan.source().name + ": " + std::string(plan.words("title")), Tone::strong);
  page.put("As of  ", Date::of(as_of).words());
  for (const Explanation& told : explanations) {
    put_demand(page, told);
    for (const RuleExplanation& rule : told.rules) {
      page.blank();
      page.put(rule.condition ? "When " : "Rule ", rule.rule->id + ": " + rule.rule->title, Tone::strong);
      if (rule.condition) page.put("  ", "Where it answers not-applicable, the demand does not apply.");
      put_parameters(page, rule, told.law_as_of);
      for (const Verdict& verdict : rule.verdicts) put_verdict(page, rule, verdict);
    }
  }
}

}  // namespace consultcheck::report
