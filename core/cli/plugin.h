// The steps of `consultcheck plugin`: one function for each.
#pragma once

#include <filesystem>

#include "core/cli/commands.h"
#include "core/model/settings.h"

namespace consultcheck::cli {

int plugin_new(const Command&, const Arguments&);
int plugin_accept(const Command&, const Arguments&);
int plugin_diff(const Command&, const Arguments&);

/// The entry of the settings for a folder, however either is written; null when there is none.
const PluginChoice* entry_for(const Settings& settings, const std::filesystem::path& file, const std::filesystem::path& folder);

}  // namespace consultcheck::cli
