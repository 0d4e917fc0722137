// The table that a rule file returns, read strictly.
#pragma once

#include <lua5.4/lua.hpp>

#include "core/model/rule.h"
#include "core/model/schema.h"

namespace consultcheck::host {

/// Fills what a rule declares from the table at an index. Anything the API does not know is an error of the rule.
void read_rule(lua_State* lua, int index, Rule& rule);

/// The list of a `for_each` path, through sections only, or null.
const Field* list_at(const Schema& schema, std::string_view path);

}  // namespace consultcheck::host
