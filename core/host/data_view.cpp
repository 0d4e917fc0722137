#include "core/host/data_view.h"

#include <algorithm>
#include <cmath>

#include "core/host/data_reads.h"
#include "core/host/dates.h"
#include "core/host/engine.h"
#include "core/host/lua_messages.h"
#include "core/host/run.h"

namespace consultcheck::host {
namespace {

const char* const type_name = "data";

/// A data file on one day (`value` null), or a part of one of its rows.
struct DataPart {
  const DataFile* file;
  const DataRow* row;
  const Value* value;
  Day day;
  std::uint32_t generation;
  char path[240];
};

DataPart& part_of(lua_State* lua, int index) {
  auto* part = static_cast<DataPart*>(luaL_checkudata(lua, index, type_name));
  Run* run = Engine::of(lua).run;
  if (!run || run->generation != part->generation) complain(lua, "this data belongs to a plan that was finished earlier");
  return *part;
}

std::string under(const DataPart& part, std::string_view key) {
  return std::string(part.path) + (key.starts_with('[') ? "" : ".") + std::string(key);
}

void push_part_of(lua_State* lua, const DataPart& from, const DataRow* row, const Value* value, const std::string& path) {
  auto* part = static_cast<DataPart*>(lua_newuserdatauv(lua, sizeof(DataPart), 0));
  *part = {from.file, row, value, from.day, from.generation, {}};
  path.copy(part->path, sizeof part->path - 1);
  luaL_setmetatable(lua, type_name);
}

void record(lua_State* lua, const DataPart& from, const DataRow* row, const Value* at, std::string path, std::string shown) {
  Read read;
  read.path = std::move(path);
  read.value = std::move(shown);
  read.state = at ? Read::State::value : Read::State::missing;
  read.unchecked = row && !row->checked;
  const Value& place = at ? *at : row ? *row->value : from.file->document.top;
  read.place = {from.file->document.source.get(), place.offset};
  Engine::of(lua).run->trail.data(std::move(read));
}

void push_leaf(lua_State* lua, const DataPart& from, const DataRow* row, const Value& value, const std::string& path) {
  switch (value.kind) {
    case Value::Kind::null:
      return lua_pushnil(lua);
    case Value::Kind::list:
    case Value::Kind::object:
      return push_part_of(lua, from, row, &value, path);
    default:
      break;
  }
  record(lua, from, row, &value, path, shown(value));
  if (value.kind == Value::Kind::flag) return lua_pushboolean(lua, value.flag);
  if (value.kind == Value::Kind::number) {
    if (std::floor(value.number) == value.number && std::fabs(value.number) < 9e15)
      return lua_pushinteger(lua, static_cast<lua_Integer>(value.number));
    return lua_pushnumber(lua, value.number);
  }
  if (auto date = value.text.size() == 10 ? Date::parse(value.text) : std::nullopt) return push_date(lua, *date);
  lua_pushlstring(lua, value.text.data(), value.text.size());
}

/// Adds the day that an object names in `on`, or that a text is. `path` is only asked for when the day is one of those wanted.
template <class Path>
void add_day(lua_State* lua, const DataPart& from, const DataRow* row, const Value& value, Path path, Day first, Day last,
             std::vector<Day>& days) {
  const Value* on = value.is(Value::Kind::object) ? value.get("on") : &value;
  if (!on || !on->is(Value::Kind::text)) return;
  auto date = Date::parse(on->text);
  if (!date || !date->exact() || date->first() < first || date->first() > last) return;
  days.push_back(date->first());
  record(lua, from, row, on, on == &value ? path() : path() + ".on", on->text);
}

std::string row_path(const DataPart& part, const DataRow& row) {
  auto same = [&](const DataRow& other) { return other.code == row.code && other.holds(part.day); };
  const auto& rows = part.file->rows;
  std::string path = under(part, row.code);
  if (std::count_if(rows.begin(), rows.end(), same) < 2) return path;
  return path + "[" + std::to_string(std::count_if(rows.data(), &row + 1, same)) + "]";
}

/// The rows in force, in the order of the file.
const DataRow* row_at(const DataPart& part, std::int64_t position) {
  for (const DataRow& row : part.file->rows)
    if (row.holds(part.day) && --position == 0) return &row;
  return nullptr;
}

int index(lua_State* lua) {
  DataPart& part = part_of(lua, 1);
  if (lua_isinteger(lua, 2)) {
    push_data_item(lua, 1, lua_tointeger(lua, 2));
    return 1;
  }
  if (lua_type(lua, 2) != LUA_TSTRING) complain(lua, "data is read by a code, not by " + kind_at(lua, 2));
  std::string key(string_at(lua, 2));
  if (key.size() > 200) complain(lua, "no code of a data file is as long as that");
  charge(lua, 1 + part.file->rows.size() / 8);
  std::string path = under(part, key);
  const DataRow* row = part.value ? part.row : part.file->find(key, part.day);
  const Value* value = part.value ? part.value->get(key) : row ? row->value : nullptr;
  if (value) {
    push_leaf(lua, part, row, *value, path);
  } else {
    record(lua, part, part.value ? part.row : nullptr, nullptr, path, "");
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

void push_data(lua_State* lua, const DataFile& file, Day day) {
  push_part_of(lua, {&file, nullptr, nullptr, day, Engine::of(lua).run->generation, {}}, nullptr, nullptr, file.name);
}

void open_data_view(lua_State* lua) {
  static const luaL_Reg ways[] = {{"__index", index}, {"__newindex", new_index}, {"__len", length}, {nullptr, nullptr}};
  luaL_newmetatable(lua, type_name);
  luaL_setfuncs(lua, ways, 0);
  lua_pop(lua, 1);
}

bool is_data(lua_State* lua, int index) { return luaL_testudata(lua, index, type_name) != nullptr; }

std::int64_t data_length(lua_State* lua, int index) {
  DataPart& part = part_of(lua, index);
  if (part.value) return static_cast<std::int64_t>(part.value->items.size());
  charge(lua, part.file->rows.size() / 8);
  return std::count_if(part.file->rows.begin(), part.file->rows.end(), [&](const DataRow& row) { return row.holds(part.day); });
}

void push_data_item(lua_State* lua, int index, std::int64_t position) {
  DataPart part = part_of(lua, index);
  if (!part.value) {
    charge(lua, part.file->rows.size() / 8);
    const DataRow* row = row_at(part, position);
    return row ? push_leaf(lua, part, row, *row->value, row_path(part, *row)) : lua_pushnil(lua);
  }
  if (position < 1 || position > static_cast<std::int64_t>(part.value->items.size())) return lua_pushnil(lua);
  auto i = static_cast<std::size_t>(position - 1);
  std::string key = i < part.value->keys.size() ? part.value->keys[i] : "[" + std::to_string(position) + "]";
  push_leaf(lua, part, part.row, part.value->items[i], under(part, key));
}

void push_data_key(lua_State* lua, int index, std::int64_t position) {
  DataPart& part = part_of(lua, index);
  auto i = static_cast<std::size_t>(position - 1);
  if (!part.value) {
    charge(lua, part.file->rows.size() / 8);
    lua_pushstring(lua, row_at(part, position)->code.c_str());
  } else if (i < part.value->keys.size()) {
    lua_pushstring(lua, part.value->keys[i].c_str());
  } else {
    lua_pushinteger(lua, position);
  }
}

void find_days(lua_State* lua, int index, Day first, Day last, std::vector<Day>& days) {
  DataPart part = part_of(lua, index);
  if (!part.value) {
    charge(lua, part.file->rows.size());
    for (const DataRow& row : part.file->rows)
      if (row.holds(part.day))
        add_day(
            lua, part, &row, *row.value, [&] { return row_path(part, row); }, first, last, days);
    return;
  }
  if (part.value->get("on"))
    return add_day(
        lua, part, part.row, *part.value, [&] { return std::string(part.path); }, first, last, days);
  charge(lua, part.value->items.size());
  std::size_t position = 0;
  for (const Value& item : part.value->items) {
    ++position;
    add_day(
        lua, part, part.row, item, [&] { return under(part, "[" + std::to_string(position) + "]"); }, first, last, days);
  }
}

}  // namespace consultcheck::host
