// Plans as text for the loader tests.
#pragma once

#include <string>
#include <vector>

#include "core/load/files.h"
#include "core/load/plan_loader.h"

namespace consultcheck::tests {

/// The three fields a plan must have, and whatever else is given.
inline std::string json_plan(const std::string& rest) {
  return R"({"id":"a","title":"t","organisation":{"name":"n"})" + (rest.empty() ? "" : "," + rest) + "}";
}
inline std::string xml_plan(const std::string& rest) {
  return "<consultation-plan version=\"1\" id=\"a\"><title>t</title><organisation name=\"n\"/>" + rest + "</consultation-plan>";
}

inline Result<load::LoadedPlan> loaded(std::string text) {
  return load::load_plan(load::source_of("plan", std::move(text)), Schema::shipped(), nullptr);
}

/// Path, kind and value of every node, in order; not what the program works out from others.
inline std::vector<std::string> tree(const Plan& plan) {
  std::vector<std::string> lines;
  for (NodeId id = 0; id < plan.size(); ++id) {
    const Node& node = plan.node(id);
    if (node.alias != no_node || plan.path(id) == "consultation_plan") continue;
    lines.push_back(plan.path(id) + " " + std::to_string(static_cast<int>(node.kind)) + " " + plan.shown(id));
  }
  return lines;
}

/// The value at a path with its line and column: `"x" 1:5`; `absent` when nothing stands there.
inline std::string at(const load::LoadedPlan& loaded, std::string_view path) {
  const NodeId id = loaded.plan.find(path);
  if (id == no_node) return "absent";
  const Spot spot = loaded.plan.place(id).spot();
  return loaded.plan.shown(id) + " " + std::to_string(spot.line) + ":" + std::to_string(spot.column);
}

}  // namespace consultcheck::tests
