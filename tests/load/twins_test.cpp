#include <catch2/catch.hpp>
#include <filesystem>
#include <sstream>

#include "core/report/plan_writer.h"
#include "tests/load/plan_text.h"

using namespace consultcheck;
namespace fs = std::filesystem;

namespace {

std::string as_xml(const Plan& plan) {
  std::ostringstream out;
  report::write_plan_xml(plan, out);
  return out.str();
}

std::string as_json(const Plan& plan) {
  std::ostringstream out;
  report::write_plan_json(plan, out);
  return out.str();
}

std::vector<fs::path> plans(const char* folder, const char* extension) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(PROJECT_DIR) / "fixtures" / folder))
    if (entry.path().extension() == extension) found.push_back(entry.path());
  return found;
}

Result<load::LoadedPlan> load_file(const fs::path& path) {
  const auto source = load::read_file(path);
  if (!source) return tl::unexpected(source.error());
  return load::load_plan(*source, Schema::shipped(), nullptr);
}

}  // namespace

TEST_CASE("JSON and XML twins give the same plan") {
  int twins = 0;
  for (const auto& path : plans("plans", ".json")) {
    fs::path other = path;
    if (!fs::exists(other.replace_extension(".xml"))) continue;
    CAPTURE(path.filename().string());
    const auto json = load_file(path);
    const auto xml = load_file(other);
    REQUIRE(json);
    REQUIRE(xml);
    CHECK(tests::tree(json->plan) == tests::tree(xml->plan));
    CHECK(json->warnings.size() == xml->warnings.size());
    ++twins;
  }
  CHECK(twins >= 5);
}

TEST_CASE("a plan written out and read again is the same plan") {
  auto paths = plans("plans", ".json");
  for (const auto& path : plans("court-cases", ".json"))
    if (path.filename() == "plan.json") paths.push_back(path);
  for (const auto& path : paths) {
    CAPTURE(path.string());
    const auto plan = load_file(path);
    REQUIRE(plan);
    const auto xml = tests::loaded(as_xml(plan->plan));
    REQUIRE(xml);
    CHECK(tests::tree(xml->plan) == tests::tree(plan->plan));
    const auto json = tests::loaded(as_json(xml->plan));
    REQUIRE(json);
    CHECK(tests::tree(json->plan) == tests::tree(plan->plan));
  }
}

TEST_CASE("none, numbers, odd characters and unclear values survive both formats") {
  const auto plan = tests::loaded(tests::json_plan(
      R"("summary":"<b> & \"quotes\" ]]> £ \n new line","level_reason":"none: too small","area":{"wards":"none: borough","neighbouring":[]},)"
      R"("sample":{"population":320000,"confidence":95.5},"schedule":{"opens":"next week","closes":"2026-05"},"service":"tbd: which service?")"));
  REQUIRE(plan);
  const auto xml = tests::loaded(as_xml(plan->plan));
  REQUIRE(xml);
  CHECK(tests::tree(xml->plan) == tests::tree(plan->plan));
  CHECK(xml->plan.words("summary") == "<b> & \"quotes\" ]]> £ \n new line");
  CHECK(tests::tree(tests::loaded(as_json(xml->plan))->plan) == tests::tree(plan->plan));
}

TEST_CASE("what the program works out is not written") {
  const auto plan = tests::loaded(tests::json_plan(R"("schedule":{"opens":"2026-03-02"})"));
  CHECK(as_json(plan->plan) ==
        "{\n  \"id\": \"a\",\n  \"title\": \"t\",\n  \"organisation\": {\n    \"name\": \"n\"\n  },\n  \"schedule\": {\n    \"opens\": "
        "\"2026-03-02\"\n  }\n}\n");
  CHECK(as_xml(plan->plan) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<consultation-plan version=\"1\">\n  <id>a</id>\n  <title>t</title>\n"
        "  <organisation>\n    <name>n</name>\n  </organisation>\n  <schedule>\n    <opens>2026-03-02</opens>\n  "
        "</schedule>\n</consultation-plan>\n");
}
