#include "core/judge/rounds.h"

#include <catch2/catch.hpp>

#include "core/model/outline.h"
#include "tests/judge/town.h"

using namespace consultcheck;

TEST_CASE("stages are read in one walk through their list") {
  constexpr int many = 200'000;
  std::string stages;
  for (int i = 0; i < many; ++i) stages += std::string(i ? "," : "") + R"({"kind":"survey","opens":"2026-03-02","closes":"2026-04-02"})";
  const Plan plan = tests::plan_of("\"stages\":[" + stages + "]");
  const auto rounds = judge::rounds(plan);
  REQUIRE(rounds.size() == many);
  CHECK(rounds.back().kind == "survey");
  CHECK(rounds.back().closes->text() == "2026-04-02");
  const Outline outline = outline_of(plan);
  REQUIRE(outline.windows.size() == many);
  CHECK(outline.windows.back().opens->text() == "2026-03-02");
}
