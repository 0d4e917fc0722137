#include "core/host/plan_view.h"

namespace consultcheck::host {

const Field* PlanView::field(ViewId id) const { return real(id) ? plan_->node(id).field : absent_[id - plan_->size()].field; }

Kind PlanView::kind(ViewId id) const { return real(id) ? plan_->node(id).kind : absent_[id - plan_->size()].kind; }

Found PlanView::look(ViewId object, const Field* field) const {
  Kind own = kind(object);
  if (!real(object)) return {no_node, own};
  if (own != Kind::object) return {no_node, own};
  NodeId node = plan_->member(object, field);
  return {node, node == no_node ? Kind::missing : plan_->node(node).kind};
}

ViewId PlanView::section(ViewId object, const Field* field) {
  Found found = look(object, field);
  if (found.node != no_node) return found.node;
  for (std::size_t i = 0; i < absent_.size(); ++i)
    if (absent_[i].parent == object && absent_[i].field == field) return static_cast<ViewId>(plan_->size() + i);
  absent_.push_back({object, field, found.kind});
  return static_cast<ViewId>(plan_->size() + absent_.size() - 1);
}

NodeId PlanView::anchor(ViewId id) const {
  while (!real(id)) id = absent_[id - plan_->size()].parent;
  return id;
}

std::string PlanView::path(ViewId id) const {
  if (real(id)) return plan_->path(id);
  const Absent& absent = absent_[id - plan_->size()];
  return path(absent.parent, absent.field);
}

std::string PlanView::path(ViewId object, const Field* field) const {
  std::string above = path(object);
  return above.empty() ? field->name : above + "." + field->name;
}

NodeId PlanView::item(ViewId list, std::int64_t position) {
  if (!real(list) || plan_->node(list).kind != Kind::list || position < 1 || position > plan_->node(list).count) return no_node;
  bool ahead = last_list_ == list && plan_->node(last_item_).position <= position;
  NodeId id = ahead ? last_item_ : plan_->node(list).first;
  while (id != no_node && plan_->node(id).position != position) {
    id = plan_->node(id).next;
    ++passed_;
  }
  if (id == no_node) return id;
  last_list_ = list;
  return last_item_ = id;
}

}  // namespace consultcheck::host
