// Tables in a rule's hands: sealed ones, sorted walks, and the modules that work on them.
#pragma once

#include <functional>
#include <lua5.4/lua.hpp>
#include <string_view>
#include <vector>

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
/// Hands on each text of any of those until `take` says false; another item is an error in the words of `wrong`.
void each_text(lua_State* lua, int index, const char* who, const char* wrong, const std::function<bool(std::string_view)>& take);

/// The texts that are keys of a table, in order, first an empty one for each key of another kind. They live as long as the table holds
/// them.
std::vector<std::string_view> text_keys(lua_State* lua, int index);

/// `pairs`, `ipairs`, `each`, `count`: walks in a fixed order over tables, plans and data.
int walk_pairs(lua_State* lua);
int walk_ipairs(lua_State* lua);
int walk_each(lua_State* lua);
int count_items(lua_State* lua);
/// Pushes the module `table`.
int open_tables(lua_State* lua);

}  // namespace consultcheck::host
