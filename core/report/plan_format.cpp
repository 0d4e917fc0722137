#include "core/report/plan_format.h"

#include <string>

namespace consultcheck::report {
namespace {

std::string holds(const Field& field) {
  switch (field.shape) {
    case Shape::object:
      return "group of fields";
    case Shape::list:
      return field.item->shape == Shape::object ? "list of groups" : "list of " + holds(*field.item);
    case Shape::text:
      return field.codes.empty() ? "text" : "code";
    case Shape::date:
      return "date";
    case Shape::flag:
      return "yes or no";
    case Shape::whole_number:
      return "whole number";
    case Shape::number:
      return "number";
  }
  return {};
}

const std::vector<std::string>& codes_of(const Field& field) { return field.shape == Shape::list ? field.item->codes : field.codes; }
const std::vector<const Field*>& members_of(const Field& field) { return field.shape == Shape::list ? field.item->fields : field.fields; }

std::string joined(const std::vector<std::string>& words, std::string_view quote, std::string_view between = ", ") {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : std::string(between)) + std::string(quote) + word + std::string(quote);
  return out;
}

std::string about(const Field& field) {
  std::string out = field.label;
  if (!field.description.empty()) out += (out.empty() ? "" : ". ") + field.description;
  if (!codes_of(field).empty()) out += (out.ends_with('.') ? " " : ". ") + std::string("Codes: ") + joined(codes_of(field), "`") + ".";
  if (!field.planned.empty()) out += (out.ends_with('.') ? " " : ". ") + std::string("An event, planned in `") + field.planned + "`.";
  if (!field.key.empty())
    out += (out.ends_with('.') ? " " : ". ") + std::string("An item is known by its ") + joined(field.key, "`", " and ") + ".";
  return out;
}

void write_rows(const Field& field, const std::string& prefix, std::ostream& out) {
  for (const Field* child : members_of(field)) {
    const bool list = child->shape == Shape::list;
    out << "| `" << prefix << child->name << (list ? "[]" : "") << "` | " << holds(*child) << (list ? " (`" + child->item_name + "`)" : "")
        << " | " << about(*child) << " |\n";
    write_rows(*child, prefix + child->name + (child->shape == Shape::list ? "[]." : "."), out);
  }
}

std::string sample(const Field& field) {
  switch (field.shape) {
    case Shape::date:
      return "2026-03-31";
    case Shape::flag:
      return "true";
    case Shape::whole_number:
    case Shape::number:
      return "3";
    default:
      return field.codes.empty() ? "…" : field.codes.front();
  }
}

bool quoted(const Field& field) { return field.shape == Shape::text || field.shape == Shape::date; }

}  // namespace

void write_plan_format(const Schema& schema, std::ostream& out) {
  out << "<!-- Made by `consultcheck schema --format markdown`; change core/model/plan.schema.json instead. -->\n"
         "# What a consultation plan holds\n\n"
         "A plan is JSON (`{\"consultation_plan\": 1, …}`) or XML (`<consultation-plan version=\"1\">`). Only `id`, `title` and\n"
         "`organisation.name` are required; `consultcheck new` starts you with the few fields that a first check needs.\n\n"
         "- **Missing**: the field is absent, null, or holds the place of something to come (`tbd`, `tbc`, `n/a`, `[insert reason]`). Such "
         "an item of a list is left out, and the others close up.\n"
         "  The report asks for it.\n"
         "- **Stated none**: `\"none\"` or `\"none: reason\"`, an empty list, or in XML `none=\"true\"` with the reason as text. It says "
         "that there is none.\n"
         "- **Dates** are `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` when no more is known.\n"
         "- **Codes** are open: one of your own is allowed and gets a warning.\n"
         "- **XML**: an element for each group, an element or attribute for each value, and for a list an element that holds its items, as "
         "in\n"
         "  `<wards><ward>…</ward></wards>`; the element of an item is named below in brackets.\n"
         "- `schedule` holds what is planned; `approvals`, `decisions`, `responses` and `feedback` hold what happened. A plan with more "
         "than one round of\n"
         "  asking writes `stages` and leaves `notice_published`, `opens` and `closes` out of `schedule`.\n"
         "- Limits: a file of 16 MiB, 64 levels, 256 KiB in one text.\n\n"
         "The same as JSON Schema: [plan.schema.json](plan.schema.json). One field: `consultcheck schema schedule.opens`.\n";
  std::string plain;
  for (const Field* section : schema.top().fields) {
    if (section->shape == Shape::object || (section->shape == Shape::list && section->item->shape == Shape::object)) continue;
    const std::string item = section->shape == Shape::list ? " (`" + section->item_name + "`)" : "";
    plain += "| `" + section->name + "` | " + holds(*section) + item + " | " + about(*section) + " |\n";
  }
  out << "\n## At the top\n\n| field | holds | meaning |\n|---|---|---|\n" << plain;
  for (const Field* section : schema.top().fields) {
    if (members_of(*section).empty()) continue;
    const bool list = section->shape == Shape::list;
    out << "\n## " << section->name << "\n\n" << about(*section);
    if (list) out << (about(*section).ends_with('.') ? "" : ".") << " A list (XML items: `" << section->item_name << "`).";
    out << "\n\n| field | holds | meaning |\n|---|---|---|\n";
    write_rows(*section, list ? section->name + "[]." : section->name + ".", out);
  }
}

void explain_field(const Field& field, std::ostream& out) {
  out << field.path << "\n  " << (field.label.empty() ? field.name : field.label) << " (" << holds(field) << ")\n";
  if (!field.description.empty()) out << "  " << field.description << "\n";
  if (!field.planned.empty()) out << "  An event; it is planned in " << field.planned << ".\n";
  if (!codes_of(field).empty()) {
    out << "  Codes:\n";
    for (const auto& code : codes_of(field)) out << "    " << code << "\n";
  }
  if (!members_of(field).empty()) {
    if (field.shape == Shape::list)
      out << "  XML:  <" << field.name << "><" << field.item_name << ">…</" << field.item_name << "></" << field.name << ">\n";
    out << "  Holds:\n";
    for (const Field* child : members_of(field)) out << "    " << child->name << (child->label.empty() ? "" : "  " + child->label) << "\n";
  } else if (field.shape == Shape::list) {
    const std::string value = sample(*field.item);
    out << "  JSON: \"" << field.name << "\": [\"" << value << "\"]\n  XML:  <" << field.name << "><" << field.item_name << ">" << value
        << "</" << field.item_name << "></" << field.name << ">\n";
  } else {
    const std::string value = sample(field);
    out << "  JSON: \"" << field.name << "\": " << (quoted(field) ? "\"" + value + "\"" : value) << "\n  XML:  <" << field.name << ">"
        << value << "</" << field.name << ">\n";
  }
}

}  // namespace consultcheck::report
