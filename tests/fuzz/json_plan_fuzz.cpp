// Any bytes as a JSON plan: no crash, an answer in words, and the same verdict on well-formedness from three parsers.
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "core/load/files.h"
#include "core/load/json_faults.h"
#include "core/load/json_reader.h"
#include "core/load/plan_loader.h"
#include "core/report/plan_writer.h"

using namespace consultcheck;

namespace {

void must(bool holds) {
  if (!holds) std::abort();
}

/// Refusals that the JSON grammar knows nothing of.
bool is_our_rule(const Problem& problem) {
  for (const char* words : {"given twice", "levels stand inside", "longer than 256 KiB", "too large to be kept", "JSON starts with {",
                            "is not UTF-8", "not UTF-8", "this file"})
    if (problem.what.find(words) != std::string::npos) return true;
  return false;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto source = load::source_of("plan.json", std::string(reinterpret_cast<const char*>(data), size));
  const auto document = load::read_document(source);
  const bool comparable = source->text.find('\0') == std::string::npos;  // nlohmann takes a zero byte for the end
  const bool grammatical = comparable && nlohmann::json::accept(source->text);
  if (document) {
    must(grammatical);
    must(!load::find_json_fault(*source, source->text.starts_with("\xEF\xBB\xBF") ? 3 : 0));
  } else {
    must(!document.error().what.empty() && !document.error().text().empty());
    must(!grammatical || is_our_rule(document.error()));
  }
  if (const auto plan = load::load_plan(source, Schema::shipped(), nullptr))
    for (NodeId id = 0; id < plan->plan.size(); ++id) must(plan->plan.place(id).spot().line > 0 && !plan->plan.shown(id).empty());
  return 0;
}
