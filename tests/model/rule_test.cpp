#include "core/model/rule.h"

#include <catch2/catch.hpp>

using namespace consultcheck;

namespace {

std::string misfit_of(const std::string& type, Value::Kind kind, const std::string& text, double number = 0) {
  ParamSpec spec;
  spec.type = type;
  spec.has_min = true;
  spec.min = 2;
  spec.one_of = type == "string" ? std::vector<std::string>{"final", "trial"} : std::vector<std::string>{};
  Value value;
  value.kind = kind;
  value.text = text;
  value.number = number;
  return misfit(spec, value);
}

}  // namespace

TEST_CASE("a value that does not fit a parameter says why, whoever gives it") {
  CHECK(misfit_of("date", Value::Kind::text, "2026-03-02").empty());
  CHECK(misfit_of("date", Value::Kind::text, "2026-03") == "must be a date such as 2026-03-02");
  CHECK(misfit_of("integer", Value::Kind::number, "", 2.5) == "must be a whole number");
  CHECK(misfit_of("number", Value::Kind::number, "", 1.5) == "must be at least 2");
  CHECK(misfit_of("string", Value::Kind::text, "final").empty());
  CHECK(misfit_of("string", Value::Kind::text, "last") == "must be one of the words that the rule lists");
  CHECK(misfit_of("list", Value::Kind::text, "final") == "must be a list of texts");
}
