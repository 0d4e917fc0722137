// Plain data between Lua tables and values.
#pragma once

#include <lua5.4/lua.hpp>
#include <optional>

#include "core/model/value.h"

namespace consultcheck::host {

/// The value at an index as data: texts, numbers, true and false, dates as texts, tables as lists (with items 1, 2, …, or empty) or objects
/// in the order of their keys. Anything else is an error of the rule.
Value value_of(lua_State* lua, int index);
/// The same for a list of tables whose first item, without a key, is their name: it becomes the field `name`.
Value named_values_of(lua_State* lua, int index);
/// The number at an index if it has no fraction, so 7 and 14/2 alike; nothing for any other value.
std::optional<lua_Integer> whole_at(lua_State* lua, int index);
/// Pushes data as Lua values; lists and objects come out read-only.
void push_value(lua_State* lua, const Value& value);

}  // namespace consultcheck::host
