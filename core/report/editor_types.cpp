#include "core/report/editor_types.h"

#include <string>

namespace consultcheck::report {
namespace {

const Field& held(const Field& field) { return field.shape == Shape::list ? *field.item : field; }

/// The class of a group: `plan.schedule`; of the items of a list, `plan.audiences.item`.
std::string class_of(const Field& field) {
  return field.path.empty() ? "Plan" : "plan." + field.path + (field.parent && field.parent->shape == Shape::list ? ".item" : "");
}

std::string type_of(const Field& field) {
  switch (field.shape) {
    case Shape::object:
      return class_of(field);
    case Shape::list: {
      const std::string item = type_of(*field.item);
      return (item.find('|') == item.npos ? item : "(" + item + ")") + "[]";
    }
    case Shape::date:
      return "Date";
    case Shape::flag:
      return "boolean";
    case Shape::whole_number:
      return "integer";
    case Shape::number:
      return "number";
    case Shape::text:
      break;
  }
  std::string type;
  for (const auto& code : field.codes) type += "\"" + code + "\"|";
  return type + "string";
}

std::string about(const Field& field) {
  std::string words = field.label;
  if (!field.description.empty()) words += (words.empty() ? "" : ". ") + field.description;
  if (!field.planned.empty()) words += (words.ends_with('.') ? " " : ". ") + std::string("An event, planned in ") + field.planned + ".";
  return words;
}

void write_class(const Field& group, std::ostream& out) {
  out << "\n---@class " << class_of(group) << "\n";
  for (const Field* field : group.fields) {
    const std::string words = about(*field);
    out << "---@field " << (field->name.find('-') == std::string::npos ? field->name : "[\"" + field->name + "\"]") << " "
        << type_of(*field) << (words.empty() ? "" : " " + words) << "\n";
  }
  if (group.path.empty())
    out << "---@field stage "
           "\"draft\"|\"submitted\"|\"design-approved\"|\"signed-off\"|\"published\"|\"open\"|\"closed\"|\"decided\"|\"fed-back\" Where it "
           "stands on date.as_of.\n";
  if (group.path == "extra") out << "---@field [string] table A partner's own fields, from the schema.json of the plugin of that name.\n";
  for (const Field* field : group.fields) {
    const Field& inner = held(*field);
    if (inner.shape == Shape::object) write_class(inner, out);
  }
}

}  // namespace

void write_editor_types(const Schema& schema, std::ostream& out) {
  out << "---@meta\n-- Made by `consultcheck schema --format lua`; change core/model/plan.schema.json instead.\n";
  write_class(schema.top(), out);
}

}  // namespace consultcheck::report
