#include <catch2/catch.hpp>
#include <random>

#include "tests/fuzz/made_rules_hold.h"

TEST_CASE("verdicts depend on their rule and plan alone, whatever rules stand beside") {
  std::mt19937 random(20260301);
  for (int round = 0; round < 150; ++round) {
    std::vector<std::uint8_t> bytes(200);
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random());
    CHECK(consultcheck::what_differs(bytes.data(), bytes.size()) == "");
  }
}
