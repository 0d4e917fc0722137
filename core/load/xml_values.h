// Values that XML can only write as text.
#pragma once

#include <optional>
#include <string_view>

namespace consultcheck::load {

/// What true, yes, 1, false, no or 0 says, in any capitals; nothing for other words.
std::optional<bool> read_flag(std::string_view written);
/// A number as JSON writes it, no larger than can be kept; nothing for other words.
std::optional<double> read_number(std::string_view written);

}  // namespace consultcheck::load
