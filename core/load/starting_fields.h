// Which fields a new plan of a type begins with, as data beside the rule sets.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/model/schema.h"

namespace consultcheck::load {

/// One field of a new plan: its path with list positions from 1, what to write there, or the value itself.
struct StartingField {
  std::string path;
  std::string ask;
  std::string value;  ///< Empty: the ask stands there, as a placeholder.
};

/// Reads rules/starting-fields.json and gives the fields for a type; a type it does not name gets the common ones.
Result<std::vector<StartingField>> starting_fields(const std::filesystem::path& file, std::string_view type, const Schema& schema);

}  // namespace consultcheck::load
