// Walks over tables, plans and data: always in the same order.
#include <algorithm>
#include <string>
#include <vector>

#include "core/host/data_view.h"
#include "core/host/engine.h"
#include "core/host/group_view.h"
#include "core/host/lua_messages.h"
#include "core/host/plan_view.h"
#include "core/host/run.h"
#include "core/host/tables.h"
#include "core/host/walk.h"

namespace consultcheck::host {
namespace {

int refuse_change(lua_State* lua) { complain(lua, "this table is read-only: a rule keeps nothing between plans"); }

int sealed_length(lua_State* lua) {
  push_contents(lua, 1, "#");
  lua_pushinteger(lua, static_cast<lua_Integer>(lua_rawlen(lua, -1)));
  return 1;
}

[[noreturn]] void no_list(lua_State* lua, int index, const char* who) {
  complain(lua, std::string(who) + " needs a list, but was given " + kind_at(lua, index));
}

/// A key of a table as it sorts: numbers, then texts, then true and false.
struct Key {
  int kind;
  double number;
  std::string_view text;
  auto tie() const { return std::tuple(kind, number, text); }
};

Key key_at(lua_State* lua, int index) {
  switch (lua_type(lua, index)) {
    case LUA_TNUMBER:
      return {0, lua_tonumber(lua, index), {}};
    case LUA_TSTRING:
      return {1, 0, string_at(lua, index)};
    case LUA_TBOOLEAN:
      return {2, static_cast<double>(lua_toboolean(lua, index)), {}};
    default:
      complain(lua, "pairs has no fixed order for a table whose keys are tables, dates or functions");
  }
}

/// Pushes a list of the keys of the table on top of the stack, in order. The table stays below it.
void push_sorted_keys(lua_State* lua) {
  std::vector<Key> keys;
  for (lua_pushnil(lua); lua_next(lua, -2); lua_pop(lua, 1)) {
    keys.push_back(key_at(lua, -2));
    charge(lua, 1 + keys.back().text.size() / 16);
  }
  std::sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) { return a.tie() < b.tie(); });
  lua_createtable(lua, static_cast<int>(keys.size()), 0);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i].kind == 1) {
      lua_pushlstring(lua, keys[i].text.data(), keys[i].text.size());
    } else if (keys[i].kind == 2) {
      lua_pushboolean(lua, keys[i].number != 0);
    } else if (keys[i].number == static_cast<double>(static_cast<lua_Integer>(keys[i].number))) {
      lua_pushinteger(lua, static_cast<lua_Integer>(keys[i].number));
    } else {
      lua_pushnumber(lua, keys[i].number);
    }
    lua_rawseti(lua, -2, static_cast<lua_Integer>(i + 1));
  }
}

lua_Integer step(lua_State* lua) {
  lua_Integer position = lua_tointeger(lua, walk_value(2)) + 1;
  lua_pushinteger(lua, position);
  lua_replace(lua, walk_value(2));
  return position;
}

/// Values: the table's contents, position, its keys.
int next_pair(lua_State* lua) {
  for (;;) {
    lua_rawgeti(lua, walk_value(3), step(lua));
    if (lua_isnil(lua, -1)) return 1;
    lua_pushvalue(lua, -1);
    lua_rawget(lua, walk_value(1));
    if (!lua_isnil(lua, -1)) return 2;
    lua_pop(lua, 2);
  }
}

/// Values: a section of the plan, position among its fields. Fields that are not there are passed over.
int next_field(lua_State* lua) {
  ViewId id = part_at(lua, walk_value(1), "pairs");
  Run& run = *Engine::of(lua).run;
  const auto& fields = run.view.field(id)->fields;
  for (;;) {
    auto position = static_cast<std::size_t>(step(lua));
    if (position > fields.size()) return lua_pushnil(lua), 1;
    const Field* field = fields[position - 1];
    Found found = run.view.look(id, field);
    if (found.kind == Kind::missing || (found.kind == Kind::none && field->shape != Shape::list)) continue;
    lua_pushlstring(lua, field->name.data(), field->name.size());
    push_field(lua, id, field);
    return 2;
  }
}

/// Values: data, position, how many.
int next_data(lua_State* lua) {
  lua_Integer position = step(lua);
  if (position > lua_tointeger(lua, walk_value(3))) return lua_pushnil(lua), 1;
  push_data_key(lua, walk_value(1), position);
  push_data_item(lua, walk_value(1), position);
  return 2;
}

/// Values: a list of any kind, position.
int next_item(lua_State* lua) {
  push_list_item(lua, walk_value(1), step(lua));
  return 1;
}

int next_position(lua_State* lua) {
  lua_Integer position = step(lua);
  push_list_item(lua, walk_value(1), position);
  if (lua_isnil(lua, -1)) return 1;
  lua_pushinteger(lua, position);
  lua_insert(lua, -2);
  return 2;
}

int start_list(lua_State* lua, const char* who, lua_CFunction next) {
  lua_settop(lua, 1);
  list_length(lua, 1, who);
  lua_pushinteger(lua, 0);
  push_walk(lua, next, 2);
  return 1;
}

}  // namespace

