// The council-wide facts of a settings file to a partial plan.
#pragma once

#include "core/load/strict.h"
#include "core/model/plan.h"
#include "core/model/schema.h"

namespace consultcheck::load {

/// Reads facts with the schema of plans. What warns in a plan stops here, except a code of the council's own; what belongs to one
/// consultation alone, such as its title or its judgements, is refused.
std::optional<Plan> read_facts(Strict& strict, const Document& document, const Value& facts, const Schema& schema);

}  // namespace consultcheck::load
