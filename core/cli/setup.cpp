#include "core/cli/setup.h"

#include <cstdlib>

namespace consultcheck::cli {

void add_setup_options(options::options_description& known) {
  known.add_options()("settings", options::value<std::string>()->value_name("FILE"), "the council's settings; default: consultcheck.json here, if it is there")(
      "rule-set", options::value<std::vector<std::string>>()->composing()->value_name("ID|FOLDER"), "use this rule set only; may be given several times");
}

Result<std::unique_ptr<run::Checker>> open_checker(const Told& told) {
  constexpr auto usual_settings = "consultcheck.json";
  auto data = run::find_data();
  if (!data) return tl::unexpected(data.error());
  run::Setup setup{*data, {}, told.list("rule-set"), {}};
  std::error_code ignored;
  if (told.has("settings")) {
    setup.settings = told.text("settings");
  } else if (std::filesystem::exists(usual_settings, ignored)) {
    setup.settings = usual_settings;
  }
  return run::Checker::open(setup);
}

}  // namespace consultcheck::cli
