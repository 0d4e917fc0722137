#include "core/model/plan.h"

#include <catch2/catch.hpp>

#include "core/load/files.h"
#include "core/load/json_reader.h"
#include "core/model/plain_words.h"
#include "core/model/plan_builder.h"

using namespace consultcheck;

namespace {

struct Built {
  Plan plan;
  std::vector<Warning> warnings;
  std::shared_ptr<const Source> source;
};

Built build(const std::string& json) {
  const auto source = load::source_of("plan.json", json);
  PlanBuilder builder(Schema::shipped(), source);
  REQUIRE(load::read_json(*source, builder));
  Plan plan = builder.finish_partial();
  return {std::move(plan), builder.warnings(), source};
}

Kind kind(const Plan& plan, std::string_view path) {
  const NodeId id = plan.find(path);
  REQUIRE(id != no_node);
  return plan.node(id).kind;
}

}  // namespace

TEST_CASE("placeholders say nothing, none says none, the rest is a value", "[plan]") {
  for (const char* text :
       {"", "  ", "tbd", "TBC", "tbd: why?", "n/a", "N/A.", "[insert reason]", "Lorem ipsum dolor", "to be confirmed", "?"}) {
    CAPTURE(text);
    CHECK(is_placeholder(text));
  }
  for (const char* text : {"tbdale", "none", "Insert dropped kerbs at the crossing", "nap", "x", "Unknown Soldier memorial"}) {
    CAPTURE(text);
    CHECK_FALSE(is_placeholder(text));
  }
  CHECK(stated_none("none")->empty());
  CHECK(*stated_none("None: nobody lives there") == "nobody lives there");
  CHECK_FALSE(stated_none("none of the above"));
  CHECK_FALSE(stated_none("nonesuch"));
}

TEST_CASE("every value knows its path, its kind and its place", "[plan]") {
  const auto [plan, warnings, source] =
      build(R"({"id":"a","title":"T","audiences":[{"group":"residents","under_represented":false},{"group":"staff"}],
    "schedule":{"opens":"2026-03-02","closes":"soon"},"purpose":{"why":"tbd"},"governance":{"fixed_points":"none: all is open"}})");
  CHECK(plan.path(plan.find("audiences[2].group")) == "audiences[2].group");
  CHECK(plan.shown(plan.find("audiences[1].under_represented")) == "no");
  CHECK(plan.item_key(plan.find("audiences[2]")) == "staff");
  CHECK(kind(plan, "schedule.closes") == Kind::unclear);
  CHECK(kind(plan, "purpose.why") == Kind::missing);
  CHECK(kind(plan, "governance.fixed_points") == Kind::none);
  CHECK(plan.shown(plan.find("governance.fixed_points")) == "none: all is open");
  CHECK(plan.place(plan.find("schedule.opens")).spot().line == 2);
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].path == "schedule.closes");
}

TEST_CASE("unknown fields and codes warn with did you mean and lose nothing else", "[plan]") {
  const auto [plan, warnings, source] = build(R"({"titel":{"deep":[1,{"a":2}]},"level":"consul","title":"T"})");
  CHECK(plan.words("title") == "T");
  REQUIRE(warnings.size() == 2);
  CHECK(warnings[0].next == "Did you mean `title`?");
  CHECK(warnings[1].next == "Did you mean `consult`?");
  CHECK(plan.words("level") == "consul");
}

TEST_CASE("a single stage reads the schedule, at the schedule's places", "[plan]") {
  const auto [plan, warnings, source] = build(R"({"schedule":{"opens":"2026-03-02"}})");
  CHECK(plan.path(plan.find("stages[1].opens")) == "schedule.opens");
  CHECK(plan.date("stages[1].opens") == Date::parse("2026-03-02"));
  CHECK(kind(plan, "stages[1].closes") == Kind::missing);
}

TEST_CASE("with stages the schedule reads as first opening and last closing", "[plan]") {
  const auto [plan, warnings, source] = build(
      R"({"stages":[{"opens":"2026-01-05","closes":"2026-02-02"},{"opens":"2026-03-02","closes":"2026-04-01"}],"schedule":{"opens":"2026-01-06"}})");
  CHECK(plan.path(plan.find("schedule.opens")) == "stages[1].opens");
  CHECK(plan.path(plan.find("schedule.closes")) == "stages[2].closes");
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].what.find("differs from the stages'") != std::string::npos);
}

