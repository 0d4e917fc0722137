// The module `table`: Lua's own functions on plain tables, charging for their work and never calling metamethods.
#include <algorithm>
#include <string>

#include "core/host/engine.h"
#include "core/host/lua_messages.h"
#include "core/host/tables.h"

namespace consultcheck::host {
namespace {

constexpr lua_Integer longest = 1 << 20;  // Positions that one call may touch.

void need_own(lua_State* lua, int index, const char* who) {
  if (!lua_istable(lua, index)) complain(lua, std::string(who) + " needs a table, but was given " + kind_at(lua, index));
  if (is_sealed(lua, index))
    complain(lua, std::string(who) + " cannot change this table: it is read-only; copy what you need into a new one");
}

lua_Integer position_at(lua_State* lua, int index, lua_Integer otherwise, const char* who) {
  if (lua_isnoneornil(lua, index)) return otherwise;
  int is_whole = 0;
  lua_Integer position = lua_tointegerx(lua, index, &is_whole);
  if (!is_whole) complain(lua, std::string(who) + " needs a whole number as position, but was given " + kind_at(lua, index));
  return position;
}

/// Charges for the positions from first to last; refuses a span that no table of a rule can have.
lua_Integer span(lua_State* lua, lua_Integer first, lua_Integer last, const char* who) {
  if (first > last) return 0;
  if (first < -longest || last > longest) complain(lua, std::string(who) + " was given too long a range");
  charge(lua, static_cast<std::uint64_t>(last - first + 1));
  return last - first + 1;
}

lua_Integer raw_length(lua_State* lua, int index) { return static_cast<lua_Integer>(lua_rawlen(lua, index)); }

int insert(lua_State* lua) {
  need_own(lua, 1, "table.insert");
  lua_Integer end = raw_length(lua, 1) + 1, at = end;
  if (lua_gettop(lua) == 3) {
    at = position_at(lua, 2, end, "table.insert");
    if (at < 1 || at > end) complain(lua, "table.insert was given a position outside the list");
  } else if (lua_gettop(lua) != 2) {
    complain(lua, "table.insert takes a list, perhaps a position, and one value");
  }
  span(lua, at, end, "table.insert");
  for (lua_Integer i = end; i > at; --i) {
    lua_rawgeti(lua, 1, i - 1);
    lua_rawseti(lua, 1, i);
  }
  lua_rawseti(lua, 1, at);
  return 0;
}

int remove(lua_State* lua) {
  need_own(lua, 1, "table.remove");
  lua_Integer size = raw_length(lua, 1), at = position_at(lua, 2, size, "table.remove");
  if (!lua_isnoneornil(lua, 2) && size + 1 != at && (at < 1 || at > size + 1) && !(size == 0 && at == 0))
    complain(lua, "table.remove was given a position outside the list");
  span(lua, at, size, "table.remove");
  lua_rawgeti(lua, 1, at);
  for (; at < size; ++at) {
    lua_rawgeti(lua, 1, at + 1);
    lua_rawseti(lua, 1, at);
  }
  lua_pushnil(lua);
  lua_rawseti(lua, 1, at);
  return 1;
}

int concat(lua_State* lua) {
  std::size_t size = 0;
  const char* between = luaL_optlstring(lua, 2, "", &size);
  lua_Integer last = position_at(lua, 4, list_length(lua, 1, "table.concat"), "table.concat");
  lua_Integer first = position_at(lua, 3, 1, "table.concat");
  span(lua, first, last, "table.concat");
  luaL_Buffer out;
  luaL_buffinit(lua, &out);
  for (lua_Integer i = first; i <= last; ++i) {
    push_list_item(lua, 1, i);
    if (!lua_isstring(lua, -1))
      complain(lua, "table.concat joins texts and numbers, but item " + std::to_string(i) + " is " + kind_at(lua, -1));
    luaL_addvalue(&out);
    if (i < last) luaL_addlstring(&out, between, size);
  }
  luaL_pushresult(&out);
  return 1;
}

int pack(lua_State* lua) {
  int count = lua_gettop(lua);
  lua_createtable(lua, count, 1);
  lua_insert(lua, 1);
  for (int i = count; i >= 1; --i) lua_rawseti(lua, 1, i);
  lua_pushinteger(lua, count);
  lua_setfield(lua, 1, "n");
  return 1;
}

int unpack(lua_State* lua) {
  lua_Integer last = position_at(lua, 3, list_length(lua, 1, "table.unpack"), "table.unpack");
  lua_Integer first = position_at(lua, 2, 1, "table.unpack");
  lua_Integer count = span(lua, first, last, "table.unpack");
  if (!lua_checkstack(lua, static_cast<int>(count) + 1)) complain(lua, "table.unpack was given too many items");
  for (lua_Integer i = first; i <= last; ++i) push_list_item(lua, 1, i);
  return static_cast<int>(count);
}

int move(lua_State* lua) {
  lua_Integer first = position_at(lua, 2, 1, "table.move"), last = position_at(lua, 3, 0, "table.move"),
              to = position_at(lua, 4, 1, "table.move");
  int target = lua_isnoneornil(lua, 5) ? 1 : 5;
  need_own(lua, target, "table.move");
  lua_Integer count = span(lua, first, last, "table.move");
  if (to < -longest || to > longest) complain(lua, "table.move was given too long a range");
  bool forwards = to > last || to <= first || target != 1;
  for (lua_Integer i = 0; i < count; ++i) {
    lua_Integer k = forwards ? i : count - 1 - i;
    push_list_item(lua, 1, first + k);
    lua_rawseti(lua, target, to + k);
  }
  lua_pushvalue(lua, target);
  return 1;
}

/// Whether the value at `a` sorts before the one at `b`, by the function at index 2 if there is one.
bool before(lua_State* lua, int a, int b) {
  charge(lua, 1 + (string_at(lua, a).size() + string_at(lua, b).size()) / 64);
  if (lua_isnil(lua, 2)) return lua_compare(lua, a, b, LUA_OPLT) != 0;
  lua_pushvalue(lua, 2);
  lua_pushvalue(lua, a);
  lua_pushvalue(lua, b);
  lua_call(lua, 2, 1);
  bool result = lua_toboolean(lua, -1) != 0;
  lua_pop(lua, 1);
  return result;
}

/// Merges the runs [from, middle] and [middle + 1, to] of table 3 into table 4.
void merge(lua_State* lua, lua_Integer from, lua_Integer middle, lua_Integer to) {
  lua_Integer left = from, right = middle + 1;
  for (lua_Integer out = from; out <= to; ++out) {
    bool take_right = left > middle;
    if (!take_right && right <= to) {
      lua_rawgeti(lua, 3, left);
      lua_rawgeti(lua, 3, right);
      take_right = before(lua, lua_gettop(lua), lua_gettop(lua) - 1);
      lua_pop(lua, 2);
    }
    lua_rawgeti(lua, 3, take_right ? right++ : left++);
    lua_rawseti(lua, 4, out);
  }
}

void copy(lua_State* lua, int from, int to, lua_Integer size) {
  for (lua_Integer i = 1; i <= size; ++i) {
    lua_rawgeti(lua, from, i);
    lua_rawseti(lua, to, i);
  }
}

/// A merge sort: the same result in every run, whatever the comparison function does.
int sort(lua_State* lua) {
  lua_settop(lua, 2);
  need_own(lua, 1, "table.sort");
  if (!lua_isnil(lua, 2) && !lua_isfunction(lua, 2)) complain(lua, "table.sort takes a function as its second value, or nothing");
  lua_Integer size = raw_length(lua, 1);
  span(lua, 1, size, "table.sort");
  for (int scratch = 0; scratch < 2; ++scratch) lua_createtable(lua, static_cast<int>(size), 0);
  copy(lua, 1, 3, size);
  for (lua_Integer width = 1; width < size; width *= 2) {
    for (lua_Integer from = 1; from <= size; from += 2 * width)
      merge(lua, from, std::min(from + width - 1, size), std::min(from + 2 * width - 1, size));
    lua_insert(lua, 3);  // The merged table is the next round's source.
  }
  copy(lua, 3, 1, size);
  return 0;
}

}  // namespace

int open_tables(lua_State* lua) {
  static const luaL_Reg functions[] = {{"concat", concat}, {"insert", insert}, {"move", move},     {"pack", pack},
                                       {"remove", remove}, {"sort", sort},     {"unpack", unpack}, {nullptr, nullptr}};
  luaL_newlib(lua, functions);
  return 1;
}

}  // namespace consultcheck::host
