// The rows of a rule set's data file as a rule sees them: read-only, and recording what is read.
#pragma once

#include <lua5.4/lua.hpp>
#include <vector>

#include "core/host/data_reads.h"

namespace consultcheck::host {

/// Pushes a data file; only rows in force on that day are shown.
void push_data(lua_State* lua, const DataFile& file, Day day);
/// Makes the type of data files and their parts.
void open_data_view(lua_State* lua);
bool is_data(lua_State* lua, int index);
/// Number of rows, or of items of a part.
std::int64_t data_length(lua_State* lua, int index);
/// Pushes the row or item at a position from 1.
void push_data_item(lua_State* lua, int index, std::int64_t position);
/// Pushes the code or field name at a position, or its position in a list.
void push_data_key(lua_State* lua, int index, std::int64_t position);
/// The text at a position of a part, recorded as read; null for anything else.
const std::string* data_text(lua_State* lua, int index, std::int64_t position);

/// A day that a data file names, and where.
struct NamedDay {
  Day day;
  DataPlace place;
};
/// The days from first to last that rows name in `on`. They are not yet read: whoever counts with one records it.
std::vector<NamedDay> find_days(lua_State* lua, int index, Day first, Day last);

}  // namespace consultcheck::host
