#include "core/host/lua_values.h"

#include <algorithm>
#include <cmath>

#include "core/host/dates.h"
#include "core/host/engine.h"
#include "core/host/lua_messages.h"
#include "core/host/tables.h"

namespace consultcheck::host {
namespace {

constexpr int deepest = 32;

Value read(lua_State* lua, int index, int depth);

Value read_table(lua_State* lua, int index, int depth) {
  if (depth > deepest) complain(lua, "these tables lie too deep inside one another");
  luaL_checkstack(lua, 8, nullptr);
  Value value;
  push_contents(lua, index, "this");
  int table = lua_gettop(lua);
  auto size = static_cast<lua_Integer>(lua_rawlen(lua, table));
  std::vector<std::string> keys;
  for (lua_pushnil(lua); lua_next(lua, table); lua_pop(lua, 1)) {
    charge(lua, 1);
    if (lua_isinteger(lua, -2) && lua_tointeger(lua, -2) >= 1 && lua_tointeger(lua, -2) <= size) continue;
    if (lua_type(lua, -2) != LUA_TSTRING) complain(lua, "this table has a key that is no name and no position");
    keys.emplace_back(string_at(lua, -2));
  }
  std::sort(keys.begin(), keys.end());
  if (size > 0 && !keys.empty()) complain(lua, "this table mixes named fields with items ('" + keys.front() + "')");
  value.kind = keys.empty() ? Value::Kind::list : Value::Kind::object;
  for (const std::string& key : keys) {
    lua_getfield(lua, table, key.c_str());
    value.items.push_back(read(lua, lua_gettop(lua), depth + 1));
    lua_pop(lua, 1);
  }
  for (lua_Integer i = 1; i <= size; ++i) {
    lua_rawgeti(lua, table, i);
    value.items.push_back(read(lua, lua_gettop(lua), depth + 1));
    lua_pop(lua, 1);
  }
  value.keys = std::move(keys);
  value.key_offsets.resize(value.keys.size());
  lua_settop(lua, table - 1);
  return value;
}

Value read(lua_State* lua, int index, int depth) {
  charge(lua, 16 + string_at(lua, index).size() / 16);
  Value value;
  if (const DateValue* date = date_at(lua, index)) {
    value.kind = Value::Kind::text;
    value.text = date->date.text();
    return value;
  }
  switch (lua_type(lua, index)) {
    case LUA_TNIL:
      break;
    case LUA_TBOOLEAN:
      value.kind = Value::Kind::flag;
      value.flag = lua_toboolean(lua, index) != 0;
      break;
    case LUA_TNUMBER:
      value.kind = Value::Kind::number;
      value.number = lua_tonumber(lua, index);
      break;
    case LUA_TSTRING:
      value.kind = Value::Kind::text;
      value.text = string_at(lua, index);
      break;
    case LUA_TTABLE:
      return read_table(lua, index, depth);
    default:
      complain(lua, "data cannot hold " + kind_at(lua, index));
  }
  return value;
}

}  // namespace

std::optional<lua_Integer> whole_at(lua_State* lua, int index) {
  if (lua_type(lua, index) != LUA_TNUMBER) return std::nullopt;
  int whole = 0;
  const lua_Integer number = lua_tointegerx(lua, index, &whole);
  return whole ? std::optional(number) : std::nullopt;
}

Value value_of(lua_State* lua, int index) { return read(lua, lua_absindex(lua, index), 0); }

Value named_values_of(lua_State* lua, int index) {
  index = lua_absindex(lua, index);
  auto size = static_cast<lua_Integer>(lua_rawlen(lua, index));
  for (lua_Integer i = 1; i <= size; ++i) {
    if (lua_rawgeti(lua, index, i) != LUA_TTABLE) complain(lua, "each example is a table with its name first");
    if (lua_rawgeti(lua, -1, 1) != LUA_TSTRING) complain(lua, "an example needs its name first: { \"six weeks\", pass = …, plan = … }");
    lua_setfield(lua, -2, "name");
    lua_pushnil(lua);
    lua_rawseti(lua, -2, 1);
    lua_pop(lua, 1);
  }
  return value_of(lua, index);
}

void push_value(lua_State* lua, const Value& value) {
  luaL_checkstack(lua, 4, nullptr);
  switch (value.kind) {
    case Value::Kind::null:
      return lua_pushnil(lua);
    case Value::Kind::flag:
      return lua_pushboolean(lua, value.flag);
    case Value::Kind::text:
      lua_pushlstring(lua, value.text.data(), value.text.size());
      return;
    case Value::Kind::number:
      if (std::floor(value.number) == value.number && std::fabs(value.number) < 9e15)
        return lua_pushinteger(lua, static_cast<lua_Integer>(value.number));
      return lua_pushnumber(lua, value.number);
    default:
      break;
  }
  lua_newtable(lua);
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    push_value(lua, value.items[i]);
    if (value.kind == Value::Kind::list) {
      lua_rawseti(lua, -2, static_cast<lua_Integer>(i + 1));
    } else {
      lua_setfield(lua, -2, value.keys[i].c_str());
    }
  }
  seal_table(lua, -1);
}

}  // namespace consultcheck::host
