// Records out of text or a fixture, for the tests of importers.
#pragma once

#include <string>
#include <vector>

#include "core/load/column_map.h"
#include "core/load/files.h"
#include "core/load/records.h"
#include "tests/load/recorder.h"

namespace consultcheck::tests {

/// What became of a file: its records, and the problem of the whole, if there is one.
struct ReadAll {
  std::vector<load::Record> records;
  std::optional<Problem> problem;

  /// `2 plan anyborough/x`, `3 apart: why`, `4 refused 3:7: what` for each record.
  std::vector<std::string> lines() const {
    std::vector<std::string> out;
    for (const load::Record& record : records) {
      const std::string number = std::to_string(record.number) + " ";
      out.push_back(number + (record.plan      ? "plan " + record.identity
                              : record.problem ? "refused " + line_of(*record.problem)
                                               : "apart: " + record.aside));
    }
    return out;
  }
};

/// Settings that only name the organisation, as a hub's owner has them.
inline const Settings& settings_of(std::string name) {
  static std::vector<std::unique_ptr<Settings>> kept;
  auto& settings = *kept.emplace_back(std::make_unique<Settings>());
  PlanBuilder builder(Schema::shipped(), load::source_of("consultcheck.json", ""));
  builder.object_begin(0);
  builder.key("organisation", 0);
  builder.object_begin(0);
  builder.key("name", 0);
  builder.text(name, 0);
  builder.object_end();
  builder.object_end();
  settings.facts = builder.finish_facts();
  return settings;
}

inline load::RecordReading reading() {
  load::RecordReading how;
  how.schema = &Schema::shipped();
  static const Settings& anyborough = settings_of("Anyborough");
  how.settings = &anyborough;
  return how;
}

inline ReadAll read_text(std::string text, const load::RecordReading& how = reading()) {
  ReadAll out;
  auto read = load::read_records(load::source_of("records", std::move(text)), how, [&](load::Record record) {
    out.records.push_back(std::move(record));
    return true;
  });
  if (!read) out.problem = read.error();
  return out;
}

inline std::string fixture(const std::string& name) { return std::string(PROJECT_DIR) + "/fixtures/imports/" + name; }

inline ReadAll read_fixture(const std::string& name, const load::RecordReading& how = reading()) {
  return read_text((*load::read_file(fixture(name)))->text, how);
}

inline load::RecordReading with_columns(const std::string& file) {
  load::RecordReading how = reading();
  auto map = load::read_column_map(*load::read_file(file), Schema::shipped());
  if (!map) throw std::runtime_error(map.error().text());
  how.columns = *map;
  return how;
}

/// The value at a path with its line and column: `"x" 1:5`; `absent` when nothing stands there.
inline std::string value_at(const load::Record& record, std::string_view path) {
  const Plan& plan = record.plan->plan;
  const NodeId id = plan.find(path);
  if (id == no_node) return "absent";
  const Spot spot = plan.place(id).position();
  return plan.shown(id) + " " + std::to_string(spot.line) + ":" + std::to_string(spot.column);
}

/// Whether the record's source says that it can hold a field.
inline bool carries(const load::Record& record, const std::string& path) {
  const Plan& plan = record.plan->plan;
  for (std::uint32_t i = 1; i <= plan.node(plan.find("source.carries")).count; ++i)
    if (plan.words("source.carries[" + std::to_string(i) + "]") == path) return true;
  return false;
}

}  // namespace consultcheck::tests
