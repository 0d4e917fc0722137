#include "core/load/rule_sets.h"

#include <catch2/catch.hpp>

#include "tests/load/made_folder.h"

using namespace consultcheck;
using tests::changed;
using tests::MadeFolder;

namespace {

const std::string manifest = R"({
  "rule_set": "town", "version": "1.0.0", "title": "Rules of the town",
  "works": { "act": { "title": "The Act 1999", "url": "https://example.org/act" }, "charter": { "title": "The Charter" } },
  "sections": [ { "id": "fair", "title": "Fair", "file": "sections/fair.json" } ],
  "data": [ "data/periods.json" ]
})";
const std::string section = R"json({ "demands": [
  { "id": "in-time", "title": "In time", "demand": "Give people time.",
    "sources": [ { "work": "act", "place": "section 3(2)", "checked": true } ],
    "force": "statute", "obligation": "must", "consequence": 4, "from_stage": "published", "judged_at": "notice", "topic": "time", "replaces": true,
    "binds": { "kinds": ["council"], "nations": ["england"] }, "in_force": { "from": "2011-04-05" },
    "rules": [ { "rule": "standards/long-enough", "params": { "weeks": 6 } } ] },
  { "id": "fair/honest", "title": "Honest", "demand": "Say what is open.", "sources": [ { "work": "charter", "place": "page 2" } ],
    "force": "practice", "consequence": 1, "question": "Does the paper say what is open?", "judged_by": ["legal-adviser"] }
] })json";
const std::string periods = R"({ "order": { "days": 21, "source": "The Act", "checked": true },
  "old": [ { "days": 14, "source": "Before", "checked": false, "in_force": { "until": "2010-12-31" } },
           { "days": 28, "source": "After", "checked": true, "in_force": { "from": "2011-01-01" } } ] })";

struct Folder : MadeFolder {
  Folder() {
    write("rule-set.json", manifest);
    write("sections/fair.json", section);
    write("data/periods.json", periods);
  }
  Result<std::unique_ptr<RuleSet>> load() const { return load::load_rule_set(path(), Schema::shipped()); }
};

/// What is said about a section in which one part was changed, with its line.
std::string refused(std::string_view part, std::string_view into) {
  const Folder folder;
  folder.write("sections/fair.json", changed(section, part, into));
  const auto set = folder.load();
  if (set) return "accepted";
  return std::to_string(set.error().spot.line) + ": " + set.error().what + (set.error().next.empty() ? "" : " | " + set.error().next);
}

}  // namespace

TEST_CASE("a rule set is read with its demands, works and data") {
  const Folder folder;
  const auto set = folder.load();
  REQUIRE(set);
  REQUIRE((*set)->demands.size() == 2);
  const Demand* demand = (*set)->demand("town/fair/in-time");
  REQUIRE(demand);
  CHECK(demand->force == Force::statute);
  CHECK(demand->obligation == Obligation::must);
  CHECK(demand->from_stage == Stage::published);
  CHECK(demand->rules[0].params->get("weeks")->number == 6);
  CHECK(demand->rules[0].source->spot(demand->rules[0].offset).line == 6);
  CHECK_FALSE(demand->holds(Date::parse("2011-04-04")->first()));
  CHECK(demand->holds(Date::parse("2011-04-05")->first()));
  CHECK((*set)->demand("town/fair/honest")->judged_at == "opening");
  CHECK((*set)->demand("town/fair/honest")->obligation == Obligation::should);
  CHECK((*set)->work("act")->title == "The Act 1999");
  CHECK((*set)->file("periods")->find("old", Date::parse("2010-05-01")->first())->value->get("days")->number == 14);
  CHECK((*set)->file("periods")->find("old", Date::parse("2012-05-01")->first())->source == "After");
  CHECK((*set)->hash.size() == 64);
}

TEST_CASE("the hash of a rule set changes with any of its files") {
  const Folder folder;
  const std::string before = (*folder.load())->hash;
  CHECK((*folder.load())->hash == before);
  folder.write("data/periods.json", changed(periods, "21", "20"));
  CHECK((*folder.load())->hash != before);
}

