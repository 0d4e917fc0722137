#include "core/run/parts.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "core/run/audit_entry.h"

using namespace consultcheck;

namespace {

std::unique_ptr<run::Checker> england() {
  run::Setup setup;
  setup.data = PROJECT_DIR;
  setup.rule_sets = {"england"};
  auto checker = run::Checker::open(setup);
  REQUIRE(checker);
  return std::move(*checker);
}

/// Writes a part with one plan in it, and adds it to an audit.
Result<void> through_a_part(const AuditEntry& entry) {
  const auto checker = england();
  const AuditHead head = run::audit_head(*checker, {Date::parse("2026-11-20")->first(), {}}, {});
  const auto file = std::filesystem::temp_directory_path() / "consultcheck-parts-test.part";
  {
    std::ofstream out(file);
    run::PartWriter part(out, head);
    run::Answers answers;
    answers.records.push_back({entry, {}});
    part.take(std::move(answers));
    part.end();
  }
  run::Audit audit(*checker, head);
  auto added = run::add_part(file, audit);
  std::filesystem::remove(file);
  return added;
}

AuditEntry judged() {
  AuditEntry entry;
  entry.plan.identity = "Northshire/one";
  std::size_t demands = 0;
  const auto checker = england();
  for (const auto& set : checker->rule_sets()) demands += set->demands.size();
  entry.outcomes.assign(demands, static_cast<char>(Mark::passed));
  return entry;
}

}  // namespace

TEST_CASE("a part is read back, and one whose lines do not fit its head is refused with the line") {
  CHECK(through_a_part(judged()));

  AuditEntry facts = judged();
  facts.facts.emplace_back(0, Facts{});  // The first demand is judged for one plan.
  const auto refused = through_a_part(facts);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().what == "facts are kept for a demand that is not judged across plans");
  CHECK(refused.error().spot.line == 2);

  AuditEntry short_one = judged();
  short_one.outcomes.pop_back();
  CHECK_FALSE(through_a_part(short_one));
}
