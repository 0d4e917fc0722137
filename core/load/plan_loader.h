// A plan file of either format to a plan.
#pragma once

#include "core/model/plan_builder.h"
#include "core/model/settings.h"

namespace consultcheck::load {

/// A plan with what was odd about it.
struct LoadedPlan {
  Plan plan;
  std::string format;  ///< `JSON` or `XML`.
  std::vector<Warning> warnings;
};

/// Reads a plan; the format is told by its first character, never by the file's name. `settings` may be null.
Result<LoadedPlan> load_plan(std::shared_ptr<const Source> source, const Schema& schema, const Settings* settings);

}  // namespace consultcheck::load
