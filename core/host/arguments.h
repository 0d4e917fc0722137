// Parameters: do they fit what the rule declares, and how a rule sees them.
#pragma once

#include <lua5.4/lua.hpp>
#include <string>
#include <vector>

#include "core/host/plugin.h"
#include "core/model/rule.h"

namespace consultcheck::host {

/// Why a value does not fit a parameter, such as `must be a whole number`; empty when it does.
std::string misfit(const ParamSpec& spec, const Value& value);

/// Pushes the table that a rule sees as `params`, and behind it the table of its values, which `set_arguments` fills.
void push_params(lua_State* lua, const Rule& rule);
/// Fills the values at an index for one run; arguments that do not fit are an error naming the parameter.
void set_arguments(lua_State* lua, int values, const Rule& rule, const std::vector<Argument>& arguments);

}  // namespace consultcheck::host
