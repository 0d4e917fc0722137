// The end of building a plan: what the council's settings add, how stages and schedule read as one another, and what a plan must have.
#include <array>
#include <stdexcept>

#include "core/model/plain_words.h"
#include "core/model/plan_builder.h"

namespace consultcheck {
namespace {

constexpr std::array shared_dates = {"notice_published", "opens", "closes"};

NodeId last_member(const std::vector<Node>& nodes, NodeId parent) {
  NodeId last = nodes[parent].first;
  while (last != no_node && nodes[last].next != no_node) last = nodes[last].next;
  return last;
}

}  // namespace

/// The member of that name of an object, made if it is not there; its own node, aliases not followed.
NodeId PlanBuilder::ensure(NodeId object, std::string_view name, Kind kind) {
  auto& nodes = plan_.nodes_;
  const Field* field = nodes[object].field->child(name);
  for (NodeId id = nodes[object].first; id != no_node; id = nodes[id].next) {
    if (nodes[id].field == field) return id;
  }
  const NodeId last = last_member(nodes, object);
  const NodeId id = attach(object, field, kind, nodes[object].offset, nodes[object].source);
  (last == no_node ? nodes[object].first : nodes[last].next) = id;
  return id;
}

void PlanBuilder::copy(const Plan& from, NodeId what, NodeId into) {
  const Node& theirs = from.nodes_[what];
  auto& nodes = plan_.nodes_;
  const NodeId id = nodes[into].kind == Kind::list ? attach(into, theirs.field, theirs.kind, theirs.offset, 1)
                                                   : ensure(into, theirs.field->name, theirs.kind);
  if (nodes[into].kind == Kind::list) {
    const NodeId last = last_member(nodes, into);
    (last == no_node ? nodes[into].first : nodes[last].next) = id;
    nodes[id].position = ++nodes[into].count;
  }
  nodes[id].kind = theirs.kind;
  nodes[id].offset = theirs.offset;
  nodes[id].source = 1;
  nodes[id].first = no_node;
  switch (theirs.kind) {
    case Kind::object:
    case Kind::list:
      for (NodeId member = theirs.first; member != no_node; member = from.nodes_[member].next) copy(from, member, id);
      break;
    case Kind::date:
      nodes[id].date = theirs.date;
      break;
    case Kind::flag:
      nodes[id].flag = theirs.flag;
      break;
    case Kind::number:
      nodes[id].number = theirs.number;
      break;
    default:
      keep(nodes[id], from.text(theirs));
  }
}

void PlanBuilder::merge(const Plan& from, NodeId theirs, NodeId ours) {
  for (NodeId member = from.nodes_[theirs].first; member != no_node; member = from.nodes_[member].next) {
    const Node& there = from.nodes_[member];
    const NodeId here = plan_.member(ours, there.field);
    if (here == no_node || plan_.nodes_[here].kind == Kind::missing) {
      copy(from, member, ours);
    } else if (there.kind == Kind::object && plan_.nodes_[here].kind == Kind::object) {
      merge(from, member, here);
    }
  }
}

void PlanBuilder::inherit(const Plan& council) {
  if (plan_.nodes_.empty() || plan_.nodes_[0].kind != Kind::object) return;
  if (council.nodes_.empty() || council.nodes_[0].field != &schema_.top())
    throw std::logic_error("the council's facts were read with another schema than the plan");
  plan_.sources_.push_back(council.sources_[0]);
  merge(council, 0, 0);
}

/// A plan without stages reads as one stage whose dates are the schedule's.
void PlanBuilder::stages_from_schedule() {
  const NodeId schedule = ensure(0, "schedule", Kind::object);
  if (plan_.nodes_[schedule].kind != Kind::object) {
    plan_.nodes_[schedule].kind = Kind::object;
    plan_.nodes_[schedule].first = no_node;
  }
  const NodeId stages = ensure(0, "stages", Kind::list);
  plan_.nodes_[stages].kind = Kind::list;
  plan_.nodes_[stages].count = 1;
  const NodeId stage =
      attach(stages, plan_.nodes_[stages].field->item, Kind::object, plan_.nodes_[schedule].offset, plan_.nodes_[schedule].source);
  plan_.nodes_[stages].first = stage;
  plan_.nodes_[stage].position = 1;
  for (const auto* name : shared_dates) {
    const NodeId date = ensure(schedule, name, Kind::missing);
    const NodeId twin = ensure(stage, name, Kind::missing);
    plan_.nodes_[twin].alias = date;
  }
}

/// A plan with stages has its first notice, first opening and last closing in its schedule.
void PlanBuilder::schedule_from_stages(NodeId stages) {
  const NodeId schedule = ensure(0, "schedule", Kind::object);
  if (plan_.nodes_[schedule].kind != Kind::object) return;
  for (const auto* name : shared_dates) {
    const bool last = std::string_view(name) == "closes";
    NodeId chosen = no_node;
    NodeId unknown = no_node;
    for (NodeId stage = plan_.nodes_[stages].first; stage != no_node; stage = plan_.nodes_[stage].next) {
      if (plan_.nodes_[stage].kind != Kind::object) continue;
      const NodeId date = ensure(stage, name, Kind::missing);
      if (plan_.nodes_[date].kind != Kind::date) {
        unknown = date;
      } else if (chosen == no_node || (last ? plan_.nodes_[date].date.last() > plan_.nodes_[chosen].date.last()
                                            : plan_.nodes_[date].date.first() < plan_.nodes_[chosen].date.first())) {
        chosen = date;
      }
    }
    if (chosen == no_node || (last && unknown != no_node)) chosen = unknown;  // the last closing is not known until each one is
    if (chosen == no_node) continue;
    const NodeId own = ensure(schedule, name, Kind::missing);
    const Node& written = plan_.nodes_[own];
    if (written.kind == Kind::date && plan_.nodes_[chosen].kind == Kind::date && written.date != plan_.nodes_[chosen].date) {
      const Spot other = plan_.place(chosen).spot();
      warn(written.offset, "schedule." + std::string(name),
           "schedule." + std::string(name) + " differs from the stages' (" + plan_.nodes_[chosen].date.text() +
               (other.line ? ", line " + std::to_string(other.line) : std::string()) + "); the stages count",
           "Take it out of the schedule: with stages, dates stand in the stages.");
    }
    plan_.nodes_[own].alias = chosen;
  }
}

void PlanBuilder::join_stages() {
  const NodeId stages = plan_.member(0, schema_.top().child("stages"));
  if (stages != no_node && plan_.nodes_[stages].kind == Kind::list) return schedule_from_stages(stages);
  if (stages == no_node || plan_.nodes_[stages].kind != Kind::unclear) stages_from_schedule();
}

Plan PlanBuilder::finish_partial() {
  if (plan_.nodes_.empty()) attach(no_node, &schema_.top(), Kind::object, 0, 0);
  if (plan_.nodes_[0].kind == Kind::object && schema_.top().child("stages") && schema_.top().child("schedule")) join_stages();
  return std::move(plan_);
}

Result<Plan> PlanBuilder::finish() {
  const Place start{plan_.sources_[0].get(), plan_.nodes_.empty() ? 0 : plan_.nodes_[0].offset};
  if (plan_.nodes_.empty() || plan_.nodes_[0].kind != Kind::object) {
    return trouble(start.spot(), "this is no consultation plan: a plan is a group of named fields", "Start one with `consultcheck new`.");
  }
  if (const NodeId version = plan_.find("consultation_plan");
      version != no_node && !(plan_.nodes_[version].kind == Kind::number && plan_.nodes_[version].number == 1)) {
    return trouble(plan_.place(version).spot(), "this program reads plan format 1; this file says " + plan_.shown(version),
                   "Use a program that reads that format, or write 1.");
  }
  constexpr std::array needed = {std::pair{"id", "a reference of your own"}, std::pair{"title", "the title people will see"},
                                 std::pair{"organisation.name", "the name of the organisation that consults"}};
  for (const auto& [path, what] : needed) {
    const NodeId id = plan_.find(path);
    if (id != no_node && plan_.nodes_[id].kind == Kind::text) continue;
    const std::string problem = id == no_node ? " is not there" : " says nothing";
    return trouble(id == no_node ? start.spot() : plan_.place(id).spot(), "a plan needs " + std::string(path) + ", and it" + problem,
                   "Give `" + std::string(path) + "`: " + what + ", as text.");
  }
  return finish_partial();
}

}  // namespace consultcheck