TEST_CASE("the last closing is not known until each stage's is", "[plan]") {
  const auto [plan, warnings, source] = build(R"({"stages":[{"opens":"2026-01-05","closes":"2026-02-02"},{"opens":"2026-03-02"}]})");
  CHECK(kind(plan, "schedule.closes") == Kind::missing);
  CHECK(plan.path(plan.find("schedule.closes")) == "stages[2].closes");
}

TEST_CASE("what holds for the whole council is inherited with its own place; the plan's own values win", "[plan]") {
  const auto council_source = load::source_of(
      "settings.json",
      R"({"organisation":{"kind":"council","nation":"wales"},"equality":{"privacy_notice":{"url":"https://example.org"}}})");
  PlanBuilder council(Schema::shipped(), council_source);
  REQUIRE(load::read_json(*council_source, council));
  const Plan facts = council.finish_partial();
  const auto source = load::source_of("plan.json", R"({"id":"a","title":"T","organisation":{"name":"N","nation":"england","kind":"tbc"}})");
  PlanBuilder builder(Schema::shipped(), source);
  REQUIRE(load::read_json(*source, builder));
  builder.inherit(facts);
  const auto plan = builder.finish();
  REQUIRE(plan);
  CHECK(plan->words("organisation.nation") == "england");
  CHECK(plan->words("organisation.kind") == "council");
  CHECK(plan->place(plan->find("organisation.kind")).spot().file == "settings.json");
  CHECK(plan->words("equality.privacy_notice.url") == "https://example.org");
  CHECK(plan->identity() == "N/a");
}

TEST_CASE("facts that were read with another schema are never joined to a plan", "[plan]") {
  const auto other = Schema::read(Schema::shipped_text(), "plan.schema.json");
  REQUIRE(other);
  const auto council_source = load::source_of("settings.json", R"({"organisation":{"name":"Town"}})");
  PlanBuilder council(*other, council_source);
  REQUIRE(load::read_json(*council_source, council));
  const Plan facts = council.finish_facts();
  const auto source = load::source_of("plan.json", R"({"id":"a","title":"T","organisation":{"name":"N"}})");
  PlanBuilder builder(Schema::shipped(), source);
  REQUIRE(load::read_json(*source, builder));
  CHECK_THROWS(builder.inherit(facts));
}

TEST_CASE("a plan without id, title or organisation is refused with what to give", "[plan]") {
  for (const char* json :
       {R"({"title":"T","organisation":{"name":"N"}})", R"({"id":"tbd","title":"T","organisation":{"name":"N"}})",
        R"({"id":"a","organisation":{"name":"N"}})", R"({"id":"a","title":"T"})", R"({"id":"a","title":"T","organisation":"N"})", R"([1])",
        R"({"consultation_plan":2,"id":"a","title":"T","organisation":{"name":"N"}})"}) {
    CAPTURE(json);
    const auto source = load::source_of("plan.json", json);
    PlanBuilder builder(Schema::shipped(), source);
    REQUIRE(load::read_json(*source, builder));
    const auto plan = builder.finish();
    REQUIRE_FALSE(plan);
    CHECK(plan.error().spot.line == 1);
    CHECK(!plan.error().next.empty());
  }
}

TEST_CASE("half a million odd names and codes are read as fast as known ones, and a thousand are named", "[plan]") {
  std::string json = "{\"methods\":[";
  for (int i = 0; i < 250'000; ++i)
    json += std::string(i ? "," : "") + "{\"kind\":\"sirvey-" + std::to_string(i) + "\",\"kinds-" + std::to_string(i) + "\":1}";
  CHECK(build(json + "]}").warnings.size() == 1000);
}

TEST_CASE("a path can be followed from an item on", "[plan]") {
  const Built built = build(R"({"audiences":[{"group":"residents"},{"group":"carers"}],"schedule":{"opens":"2026-03-02"}})");
  CHECK(built.plan.words("group", built.plan.find("audiences[2]")) == "carers");
  CHECK(built.plan.date("opens", built.plan.find("schedule"))->text() == "2026-03-02");
  CHECK(built.plan.find("audiences[2].group", 0) == built.plan.find("group", built.plan.find("audiences[2]")));
  CHECK(built.plan.find("opens", built.plan.find("audiences[2]")) == no_node);
}
