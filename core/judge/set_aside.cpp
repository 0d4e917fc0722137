#include <algorithm>

#include "core/judge/binding.h"
#include "core/judge/judge.h"

namespace consultcheck::judge {
namespace {

constexpr Stage gate_stage[] = {Stage::submitted, Stage::published, Stage::decided, Stage::fed_back};

/// What begins a stage: `publication`.
std::string_view beginning(Stage stage) {
  static constexpr std::string_view table[] = {"the first draft", "submission", "design approval", "sign-off", "publication",
                                               "opening",         "closing",    "the decision",    "feedback"};
  return table[static_cast<std::size_t>(stage)];
}

std::string listed(const std::vector<std::string>& words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) out += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
  return out;
}

/// One side of a binding: those bound, against what the plan says. A code that nobody knows is as good as none.
void narrow(Binding& binding, const std::vector<std::string>& bound, const Plan& plan, const std::string& path, std::string_view what) {
  if (bound.empty() || !binding.bound) return;
  const NodeId node = plan.find(path);
  const std::string word(plan.words(path));
  const std::vector<std::string> none;
  const std::vector<std::string>& codes = node == no_node || !plan.node(node).field ? none : plan.node(node).field->codes;
  if (std::find(bound.begin(), bound.end(), word) != bound.end()) return;
  if (std::find(codes.begin(), codes.end(), word) == codes.end()) {
    if (binding.unsure_at.empty()) binding.unsure_at = path;
    return;
  }
  binding = {false, "Binds " + std::string(what) + " " + listed(bound) + "; this plan says " + word + ".", {}};
}

std::string when_in_force(const Demand& demand, Day day) {
  const Span* next = nullptr;
  const Span* last = nullptr;
  for (const Span& span : demand.in_force) {
    if (span.from && *span.from > day && (!next || *span.from < *next->from)) next = &span;
    if (span.until && *span.until < day && (!last || *span.until > *last->until)) last = &span;
  }
  std::string words;
  if (last) words = "it ceased to have force after " + Date::of(*last->until).words();
  if (next) words += (words.empty() ? "it came into force on " : ", and came back into force on ") + Date::of(*next->from).words();
  return words;
}

bool switched_off(const Demand& demand, const Case& at) {
  if (!at.settings || is_law(demand.force)) return false;
  const auto& off = at.settings->demands_off;
  return std::find(off.begin(), off.end(), demand.id) != off.end();
}

}  // namespace

Binding binding(const Demand& demand, const Plan& plan) {
  Binding found;
  narrow(found, demand.kinds, plan, "organisation.kind", "organisations of the kind");
  narrow(found, demand.nations, plan, "organisation.nation", "organisations in");
  return found;
}

bool concerns(const Demand& demand, const Case& at) {
  return binding(demand, at.plan).bound && (demand.judged_at == "always" || demand.holds(law_day(demand, at).day)) &&
         !switched_off(demand, at);
}

std::optional<DemandResult> set_aside(const Demand& demand, const RuleSet& set, const Case& at) {
  const LawDay& law = law_day(demand, at);
  const auto aside = [&](std::string note) {
    DemandResult result;
    result.demand = &demand;
    result.set = &set;
    if (!at.brief) result.law_as_of = law.words;
    result.note = std::move(note);
    return result;
  };
  const Binding bound = binding(demand, at.plan);
  if (!bound.bound) return aside(bound.note);
  if (demand.judged_at != "always" && !demand.holds(law.day))
    return aside("Not in force on " + law.words + ": " + when_in_force(demand, law.day) + ".");
  if (switched_off(demand, at)) return aside("Switched off in the settings.");
  if (demand.across) return aside("Judged across plans, by `consultcheck audit`.");
  if (demand.from_stage <= std::max(at.stage, gate_stage[static_cast<std::size_t>(at.gate)])) return std::nullopt;
  const std::string due_from(beginning(demand.from_stage));
  DemandResult later = aside("Not due yet: it is checked from " + due_from + " on.");
  later.due_from = due_from;
  return later;
}

}  // namespace consultcheck::judge
