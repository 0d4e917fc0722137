// Writes a council's acceptance of a plugin into its settings, and shows what has changed since.
#pragma once

#include <string>
#include <vector>

#include "core/model/rule.h"
#include "core/model/settings.h"

namespace consultcheck::load {

/// The text of the settings with this plugin accepted as it is. Its entry is replaced, or added when `entry` is null; every other byte
/// stays.
std::string with_accepted(const Settings& settings, const PluginChoice* entry, const std::string& folder, const PluginFiles& plugin);

/// One file that is not what it was.
struct FileChange {
  std::string what;  ///< `added`, `removed` or `changed`.
  std::string file;
};

/// The files that differ, in order of names.
std::vector<FileChange> changes(const FileHashes& before, const FileHashes& now);

}  // namespace consultcheck::load
