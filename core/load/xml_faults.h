// Checks that a text is well-formed XML of the plain kind that plans use, which the parser that builds the tree does not do.
#pragma once

#include <optional>
#include <string_view>

#include "core/load/wording.h"

namespace consultcheck::load {

/// The first fault of a UTF-8 text from `start` on, in plain words: not well-formed, or a DOCTYPE, an entity, a processing instruction, a
/// prefix or another encoding, which plans do without. Nothing when all is well.
std::optional<Fault> find_xml_fault(const Source& source, std::size_t start);

}  // namespace consultcheck::load
