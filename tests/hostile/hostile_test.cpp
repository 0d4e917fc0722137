// Rules that misbehave end as they must, always alike, and disturb nobody: neither another rule of their plugin, nor another plugin, nor
// the next plan.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <set>
#include <sstream>

#include "tests/host/one_rule.h"

using namespace consultcheck;
using namespace consultcheck::host;
namespace fs = std::filesystem;

namespace {

const char* const good_rule = R"(return { title = "Good", why = "w", fix = "f", messages = { done = "{title} {upper} {days} {list}" },
  check = function(plan)
    local list = {}
    for k, v in pairs({ b = 2, a = 1 }) do list[#list + 1] = k .. tostring(v) end
    return pass("done", { title = plan.title, upper = ("abc"):upper():gsub("B", "x"), days = plan.schedule.closes - plan.schedule.opens,
                          list = table.concat(list, ",") })
  end })";

/// Those that may end by the clock, with the reason. None does: every single instruction costs by the largest block it could walk.
const std::set<std::string> may_end_by_the_clock = {};

/// For memcheck, which is too slow for all steps: rules may then end otherwise than their first line says.
std::optional<std::uint64_t> fewer_steps() {
  const char* steps = std::getenv("CONSULTCHECK_HOSTILE_STEPS");
  return steps ? std::optional(std::strtoull(steps, nullptr, 10)) : std::nullopt;
}

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<fs::path> lua_files(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".lua") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

PluginFiles plugin_of(const std::string& id, const std::string& rule = "") {
  PluginFiles files;
  files.id = id;
  files.api = 1;
  if (!rule.empty()) files.rules.push_back(source_from("bad.lua", rule));
  files.rules.push_back(source_from("good.lua", good_rule));
  return files;
}

std::string end_of(Plugin& plugin, const char* name, const Plan& plan) {
  const auto rule = plugin.rule(name);
  if (!rule) return "refused: " + rule.error().what;
  const Verdict verdict = plugin.judge(**rule, plan, {20000, Stage::draft}, {}).front();
  return std::string(consultcheck::name(verdict.outcome)) + (verdict.error_kind.empty() ? "" : " " + verdict.error_kind) + ": " +
         verdict.text;
}

/// Runs a rule among good ones, plan after plan, and gives how it ends.
std::string outlast(const std::string& bad) {
  static const Plan first = plan_from(R"({"title": "Parking in Oak Road", "schedule": {"opens": "2026-01-05", "closes": "2026-03-02"}})");
  static const Plan next = plan_from(R"({"title": "A new library", "schedule": {"opens": "2026-01-05", "closes": "2026-03-02"}})");
  const std::string first_good = "passed: Parking in Oak Road AxC 56 a1,b2", next_good = "passed: A new library AxC 56 a1,b2";
  Limits limits;
  limits.milliseconds = 20000;  // Sanitizers are slow; that nothing ends by the clock is tested all the same.
  if (const auto steps = fewer_steps()) {
    limits.steps = *steps;
    limits.milliseconds = 1'000'000;
  }
  const PluginFiles files = plugin_of("bad", bad), others = plugin_of("other");
  auto plugin = *Plugin::open(files, Schema::shipped(), limits), other = *Plugin::open(others, Schema::shipped(), limits);
  CHECK(end_of(*plugin, "good", first) == first_good);
  const std::string end = end_of(*plugin, "bad", first);
  CHECK(end_of(*plugin, "good", first) == first_good);
  CHECK(end_of(*other, "good", first) == first_good);
  end_of(*plugin, "bad", next);
  CHECK(end_of(*plugin, "good", next) == next_good);
  CHECK(end_of(*other, "good", next) == next_good);
  CHECK(end_of(*plugin, "bad", first) == end);
  return end;
}

void check_words(const std::string& end) {
  CHECK(end.size() < 2100);
  CHECK(std::none_of(end.begin(), end.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }));
  CHECK(end.find("0x") == std::string::npos);
}

/// A file that returns a function of a plan, as a rule of this API.
std::string adapted(std::string text) {
  for (const auto& [theirs, ours] :
       {std::pair<std::string, std::string>{"plan.period.days", "(plan.schedule.closes - plan.schedule.opens)"},
        {"plan.period", "plan.schedule"},
        {"plan.stakeholders", "plan.audiences"}})
    for (std::size_t at = 0; (at = text.find(theirs, at)) != text.npos; at += ours.size()) text.replace(at, theirs.size(), ours);
  if (text.starts_with("#")) return text;
  return "local made = (function(...)\n" + text +
         "\nend)()\nreturn { title = 'T', why = 'W', fix = 'F', messages = { done = 'It ended with {x}.' },\n"
         "  check = function(plan) local x = made(plan, plan) return pass('done', { x = tostring(x) }) end }\n";
}

}  // namespace

TEST_CASE("misbehaving rules end as their first line says") {
  const auto files = lua_files(fs::path(PROJECT_DIR) / "fixtures/plugins/misbehaving");
  REQUIRE(files.size() > 100);
  for (const fs::path& file : files) {
    CAPTURE(file.stem().string());
    const std::string text = text_of(file), first = text.substr(0, text.find('\n'));
    const std::size_t expect = first.find("Expect: ");
    const std::string expected = expect == first.npos ? "refused" : first.substr(expect + 8), end = outlast(text);
    CAPTURE(end);
    if (!fewer_steps()) CHECK(end.starts_with(expected));
    CHECK((!end.starts_with("error time") || may_end_by_the_clock.contains(file.stem().string())));
    check_words(end);
    if (!fewer_steps()) CHECK(outlast(text) == end);
  }
}

TEST_CASE("misbehaving rules collected elsewhere end within their limits") {
  const fs::path folder = fs::path(PROJECT_DIR).parent_path() / "shared/hostile";
  if (!fs::is_directory(folder)) {
    std::cout << "skipped: no hostile rules in " << folder.string() << "\n";
    return;
  }
  for (const fs::path& file : lua_files(folder)) {
    CAPTURE(file.stem().string());
    const std::string text = adapted(text_of(file)), end = outlast(text);
    CAPTURE(end);
    CHECK_FALSE(end.starts_with("error time"));
    if (file.stem().string().starts_with("good_")) CHECK((end.starts_with("passed") || end.starts_with("cannot-tell")));
    check_words(end);
    CHECK(outlast(text) == end);
  }
}
