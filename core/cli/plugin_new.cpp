#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "core/cli/exit_code.h"
#include "core/cli/options.h"
#include "core/cli/output.h"
#include "core/cli/plugin.h"
#include "core/load/files.h"
#include "core/load/strict.h"
#include "core/run/checker.h"

namespace consultcheck::cli {
namespace {
namespace fs = std::filesystem;

options::options_description known_options() {
  options::options_description known("Options");
  known.add_options()("folder", options::value<std::string>()->value_name("DIR"),
                      "make it in this new folder; default: a folder NAME here");
  return known;
}

/// A name that would do, made from one that does not: `Tenants' Charter` gives `tenants-charter`.
std::string suggestion(std::string_view name) {
  std::string out;
  for (const unsigned char c : name) {
    if (std::isalnum(c) && c < 128)
      out += static_cast<char>(std::tolower(c));
    else if (c != '\'' && !out.empty() && out.back() != '-')
      out += '-';
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

Result<void> check_name(const std::string& name, const fs::path& data) {
  if (!load::kebab_case(name)) {
    const std::string better = suggestion(name);
    return trouble("\"" + name + "\" cannot be the name of a plugin",
                   load::kebab_case(better) ? "Use small letters, digits and hyphens: `consultcheck plugin new " + better + "`."
                                            : "Use small letters, digits and hyphens, such as tenants-charter.");
  }
  std::error_code ignored;
  if (fs::exists(data / "plugins" / name / "plugin.json", ignored))
    return trouble("this program comes with a plugin called " + name, "Choose another name.");
  if (fs::exists(data / "rules" / name / "rule-set.json", ignored))
    return trouble("this program comes with a rule set called " + name, "Choose another name.");
  return {};
}

std::string replaced(std::string text, std::string_view from, const std::string& to) {
  for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
  return text;
}

/// Copies the template, with the plugin's name and the place of the SDK written in.
Result<void> copy_template(const fs::path& sdk, const fs::path& folder, const std::string& name) {
  const std::string quoted = nlohmann::json(sdk.generic_string()).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  for (const auto& entry : fs::recursive_directory_iterator(sdk / "template")) {
    if (!entry.is_regular_file()) continue;
    const auto source = load::read_file(entry.path());
    if (!source) return tl::unexpected(source.error());
    const bool json = entry.path().extension() == ".json";
    const std::string text = replaced(replaced((*source)->text, "my-plugin", name), "the-sdk-folder",
                                      json ? quoted.substr(1, quoted.size() - 2) : sdk.generic_string());
    const fs::path file = folder / replaced(entry.path().lexically_relative(sdk / "template").generic_string(), "my-plugin", name);
    std::error_code failed;
    fs::create_directories(file.parent_path(), failed);
    if (failed)
      return trouble("the folder " + file.parent_path().generic_string() + " could not be made: " + failed.message(),
                     "Name another with --folder.");
    if (auto ok = write_whole(file.string(), [&](std::ostream& out) { out << text; }); !ok) return ok;
  }
  return {};
}

}  // namespace

int plugin_new(const Command& self, const Arguments& words) {
  const auto told = read(self, known_options(), words);
  if (!told) return complain(told.error()), could_not;
  if (told->help) {
    print_help(self, known_options(),
               "NAME is made of small letters, digits and hyphens, such as tenants-charter.\n"
               "The plugin passes `consultcheck test` as it is; plugins/sdk/README.md leads on from there.\n");
    return done;
  }
  if (told->places.size() != 1) return complain({{}, "`plugin new` takes one name", "Say `consultcheck plugin new NAME`."}), could_not;
  const std::string& name = told->places.front();
  const auto data = run::find_data();
  if (!data) return complain(data.error()), could_not;
  if (auto ok = check_name(name, *data); !ok) return complain(ok.error()), could_not;
  const std::string folder = told->has("folder") ? told->text("folder") : name;
  std::error_code ignored;
  if (fs::exists(folder, ignored) && !fs::is_empty(folder, ignored))
    return complain({{}, folder + " is there already", "Name a new folder with --folder; nothing was written."}), could_not;
  if (auto ok = copy_template(*data / "plugins" / "sdk", folder, name); !ok) return complain(ok.error()), could_not;
  Print() << "Made the plugin " << name << " in " << folder << ". Next:\n"
          << "  consultcheck test " << folder << "                          run its examples\n"
          << "  consultcheck plugin accept " << folder << " --settings FILE  let a council's settings use it\n"
          << "How to write rules: " << (*data / "plugins" / "sdk" / "README.md").generic_string() << "\n";
  return done;
}

}  // namespace consultcheck::cli
