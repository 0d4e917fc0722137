#include "core/load/facts.h"

#include <algorithm>

#include "core/load/replay.h"
#include "core/model/plan_builder.h"

namespace consultcheck::load {
namespace {

/// A council may not answer these for all its plans at once.
constexpr std::string_view own_to_a_plan[] = {"consultation_plan", "id",        "title",     "stages", "schedule", "responses",
                                              "recommendations",   "decisions", "judgements"};

/// A code that is not near a known one is the council's own; one that is near is a typo.
bool own_code(const Warning& warning, const Plan& facts) {
  const NodeId node = facts.find(warning.path);
  return node != no_node && facts.node(node).kind == Kind::text && !warning.next.starts_with("Did you mean");
}

/// An approval or another event happens to one plan; told for all of them, it would vouch for plans that nobody looked at.
void refuse_events(Strict& strict, const Plan& facts) {
  for (NodeId id = 0; id < facts.size(); ++id) {
    const Node& node = facts.node(id);
    if (node.kind == Kind::date && (!node.field->planned.empty() || node.field->path.starts_with("approvals.")))
      strict.wrong(node.offset, "\"" + node.field->path + "\" happens to one plan and cannot hold for all of them",
                   "Write it in the plan.");
  }
}

}  // namespace

std::optional<Plan> read_facts(Strict& strict, const Document& document, const Value& facts, const Schema& schema) {
  if (!facts.is(Value::Kind::object)) {
    strict.wrong(facts.offset, "\"facts\" must be an object of plan fields");
    return std::nullopt;
  }
  for (std::size_t i = 0; i < facts.keys.size(); ++i)
    if (std::find(std::begin(own_to_a_plan), std::end(own_to_a_plan), facts.keys[i]) != std::end(own_to_a_plan))
      strict.wrong(facts.key_offsets[i], "\"" + facts.keys[i] + "\" belongs to one plan and cannot hold for all of them",
                   "Write it in the plan.");
  PlanBuilder builder(schema, document.source);
  replay(facts, *document.source, builder);
  Plan plan = builder.finish_facts();
  for (const Warning& warning : builder.warnings())
    if (!own_code(warning, plan)) strict.wrong(warning.place.offset, warning.what, warning.next);
  refuse_events(strict, plan);
  return plan;
}

}  // namespace consultcheck::load
