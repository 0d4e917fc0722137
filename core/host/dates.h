// Dates as rules hold them, and the module `date`.
#pragma once

#include <lua5.4/lua.hpp>

#include "core/model/date.h"
#include "core/model/plan.h"

namespace consultcheck::host {

/// A date in a rule's hands, with the node it was read from, so that an imprecise one can be named.
struct DateValue {
  Date date;
  NodeId node = no_node;
};

void push_date(lua_State* lua, const Date& date, NodeId node = no_node);
/// The date at an index, or null.
const DateValue* date_at(lua_State* lua, int index);
/// The day of the exact date at an index; an imprecise one ends the rule, anything else is its error.
Day exact_day(lua_State* lua, int index, const char* who);
/// Makes the type `date`.
void open_date_type(lua_State* lua);
/// Pushes the module's table.
int open_dates(lua_State* lua);

}  // namespace consultcheck::host
