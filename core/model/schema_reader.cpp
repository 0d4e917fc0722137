// Reads the published JSON Schema into fields. Only a closed subset of JSON Schema 2020-12 is understood, so that the program and any
// other validator cannot disagree about a keyword that one of them does not know.
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <map>

#include "core/model/schema.h"
#include "core/model/source.h"

namespace consultcheck {

using Json = simdjson::dom::element;
using Definitions = std::map<std::string, Json, std::less<>>;

class SchemaReader {
 public:
  SchemaReader(Schema& schema, std::string_view file, std::string_view text, const Definitions& definitions)
      : schema_(schema), definitions_(definitions) {
    source_.name = file;
    source_.text = text;
  }

  Result<Field*> read(Json json, std::string name, std::string path, const Field* parent);

 private:
  Result<void> check_keywords(Json json, const std::string& path) const;
  tl::unexpected<Problem> unknown_keyword(const std::string& path, std::string_view key) const;
  Result<Shape> shape_of(Json json, const std::string& path) const;
  Result<void> read_members(Json json, Field& field);
  tl::unexpected<Problem> wrong(const std::string& path, std::string what, std::string_view word = {}, std::string next = {}) const {
    return trouble(place(path, word), (path.empty() ? "the plan" : "field " + path) + ": " + std::move(what), std::move(next));
  }
  Spot place(const std::string& path, std::string_view word) const;

