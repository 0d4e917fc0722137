#include "core/cli/reading.h"

#include <algorithm>

#include "core/load/column_map.h"
#include "core/load/files.h"
#include "core/run/checker.h"

namespace consultcheck::cli {
namespace {

Result<std::string> format_asked(const Told& told) {
  const std::string format = told.text("from");
  if (format.empty()) return format;
  std::vector<std::string_view> known;
  for (const auto& one : load::record_formats()) known.push_back(one.name);
  if (std::find(known.begin(), known.end(), format) != known.end()) return format;
  const auto near = nearest(format, known);
  std::string all;
  for (const auto& one : known) all += (all.empty() ? "" : ", ") + std::string(one);
  return trouble("there is no format " + format + " to read from",
                 near.empty() ? "The formats are " + all + "." : "Did you mean `--from " + std::string(near) + "`?");
}

}  // namespace

void add_reading_options(options::options_description& known) {
  known.add_options()("from", options::value<std::string>()->value_name("FORMAT"),
                      "what the records are written in; default: told by their content")(
      "columns", options::value<std::string>()->value_name("MAP"), "for CSV: a shipped column map by name, or a file")(
      "standing-days", options::value<int>()->default_value(366)->value_name("DAYS"),
      "imported records open for longer, or without an end, are standing pages and set apart");
}

Result<std::optional<std::filesystem::path>> column_map_file(const Told& told) {
  if (!told.has("columns")) return std::nullopt;
  const auto data = run::find_data();
  auto map = data ? load::find_column_map(*data, told.text("columns")) : tl::unexpected(data.error());
  if (!map) return tl::unexpected(map.error());
  return std::move(*map);
}

Result<void> read_how(const Told& told, const Schema& schema, load::RecordReading& reading) {
  auto format = format_asked(told);
  if (!format) return tl::unexpected(format.error());
  reading.format = *format;
  reading.standing_days = told.values["standing-days"].as<int>();
  if (reading.standing_days < 1) return trouble("--standing-days must be at least 1", "Leave it out for a year.");
  const auto map = column_map_file(told);
  if (!map) return tl::unexpected(map.error());
  if (!*map) return {};
  const auto text = load::read_file(**map);
  if (!text) return tl::unexpected(text.error());
  auto columns = load::read_column_map(*text, schema);
  if (!columns) return tl::unexpected(columns.error());
  reading.columns = std::move(*columns);
  reading.columns_name = told.text("columns");
  reading.columns_sha256 = load::sha256((*text)->text);
  return {};
}

}  // namespace consultcheck::cli
