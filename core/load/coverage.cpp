#include "core/load/coverage.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "core/load/files.h"
#include "core/load/json_reader.h"

namespace consultcheck::load {
namespace {

namespace fs = std::filesystem;

constexpr std::array tables = {std::pair{"clauses", "clause"}, std::pair{"rows", "row"}};

/// The full id of a demand, given with or without its rule set; empty when there is none.
std::string full_id(std::string_view written, const RuleSet& own, const std::vector<const RuleSet*>& all) {
  for (const RuleSet* set : all) {
    if (set->demand(written)) return std::string(written);
  }
  const std::string with_set = own.id + "/" + std::string(written);
  return own.demand(with_set) ? with_set : std::string();
}

Result<CoverageEntry> read_entry(const Value& item, const char* name, const Document& document, const RuleSet& set,
                                 const std::vector<const RuleSet*>& all) {
  CoverageEntry entry;
  entry.clause = item.words(name);
  entry.about = item.words("about");
  entry.audit = item.words("audit");
  entry.out_of_scope = item.words("out_of_scope");
  entry.spot = document.spot(item);
  for (const std::string& key : item.keys) {
    if (key != name && key != "about" && key != "audit" && key != "out_of_scope" && key != "demands")
      return trouble(entry.spot, "`" + key + "` is not known here", "Take it out.");
  }
  if (entry.clause.empty()) return trouble(entry.spot, std::string("this entry names no ") + name, "Say where in the source it stands.");
  if (const Value* demands = item.get("demands")) {
    for (const Value& demand : demands->items) {
      const std::string id = full_id(demand.text, set, all);
      if (id.empty())
        return trouble(document.spot(demand), "there is no demand `" + demand.text + "`", "See `consultcheck rules` for those there are.");
      entry.demands.push_back(id);
    }
  }
  if (entry.demands.empty() && entry.audit.empty() && entry.out_of_scope.empty()) {
    return trouble(entry.spot, "nothing answers " + entry.clause, "Name its demands, an audit figure, or why it is out of scope.");
  }
  return entry;
}

}  // namespace

Result<std::vector<Coverage>> load_coverage(const RuleSet& set, const std::vector<const RuleSet*>& all) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(set.folder, error)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with("coverage") && name.ends_with(".json")) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<Coverage> out;
  for (const fs::path& file : files) {
    auto source = read_file(file);
    if (!source) return tl::unexpected(source.error());
    const auto document = read_document(*source);
    if (!document) return tl::unexpected(document.error());
    for (const auto& [table, name] : tables) {
      const Value* entries = document->top.get(table);
      if (!entries) continue;
      Coverage& coverage = out.emplace_back(Coverage{set.id, std::string(document->top.words(std::string(table) + "_title")), {}});
      for (const Value& item : entries->items) {
        auto entry = read_entry(item, name, *document, set, all);
        if (!entry) return tl::unexpected(entry.error());
        coverage.entries.push_back(std::move(*entry));
      }
    }
  }
  return out;
}

}  // namespace consultcheck::load
