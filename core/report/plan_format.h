// The plan format for people: the field guide, and one field explained.
#pragma once

#include <ostream>

#include "core/model/schema.h"

namespace consultcheck::report {

/// Writes docs/plan-format.md: every field with its shape, codes and meaning.
void write_plan_format(const Schema& schema, std::ostream& out);

/// Writes one field as plain text: what it holds, its codes, how to write it in JSON and XML.
void explain_field(const Field& field, std::ostream& out);

}  // namespace consultcheck::report
