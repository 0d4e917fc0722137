// Files that this program writes or reads besides records, known by how they begin.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace consultcheck::load {

/// What a text is if it is no record but something of this program: `an audit that this program wrote`, `settings`; else empty.
std::string_view own_kind(std::string_view text);

/// The same of a file, of which only the beginning is read; empty when it cannot be read.
std::string_view own_kind_of(const std::filesystem::path& file);

/// What to do about such a file where records were asked for.
inline constexpr std::string_view leave_own_out = "Leave it out, and name the records themselves.";

}  // namespace consultcheck::load
