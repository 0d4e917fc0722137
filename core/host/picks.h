// What is picked out of a list: whether it holds a value, and the earliest or latest date in it.
#pragma once

#include <functional>
#include <lua5.4/lua.hpp>
#include <string_view>

namespace consultcheck::host {

/// Whether an item counts; it and its date stand at those places of the stack.
using Counts = std::function<bool(int item, int date)>;

/// Of the items of the list at an index that have that date and count, pushes the date, item and position of the earliest or the latest;
/// three nils when there is none. Of several with one date the first. Only those that would be taken are asked whether they count.
void push_pick(lua_State* lua, int list, const char* who, std::string_view field, bool latest, const Counts& counts);

/// Pushes `contains`, `earliest` and `latest` into the table on top of the stack.
void open_picks(lua_State* lua);

}  // namespace consultcheck::host
