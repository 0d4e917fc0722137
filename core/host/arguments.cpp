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

const Argument* argument(const std::vector<Argument>& arguments, const ParamSpec& spec) {
  const auto given = std::find_if(arguments.begin(), arguments.end(), [&](const Argument& one) { return one.name == spec.name; });
  return given == arguments.end() ? nullptr : &*given;
}

const Value& value_of(const ParamSpec& spec, const Argument* given) { return given && given->value ? *given->value : spec.fallback; }

void push_argument(lua_State* lua, const ParamSpec& spec, const Argument* given) {
  if (spec.type == "data" && given && given->data) return push_data(lua, *given->data, given->data_day);
  const Value& value = value_of(spec, given);
  const std::string origin = given ? given->origin : "rule";
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

bool Given::is(std::size_t place, const Value& value) const { return place < kept_.size() && kept_[place] && same(*kept_[place], value); }

void Given::keep(std::size_t place, const Value& value) {
  constexpr std::size_t most_items = 64;
  if (extent(value) > most_items) return;
  if (kept_.size() <= place) kept_.resize(place + 1);
  kept_[place] = value;
}

void Given::forget(std::size_t place) {
  if (place < kept_.size()) kept_[place].reset();
}

bool Given::are(const Rule& rule, const std::vector<Argument>& arguments) const {
  std::size_t known = 0;
  for (std::size_t place = 0; place < rule.params.size(); ++place) {
    const Argument* given = argument(arguments, rule.params[place]);
    if ((given && given->data) || !is(place, value_of(rule.params[place], given))) return false;
    known += given != nullptr;
  }
  return known == arguments.size();
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

void set_arguments(lua_State* lua, int values, const Rule& rule, const std::vector<Argument>& arguments, Given& given) {
  values = lua_absindex(lua, values);
  for (const Argument& one : arguments)
    if (!rule.param(one.name)) complain(lua, "the rule has no parameter '" + one.name + "'" + did_you_mean(one.name, names_of(rule)));
  for (std::size_t place = 0; place < rule.params.size(); ++place) {
    const ParamSpec& spec = rule.params[place];
    const Argument* now = argument(arguments, spec);
    const bool data = now && now->data;
    if (!data && given.is(place, value_of(spec, now))) continue;
    given.forget(place);
    lua_pushlstring(lua, spec.name.data(), spec.name.size());
    push_argument(lua, spec, now);
    lua_rawset(lua, values);
    if (!data) given.keep(place, value_of(spec, now));
  }
}

}  // namespace consultcheck::host
