#include "core/cli/setup.h"

#include <cstdlib>

namespace consultcheck::cli {

void add_setup_options(options::options_description& known) {
  known.add_options()("settings", options::value<std::string>()->value_name("FILE"),
                      "the council's settings; default: consultcheck.json here, if it is there")(
      "rule-set", options::value<std::vector<std::string>>()->composing()->value_name("ID|FOLDER"),
      "use this rule set only; may be given several times")(
      "isolate", options::value<std::string>()->implicit_value("unaccepted")->value_name("all"),
      "run plugins that nobody has accepted, locked into processes of their own; `--isolate=all`: every plugin");
}

std::optional<std::filesystem::path> settings_file(const Told& told) {
  constexpr auto usual = "consultcheck.json";
  if (told.has("settings")) return told.text("settings");
  std::error_code ignored;
  return std::filesystem::exists(usual, ignored) ? std::optional<std::filesystem::path>(usual) : std::nullopt;
}

Result<std::unique_ptr<run::Checker>> open_checker(const Told& told) {
  auto data = run::find_data();
  if (!data) return tl::unexpected(data.error());
  run::Setup setup;
  setup.data = *data;
  setup.rule_sets = told.list("rule-set");
  setup.settings = settings_file(told);
  if (told.has("isolate")) {
    const std::string which = told.text("isolate");
    if (which != "unaccepted" && which != "all") return trouble("there is no --isolate=" + which, "Say `--isolate`, or `--isolate=all`.");
    setup.isolate = which == "all" ? run::Isolate::all : run::Isolate::unaccepted;
  }
  return run::Checker::open(setup);
}

}  // namespace consultcheck::cli
