#include "core/host/picks.h"

#include <string>

#include "core/host/data_view.h"
#include "core/host/dates.h"
#include "core/host/engine.h"
#include "core/host/group_view.h"
#include "core/host/lua_messages.h"
#include "core/host/plan_view.h"
#include "core/host/tables.h"

namespace consultcheck::host {
namespace {

/// Pushes what an item of a plan, a group, data or a table has under a name, or nil.
void push_under(lua_State* lua, int item, const char* who, std::string_view field) {
  item = lua_absindex(lua, item);
  if (is_part(lua, item) && !group_of(lua)) return push_optional(lua, item, field);
  if (!is_part(lua, item) && !is_data(lua, item) && !lua_istable(lua, item))
    complain(lua, std::string(who) + " needs a list of things that have dates, but an item of it is " + kind_at(lua, item));
  lua_pushlstring(lua, field.data(), field.size());
  lua_gettable(lua, item);
}

/// Whether one date comes first for sure, or is the same; `settle` looks at dates that are not precise enough as the rule itself would.
bool at_most(lua_State* lua, int one, int other, bool settle) {
  const Date &a = date_at(lua, one)->date, &b = date_at(lua, other)->date;
  return a.last() <= b.first() || (settle && a.first() <= b.last() && lua_compare(lua, one, other, LUA_OPLE));
}

int contains(lua_State* lua) {
  lua_settop(lua, 2);
  std::int64_t left = list_length(lua, 1, "contains");
  if (lua_isnil(lua, 2)) left = 0;
  bool found = false;
  for (std::int64_t i = 1; i <= left && !found; ++i) {
    charge(lua, 1 + string_at(lua, 2).size() / 64);
    push_list_item(lua, 1, i);
    const bool date = date_at(lua, 2) != nullptr, text = lua_type(lua, 2) == LUA_TSTRING;
    if ((date && lua_type(lua, -1) == LUA_TSTRING) || (text && date_at(lua, -1)))
      complain(lua, "contains was given dates and texts, which are never the same; date.of(\"2026-03-02\") makes a date of a text");
    found = lua_compare(lua, 2, -1, LUA_OPEQ);
    lua_pop(lua, 1);
  }
  lua_pushboolean(lua, found);
  return 1;
}

int pick(lua_State* lua, const char* who, bool latest) {
  lua_settop(lua, 3);
  if (lua_type(lua, 2) != LUA_TSTRING) complain(lua, std::string(who) + " needs the name of a date, but was given " + kind_at(lua, 2));
  if (!lua_isnil(lua, 3) && !lua_isfunction(lua, 3))
    complain(lua, std::string(who) + " takes a list, the name of a date and a function, such as " + who +
                      "(plan.stages, \"opens\", function(stage, opens) return … end)");
  push_pick(lua, 1, who, string_at(lua, 2), latest, [lua](int item, int date) {
    if (lua_isnil(lua, 3)) return true;
    for (const int value : {3, item, date}) lua_pushvalue(lua, value);
    lua_call(lua, 2, 1);
    const bool yes = lua_toboolean(lua, -1);
    lua_pop(lua, 1);
    return yes;
  });
  return 3;
}

int earliest(lua_State* lua) { return pick(lua, "earliest", false); }
int latest(lua_State* lua) { return pick(lua, "latest", true); }

}  // namespace

void push_pick(lua_State* lua, int list, const char* who, std::string_view field, bool latest, const Counts& counts) {
  list = lua_absindex(lua, list);
  const std::int64_t size = list_length(lua, list, who);
  const int best = lua_gettop(lua) + 1, item = best + 3, date = item + 1;
  lua_settop(lua, best + 2);
  for (std::int64_t i = 1; i <= size; ++i) {
    lua_settop(lua, best + 2);
    charge(lua, 1);
    push_list_item(lua, list, i);
    push_under(lua, item, who, field);
    if (lua_isnil(lua, date)) continue;
    if (!date_at(lua, date))
      complain(lua, std::string(who) + " needs dates, but '" + printable(field, 40) + "' of an item is " + kind_at(lua, date));
    auto beaten = [&](bool settle) { return !lua_isnil(lua, best) && at_most(lua, latest ? date : best, latest ? best : date, settle); };
    if (beaten(false) || !counts(item, date) || beaten(true)) continue;
    lua_pushinteger(lua, i);
    lua_copy(lua, date, best);
    lua_copy(lua, item, best + 1);
    lua_replace(lua, best + 2);
  }
  lua_settop(lua, best + 2);
}

void open_picks(lua_State* lua) {
  static const luaL_Reg functions[] = {{"contains", contains}, {"earliest", earliest}, {"latest", latest}, {nullptr, nullptr}};
  luaL_setfuncs(lua, functions, 0);
}

}  // namespace consultcheck::host
