// A section file of a rule set to its demands.
#pragma once

#include <optional>

#include "core/model/demand.h"
#include "core/model/schema.h"

namespace consultcheck::load {

/// Adds the demands of one section to a rule set whose works are known; gives the first thing that is wrong with them. `document` must
/// live as long as the rule set.
std::optional<Problem> read_demands(const Document& document, const Section& section, const Schema& schema, RuleSet& set);

}  // namespace consultcheck::load
