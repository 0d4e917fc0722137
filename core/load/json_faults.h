// Finds and words what is wrong with text that is not JSON. Only broken files come here; whole ones never pay for it.
#pragma once

#include <optional>
#include <string_view>

#include "core/load/wording.h"

namespace consultcheck::load {

/// The first fault of a UTF-8 text from `start` on, in plain words; nothing when it is well-formed.
std::optional<Fault> find_json_fault(const Source& source, std::size_t start);

}  // namespace consultcheck::load
