#include <nlohmann/json.hpp>

#include "core/report/plan_writer.h"

namespace consultcheck::report {
namespace {

std::string quoted(std::string_view text) { return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace); }

/// How members are set apart: each on a line of its own, indented, or all on one.
struct Layout {
  bool one_line = false;
  std::string indent;  ///< A line end and what stands before the text of the line; empty on one line.

  Layout inner() const { return {one_line, one_line ? "" : indent + "  "}; }
};

void write(const Plan& plan, NodeId id, const Layout& layout, std::ostream& out);

void write_members(const Plan& plan, const Node& node, char opening, char closing, const Layout& layout, std::ostream& out) {
  const Layout inner = layout.inner();
  const char* between = "";
  out << opening;
  for (NodeId member = node.first; member != no_node; member = plan.node(member).next) {
    if (!was_written(plan, member)) continue;
    out << between << inner.indent;
    if (node.kind == Kind::object) out << quoted(plan.node(member).field->name) << (layout.one_line ? ":" : ": ");
    write(plan, member, inner, out);
    between = ",";
  }
  if (*between == ',') out << layout.indent;
  out << closing;
}

void write(const Plan& plan, NodeId id, const Layout& layout, std::ostream& out) {
  const Node& node = plan.node(id);
  switch (node.kind) {
    case Kind::object:
      return write_members(plan, node, '{', '}', layout, out);
    case Kind::list:
      return write_members(plan, node, '[', ']', layout, out);
    case Kind::date:
      out << quoted(node.date.text());
      return;
    case Kind::flag:
      out << (node.flag ? "true" : "false");
      return;
    case Kind::number:
      out << number_text(node.number);
      return;
    case Kind::none: {
      const std::string reason(plan.text(node));
      out << quoted(reason.empty() ? "none" : "none: " + reason);
      return;
    }
    case Kind::text:
    case Kind::missing:
    case Kind::unclear:
      out << quoted(plan.text(node));
  }
}

}  // namespace

void write_plan_json(const Plan& plan, std::ostream& out) {
  write(plan, 0, {false, "\n"}, out);
  out << '\n';
}

void write_plan_line(const Plan& plan, std::ostream& out) {
  write(plan, 0, {true, ""}, out);
  out << '\n';
}

}  // namespace consultcheck::report
