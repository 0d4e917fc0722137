#include <catch2/catch.hpp>

#include "core/load/rule_sets.h"
#include "tests/load/made_folder.h"
#include "tests/load/plan_text.h"

using namespace consultcheck;
using tests::changed;
using tests::MadeFolder;

namespace {

const std::string whole = R"({ "settings": 1,
  "rule_sets": ["barnet", "england"],
  "plugins": [ { "folder": "partners/tenants" } ],
  "parameters": { "standards/long-enough": { "weeks": 8 } },
  "facts": { "organisation": { "kind": "council", "nation": "england" }, "accessibility": { "formats": ["large-print", "pictures"] },
             "polls": [ { "notice_on": "2026-03-30", "poll_on": "2026-05-07" } ] },
  "calendars": { "school-holidays": [ { "title": "Spring half-term", "from": "2026-02-16", "until": "2026-02-20" } ],
                 "bank-holidays": [ { "title": "Good Friday", "on": "2026-04-03" } ] },
  "waivers": [ { "plan": "Town/parking", "demand": "town/house/hub", "by": "B Head", "role": "service-head", "on": "2026-01-05",
                 "reasons": "The hub is being moved.", "until": "2026-06-30" } ],
  "roles": { "legal-adviser": ["C Law"] },
  "off": ["town/house/hub"],
  "wards": ["Brunswick Park", "Totteridge & Woodside"] })";

Result<Settings> settings_of(const std::string& text) {
  const MadeFolder folder;
  auto settings = load::load_settings(folder.write("consultcheck.json", text));
  if (!settings) return settings;
  if (const auto facts = load::read_settings_facts(*settings, Schema::shipped()); !facts) return tl::unexpected(facts.error());
  return settings;
}

std::string refused(std::string_view part, std::string_view into) {
  const auto settings = settings_of(changed(whole, part, into));
  if (settings) return "accepted";
  return std::to_string(settings.error().spot.line) + ": " + settings.error().what +
         (settings.error().next.empty() ? "" : " | " + settings.error().next);
}

struct Town {
  RuleSet set;
  Town() {
    set.id = "town";
    set.sections = {{"house", "House"}, {"law", "Law"}};
    for (const auto& [id, force] : {std::pair{"town/house/hub", Force::house}, std::pair{"town/law/time", Force::statute}}) {
      Demand demand;
      demand.id = id;
      demand.force = force;
      set.demands.push_back(std::move(demand));
    }
    for (const char* name : {"school-holidays", "bank-holidays"}) {
      set.data.push_back(std::make_unique<DataFile>());
      set.data.back()->name = name;
    }
  }
  std::string refused(const std::string& text) const {
    const auto settings = settings_of(text);
    REQUIRE(settings);
    const auto checked = load::check_settings(*settings, {&set});
    return checked ? "accepted" : std::to_string(checked.error().spot.line) + ": " + checked.error().what;
  }
};

}  // namespace

TEST_CASE("settings are read whole") {
  const auto settings = settings_of(whole);
  INFO((settings ? std::string{} : settings.error().text()));
  REQUIRE(settings);
  CHECK(settings->given());
  CHECK(settings->rule_sets == std::vector<std::string>{"barnet", "england"});
  CHECK(settings->plugins[0].folder == "partners/tenants");
  CHECK(settings->parameters[0].param == "weeks");
  CHECK(settings->parameters[0].value->number == 8);
  CHECK(settings->facts->words("organisation.kind") == "council");
  CHECK(settings->facts->find("stages") == no_node);
  CHECK(settings->calendar("school-holidays")->rows[0].code == "2026-02-16");
  CHECK(settings->calendar("school-holidays")->rows[0].value->words("until") == "2026-02-20");
  CHECK(settings->calendar("bank-holidays")->rows[0].checked);
  CHECK_FALSE(settings->calendar("elections"));
  CHECK(settings->waivers[0].place.spot().line == 9);
  CHECK(settings->roles[0].second == std::vector<std::string>{"C Law"});
  CHECK(settings->wards == std::vector<std::string>{"Brunswick Park", "Totteridge & Woodside"});
  CHECK(settings_of(R"({ "settings": 1 })"));
}

