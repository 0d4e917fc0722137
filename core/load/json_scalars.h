// Faults inside single JSON values: texts, numbers and words.
#pragma once

#include <optional>
#include <string_view>

#include "core/load/wording.h"

namespace consultcheck::load {

/// What is wrong with the text whose opening quote is at `at`; nothing when it is well-formed.
std::optional<Fault> find_text_fault(const Source& source, std::size_t at);
/// The byte after the closing quote of a well-formed text.
std::size_t text_end(std::string_view text, std::size_t at);
/// What is wrong with a number or word that stands at `at`; nothing for a number in range, true, false and null.
std::optional<Fault> find_literal_fault(std::string_view word, std::size_t at);
/// The fault of a number that a plan cannot hold exactly.
Fault too_large(std::string_view number, std::size_t at);

}  // namespace consultcheck::load
