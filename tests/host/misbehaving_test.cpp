// Each rule in fixtures/plugins/misbehaving says in its first line how it must end. All of them run in one plugin, with a good rule after
// each.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "one_rule.h"

using namespace consultcheck;
using namespace consultcheck::host;
namespace fs = std::filesystem;

namespace {

const char* const good_rule = R"(return { title = "Good", why = "w", fix = "f", messages = { done = "{title} {upper}" },
  check = function(plan) return pass("done", { title = plan.title, upper = ("abc"):upper() }) end })";

std::string ending(const Verdict& verdict) {
  return std::string(name(verdict.outcome)) + (verdict.error_kind.empty() ? "" : " " + verdict.error_kind);
}

}  // namespace

TEST_CASE("misbehaving rules end as they must and disturb nobody") {
  PluginFiles files;
  files.id = "misbehaving";
  files.api = 1;
  for (const auto& entry : fs::directory_iterator(fs::path(PROJECT_DIR) / "fixtures/plugins/misbehaving")) {
    if (entry.path().extension() != ".lua") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    files.rules.push_back(source_from(entry.path().string(), text.str()));
  }
  std::sort(files.rules.begin(), files.rules.end(), [](const auto& a, const auto& b) { return a->name < b->name; });
  files.rules.push_back(source_from("good.lua", good_rule));
  REQUIRE(files.rules.size() > 30);
  Limits limits;
  limits.milliseconds = 20000;  // Slow test machines must not change what is tested here.
  auto plugin = *Plugin::open(files, Schema::shipped(), limits);
  Plan plan = plan_from(R"({"title": "Parking in Oak Road", "schedule": {"opens": "2026-01-05", "closes": "2026-03-02"}})");
  Circumstances now{20000, Stage::draft};

  for (const auto& source : files.rules) {
    std::string stem = fs::path(source->name).stem().string();
    CAPTURE(stem);
    std::string expected = source->text.substr(0, source->text.find('\n'));
    expected = expected.starts_with("-- Expect: ") ? expected.substr(11) : stem == "good" ? "passed" : "refused";
    auto rule = plugin->rule(stem);
    std::string got = "refused", text;
    if (rule) {
      Verdict verdict = plugin->judge(**rule, plan, now, {}).front();
      got = ending(verdict);
      text = verdict.text;
      Verdict again = plugin->judge(**rule, plan, now, {}).front();
      CHECK(ending(again) == got);
      CHECK(again.text == text);
    } else {
      text = rule.error().what;
    }
    CAPTURE(text);
    CHECK(got.starts_with(expected));
    CHECK(text.size() < 2100);
    CHECK(std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }));
    CHECK(text.find("0x") == std::string::npos);
    Verdict good = plugin->judge(**plugin->rule("good"), plan, now, {}).front();
    CHECK(good.text == "Parking in Oak Road ABC");
  }
}
