// Faults in the text between XML tags and in attribute values.
#pragma once

#include <optional>
#include <string_view>

#include "core/load/wording.h"

namespace consultcheck::load {

/// The first character from `from` to `to` that may not stand in XML, or reference that means nothing here.
std::optional<Fault> find_xml_text_fault(std::string_view text, std::size_t from, std::size_t to);
/// The first character from `from` to `to` that may not stand in XML at all; references are left alone, as in comments.
std::optional<Fault> find_xml_character_fault(std::string_view text, std::size_t from, std::size_t to);

}  // namespace consultcheck::load
