#include "core/report/plan_writer.h"

#include <charconv>

namespace consultcheck::report {

bool was_written(const Plan& plan, NodeId id) {
  const Node& node = plan.node(id);
  if (node.alias != no_node) return false;
  if (node.source != 0 && node.field->path == "organisation") return plan.find("organisation.name") != no_node;
  if (node.source != 0) return node.field->path == "organisation.name" && node.kind == Kind::text;
  if (node.kind == Kind::missing) return !plan.text(node).empty();
  if (node.kind != Kind::object && node.kind != Kind::list) return true;
  if (node.position > 0 && node.first == no_node) return true;  // an empty item still counts
  for (NodeId member = node.first; member != no_node; member = plan.node(member).next)
    if (was_written(plan, member)) return true;
  return false;
}

std::string number_text(double number) {
  char digits[32];
  return {digits, std::to_chars(digits, digits + sizeof digits, number).ptr};
}

}  // namespace consultcheck::report
