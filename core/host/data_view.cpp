#include "core/host/data_view.h"

#include <algorithm>
#include <cmath>

#include "core/host/data_reads.h"
#include "core/host/dates.h"
#include "core/host/engine.h"
#include "core/host/lua_messages.h"
#include "core/host/lua_values.h"
#include "core/host/run.h"

namespace consultcheck::host {
namespace {

const char* const type_name = "data";

/// A data file on one day, or a value in one of its rows.
struct DataPart {
  DataPlace at;
  std::uint32_t generation;
};

DataPart& part_of(lua_State* lua, int index) {
  auto* part = static_cast<DataPart*>(luaL_checkudata(lua, index, type_name));
  Run* run = Engine::of(lua).run;
  if (!run || run->generation != part->generation) complain(lua, "this data belongs to a plan that was finished earlier");
  return *part;
}

void push_part_of(lua_State* lua, const DataPlace& at) {
  auto* part = static_cast<DataPart*>(lua_newuserdatauv(lua, sizeof(DataPart), 0));
  *part = {at, Engine::of(lua).run->generation};
  luaL_setmetatable(lua, type_name);
}

void record(lua_State* lua, const DataPlace& value) { Engine::of(lua).run->trail.data(value); }

std::optional<Date> date_of(const Value& value) { return value.text.size() == 10 ? Date::parse(value.text) : std::nullopt; }

/// Pushes what stands at a place: a part, or a value, which is recorded.
void push_place(lua_State* lua, const DataPlace& at) {
  const Value& value = *at.value;
  switch (value.kind) {
    case Value::Kind::null:
      return lua_pushnil(lua);
    case Value::Kind::list:
    case Value::Kind::object:
      return push_part_of(lua, at);
    default:
      break;
  }
  record(lua, at);
  if (value.kind == Value::Kind::flag) return lua_pushboolean(lua, value.flag);
  if (value.kind == Value::Kind::number) {
    if (std::floor(value.number) == value.number && std::fabs(value.number) < 9e15)
      return lua_pushinteger(lua, static_cast<lua_Integer>(value.number));
    return lua_pushnumber(lua, value.number);
  }
  if (auto date = date_of(value)) return push_date(lua, *date);
  lua_pushlstring(lua, value.text.data(), value.text.size());
}

/// Adds the day that an object names in `on`, or that a text is, when it is one of those wanted.
void add_day(const DataPlace& at, Day first, Day last, std::vector<NamedDay>& days) {
  const Value* on = at.value->is(Value::Kind::object) ? at.value->get("on") : at.value;
  if (!on || !on->is(Value::Kind::text)) return;
  auto date = Date::parse(on->text);
  if (!date || !date->exact() || date->first() < first || date->first() > last) return;
  days.push_back({date->first(), {at.file, at.row, on, at.day}});
}

/// The rows in force, in the order of the file.
const DataRow* row_at(const DataPlace& at, std::int64_t position) {
  for (const DataRow& row : at.file->rows)
    if (row.holds(at.day) && --position == 0) return &row;
  return nullptr;
}

/// The item of a part at a position from 1, or null.
const Value* item_at(const DataPlace& at, std::int64_t position) {
  return position < 1 || position > static_cast<std::int64_t>(at.value->items.size())
             ? nullptr
             : &at.value->items[static_cast<std::size_t>(position - 1)];
}

int index(lua_State* lua) {
  const DataPlace at = part_of(lua, 1).at;
  if (const auto position = whole_at(lua, 2)) {
    push_data_item(lua, 1, *position);
    return 1;
  }
  if (lua_type(lua, 2) != LUA_TSTRING) complain(lua, "data is read by a code, not by " + kind_at(lua, 2));
  const std::string_view key = string_at(lua, 2);
  if (key.size() > 200) complain(lua, "no code of a data file is as long as that");
  charge(lua, 1 + at.file->rows.size() / 8);
  const DataRow* row = at.row ? at.row : at.file->find(key, at.day);
  const Value* value = at.row ? at.value->get(key) : row ? row->value : nullptr;
  if (value) {
    push_place(lua, {at.file, row, value, at.day});
  } else {
    Engine::of(lua).run->trail.absent_data(at, key);
    lua_pushnil(lua);
  }
  return 1;
}

int new_index(lua_State* lua) { complain(lua, "a rule cannot change the data of a rule set"); }

int length(lua_State* lua) {
  lua_pushinteger(lua, data_length(lua, 1));
  return 1;
}

}  // namespace

void push_data(lua_State* lua, const DataFile& file, Day day) { push_part_of(lua, {&file, nullptr, nullptr, day}); }

void open_data_view(lua_State* lua) {
  static const luaL_Reg ways[] = {{"__index", index}, {"__newindex", new_index}, {"__len", length}, {nullptr, nullptr}};
  luaL_newmetatable(lua, type_name);
  luaL_setfuncs(lua, ways, 0);
  lua_pop(lua, 1);
}

bool is_data(lua_State* lua, int index) { return luaL_testudata(lua, index, type_name) != nullptr; }

std::int64_t data_length(lua_State* lua, int index) {
  const DataPlace& at = part_of(lua, index).at;
  if (at.row) return static_cast<std::int64_t>(at.value->items.size());
  charge(lua, at.file->rows.size() / 8);
  return std::count_if(at.file->rows.begin(), at.file->rows.end(), [&](const DataRow& row) { return row.holds(at.day); });
}

void push_data_item(lua_State* lua, int index, std::int64_t position) {
  const DataPlace at = part_of(lua, index).at;
  if (!at.row) charge(lua, at.file->rows.size() / 8);
  const DataRow* row = at.row ? at.row : row_at(at, position);
  const Value* value = at.row ? item_at(at, position) : row ? row->value : nullptr;
  return value ? push_place(lua, {at.file, row, value, at.day}) : lua_pushnil(lua);
}

const std::string* data_text(lua_State* lua, int index, std::int64_t position) {
  const DataPlace& at = part_of(lua, index).at;
  const Value* value = at.row ? item_at(at, position) : nullptr;
  if (!value || !value->is(Value::Kind::text) || date_of(*value)) return nullptr;
  record(lua, {at.file, at.row, value, at.day});
  return &value->text;
}

void push_data_key(lua_State* lua, int index, std::int64_t position) {
  const DataPlace& at = part_of(lua, index).at;
  auto i = static_cast<std::size_t>(position - 1);
  if (!at.row) {
    charge(lua, at.file->rows.size() / 8);
    lua_pushstring(lua, row_at(at, position)->code.c_str());
  } else if (i < at.value->keys.size()) {
    lua_pushstring(lua, at.value->keys[i].c_str());
  } else {
    lua_pushinteger(lua, position);
  }
}

std::vector<NamedDay> find_days(lua_State* lua, int index, Day first, Day last) {
  const DataPlace at = part_of(lua, index).at;
  std::vector<NamedDay> days;
  if (!at.row) {
    charge(lua, at.file->rows.size());
    for (const DataRow& row : at.file->rows)
      if (row.holds(at.day)) add_day({at.file, &row, row.value, at.day}, first, last, days);
  } else if (at.value->get("on")) {
    add_day(at, first, last, days);
  } else {
    charge(lua, at.value->items.size());
    for (const Value& item : at.value->items) add_day({at.file, at.row, &item, at.day}, first, last, days);
  }
  return days;
}

}  // namespace consultcheck::host
