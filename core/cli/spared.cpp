#include "core/cli/spared.h"

#include <sys/stat.h>

#include <map>

#include "core/cli/reading.h"
#include "core/cli/setup.h"

namespace consultcheck::cli {
namespace {

/// What a file is, however it is called; nothing when it is no file.
std::optional<std::pair<dev_t, ino_t>> identity_of(const std::string& name) {
  struct stat found {};
  if (name.empty() || stat(name.c_str(), &found) != 0 || !S_ISREG(found.st_mode)) return {};
  return std::pair{found.st_dev, found.st_ino};
}

}  // namespace

std::vector<load::PassedOver> files_of_run(const Told& told) {
  std::vector<load::PassedOver> files;
  if (const auto settings = settings_file(told)) files.push_back({settings->string(), "the settings file of this run"});
  if (const auto map = column_map_file(told); map && *map) files.push_back({(**map).string(), "the column map of this run"});
  if (told.has("baseline")) files.push_back({told.text("baseline"), "the baseline of this run"});
  return files;
}

Result<void> spare(const std::vector<Target>& targets, const std::vector<std::string>& read, const Told& told) {
  std::map<std::pair<dev_t, ino_t>, std::string> written;
  for (const Target& target : targets)
    if (const auto identity = identity_of(target.file)) written.emplace(*identity, target.file);
  if (written.empty()) return {};
  const auto spared = [&](const std::string& file) -> Result<void> {
    const auto identity = identity_of(file);
    const auto met = identity ? written.find(*identity) : written.end();
    if (met == written.end()) return {};
    return trouble(met->second + (met->second == file ? "" : ", which is " + file + ",") + " would be written over, and this run reads it",
                   "Name another file for what is written.");
  };
  for (const std::string& file : read)
    if (auto ok = spared(file); !ok) return ok;
  for (const load::PassedOver& used : files_of_run(told))
    if (auto ok = spared(used.file); !ok) return ok;
  return {};
}

}  // namespace consultcheck::cli
