// Reads one JSON plan a line and prints for each, on one line, `refused` or the sorted paths whose values are unclear, between tabs.
#include <algorithm>
#include <iostream>

#include "core/load/files.h"
#include "core/load/json_reader.h"
#include "core/load/plan_loader.h"

using namespace consultcheck;

namespace {

std::string verdict(const std::string& text) {
  const auto source = load::source_of("plan.json", text);
  if (!load::load_plan(source, Schema::shipped(), nullptr)) return "refused";
  PlanBuilder builder(Schema::shipped(), source);
  if (!load::read_json(*source, builder)) return "refused";
  const Plan plan = builder.finish_facts();
  std::vector<std::string> unclear;
  for (NodeId id = 0; id < plan.size(); ++id)
    if (plan.node(id).kind == Kind::unclear) unclear.push_back(plan.path(id));
  std::sort(unclear.begin(), unclear.end());
  std::string line;
  for (const auto& path : unclear) line += (line.empty() ? "" : "\t") + path;
  return line;
}

}  // namespace

int main() {
  for (std::string line; std::getline(std::cin, line);) std::cout << verdict(line) << '\n';
}
