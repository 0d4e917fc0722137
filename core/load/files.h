// The only reader of files.
#pragma once

#include <filesystem>
#include <istream>
#include <memory>
#include <string>

#include "core/model/source.h"

namespace consultcheck::load {

inline constexpr std::uintmax_t plan_limit = 16u << 20;  ///< Bytes of one plan file.
inline constexpr std::uintmax_t audit_limit = 1u << 30;  ///< Bytes of an earlier audit.
inline constexpr std::uintmax_t rule_limit = 64u << 10;  ///< Bytes of one Lua file.

/// Reads a regular file whole, or standard input for `-`. Refuses folders, pipes and devices, and anything over `limit` bytes before
/// reading it; `name` is how the file is called in reports.
Result<std::shared_ptr<const Source>> read_file(const std::filesystem::path& path, std::uintmax_t limit = plan_limit,
                                                std::string name = {});

/// Opens a regular file to be read line by line, whatever its size.
Result<std::unique_ptr<std::istream>> open_lines(const std::filesystem::path& path);

/// Bytes of addresses that this process has taken up, its threads' stacks included; 0 when the system does not say.
std::size_t address_space();

/// A source from text that is already in memory; a piece of a file says where in the file it begins.
std::shared_ptr<const Source> source_of(std::string name, std::string text, int first_line = 1, int first_column = 1);

/// SHA-256 in lower-case hexadecimal, for plans and settings: anyone can compute it again.
std::string sha256(std::string_view bytes);

/// BLAKE2b-256 in lower-case hexadecimal, for rule sets and plugins, which every run reads whole.
std::string content_hash(std::string_view bytes);

}  // namespace consultcheck::load
