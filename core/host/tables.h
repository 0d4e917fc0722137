// Tables in a rule's hands: sealed ones, sorted walks, and the modules that work on them.
#pragma once

#include <lua5.4/lua.hpp>
#include <string_view>

namespace consultcheck::host {

/// Makes the table at an index read-only: its contents move behind it. Does not descend.
void seal_table(lua_State* lua, int index);
bool is_sealed(lua_State* lua, int index);
/// Pushes the contents of a table, which for a sealed one stand behind it. Anything else is an error naming `who`.
void push_contents(lua_State* lua, int index, const char* who);

/// Number of items of a table, a list of the plan, or data; a list of the plan is recorded as read.
std::int64_t list_length(lua_State* lua, int index, const char* who);
/// Pushes the item at a position of any of those.
void push_list_item(lua_State* lua, int index, std::int64_t position);

/// Calls `visit` with each text key of a table, in no order.
template <class Visit>
void for_each_key(lua_State* lua, int index, Visit visit) {
  push_contents(lua, index, "this");
  for (lua_pushnil(lua); lua_next(lua, -2); lua_pop(lua, 1)) {
    std::size_t size = 0;
    const char* key = lua_type(lua, -2) == LUA_TSTRING ? lua_tolstring(lua, -2, &size) : "";
    visit(std::string_view(key, size));
  }
  lua_pop(lua, 1);
}

/// `pairs`, `ipairs`, `each`, `count`: walks in a fixed order over tables, plans and data.
int walk_pairs(lua_State* lua);
int walk_ipairs(lua_State* lua);
int walk_each(lua_State* lua);
int count_items(lua_State* lua);
/// Pushes the module `table`.
int open_tables(lua_State* lua);

}  // namespace consultcheck::host
