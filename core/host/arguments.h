// Parameters: do they fit what the rule declares, and how a rule sees them.
#pragma once

#include <lua5.4/lua.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/host/plugin.h"
#include "core/model/rule.h"

namespace consultcheck::host {

/// What the parameters of a rule were given last, so that they need not be given the same again for every plan.
class Given {
 public:
  /// Whether the parameter at a place was given that value. Never for data files, of which other rows are shown on another day, and long
  /// lists, which cost steps.
  bool is(std::size_t place, const Value& value) const;
  void keep(std::size_t place, const Value& value);
  void forget(std::size_t place);
  void forget() { kept_.clear(); }
  /// Whether all parameters of a rule stand as these arguments have them.
  bool are(const Rule& rule, const std::vector<Argument>& arguments) const;

 private:
  std::vector<std::optional<Value>> kept_;
};

/// Pushes the table that a rule sees as `params`, and behind it the table of its values, which `set_arguments` fills.
void push_params(lua_State* lua, const Rule& rule);
/// Fills the values at an index for one run, but for those that stand there; arguments that do not fit are an error naming the parameter.
void set_arguments(lua_State* lua, int values, const Rule& rule, const std::vector<Argument>& arguments, Given& given);

}  // namespace consultcheck::host
