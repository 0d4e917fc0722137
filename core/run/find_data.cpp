#include <system_error>

#include "core/run/checker.h"

namespace consultcheck::run {
namespace fs = std::filesystem;

Result<fs::path> find_data() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const auto holds_rules = [](const fs::path& folder) {
    std::error_code ignored;
    return fs::is_directory(folder / "plugins", ignored) && fs::is_directory(folder / "rules", ignored);
  };
  for (fs::path folder = program.parent_path(); !error && folder.has_relative_path(); folder = folder.parent_path()) {
    if (holds_rules(folder)) return folder;
    if (holds_rules(folder / "share" / "consultcheck")) return folder / "share" / "consultcheck";
  }
  return trouble("the rule sets and plugins that belong to this program were not found near " + program.string(),
                 "Install it with `cmake --install`, or run it from the folder it was built in.");
}

}  // namespace consultcheck::run
