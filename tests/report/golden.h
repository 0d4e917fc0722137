// Reports beside files that were read and found good.
#pragma once

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace consultcheck {

/// Compares with tests/report/golden/NAME; with CONSULTCHECK_UPDATE_GOLDEN=1 in the environment, writes it instead.
inline void compare_golden(const std::string& name, const std::string& text) {
  const auto path = PROJECT_DIR "/tests/report/golden/" + name;
  const char* update = std::getenv("CONSULTCHECK_UPDATE_GOLDEN");
  if (update && std::string_view(update) == "1") std::ofstream(path, std::ios::binary) << text;
  std::ostringstream kept;
  kept << std::ifstream(path, std::ios::binary).rdbuf();
  CHECK(text == kept.str());
}

}  // namespace consultcheck
