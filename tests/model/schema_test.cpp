#include "core/model/schema.h"

#include <catch2/catch.hpp>
#include <functional>

using namespace consultcheck;

TEST_CASE("the shipped schema reads, and every field can be found by its path", "[schema]") {
  REQUIRE(Schema::read(Schema::shipped_text(), "plan.schema.json"));
  const Schema& schema = Schema::shipped();
  REQUIRE(schema.find("audiences.reached_by"));
  CHECK(schema.find("audiences.reached_by")->shape == Shape::list);
  CHECK(schema.find("schedule.opens")->shape == Shape::date);
  CHECK(schema.find("schedule.open") == nullptr);
  int fields = 0;
  const std::function<void(const Field&)> walk = [&](const Field& field) {
    for (const Field* child : field.item ? field.item->fields : field.fields) {
      ++fields;
      CAPTURE(child->path);
      CHECK(schema.find(child->path) == child);
      CHECK(!child->label.empty());
      if (child->shape == Shape::list) CHECK(!child->item_name.empty());
      for (const auto& key : child->key) CHECK(child->item->child(key));
      if (!child->planned.empty()) {
        const Field* planned = child->planned.find('.') != std::string::npos ? schema.find(child->planned)
                               : field.item                                  ? field.item->child(child->planned)
                                                                             : field.child(child->planned);
        REQUIRE(planned);
        CHECK(planned->shape == Shape::date);
      }
      walk(*child);
    }
  };
  walk(schema.top());
  CHECK(fields > 200);
}

TEST_CASE("a schema outside the closed subset is refused by name", "[schema]") {
  CHECK(Schema::read(R"({"type":"object","properties":{"a":{"type":"string","minLength":3}}})", "s").error().what.find("minLength") !=
        std::string::npos);
  CHECK(Schema::read(R"({"type":"object","properties":{"a":{"$ref":"#/$defs/none"}}})", "s").error().what.find("not there") !=
        std::string::npos);
  CHECK(Schema::read(R"({"type":"object","properties":{"a":{"type":"array"}}})", "s").error().what.find("x-item") != std::string::npos);
  CHECK(Schema::read("{", "s").error().what.find("well-formed") != std::string::npos);
}

TEST_CASE("a partner's fields become a section of extra", "[schema]") {
  auto schema = Schema::read(Schema::shipped_text(), "plan.schema.json");
  REQUIRE(
      schema->add_extra("tenants", R"({"type":"object","properties":{"rent":{"$ref":"#/$defs/number","x-label":"Rent"}}})", "schema.json"));
  REQUIRE(schema->find("extra.tenants.rent"));
  CHECK(schema->find("extra.tenants.rent")->shape == Shape::number);
}

TEST_CASE("what is wrong with a partner's fields has its line and the next step", "[schema]") {
  const auto wrong = [](const std::string& properties) {
    auto schema = Schema::read(Schema::shipped_text(), "plan.schema.json");
    return schema
        ->add_extra(
            "tenants",
            "{\"type\":\"object\",\n\"properties\":{\n\"rent\":{\"$ref\":\"#/$defs/number\",\"x-label\":\"Rent\"},\n" + properties + "}}",
            "schema.json")
        .error();
  };
  const Problem keyword = wrong(R"("told_on": {"type": "string", "x-label": "Told", "descripton": "When."})");
  CHECK(keyword.spot.line == 4);
  CHECK(keyword.next == "Did you mean `description`?");
  CHECK(wrong(R"("told_on": {"type": "string", "x-label": "Told", "anyOf": []})").next.find("The keywords are $schema, ") == 0);
  CHECK(wrong(R"("told on": {"type": "string", "x-label": "Told"})").what.find("cannot be the name of a field") != std::string::npos);
  CHECK(wrong(R"("told\u001b": {"type": "string", "x-label": "Told"})").spot.line == 1);
  CHECK(wrong(R"("told_on": {"type": "string", "x-label": "Told\nto all"})").what ==
        "field extra.tenants.told_on: `x-label` must be one line of text");
  CHECK(wrong(R"("told_on": {"type": "string"})").what == "field extra.tenants.told_on: has no `x-label`");
}

TEST_CASE("did you mean", "[schema]") {
  CHECK(nearest("titel", {"title", "type"}) == "title");
  CHECK(nearest("purpose-why", {"purpose_why"}) == "purpose_why");
  CHECK(nearest("OPENS", {"opens"}) == "opens");
  CHECK(nearest("completely-else", {"title", "type"}).empty());
}
