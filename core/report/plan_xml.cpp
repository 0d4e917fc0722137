#include "core/report/plan_writer.h"

namespace consultcheck::report {
namespace {

void write_words(std::string_view text, std::ostream& out) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out << "&amp;";
        break;
      case '<':
        out << "&lt;";
        break;
      case '>':
        out << "&gt;";
        break;
      case '\r':
        out << "&#13;";
        break;
      case '\n':
      case '\t':
        out << c;
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20)
          out << "\uFFFD";
        else
          out << c;
    }
  }
}

std::string value_text(const Plan& plan, const Node& node) {
  switch (node.kind) {
    case Kind::date:
      return node.date.text();
    case Kind::flag:
      return node.flag ? "true" : "false";
    case Kind::number:
      return number_text(node.number);
    default:
      return std::string(plan.text(node));
  }
}

void write(const Plan& plan, NodeId id, const std::string& name, const std::string& indent, std::ostream& out) {
  const Node& node = plan.node(id);
  out << indent << '<' << name << (node.kind == Kind::none ? " none=\"true\"" : "");
  const bool holder = node.kind == Kind::object || node.kind == Kind::list;
  const std::string words = holder ? "" : value_text(plan, node);
  if (words.empty() && node.first == no_node) {
    out << "/>\n";
    return;
  }
  out << '>';
  if (holder) {
    out << '\n';
    for (NodeId member = node.first; member != no_node; member = plan.node(member).next)
      if (was_written(plan, member))
        write(plan, member, node.kind == Kind::list ? node.field->item_name : plan.node(member).field->name, indent + "  ", out);
    out << indent;
  }
  write_words(words, out);
  out << "</" << name << ">\n";
}

}  // namespace

void write_plan_xml(const Plan& plan, std::ostream& out) {
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<consultation-plan version=\"1\">\n";
  for (NodeId member = plan.top().first; member != no_node; member = plan.node(member).next) {
    const std::string& name = plan.node(member).field->name;
    if (name != "consultation_plan" && was_written(plan, member)) write(plan, member, name, "  ", out);
  }
  out << "</consultation-plan>\n";
}

}  // namespace consultcheck::report
