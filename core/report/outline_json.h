// The outline of a plan as JSON.
#pragma once

#include "core/model/outline.h"
#include "core/report/json_text.h"

namespace consultcheck::report {

/// Writes the outline as one object; what the plan does not say is left out.
void put_outline(JsonText& to, const Outline& plan);

}  // namespace consultcheck::report
