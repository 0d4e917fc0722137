#include "core/model/demand.h"

#include <algorithm>
#include <array>

namespace consultcheck {
namespace {

constexpr std::array<std::string_view, 5> forces = {"statute", "case-law", "statutory-guidance", "house", "practice"};
constexpr std::array<std::string_view, 5> force_words = {"statute", "decided cases", "statutory guidance", "house standard",
                                                         "good practice"};
constexpr std::array<std::string_view, 2> obligations = {"must", "should"};
constexpr std::array<std::string_view, 9> stages = {"draft", "submitted", "design-approved", "signed-off", "published",
                                                    "open",  "closed",    "decided",         "fed-back"};
constexpr std::array<std::string_view, 4> gates = {"submit", "publish", "decide", "feedback"};
constexpr std::array<std::string_view, 8> roles = {"consultation-officer",    "monitoring-officer", "equalities-adviser",
                                                   "data-protection-officer", "legal-adviser",      "service-head",
                                                   "democratic-services",     "decision-maker"};

template <class Enum, std::size_t N>
std::optional<Enum> named(const std::array<std::string_view, N>& names, std::string_view word) {
  const auto at = std::find(names.begin(), names.end(), word);
  if (at == names.end()) return std::nullopt;
  return static_cast<Enum>(at - names.begin());
}

template <class List>
auto* by_id(const List& list, std::string_view id) {
  const auto at = std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.id == id; });
  return at == list.end() ? nullptr : &*at;
}

bool any_holds(const std::vector<Span>& spans, Day day) {
  return spans.empty() || std::any_of(spans.begin(), spans.end(), [&](const Span& span) { return span.holds(day); });
}

}  // namespace

std::string_view name(Force force) { return forces[static_cast<std::size_t>(force)]; }
std::string_view name(Obligation obligation) { return obligations[static_cast<std::size_t>(obligation)]; }
std::string_view name(Stage stage) { return stages[static_cast<std::size_t>(stage)]; }
std::string_view name(Gate gate) { return gates[static_cast<std::size_t>(gate)]; }
std::string_view words(Force force) { return force_words[static_cast<std::size_t>(force)]; }

std::optional<Force> force_named(std::string_view word) { return named<Force>(forces, word); }
std::optional<Stage> stage_named(std::string_view word) { return named<Stage>(stages, word); }
std::optional<Gate> gate_named(std::string_view word) { return named<Gate>(gates, word); }

std::span<const std::string_view> force_names() { return forces; }
std::span<const std::string_view> obligation_names() { return obligations; }
std::span<const std::string_view> stage_names() { return stages; }
std::span<const std::string_view> gate_names() { return gates; }
std::span<const std::string_view> role_names() { return roles; }

bool Demand::holds(Day day) const { return any_holds(in_force, day); }
bool DataRow::holds(Day day) const { return any_holds(in_force, day); }

const DataRow* DataFile::find(std::string_view code, Day day) const {
  const auto at = std::find_if(rows.begin(), rows.end(), [&](const DataRow& row) { return row.code == code && row.holds(day); });
  return at == rows.end() ? nullptr : &*at;
}

const Demand* RuleSet::demand(std::string_view wanted) const { return by_id(demands, wanted); }
const Work* RuleSet::work(std::string_view wanted) const { return by_id(works, wanted); }

const DataFile* RuleSet::file(std::string_view wanted) const {
  const auto at = std::find_if(data.begin(), data.end(), [&](const auto& one) { return one->name == wanted; });
  return at == data.end() ? nullptr : at->get();
}

const Document& RuleSet::document(const Demand& demand) const {
  const auto at = std::find_if(sections.begin(), sections.end(), [&](const Section& section) { return section.id == demand.section; });
  return documents[at == sections.end() ? 0 : 1 + static_cast<std::size_t>(at - sections.begin())];
}

}  // namespace consultcheck
