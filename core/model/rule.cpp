#include "core/model/rule.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/model/date.h"

namespace consultcheck {
namespace {

std::string number_words(double number) {
  char out[32];
  std::snprintf(out, sizeof out, "%.10g", number);
  return out;
}

}  // namespace

const ParamSpec* Rule::param(std::string_view name) const {
  const auto found = std::find_if(params.begin(), params.end(), [&](const ParamSpec& spec) { return spec.name == name; });
  return found == params.end() ? nullptr : &*found;
}

std::string misfit(const ParamSpec& spec, const Value& value) {
  const auto is = [&](Value::Kind kind) { return value.is(kind); };
  if (spec.type == "integer" || spec.type == "number") {
    if (!is(Value::Kind::number)) return "must be a number";
    if (spec.type == "integer" && std::floor(value.number) != value.number) return "must be a whole number";
    if (spec.has_min && value.number < spec.min) return "must be at least " + number_words(spec.min);
    if (spec.has_max && value.number > spec.max) return "must be at most " + number_words(spec.max);
    return {};
  }
  if (spec.type == "boolean") return is(Value::Kind::flag) ? "" : "must be true or false";
  if (spec.type == "list") {
    const bool texts = std::all_of(value.items.begin(), value.items.end(), [](const Value& item) { return item.is(Value::Kind::text); });
    return is(Value::Kind::list) && texts ? "" : "must be a list of texts";
  }
  if (!is(Value::Kind::text)) return "must be a text";
  if (spec.type == "date") {
    const std::optional<Date> date = Date::parse(value.text);
    return date && date->exact() ? "" : "must be a date such as 2026-03-02";
  }
  if (spec.one_of.empty() || std::find(spec.one_of.begin(), spec.one_of.end(), value.text) != spec.one_of.end()) return {};
  return "must be one of the words that the rule lists";
}

}  // namespace consultcheck
