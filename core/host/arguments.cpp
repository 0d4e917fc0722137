#include "core/host/arguments.h"

#include <algorithm>

#include "core/host/data_view.h"
#include "core/host/dates.h"
#include "core/host/engine.h"
#include "core/host/lua_values.h"
#include "core/host/run.h"
#include "core/host/tables.h"

namespace consultcheck::host {
namespace {

std::vector<std::string_view> names_of(const Rule& rule) {
  std::vector<std::string_view> names;
  for (const ParamSpec& spec : rule.params) names.push_back(spec.name);
  return names;
}

int no_value(lua_State* lua) {
  const Run* run = Engine::of(lua).run;
  std::string name(string_at(lua, 2));
  if (!run) complain(lua, "parameters can only be read while a rule runs");
  if (run->rule.param(name)) complain(lua, "the parameter '" + name + "' was given no value");
  complain(lua, "the rule declares no parameter '" + name + "'" + did_you_mean(name, names_of(run->rule)));
}

void push_argument(lua_State* lua, const ParamSpec& spec, const Argument* given) {
  if (spec.type == "data" && given && given->data) return push_data(lua, *given->data, given->data_day);
  const Value& value = given && given->value ? *given->value : spec.fallback;
  std::string origin = given ? given->origin : "rule";
  if (spec.type == "data") complain(lua, "the parameter '" + spec.name + "' needs the data file '" + value.text + "', which was not given");
  if (value.is(Value::Kind::null)) return lua_pushnil(lua);
  if (std::string wrong = misfit(spec, value); !wrong.empty())
    complain(lua, "the parameter '" + spec.name + "' " + wrong + " (given by the " + origin + ")");
  if (spec.type == "date") return push_date(lua, *Date::parse(value.text));
  push_value(lua, value);
}

bool same(const Value& a, const Value& b) {
  return a.kind == b.kind && a.flag == b.flag && a.number == b.number && a.text == b.text && a.keys == b.keys &&
         std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), same);
}

/// Items of a value and of what it holds.
std::size_t extent(const Value& value) {
  std::size_t items = value.items.size();
  for (const Value& item : value.items) items += extent(item);
  return items;
}

}  // namespace

bool Given::are(const std::vector<Argument>& arguments) const {
  return kept_ && std::equal(arguments.begin(), arguments.end(), values_.begin(), values_.end(), [](const Argument& now, const auto& then) {
           return !now.data && now.value && now.name == then.first && same(*now.value, then.second);
         });
}

void Given::keep(const std::vector<Argument>& arguments) {
  constexpr std::size_t most_items = 64;
  values_.clear();
  kept_ = std::all_of(arguments.begin(), arguments.end(),
                      [](const Argument& one) { return !one.data && one.value && extent(*one.value) <= most_items; });
  if (!kept_) return;
  for (const Argument& one : arguments) values_.emplace_back(one.name, *one.value);
}

void push_params(lua_State* lua, const Rule& rule) {
  lua_newtable(lua);
  lua_createtable(lua, 0, static_cast<int>(rule.params.size()));
  lua_createtable(lua, 0, 1);
  lua_pushcfunction(lua, no_value);
  lua_setfield(lua, -2, "__index");
  lua_setmetatable(lua, -2);
  lua_insert(lua, -2);
  seal_table(lua, -1);
  lua_getmetatable(lua, -1);
  lua_pushvalue(lua, -3);
  lua_setfield(lua, -2, "__index");
  lua_pop(lua, 1);
  lua_insert(lua, -2);
}

void set_arguments(lua_State* lua, int values, const Rule& rule, const std::vector<Argument>& arguments) {
  values = lua_absindex(lua, values);
  for (const Argument& argument : arguments)
    if (!rule.param(argument.name))
      complain(lua, "the rule has no parameter '" + argument.name + "'" + did_you_mean(argument.name, names_of(rule)));
  for (const ParamSpec& spec : rule.params) {
    auto given = std::find_if(arguments.begin(), arguments.end(), [&](const Argument& one) { return one.name == spec.name; });
    lua_pushlstring(lua, spec.name.data(), spec.name.size());
    push_argument(lua, spec, given == arguments.end() ? nullptr : &*given);
    lua_rawset(lua, values);
  }
}

}  // namespace consultcheck::host
