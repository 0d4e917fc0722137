// A plan written out again as a plan file, for conversion between the formats. What the program worked out or took from the settings is
// left out, except the organisation's name, which a plan must have; an unclear value is written as the words that stood there.
#pragma once

#include <ostream>

#include "core/model/plan.h"

namespace consultcheck::report {

/// Writes a plan as JSON.
void write_plan_json(const Plan& plan, std::ostream& out);

/// Writes a plan as JSON on one line, as NDJSON has it.
void write_plan_line(const Plan& plan, std::ostream& out);

/// Writes a plan as XML. A character that XML cannot hold becomes U+FFFD.
void write_plan_xml(const Plan& plan, std::ostream& out);

/// Whether a node was written by somebody and says something; others are left out.
bool was_written(const Plan& plan, NodeId id);

/// A number in the fewest digits that give it back.
std::string number_text(double number);

}  // namespace consultcheck::report