TEST_CASE("a plan inherits the facts and keeps what it says itself") {
  const auto settings = settings_of(whole);
  REQUIRE(settings);
  const std::string text = tests::json_plan(R"("accessibility":{"paper_route":"by post"},"schedule":{"opens":"2026-05-11"})");
  const auto plan = load::load_plan(load::source_of("plan.json", text), Schema::shipped(), &*settings);
  REQUIRE(plan);
  CHECK(plan->plan.words("organisation.name") == "n");
  CHECK(plan->plan.words("organisation.kind") == "council");
  CHECK(plan->plan.place(plan->plan.find("organisation.kind")).spot().file.ends_with("consultcheck.json"));
  CHECK(plan->plan.words("accessibility.paper_route") == "by post");
  CHECK(plan->plan.date("schedule.opens") == Date::parse("2026-05-11"));
  CHECK(plan->plan.date("stages[1].opens") == Date::parse("2026-05-11"));
}

TEST_CASE("the council's wards are each named once, and by a name") {
  const std::string_view wards = "[\"Brunswick Park\", \"Totteridge & Woodside\"]";
  CHECK(refused(wards, "[\"Hale\", \"HALE \"]") ==
        "13: \"HALE \" is the same ward as \"Hale\" | Name each ward once; capitals and spaces make no other.");
  CHECK(refused(wards, "[]") == "13: \"wards\" names none | Name every ward of the council, or leave it out.");
  CHECK(refused(wards, "[\" \"]") == "13: \"wards\" must not hold a blank name");
  CHECK(refused(wards, "\"Hale\"").starts_with("13: \"wards\" must be a list"));
  CHECK(refused(wards, "[7]").starts_with("13: \"wards\" must be a text"));
  CHECK(refused("\"wards\"", "\"ward\"").ends_with("| Did you mean \"wards\"?"));
}

TEST_CASE("a typo anywhere in the settings stops with its place") {
  CHECK(refused("\"waivers\"", "\"waiver\"") == "9: \"waiver\" is not a known field of the settings | Did you mean \"waivers\"?");
  CHECK(refused("\"settings\": 1", "\"settings\": 2").starts_with("1: this program reads settings of format 1"));
  CHECK(refused("\"kind\"", "\"knd\"").ends_with("| Did you mean `kind`?"));
  CHECK(refused("\"council\"", "\"concil\"").ends_with("| Did you mean `council`?"));
  CHECK(refused("\"2026-03-30\"", "\"30/3/2026\"").starts_with("6: "));
  CHECK(refused("\"large-print\"", "[]").starts_with("5: "));
  CHECK(refused("\"2026-06-30\"", "\"2026-06\"") == "10: \"until\" must be a date such as 2026-03-02, not \"2026-06\"");
  CHECK(refused("\"2026-06-30\"", "\"2025-06-30\"") == "9: this waiver ends before it was given");
  CHECK(refused("\"by\"", "\"buy\"").starts_with("9: \"buy\" is not a known field of a waiver"));
  CHECK(refused("\"reasons\": \"The hub is being moved.\", ", "") == "9: \"reasons\" is missing here");
  CHECK(refused("\"legal-adviser\"", "\"legal-advisor\"") == "11: \"legal-advisor\" is not a known role | Did you mean \"legal-adviser\"?");
  CHECK(refused("\"partners/tenants\"", "\"partners/tenants\", \"accepted\": \"abc\"").starts_with("3: \"accepted\" must be the hash"));
  CHECK(refused("{ \"weeks\": 8 }", "8") == "4: \"standards/long-enough\" must be an object of parameters");
  CHECK(refused("\"until\": \"2026-02-20\"", "\"on\": \"2026-02-20\"").starts_with("7: write either \"on\""));
  CHECK(refused("\"2026-02-20\"", "\"2026-02-10\"") == "7: this span ends before it begins");
}

