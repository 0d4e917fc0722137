#include "core/host/dates.h"
#include "core/host/engine.h"
#include "core/host/lua_messages.h"
#include "core/host/lua_values.h"
#include "core/host/run.h"

namespace consultcheck::host {
namespace {

const char type_name[] = "date";  // Its address is also where the ways of dates are found without looking the name up.

/// Ends the rule because a date is not precise enough for what is asked of it.
[[noreturn]] void end_imprecise(lua_State* lua, const DateValue& value) {
  Run* run = Engine::of(lua).run;
  if (!run || value.node == no_node) complain(lua, "the date " + value.date.words() + " is not precise enough here");
  const Plan& plan = run->view.plan();
  end_cannot_tell(lua, Reason::unclear, plan.path(value.node), plan.node(value.node).field, value.date.words() + " is not precise enough");
}

const DateValue& needed(lua_State* lua, int index, const char* doing) {
  if (const DateValue* value = date_at(lua, index)) return *value;
  std::string hint = lua_type(lua, index) == LUA_TSTRING ? "; write date.of(\"2026-03-02\") to make a date of a text" : "";
  complain(lua, std::string("only dates can be ") + doing + " dates, not " + kind_at(lua, index) + hint);
}

Order order(lua_State* lua) {
  const DateValue& a = needed(lua, 1, "compared with");
  const DateValue& b = needed(lua, 2, "compared with");
  Order found = compare(a.date, b.date);
  if (found == Order::unsure) end_imprecise(lua, a.date.exact() ? b : a);
  return found;
}

int equal(lua_State* lua) {
  if (!date_at(lua, 1) || !date_at(lua, 2)) {
    lua_pushboolean(lua, false);
  } else {
    lua_pushboolean(lua, order(lua) == Order::same);
  }
  return 1;
}

int less(lua_State* lua) {
  lua_pushboolean(lua, order(lua) == Order::before);
  return 1;
}

/// At most as late; settled as soon as no reading of the two dates says otherwise.
int at_most(lua_State* lua) {
  const DateValue& a = needed(lua, 1, "compared with");
  const DateValue& b = needed(lua, 2, "compared with");
  if (a.date.last() <= b.date.first()) {
    lua_pushboolean(lua, true);
  } else if (a.date.first() > b.date.last()) {
    lua_pushboolean(lua, false);
  } else {
    lua_pushboolean(lua, order(lua) != Order::after);
  }
  return 1;
}

Day day_of(lua_State* lua, const DateValue& value) {
  if (!value.date.exact()) end_imprecise(lua, value);
  return value.date.first();
}

void push_moved(lua_State* lua, const DateValue& from, int days_index, int sign) {
  const auto days = whole_at(lua, days_index);
  if (!days) complain(lua, "whole days are added to a date, not " + kind_at(lua, days_index));
  Day day = day_of(lua, from);
  if (*days > 1'000'000 || *days < -1'000'000) complain(lua, "that is too many days to add to a date");
  push_date(lua, Date::of(day + sign * static_cast<Day>(*days)), from.node);
}

int plus(lua_State* lua) {
  const DateValue* date = date_at(lua, 1);
  if (date && date_at(lua, 2)) complain(lua, "two dates cannot be added; take one from the other for the days between");
  push_moved(lua, date ? *date : *date_at(lua, 2), date ? 2 : 1, 1);
  return 1;
}

int minus(lua_State* lua) {
  const DateValue& from = needed(lua, 1, "taken from");
  if (const DateValue* other = date_at(lua, 2)) {
    lua_pushinteger(lua, day_of(lua, from) - day_of(lua, *other));
  } else {
    push_moved(lua, from, 2, -1);
  }
  return 1;
}

int part(lua_State* lua) {
  const DateValue& value = *date_at(lua, 1);
  std::string_view name = string_at(lua, 2);
  int found = name == "year" ? value.date.year : name == "month" ? value.date.month : name == "day" ? value.date.day : -1;
  if (found < 0) complain(lua, "a date has year, month and day, but no '" + std::string(name) + "'");
  if (found == 0) end_imprecise(lua, value);
  lua_pushinteger(lua, found);
  return 1;
}

int refuse_change(lua_State* lua) { complain(lua, "a date cannot be changed; date + days gives another"); }

}  // namespace

void push_date(lua_State* lua, const Date& date, NodeId node) {
  auto* value = static_cast<DateValue*>(lua_newuserdatauv(lua, sizeof(DateValue), 0));
  *value = {date, node};
  lua_rawgetp(lua, LUA_REGISTRYINDEX, type_name);
  lua_setmetatable(lua, -2);
}

const DateValue* date_at(lua_State* lua, int index) {
  if (lua_type(lua, index) != LUA_TUSERDATA || !lua_getmetatable(lua, index)) return nullptr;
  lua_rawgetp(lua, LUA_REGISTRYINDEX, type_name);
  const bool is_date = lua_rawequal(lua, -1, -2) != 0;
  lua_pop(lua, 2);
  return is_date ? static_cast<const DateValue*>(lua_touserdata(lua, index)) : nullptr;
}

Day exact_day(lua_State* lua, int index, const char* who) {
  const DateValue* value = date_at(lua, index);
  if (!value) complain(lua, std::string(who) + " needs a date, but was given " + kind_at(lua, index));
  return day_of(lua, *value);
}

void open_date_type(lua_State* lua) {
  static const luaL_Reg ways[] = {{"__eq", equal},
                                  {"__lt", less},
                                  {"__le", at_most},
                                  {"__add", plus},
                                  {"__sub", minus},
                                  {"__index", part},
                                  {"__newindex", refuse_change},
                                  {nullptr, nullptr}};
  luaL_newmetatable(lua, type_name);
  luaL_setfuncs(lua, ways, 0);
  lua_rawsetp(lua, LUA_REGISTRYINDEX, type_name);
}

}  // namespace consultcheck::host