void seal_table(lua_State* lua, int index) {
  index = lua_absindex(lua, index);
  lua_newtable(lua);
  for (lua_pushnil(lua); lua_next(lua, index);) {
    lua_pushvalue(lua, -2);
    lua_insert(lua, -2);
    lua_rawset(lua, -4);
    lua_pushvalue(lua, -1);
    lua_pushnil(lua);
    lua_rawset(lua, index);  // Clearing a field while walking is allowed.
  }
  if (lua_getmetatable(lua, index)) lua_setmetatable(lua, -2);
  lua_createtable(lua, 0, 3);
  lua_insert(lua, -2);
  lua_setfield(lua, -2, "__index");
  lua_pushcfunction(lua, refuse_change);
  lua_setfield(lua, -2, "__newindex");
  lua_pushcfunction(lua, sealed_length);
  lua_setfield(lua, -2, "__len");
  lua_setmetatable(lua, index);
}

bool is_sealed(lua_State* lua, int index) {
  if (!lua_istable(lua, index) || !lua_getmetatable(lua, index)) return false;
  lua_pop(lua, 1);
  return true;
}

void push_contents(lua_State* lua, int index, const char* who) {
  if (!lua_istable(lua, index)) complain(lua, std::string(who) + " needs a table, but was given " + kind_at(lua, index));
  index = lua_absindex(lua, index);
  if (!lua_getmetatable(lua, index)) return lua_pushvalue(lua, index);
  lua_pushliteral(lua, "__index");
  lua_rawget(lua, -2);
  lua_remove(lua, -2);
}

std::vector<std::string_view> text_keys(lua_State* lua, int index) {
  std::vector<std::string_view> keys;
  push_contents(lua, index, "this");
  for (lua_pushnil(lua); lua_next(lua, -2); lua_pop(lua, 1)) {
    charge(lua, 1);
    keys.push_back(string_at(lua, -2));
  }
  lua_pop(lua, 1);
  std::sort(keys.begin(), keys.end());
  return keys;
}

std::int64_t list_length(lua_State* lua, int index, const char* who) {
  if (is_part(lua, index) && group_of(lua)) return group_length(lua, index, who);
  if (is_part(lua, index)) return read_length(lua, part_at(lua, index, who), who);
  if (is_data(lua, index)) return data_length(lua, index);
  if (!lua_istable(lua, index)) no_list(lua, index, who);
  push_contents(lua, index, who);
  auto length = static_cast<std::int64_t>(lua_rawlen(lua, -1));
  lua_pop(lua, 1);
  return length;
}

void push_list_item(lua_State* lua, int index, std::int64_t position) {
  if (is_part(lua, index) && group_of(lua)) return push_group_item(lua, index, position);
  if (is_part(lua, index)) return push_item(lua, part_at(lua, index, "reading"), position);
  if (is_data(lua, index)) return push_data_item(lua, index, position);
  push_contents(lua, index, "reading");
  lua_rawgeti(lua, -1, position);
  lua_remove(lua, -2);
}

void each_text(lua_State* lua, int index, const char* who, const char* wrong, const std::function<bool(std::string_view)>& take) {
  const std::int64_t size = list_length(lua, index, who);
  const bool data = is_data(lua, index);
  bool more = true;
  for (std::int64_t i = 1; i <= size && more; ++i) {
    if (const std::string* text = data ? data_text(lua, index, i) : nullptr) {
      more = take(*text);
      continue;
    }
    push_list_item(lua, index, i);
    if (lua_type(lua, -1) != LUA_TSTRING) complain(lua, wrong);
    more = take(string_at(lua, -1));
    lua_pop(lua, 1);
  }
}

int walk_pairs(lua_State* lua) {
  lua_settop(lua, 1);
  if (is_part(lua, 1) && group_of(lua)) return start_list(lua, "pairs", next_position);
  if (is_part(lua, 1)) {
    ViewId id = part_at(lua, 1, "pairs");
    if (Engine::of(lua).run->view.field(id)->shape == Shape::list) return start_list(lua, "pairs", next_position);
    lua_pushinteger(lua, 0);
    push_walk(lua, next_field, 2);
    return 1;
  }
  if (is_data(lua, 1)) {
    lua_pushinteger(lua, 0);
    lua_pushinteger(lua, data_length(lua, 1));
    push_walk(lua, next_data, 3);
    return 1;
  }
  push_contents(lua, 1, "pairs");
  lua_remove(lua, 1);
  push_sorted_keys(lua);
  lua_pushinteger(lua, 0);
  lua_insert(lua, -2);
  push_walk(lua, next_pair, 3);
  return 1;
}

int walk_ipairs(lua_State* lua) { return start_list(lua, "ipairs", next_position); }

int walk_each(lua_State* lua) { return start_list(lua, "each", next_item); }

int count_items(lua_State* lua) {
  lua_settop(lua, 2);
  std::int64_t length = list_length(lua, 1, "count"), counted = length;
  if (!lua_isnil(lua, 2)) {
    if (!lua_isfunction(lua, 2))
      complain(lua, "count takes a list and a function, such as count(plan.methods, function(method) return … end)");
    counted = 0;
    for (std::int64_t i = 1; i <= length; ++i) {
      charge(lua, 1);
      lua_pushvalue(lua, 2);
      push_list_item(lua, 1, i);
      lua_call(lua, 1, 1);
      counted += lua_toboolean(lua, -1);
      lua_pop(lua, 1);
    }
  }
  lua_pushinteger(lua, counted);
  return 1;
}

}  // namespace consultcheck::host
