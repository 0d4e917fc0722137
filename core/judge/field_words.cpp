#include "core/judge/field_words.h"

#include <algorithm>

namespace consultcheck::judge {
namespace {

std::string named(const Plan& plan, std::string_view path) {
  const std::string words = label(field_at(plan, path));
  return "`" + std::string(path) + "`" + (words.empty() ? "" : " (" + words + ")");
}

std::string codes(const Field& field) {
  constexpr std::size_t most = 8;
  std::string out;
  for (std::size_t i = 0; i < field.codes.size() && i < most; ++i) out += (i ? ", " : "") + field.codes[i];
  return out + (field.codes.size() > most ? ", …" : "");
}

}  // namespace

const Field* field_at(const Plan& plan, std::string_view path) {
  const Field* at = plan.top().field;
  while (at && !path.empty()) {
    const std::size_t end = path.find_first_of(".[");
    at = at->child(path.substr(0, end));
    path = end == std::string_view::npos ? std::string_view{} : path.substr(end);
    if (path.starts_with('[')) {
      at = at ? at->item : nullptr;
      path.remove_prefix(std::min(path.size(), path.find(']') + 1));
    }
    if (path.starts_with('.')) path.remove_prefix(1);
  }
  return at;
}

std::string label(const Field* field) {
  if (!field) return {};
  if (field->name.empty() && field->label.empty() && field->parent) return label(field->parent);
  const Field* around = field->parent;
  while (around && around->label.empty()) around = around->parent;
  const bool section = !around || !around->parent || (around->shape == Shape::object && around->parent->parent == nullptr);
  return section ? field->label : around->label + ": " + field->label;
}

std::string role_words(std::string_view role) {
  std::string out(role);
  std::replace(out.begin(), out.end(), '-', ' ');
  return out;
}

std::string fill_in(const Plan& plan, std::string_view path) {
  const Field* field = field_at(plan, path);
  const std::string where = "fill in " + named(plan, path);
  if (!field) return "Say so in the plan: " + where + ".";
  switch (field->shape) {
    case Shape::date:
      return "Give the date: " + where + ", such as 2026-03-02.";
    case Shape::flag:
      return "Say true or false: " + where + ".";
    case Shape::whole_number:
    case Shape::number:
      return "Give the number: " + where + ".";
    case Shape::list:
      return "List them: " + where + ", or write none if there are none.";
    case Shape::object:
      return "Describe it: " + where + ", or write none if there is none.";
    case Shape::text:
      break;
  }
  if (!field->codes.empty()) return "Say which it is: " + where + " with one of " + codes(*field) + ".";
  return "Say it in words: " + where + ", or write none if there is none.";
}

std::string write_clearly(const Plan& plan, std::string_view path) {
  const Field* field = field_at(plan, path);
  const std::string where = "Write " + named(plan, path) + " ";
  if (!field) return where + "so that it can be read.";
  switch (field->shape) {
    case Shape::date:
      return where + "as a full date with day and month, such as 2026-03-02.";
    case Shape::flag:
      return where + "as true or false.";
    case Shape::whole_number:
      return where + "as a whole number, without words.";
    case Shape::number:
      return where + "as a number, without words.";
    case Shape::list:
      return where + "as a list.";
    case Shape::object:
      return where + "as a group of fields.";
    case Shape::text:
      break;
  }
  return field->codes.empty() ? where + "as plain text." : where + "as one of " + codes(*field) + ".";
}

}  // namespace consultcheck::judge
