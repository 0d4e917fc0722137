// The forward plan and the annual report, in every format.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "core/report/annual.h"
#include "core/report/forward_plan.h"
#include "tests/report/made_year.h"

using namespace consultcheck;
using sample::made_year;
using sample::written_report;

namespace {

const std::string golden_folder = PROJECT_DIR "/tests/report/golden/";

/// Compares with the golden file; with CONSULTCHECK_UPDATE_GOLDEN=1 in the environment, writes it instead.
void compare(const std::string& name, const std::string& text) {
  const char* update = std::getenv("CONSULTCHECK_UPDATE_GOLDEN");
  if (update && std::string_view(update) == "1") std::ofstream(golden_folder + name, std::ios::binary) << text;
  std::ifstream in(golden_folder + name, std::ios::binary);
  std::ostringstream was;
  was << in.rdbuf();
  CHECK((text == was.str()));
}

constexpr std::string_view kinds[] = {"forward-plan", "annual"};
constexpr std::string_view all_formats[] = {"text", "html", "csv", "xlsx"};

}  // namespace

TEST_CASE("the reports are written as their golden files say", "[reports]") {
  const auto audit = made_year();
  for (const auto kind : kinds) {
    for (const bool open : {false, true}) {
      for (const std::string_view format : {"text", "html", "csv", "xlsx"}) {
        const std::string ending = format == "text" ? ".txt" : "." + std::string(format);
        compare(std::string(kind) + (open ? "-public" : "") + ending, written_report(audit, kind, format, open));
      }
    }
  }
}
