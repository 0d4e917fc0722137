#include <catch2/catch.hpp>

#include "core/load/audit_reader.h"
#include "core/load/files.h"
#include "tests/report/made_audit.h"

using namespace consultcheck;

namespace {

Result<load::Baseline> read(std::string text) { return load::read_baseline(*load::source_of("old.json", std::move(text))); }

std::string what(std::string text) {
  const auto result = read(std::move(text));
  return result ? "nothing" : result.error().what;
}

}  // namespace

TEST_CASE("an earlier audit gives its findings, from JSON and from lines alike") {
  const auto& audit = sample::made_audit();
  const std::string format = GENERATE("json", "ndjson");
  const auto baseline = read(sample::written(audit, format));
  REQUIRE(baseline);
  CHECK(baseline->file == "old.json");
  CHECK(Date::of(baseline->head.as_of).text() == "2026-11-20");
  CHECK(baseline->identities.size() == audit.entries.size());
  std::size_t all = audit.across.size();
  for (const auto& entry : audit.entries) all += entry.findings.size();
  REQUIRE(baseline->findings.size() == all);
  CHECK(baseline->findings[0].across);
  CHECK(baseline->findings[0].plans == std::vector<std::string>{audit.across[0].plans[0].identity, audit.across[0].plans[1].identity});
  CHECK(baseline->findings[0].key == audit.across[0].key);
  CHECK(baseline->findings[0].advice);
  const auto& last = baseline->findings.back();
  CHECK(last.key == audit.entries.back().findings.back().key);
  CHECK(last.identity == audit.entries.back().plan.identity);
  CHECK(last.title == audit.entries.back().plan.title);
  CHECK(last.demand == "barnet/inclusive/formats");
  CHECK(last.text == "No other format is offered.");
}

TEST_CASE("what is no audit, or not all of one, is refused in words") {
  const auto& audit = sample::made_audit();
  const auto json = sample::written(audit, "json"), lines = sample::written(audit, "ndjson");
  CHECK(what("[]") == "this is no audit: it is no JSON object");
  CHECK(what("{\"reports\":[]}") == "this is no audit: it does not say its `audit_format`");
  CHECK(what("{\"audit_format\":7}") == "this audit has format 7, and this version of consultcheck reads format 1");
  CHECK(what(lines.substr(0, lines.rfind("{\"totals\""))) == "this audit is not complete: it ends before its `totals`");
  for (const auto part : {2, 3, 5})
    CHECK_FALSE(read(json.substr(0, json.size() * static_cast<std::size_t>(part - 1) / static_cast<std::size_t>(part))));
  auto changed = json;
  const auto at = changed.find("\"outcome\":\"failed\"", changed.find("\"plans\":[{\"") == changed.npos ? 0 : changed.find("\"plans\":["));
  REQUIRE(at != changed.npos);
  changed.replace(at, 18, "\"outcome\":\"flawed\"");
  const auto problem = read(changed);
  REQUIRE_FALSE(problem);
  CHECK(problem.error().what.find("outcome` of this audit is none of the known words") != std::string::npos);
  CHECK(problem.error().spot.line > 1);
}
