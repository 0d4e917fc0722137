#include "core/cli/spared.h"

#include <sys/stat.h>

#include <map>

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

Result<void> spare(const std::vector<Target>& targets, const std::vector<std::string>& read, const Told& told) {
  std::map<std::pair<dev_t, ino_t>, std::string> written;
  for (const Target& target : targets)
    if (const auto identity = identity_of(target.file)) written.emplace(*identity, target.file);
  if (written.empty()) return {};
  std::vector<std::string> named;
  if (const auto settings = settings_file(told)) named.push_back(settings->string());
  for (const char* option : {"columns", "baseline"}) named.push_back(told.text(option));
  const auto spared = [&](const std::vector<std::string>& files) -> Result<void> {
    for (const std::string& file : files) {
      const auto identity = identity_of(file);
      const auto met = identity ? written.find(*identity) : written.end();
      if (met == written.end()) continue;
      return trouble(
          met->second + (met->second == file ? "" : ", which is " + file + ",") + " would be written over, and this run reads it",
          "Name another file for what is written.");
    }
    return {};
  };
  const auto ok = spared(read);
  return ok ? spared(named) : ok;
}

}  // namespace consultcheck::cli
