// The options that choose settings and rule sets, shared by the commands that load them.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "core/cli/options.h"
#include "core/run/checker.h"

namespace consultcheck::cli {

/// Adds --settings and --rule-set.
void add_setup_options(options::options_description& known);

/// The settings that --settings names, else those of the working folder if there are any.
std::optional<std::filesystem::path> settings_file(const Told& told);

/// Loads rule sets, plugins and settings as told.
Result<std::unique_ptr<run::Checker>> open_checker(const Told& told);

}  // namespace consultcheck::cli
