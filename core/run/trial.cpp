#include "core/run/trial.h"

#include "core/load/accepting.h"
#include "core/load/files.h"

namespace consultcheck::run {
namespace fs = std::filesystem;

Result<std::unique_ptr<Checker>> on_trial(const std::string& folder, const PluginFiles& plugin) {
  auto data = find_data();
  if (!data) return tl::unexpected(data.error());
  const auto blank = load::read_settings(load::source_of("settings", "{\"settings\": 1}"));
  if (!blank) return tl::unexpected(blank.error());
  const std::string text = load::with_accepted(*blank, nullptr, folder, plugin);
  auto checker = Checker::open({*data, "settings", plugin.rule_sets, {}, load::source_of("settings", text)});
  if (!checker && checker.error().spot.file == "settings") checker.error().spot = plugin.manifest.spot(*plugin.manifest.top.get("id"));
  return checker;
}

Result<bool> is_shipped(const fs::path& folder) {
  const auto data = find_data();
  if (!data) return tl::unexpected(data.error());
  std::error_code failed;
  return fs::equivalent(fs::weakly_canonical(folder, failed).parent_path(), *data / "plugins", failed);
}

}  // namespace consultcheck::run
