// A partial plan out of the table that a rule's example gives.
#pragma once

#include <string>
#include <string_view>

#include "core/model/plan.h"
#include "core/model/value.h"

namespace consultcheck::host {

/// Builds the plan, leaving out what stands at the path `without`; an unknown field is a problem with "did you mean".
Result<Plan> example_plan(const Schema& schema, const Value& table, std::string_view without = {});

/// Whether a plan table says something at a path such as `audiences[2].group`.
bool says(const Value& table, std::string_view path);

}  // namespace consultcheck::host
