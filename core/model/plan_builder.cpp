#include "core/model/plan_builder.h"

#include <cmath>

#include "core/model/plain_words.h"

namespace consultcheck {
namespace {

std::string_view wanted(Shape shape) {
  switch (shape) {
    case Shape::object:
      return "a group of fields";
    case Shape::list:
      return "a list";
    case Shape::text:
      return "text";
    case Shape::date:
      return "a date such as 2026-03-31";
    case Shape::flag:
      return "true or false";
    case Shape::whole_number:
      return "a whole number";
    case Shape::number:
      return "a number";
  }
  return "something else";
}

std::string date_hint(std::string_view written) {
  if (written.find('/') != std::string_view::npos || written.find('.') != std::string_view::npos)
    return "Write the year first: 2026-03-31 for 31 March 2026.";
  if (written.size() == 10 && written[4] == '-') return "There is no such day; check month and day.";
  return "Write it as YYYY-MM-DD, YYYY-MM or YYYY, or none.";
}

}  // namespace

PlanBuilder::PlanBuilder(const Schema& schema, std::shared_ptr<const Source> source) : schema_(schema) {
  plan_.sources_.push_back(std::move(source));
  plan_.nodes_.reserve(256);
}

const Field* PlanBuilder::expected() const {
  if (open_.empty()) return begun_ ? nullptr : &schema_.top();
  const Open& inner = open_.back();
  if (inner.node == no_node) return nullptr;
  const Node& node = plan_.nodes_[inner.node];
  return node.kind == Kind::list ? node.field->item : inner.key_field;
}

bool PlanBuilder::passed_over() const { return expected() == nullptr; }

std::string PlanBuilder::here() const {
  if (open_.empty() || open_.back().node == no_node) return {};
  const Open& inner = open_.back();
  std::string path = plan_.path(inner.node);
  if (plan_.nodes_[inner.node].kind == Kind::list) return path + "[" + std::to_string(inner.items) + "]";
  if (!inner.key_field) return path;
  return path.empty() ? inner.key_field->name : path + "." + inner.key_field->name;
}

void PlanBuilder::warn(Offset at, std::string path, std::string what, std::string next) {
  if (!warned_enough()) warnings_.push_back({{plan_.sources_[0].get(), at}, std::move(path), std::move(what), std::move(next)});
}

void PlanBuilder::keep(Node& node, std::string_view words) {
  node.words = {static_cast<std::uint32_t>(plan_.store_.size()), static_cast<std::uint32_t>(words.size())};
  plan_.store_ += words;
}

NodeId PlanBuilder::attach(NodeId parent, const Field* field, Kind kind, Offset at, std::uint8_t source) {
  const auto id = static_cast<NodeId>(plan_.nodes_.size());
  Node& node = plan_.nodes_.emplace_back();
  node.field = field;
  node.parent = parent;
  node.offset = at;
  node.kind = kind;
  node.source = source;
  node.words = {0, 0};
  return id;
}

NodeId PlanBuilder::add(const Field* field, Kind kind, Offset at) {
  const NodeId id = attach(open_.empty() ? no_node : open_.back().node, field, kind, at, 0);
  if (open_.empty()) {
    begun_ = true;
    return id;
  }
  Open& outer = open_.back();
  Node& parent = plan_.nodes_[outer.node];
  if (parent.kind == Kind::list) {
    plan_.nodes_[id].position = outer.items;
    if (kind == Kind::missing || kind == Kind::none) {  // nothing to judge in it; the others keep their positions
      plan_.nodes_.pop_back();
      return no_node;
    }
    ++parent.count;
  }
  (outer.last == no_node ? parent.first : plan_.nodes_[outer.last].next) = id;
  outer.last = id;
  return id;
}

void PlanBuilder::open(const Field* field, Shape shape, Offset at, std::string_view written) {
  if (!open_.empty() && open_.back().node != no_node) ++open_.back().items;
  NodeId id = no_node;
  if (field && field->shape == shape) {
    id = add(field, shape == Shape::object ? Kind::object : Kind::list, at);
  } else if (field) {
    wrong(field, written, at, wanted(field->shape));
  }
  begun_ = true;
  open_.push_back({id, no_node, nullptr, at, 0});
}

void PlanBuilder::close() {
  const Open inner = open_.back();
  open_.pop_back();
  if (inner.node == no_node) return;
  Node& node = plan_.nodes_[inner.node];
  if (node.kind == Kind::list && node.count == 0) node.kind = inner.items == 0 ? Kind::none : Kind::missing;
  if (node.kind != Kind::object && node.kind != Kind::list) node.words = {0, 0};
}

void PlanBuilder::object_begin(Offset at) { open(expected(), Shape::object, at, "a group of fields"); }
void PlanBuilder::object_end() { close(); }
void PlanBuilder::list_begin(Offset at) { open(expected(), Shape::list, at, "a list"); }
void PlanBuilder::list_end() { close(); }

void PlanBuilder::key(std::string_view name, Offset at) {
  Open& inner = open_.back();
  inner.key_at = at;
  inner.key_field = nullptr;
  if (inner.node == no_node) return;
  const Field* field = plan_.nodes_[inner.node].field;
  inner.key_field = field->child(name);
  if (inner.key_field || warned_enough()) return;
  std::vector<std::string_view> known;
  for (const Field* child : field->fields) known.push_back(child->name);
  const std::string_view near = nearest(name, known);
  const std::string path = plan_.path(inner.node);
  const std::string shown(shortened(name, 60));
  warn(at, path.empty() ? shown : path + "." + shown,
       "the field `" + shown + "` is not known" + (path.empty() ? std::string() : " in " + path) + " and was not read",
       near.empty() ? "Take it out, or see docs/plan-format.md for the fields there are." : "Did you mean `" + std::string(near) + "`?");
}

void PlanBuilder::wrong(const Field* field, std::string_view written, Offset at, std::string_view what_is_wanted) {
  const std::string path = here();
  const std::string shown(shortened(written, 60));
  const NodeId id = add(field, Kind::unclear, at);
  if (id == no_node) return;
  keep(plan_.nodes_[id], shortened(written, 200));
  const bool date = field->shape == Shape::date;
  warn(at, path,
       (path.empty() ? "the plan" : path) + " should be " + std::string(what_is_wanted) + ", not " +
           (written.starts_with("a ") ? shown : "`" + shown + "`"),
       date           ? date_hint(written)
       : path.empty() ? "A plan is a group of named fields."
                      : "Until it is mended, it counts as unclear.");
}

void PlanBuilder::none(std::string_view reason, Offset at) {
  const Field* field = expected();
  if (!open_.empty()) ++open_.back().items;
  if (!field) return;
  const NodeId id = add(field, Kind::none, at);
  if (id != no_node) keep(plan_.nodes_[id], reason);
}

void PlanBuilder::null(Offset at) {
  const Field* field = expected();
  if (!open_.empty()) ++open_.back().items;
  if (!field) return;
  const NodeId id = add(field, Kind::missing, at);
  if (id != no_node) keep(plan_.nodes_[id], "");
}

void PlanBuilder::text(std::string_view value, Offset at) {
  const Field* field = expected();
  if (!field) {
    if (!open_.empty()) ++open_.back().items;
    return;
  }
  value = trimmed(value);
  if (const auto reason = stated_none(value)) return none(*reason, at);
  if (!open_.empty()) ++open_.back().items;
  if (is_placeholder(value)) {
    const NodeId id = add(field, Kind::missing, at);
    if (id != no_node) keep(plan_.nodes_[id], shortened(value, 200));
    return;
  }
  if (field->shape == Shape::date) {
    const auto date = Date::parse(value);
    if (!date) return wrong(field, value, at, wanted(Shape::date));
    plan_.nodes_[add(field, Kind::date, at)].date = *date;
    return;
  }
  if (field->shape != Shape::text) return wrong(field, value, at, wanted(field->shape));
  keep(plan_.nodes_[add(field, Kind::text, at)], value);
  if (field->codes.empty() || warned_enough()) return;
  const std::vector<std::string_view> known(field->codes.begin(), field->codes.end());
  for (const auto code : known) {
    if (code == value) return;
  }
  const std::string_view near = nearest(value, known);
  const std::string path = here();
  warn(at, path, path + ": the code `" + std::string(shortened(value, 60)) + "` is not a known one",
       near.empty() ? "See docs/plan-format.md for the codes; one of your own is allowed, but most rules will not know it."
                    : "Did you mean `" + std::string(near) + "`?");
}

void PlanBuilder::number(double value, std::string_view written, Offset at) {
  const Field* field = expected();
  if (!open_.empty()) ++open_.back().items;
  if (!field) return;
  const bool fits = field->shape == Shape::number || (field->shape == Shape::whole_number && value == std::floor(value));
  if (!fits || !std::isfinite(value)) return wrong(field, written, at, wanted(field->shape));
  plan_.nodes_[add(field, Kind::number, at)].number = value;
}

void PlanBuilder::flag(bool value, Offset at) {
  const Field* field = expected();
  if (!open_.empty()) ++open_.back().items;
  if (!field) return;
  if (field->shape != Shape::flag) return wrong(field, value ? "true" : "false", at, wanted(field->shape));
  plan_.nodes_[add(field, Kind::flag, at)].flag = value;
}

}  // namespace consultcheck
