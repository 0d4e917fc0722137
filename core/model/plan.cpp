#include "core/model/plan.h"

#include <charconv>
#include <cmath>

namespace consultcheck {

NodeId Plan::member(NodeId object, const Field* field) const {
  for (NodeId id = nodes_[object].first; id != no_node; id = nodes_[id].next) {
    if (nodes_[id].field == field) return nodes_[id].alias == no_node ? id : nodes_[id].alias;
  }
  return no_node;
}

NodeId Plan::find(std::string_view path, NodeId from) const {
  NodeId at = nodes_[from].alias == no_node ? from : nodes_[from].alias;
  const auto name_ends = [](char c) { return c == '.' || c == '['; };
  while (!path.empty()) {
    const auto end = static_cast<std::size_t>(std::find_if(path.begin(), path.end(), name_ends) - path.begin());
    const Field* field = nodes_[at].field ? nodes_[at].field->child(path.substr(0, end)) : nullptr;
    if (!field || (at = member(at, field)) == no_node) return no_node;
    path.remove_prefix(end);
    if (path.starts_with('[')) {
      std::uint32_t position = 0;
      const auto [after, error] = std::from_chars(path.data() + 1, path.data() + path.size(), position);
      if (error != std::errc() || after == path.data() + path.size() || *after != ']') return no_node;
      path.remove_prefix(static_cast<std::size_t>(after - path.data()) + 1);
      NodeId item = nodes_[at].first;
      while (item != no_node && nodes_[item].position != position) item = nodes_[item].next;
      if (item == no_node) return no_node;
      at = nodes_[item].alias == no_node ? item : nodes_[item].alias;
    }
    if (path.starts_with('.')) path.remove_prefix(1);
  }
  return at;
}

bool Plan::carries(std::string_view path) const {
  const NodeId list = find("source.carries");
  if (list == no_node || nodes_[list].kind != Kind::list) return true;
  const auto within = [](std::string_view inner, std::string_view outer) {
    return inner.starts_with(outer) && (inner.size() == outer.size() || inner[outer.size()] == '.');
  };
  for (NodeId id = nodes_[list].first; id != no_node; id = nodes_[id].next) {
    const std::string_view one = text(nodes_[id]);
    if (within(path, one) || within(one, path)) return true;
  }
  return false;
}

std::string Plan::path(NodeId id) const {
  const Node& at = nodes_[id];
  if (at.parent == no_node) return {};
  std::string above = path(at.parent);
  if (at.position) return above + "[" + std::to_string(at.position) + "]";
  if (!above.empty()) above += '.';
  return above + (at.field ? at.field->name : std::string());
}

Place Plan::place(NodeId id) const {
  const Node& at = nodes_[id];
  return {at.source < sources_.size() ? sources_[at.source].get() : nullptr, at.offset};
}

std::string Plan::item_key(NodeId item) const {
  const Node& at = nodes_[item];
  const Field* list = at.parent == no_node ? nullptr : nodes_[at.parent].field;
  std::string key;
  if (at.kind == Kind::text) return std::string(text(at));
  if (at.first != no_node && nodes_[at.first].alias != no_node) return {};  // the only round: the plan itself
  if (list && at.field) {
    for (const std::string& name : list->key) {
      const Field* part = at.field->child(name);
      const NodeId value = part ? member(item, part) : no_node;
      if (value == no_node) continue;
      const Kind kind = nodes_[value].kind;
      if (kind != Kind::text && kind != Kind::date) continue;
      if (!key.empty()) key += '/';
      key += kind == Kind::text ? std::string(text(nodes_[value])) : nodes_[value].date.text();
    }
  }
  return key.empty() ? std::to_string(at.position) : key;
}

std::string Plan::shown(NodeId id) const {
  const Node& at = nodes_[id];
  switch (at.kind) {
    case Kind::object:
      return "given";
    case Kind::list:
      return at.count == 1 ? "1 item" : std::to_string(at.count) + " items";
    case Kind::text:
      return at.field && !at.field->codes.empty() ? std::string(text(at)) : "\"" + std::string(text(at)) + "\"";
    case Kind::date:
      return at.date.text();
    case Kind::flag:
      return at.flag ? "yes" : "no";
    case Kind::number: {
      char out[32];
      const auto end = std::to_chars(out, out + sizeof out, at.number).ptr;
      return {out, end};
    }
    case Kind::none:
      return at.words.size ? "none: " + std::string(text(at)) : "none";
    case Kind::missing:
    case Kind::unclear:
      return "\"" + std::string(text(at)) + "\"";
  }
  return {};
}

std::string_view Plan::words(std::string_view path, NodeId from) const {
  const NodeId id = find(path, from);
  return id != no_node && nodes_[id].kind == Kind::text ? text(nodes_[id]) : std::string_view();
}

std::optional<Date> Plan::date(std::string_view path, NodeId from) const {
  const NodeId id = find(path, from);
  if (id == no_node || nodes_[id].kind != Kind::date) return {};
  return nodes_[id].date;
}

std::string Plan::identity() const { return std::string(words("organisation.name")) + "/" + std::string(words("id")); }

}  // namespace consultcheck
