// The plan's fields for editors with the Lua language server: `plan.schedule.` completes.
#pragma once

#include <ostream>

#include "core/model/schema.h"

namespace consultcheck::report {

/// Writes plugins/sdk/plan.lua: a class for each group of fields, with its type, words and codes.
void write_editor_types(const Schema& schema, std::ostream& out);

}  // namespace consultcheck::report
