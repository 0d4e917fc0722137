// A plugin and its rule sets tried out before any council has accepted it.
#pragma once

#include <memory>

#include "core/run/checker.h"

namespace consultcheck::run {

/// Loads a plugin's rule sets as if settings without anything else had accepted it; so a conflict with what is shipped, or a demand that is
/// written amiss, is a problem before anybody relies on it. Its rules are compiled by Checker::prepare_all. `folder` must be absolute.
Result<std::unique_ptr<Checker>> on_trial(const std::string& folder, const PluginFiles& plugin);

/// Whether a plugin's folder is one of those that come with the program.
Result<bool> is_shipped(const std::filesystem::path& folder);

}  // namespace consultcheck::run