  Schema& schema_;
  Source source_;
  const Definitions& definitions_;
};

namespace {

constexpr std::array<std::string_view, 17> known_keywords = {"$schema", "$id",        "$defs",  "$ref",     "title",   "description",
                                                             "type",    "properties", "items",  "required", "pattern", "x-date",
                                                             "x-codes", "x-key",      "x-item", "x-event",  "x-label"};

bool is_field_name(std::string_view name) {
  return !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == name.npos && name[0] >= 'a';
}

bool has(Json json, std::string_view key) { return !json[key].error(); }

std::string words(Json json, std::string_view key) {
  std::string_view text;
  return json[key].get(text) ? std::string() : std::string(text);
}

std::vector<std::string> list(Json json, std::string_view key) {
  std::vector<std::string> out;
  simdjson::dom::array items;
  if (json[key].get(items)) return out;
  for (const Json item : items) out.push_back(item.is_string() ? std::string(item.get_string().value_unsafe()) : std::string());
  return out;
}

bool has_type(Json json, std::string_view type) {
  if (words(json, "type") == type) return true;
  const auto types = list(json, "type");
  return std::find(types.begin(), types.end(), type) != types.end();
}

/// Adds the shared definitions that a schema holds under `$defs`.
void add_definitions(Json json, Definitions& definitions) {
  simdjson::dom::object found;
  if (json["$defs"].get(found)) return;
  for (const auto [name, definition] : found) definitions.insert_or_assign(std::string(name), definition);
}

Result<Json> parse(simdjson::dom::parser& parser, std::string_view json, std::string_view name) {
  Json top;
  if (parser.parse(json.data(), json.size()).get(top))
    return trouble(Spot{std::string(name), 0, 0, {}, 0}, "is not well-formed JSON", "Mend the file.");
  return top;
}

}  // namespace

/// Where a word stands in the description of a field: each name of the path is looked for behind the one before it.
Spot SchemaReader::place(const std::string& path, std::string_view word) const {
  std::size_t at = 0;
  const auto go_to = [&](std::string_view name) {
    const std::size_t found = source_.text.find('"' + std::string(name) + '"', at);
    if (found != std::string::npos) at = found;
  };
  for (std::size_t from = 0, end = 0; from < path.size(); from = end + 1) {
    end = std::min(path.find('.', from), path.size());
    go_to(std::string_view(path).substr(from, end - from));
  }
  if (!word.empty()) go_to(word);
  return source_.spot(static_cast<Offset>(at));
}

tl::unexpected<Problem> SchemaReader::unknown_keyword(const std::string& path, std::string_view key) const {
  const auto near = nearest(key, {known_keywords.begin(), known_keywords.end()});
  std::string next = near.empty() ? "The keywords are " : "Did you mean `" + std::string(near) + "`?";
  for (std::size_t i = 0; near.empty() && i < known_keywords.size(); ++i)
    next += std::string(known_keywords[i]) + (i + 1 < known_keywords.size() ? ", " : ".");
  return wrong(path, "the keyword `" + std::string(key) + "` is not known here", key, next);
}

Result<void> SchemaReader::check_keywords(Json json, const std::string& path) const {
  simdjson::dom::object members;
  if (json.get(members)) return wrong(path, "is described by something that is not an object");
  for (const auto [key, value] : members) {
    if (std::find(known_keywords.begin(), known_keywords.end(), key) == known_keywords.end()) return unknown_keyword(path, key);
  }
  return {};
}

Result<Shape> SchemaReader::shape_of(Json json, const std::string& path) const {
  const auto by_type = [](Json of) -> std::optional<Shape> {
    if (has(of, "x-date")) return Shape::date;
    if (has_type(of, "object")) return Shape::object;
    if (has_type(of, "array")) return Shape::list;
    if (has_type(of, "boolean")) return Shape::flag;
    if (has_type(of, "integer")) return Shape::whole_number;
    if (has_type(of, "number")) return Shape::number;
    if (has_type(of, "string")) return Shape::text;
    return {};
  };
  if (const std::string ref = words(json, "$ref"); !ref.empty()) {
    constexpr std::string_view prefix = "#/$defs/";
    const auto found = ref.starts_with(prefix) ? definitions_.find(ref.substr(prefix.size())) : definitions_.end();
    if (found == definitions_.end())
      return wrong(path, "refers to `" + ref + "`, which is not there", ref, "Definitions are named as in #/$defs/text.");
    const Json definition = found->second;
    if (has(definition, "$ref")) return wrong(path, "refers to a definition that refers on");
    if (const auto shape = by_type(definition)) return *shape;
  }
  if (const auto shape = by_type(json)) return *shape;
  return wrong(path, "has no type");
}

Result<void> SchemaReader::read_members(Json json, Field& field) {
  const std::string inside = field.path.empty() ? std::string() : field.path + ".";
  simdjson::dom::object properties;
  if (json["properties"].get(properties)) return {};
  for (const auto [name, member] : properties) {
    if (!is_field_name(name))
      return wrong(field.path, "\"" + std::string(name) + "\" cannot be the name of a field", name,
                   "Use small letters, digits and _, such as told_on.");
    auto read_member = read(member, std::string(name), inside + std::string(name), &field);
    if (!read_member) return tl::unexpected(read_member.error());
    if (words(member, "x-label").empty())
      return wrong(inside + std::string(name), "has no `x-label`", {}, "Give it the few words by which an officer knows it.");
    field.fields.push_back(*read_member);
  }
  return {};
}

Result<Field*> SchemaReader::read(Json json, std::string name, std::string path, const Field* parent) {
  if (auto ok = check_keywords(json, path); !ok) return tl::unexpected(ok.error());
  for (const std::string_view key : {"x-label", "description", "x-item"})
    if (words(json, key).find_first_of("\r\n") != std::string::npos)
      return wrong(path, "`" + std::string(key) + "` must be one line of text", key);
  const auto shape = shape_of(json, path);
  if (!shape) return tl::unexpected(shape.error());
  Field& field = schema_.fields_.emplace_back();
  field.name = std::move(name);
  field.path = std::move(path);
  field.shape = *shape;
  field.label = words(json, "x-label");
  field.description = words(json, "description");
  field.item_name = words(json, "x-item");
  field.codes = list(json, "x-codes");
  field.key = list(json, "x-key");
  field.planned = words(json, "x-event");
  field.parent = parent;
  if (field.shape == Shape::object) {
    if (auto ok = read_members(json, field); !ok) return tl::unexpected(ok.error());
  } else if (field.shape == Shape::list) {
    Json items;
    if (json["items"].get(items) || field.item_name.empty()) return wrong(field.path, "a list needs `items` and `x-item`");
    auto item = read(items, {}, field.path, &field);
    if (!item) return item;
    field.item = *item;
  }
  return &field;
}

Result<Schema> Schema::read(std::string_view json, std::string_view name) {
  simdjson::dom::parser parser;
  const auto top = parse(parser, json, name);
  if (!top) return tl::unexpected(top.error());
  Definitions definitions;
  add_definitions(*top, definitions);
  Schema schema;
  auto read = SchemaReader(schema, name, json, definitions).read(*top, {}, {}, nullptr);
  if (!read) return tl::unexpected(read.error());
  schema.top_ = *read;
  return schema;
}

Result<void> Schema::add_extra(std::string_view plugin, std::string_view json, std::string_view name) {
  simdjson::dom::parser parser, shipped_parser;
  const auto top = parse(parser, json, name);
  if (!top) return tl::unexpected(top.error());
  const auto found = std::find_if(fields_.begin(), fields_.end(), [&](const Field& field) { return &field == top_->child("extra"); });
  if (found == fields_.end()) return trouble("this plan format has no section for partners' fields");
  Field* const extra = &*found;  // more fields make the iterator void, but do not move this one
  Definitions definitions;
  if (const auto shipped = parse(shipped_parser, shipped_text(), "plan.schema.json")) add_definitions(*shipped, definitions);
  add_definitions(*top, definitions);
  auto section = SchemaReader(*this, name, json, definitions).read(*top, std::string(plugin), "extra." + std::string(plugin), extra);
  if (!section) return tl::unexpected(section.error());
  extra->fields.push_back(*section);
  return {};
}

}  // namespace consultcheck