TEST_CASE("a demand with anything odd in it is refused with its place") {
  CHECK(refused("\"judged_at\"", "\"judge_at\"") == "4: \"judge_at\" is not a known field of a demand | Did you mean \"judged_at\"?");
  CHECK(refused("\"checked\": true", "\"checked\": false").starts_with("3: a \"must\" rests on this source, which nobody has checked"));
  CHECK(refused("\"In time\"", "\"In\\ntime\"") == "2: \"title\" must be one line of text | Take the line breaks (\\n) out of it.");
  CHECK(refused("\"act\"", "\"akt\"") == "3: \"akt\" is not a known work of this rule set | Did you mean \"act\"?");
  CHECK(refused("\"practice\"", "\"practice\", \"obligation\": \"must\"").starts_with("8: good practice is never a \"must\""));
  CHECK(refused("\"consequence\": 4", "\"consequence\": 5") == "4: \"consequence\" must be a whole number from 1 to 4");
  CHECK(refused("\"consequence\": 4", "\"consequence\": \"4\"") == "4: \"consequence\" must be a number, not a text");
  CHECK(refused("\"consequence\": 4, ", "") == "2: \"consequence\" is missing here");
  CHECK(refused("\"published\"", "\"publish\"") == "4: \"publish\" is not a known stage | Did you mean \"published\"?");
  CHECK(refused("\"notice\"", "\"notise\"") ==
        "4: \"notise\" is not a known moment, nor the path of a date in the plan | Did you mean \"notice\"?");
  CHECK(refused("\"notice\"", "\"schedule.decision\"") == "accepted");
  CHECK(refused("\"council\"", "\"concil\"") == "5: \"concil\" is not a known kind of organisation | Did you mean \"council\"?");
  CHECK(refused("\"2011-04-05\"", "\"2011-04\"") == "5: \"from\" must be a date such as 2026-03-02, not \"2011-04\"");
  CHECK(refused("\"from\": \"2011-04-05\"", "\"from\": \"2011-04-05\", \"until\": \"2010-01-01\"") ==
        "5: this span of time ends before it begins");
  CHECK(refused("\"legal-adviser\"", "\"legal-advisor\"") == "8: \"legal-advisor\" is not a known role | Did you mean \"legal-adviser\"?");
  CHECK(refused(", \"judged_by\": [\"legal-adviser\"]", "").starts_with("8: a question must say in \"judged_by\""));
  CHECK(refused("\"question\"", "\"rules\": [{\"rule\": \"a/b\"}], \"question\"")
            .starts_with("7: a demand is answered either by rules or by a question"));
  CHECK(refused("\"standards/long-enough\"", "\"long-enough\"").starts_with("6: \"long-enough\" is no rule"));
  CHECK(refused("\"topic\": \"time\", ", "").starts_with("4: only a demand of the law that has a topic can replace"));
  CHECK(refused("\"sources\": [ { \"work\": \"charter\", \"place\": \"page 2\" } ]", "\"sources\": []") ==
        "7: a demand must name at least one source");
}

TEST_CASE("a demand across plans uses only rules across plans, and others none") {
  CHECK(refused("\"topic\": \"time\", \"replaces\": true", "\"across\": true") == "accepted");
  CHECK(refused("\"replaces\": true", "\"replaces\": true, \"across\": true").starts_with("4: a demand across plans has neither"));
  CHECK(refused("\"question\"", "\"across\": true, \"question\"").starts_with("8: a demand across plans has neither"));
  const Folder folder;
  const auto set = folder.load();
  REQUIRE(set);
  Demand demand = *(*set)->demand("town/fair/in-time");
  Rule rule;
  rule.id = "standards/long-enough";
  rule.params.push_back({"weeks", "integer", "", {}, false, false, 0, 0, {}});
  CHECK(load::check_use(demand.rules[0], rule, **set, demand));
  rule.across = true;
  CHECK(load::check_use(demand.rules[0], rule, **set, demand).error().what ==
        "standards/long-enough is judged across plans, and the demand is not");
  demand.across = true;
  CHECK(load::check_use(demand.rules[0], rule, **set, demand));
  rule.across = false;
  CHECK(load::check_use(demand.rules[0], rule, **set, demand).error().what ==
        "standards/long-enough is judged for one plan, and the demand across plans");
}

TEST_CASE("a demand that stands twice is refused with both places") {
  const std::string said = refused("\"fair/honest\"", "\"in-time\"");
  CHECK(said.starts_with("7: the demand \"fair/in-time\" stands twice | The first is at "));
  CHECK(said.ends_with("sections/fair.json:2:3."));
}

TEST_CASE("a data row must say where it comes from and whether that was checked") {
  const Folder folder;
  folder.write("data/periods.json", changed(periods, "\"source\": \"Before\", ", ""));
  CHECK(folder.load().error().what == "\"source\" is missing here");
  folder.write("data/periods.json", changed(periods, ", \"checked\": true }", " }"));
  CHECK(folder.load().error().what == "\"checked\" is missing here");
}

TEST_CASE("a rule set cannot name files outside its folder") {
  const Folder folder;
  folder.write("rule-set.json", changed(manifest, "data/periods.json", "../periods.json"));
  CHECK(folder.load().error().what.starts_with("\"../periods.json\" leads out of the folder"));
  folder.write("rule-set.json", changed(manifest, "data/periods.json", "/etc/hostname"));
  CHECK(folder.load().error().what.starts_with("\"/etc/hostname\" leads out of the folder"));
  folder.write("rule-set.json", manifest);
  const MadeFolder elsewhere;
  std::filesystem::remove(folder.path() / "data/periods.json");
  std::filesystem::create_symlink(elsewhere.write("periods.json", periods), folder.path() / "data/periods.json");
  CHECK(folder.load().error().what.starts_with("\"data/periods.json\" leads out of the folder"));
}

TEST_CASE("a folder without a rule set is refused") {
  const MadeFolder folder;
  CHECK_FALSE(load::load_rule_set(folder.path(), Schema::shipped()));
  CHECK_FALSE(load::load_rule_set(folder.path() / "nowhere", Schema::shipped()));
}

TEST_CASE("every shipped rule set loads") {
  for (const char* name : {"barnet", "england"}) {
    const auto set = load::load_rule_set(std::string(PROJECT_DIR "/rules/") + name, Schema::shipped());
    INFO((set ? std::string{} : set.error().text()));
    REQUIRE(set);
    CHECK((*set)->id == name);
  }
}
