// XML text to events, guided by the plan schema. Nothing is expanded and nothing fetched: DOCTYPEs and entities of one's own are refused.
#pragma once

#include "core/model/plan_builder.h"

namespace consultcheck::load {

/// Sends one `<consultation-plan version="1">` to a plan builder.
Result<void> read_xml(const Source& source, PlanBuilder& builder);

}  // namespace consultcheck::load
