// Reads the published JSON Schema into fields. Only a closed subset of JSON Schema 2020-12 is understood, so that the program and any
// other validator cannot disagree about a keyword that one of them does not know.
#include <array>
#include <nlohmann/json.hpp>

#include "core/model/schema.h"

namespace consultcheck {

using Json = nlohmann::ordered_json;

class SchemaReader {
 public:
  SchemaReader(Schema& schema, std::string_view file, Json definitions) : schema_(schema), file_(file), definitions_(std::move(definitions)) {}

  Result<Field*> read(const Json& json, std::string name, std::string path, const Field* parent);

 private:
  Result<void> check_keywords(const Json& json, const std::string& path) const;
  Result<Shape> shape_of(const Json& json, const std::string& path) const;
  Result<void> read_members(const Json& json, Field& field);
  tl::unexpected<Problem> wrong(const std::string& path, std::string what) const {
    return trouble(Spot{file_, 0, 0, {}, 0}, (path.empty() ? "the plan" : "field " + path) + ": " + std::move(what),
                   "Keep to the part of JSON Schema that docs/plan-format.md names.");
  }

  Schema& schema_;
  std::string file_;
  Json definitions_;
};

namespace {

constexpr std::array known_keywords = {"$schema",  "$id",     "$defs",  "$ref",    "title",  "description", "type",   "properties", "items",
                                       "required", "pattern", "x-date", "x-codes", "x-key",  "x-item",      "x-event", "x-label"};

std::string words(const Json& json, const char* key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<std::string> list(const Json& json, const char* key) {
  const auto found = json.find(key);
  std::vector<std::string> out;
  if (found != json.end() && found->is_array()) {
    for (const auto& item : *found) out.push_back(item.is_string() ? item.get<std::string>() : std::string());
  }
  return out;
}

bool has_type(const Json& json, std::string_view type) {
  const auto found = json.find("type");
  if (found == json.end()) return false;
  if (found->is_string()) return *found == type;
  for (const auto& item : *found) {
    if (item == type) return true;
  }
  return false;
}

}  // namespace

Result<void> SchemaReader::check_keywords(const Json& json, const std::string& path) const {
  if (!json.is_object()) return wrong(path, "is described by something that is not an object");
  for (const auto& [key, value] : json.items()) {
    bool known = false;
    for (const auto* keyword : known_keywords) known = known || key == keyword;
    if (!known) return wrong(path, "the keyword `" + key + "` is not known here");
  }
  return {};
}

Result<Shape> SchemaReader::shape_of(const Json& json, const std::string& path) const {
  const auto by_type = [](const Json& of) -> std::optional<Shape> {
    if (of.contains("x-date")) return Shape::date;
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
    if (!ref.starts_with(prefix) || !definitions_.contains(ref.substr(prefix.size()))) return wrong(path, "refers to `" + ref + "`, which is not there");
    const Json& definition = definitions_.at(ref.substr(prefix.size()));
    if (definition.contains("$ref")) return wrong(path, "refers to a definition that refers on");
    if (const auto shape = by_type(definition)) return *shape;
  }
  if (const auto shape = by_type(json)) return *shape;
  return wrong(path, "has no type");
}

Result<void> SchemaReader::read_members(const Json& json, Field& field) {
  const std::string inside = field.path.empty() ? std::string() : field.path + ".";
  const auto properties = json.find("properties");
  if (properties == json.end()) return {};
  for (const auto& [name, member] : properties->items()) {
    auto read_member = read(member, name, inside + name, &field);
    if (!read_member) return tl::unexpected(read_member.error());
    field.fields.push_back(*read_member);
  }
  return {};
}

Result<Field*> SchemaReader::read(const Json& json, std::string name, std::string path, const Field* parent) {
  if (auto ok = check_keywords(json, path); !ok) return tl::unexpected(ok.error());
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
    const auto items = json.find("items");
    if (items == json.end() || field.item_name.empty()) return wrong(field.path, "a list needs `items` and `x-item`");
    auto item = read(*items, {}, field.path, &field);
    if (!item) return item;
    field.item = *item;
  }
  return &field;
}

Result<Schema> Schema::read(std::string_view json, std::string_view name) {
  const Json top = Json::parse(json, nullptr, false);
  if (top.is_discarded()) return trouble(Spot{std::string(name), 0, 0, {}, 0}, "is not well-formed JSON", "Mend the file.");
  Schema schema;
  SchemaReader reader(schema, name, top.value("$defs", Json::object()));
  auto read = reader.read(top, {}, {}, nullptr);
  if (!read) return tl::unexpected(read.error());
  schema.top_ = *read;
  return schema;
}

Result<void> Schema::add_extra(std::string_view plugin, std::string_view json, std::string_view name) {
  const Json top = Json::parse(json, nullptr, false);
  if (top.is_discarded()) return trouble(Spot{std::string(name), 0, 0, {}, 0}, "is not well-formed JSON", "Mend the file.");
  auto* extra = const_cast<Field*>(top_->child("extra"));  // ours: the fields of a schema belong to it
  if (!extra) return trouble("this plan format has no section for partners' fields");
  Json definitions = Json::parse(shipped_text()).value("$defs", Json::object());
  definitions.update(top.value("$defs", Json::object()));
  SchemaReader reader(*this, name, std::move(definitions));
  auto section = reader.read(top, std::string(plugin), "extra." + std::string(plugin), extra);
  if (!section) return tl::unexpected(section.error());
  extra->fields.push_back(*section);
  return {};
}

}  // namespace consultcheck