TEST_CASE("what belongs to one plan cannot hold for all of them") {
  for (const char* field : {"\"id\": \"x\"", "\"judgements\": []", "\"decisions\": []", "\"schedule\": {}", "\"stages\": []"})
    CHECK(refused("\"organisation\":", std::string(field) + ", \"organisation\":").find("belongs to one plan") != std::string::npos);
  for (const char* field : {R"("approvals": {"hub": {"on": "2026-01-05"}})", R"("feedback": {"feedback_published": "2026-01-05"})"})
    CHECK(refused("\"organisation\":", std::string(field) + ", \"organisation\":").find("happens to one plan") != std::string::npos);
  CHECK(refused("\"organisation\":", R"("approvals": {"hub_url": "https://hub.example"}, "organisation":)") == "accepted");
}

TEST_CASE("settings may name only demands and calendars of the run, and never switch off the law") {
  const Town town;
  CHECK(town.refused(whole) == "accepted");
  CHECK(town.refused(changed(whole, "\"demand\": \"town/house/hub\"", "\"demand\": \"town/house/hup\"")) ==
        "9: \"town/house/hup\" is not a known demand of this run's rule sets");
  CHECK(town.refused(changed(whole, "\"off\": [\"town/house/hub\"]", "\"off\": [\"town/hub\"]")).starts_with("12: "));
  CHECK(town.refused(changed(whole, "\"off\": [\"town/house/hub\"]", "\"off\": [\"town/law/time\"]")) ==
        "12: \"town/law/time\" is law and cannot be switched off");
  CHECK(town.refused(changed(whole, "\"demand\": \"town/house/hub\"", "\"demand\": \"town/law/time\"")) == "accepted");
  CHECK(town.refused(changed(whole, "\"bank-holidays\"", "\"bank-hollidays\"")) ==
        "8: \"bank-hollidays\" is not a known data file of this run's rule sets");
}

TEST_CASE("a parameter must be one the rule declares, of its type and within its bounds") {
  Town town;
  Rule rule;
  rule.id = "standards/long-enough";
  rule.params.resize(2);
  rule.params[0] = {"weeks", "integer", "shortest time to answer, in weeks", {}, true, true, 2, 26, {}};
  rule.params[1] = {"calendar", "data", "days that do not count", {}, false, false, 0, 0, {}};
  const load::RulesByName rules = {{rule.id, &rule}};
  const auto said = [&](std::string_view part, std::string_view into) {
    const auto settings = settings_of(changed(whole, part, into));
    REQUIRE(settings);
    const auto checked = load::check_overrides(*settings, {&town.set}, rules);
    return checked ? std::string("accepted") : checked.error().what;
  };
  CHECK(said("8", "8") == "accepted");
  CHECK(said("long-enough", "long-enouhg") == "\"standards/long-enouhg\" is not a known rule");
  CHECK(said("\"weeks\": 8", "\"week\": 8") == "\"week\" is not a known parameter of the rule standards/long-enough");
  CHECK(said("8", "\"8\"") == "the parameter \"weeks\" of standards/long-enough must be a number");
  CHECK(said("8", "8.5") == "the parameter \"weeks\" of standards/long-enough must be a whole number");
  CHECK(said("8", "1") == "the parameter \"weeks\" of standards/long-enough must be at least 2");
  CHECK(said("8", "27") == "the parameter \"weeks\" of standards/long-enough must be at most 26");
  CHECK(said("\"weeks\": 8", "\"calendar\": \"bank-holidays\"") == "accepted");
  CHECK(said("\"weeks\": 8", "\"calendar\": \"bank-holiday\"").ends_with("must name a data file of the rule set"));
}
