#include "core/load/starting_fields.h"

#include <algorithm>

#include "core/load/files.h"
#include "core/load/json_reader.h"

namespace consultcheck::load {
namespace {

Result<void> add(const Value* list, const Document& document, const Schema& schema, std::vector<StartingField>& fields) {
  if (!list) return {};
  for (const Value& item : list->items) {
    StartingField field{std::string(item.words("field")), std::string(item.words("ask")), std::string(item.words("value"))};
    if (!schema.find(without_positions(field.path)))
      return trouble(document.spot(item), "there is no field `" + field.path + "` in the plan format", "Mend it here.");
    fields.push_back(std::move(field));
  }
  return {};
}

}  // namespace

Result<std::vector<StartingField>> starting_fields(const std::filesystem::path& file, std::string_view type, const Schema& schema) {
  auto source = read_file(file);
  if (!source) return tl::unexpected(source.error());
  const auto document = read_document(*source);
  if (!document) return tl::unexpected(document.error());
  std::vector<StartingField> fields;
  if (auto ok = add(document->top.get("common"), *document, schema, fields); !ok) return tl::unexpected(ok.error());
  const Value* types = document->top.get("types");
  const Value* own = types ? types->get(type) : nullptr;
  if (own && !own->words("as").empty()) own = types->get(own->words("as"));
  if (!own) return fields;
  if (const Value* left_out = own->get("leave_out")) {
    std::erase_if(fields, [&](const StartingField& field) {
      return std::any_of(left_out->items.begin(), left_out->items.end(), [&](const Value& path) { return path.text == field.path; });
    });
  }
  if (auto ok = add(own->get("add"), *document, schema, fields); !ok) return tl::unexpected(ok.error());
  return fields;
}

}  // namespace consultcheck::load
