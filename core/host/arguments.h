// Parameters: do they fit what the rule declares, and how a rule sees them.
#pragma once

#include <lua5.4/lua.hpp>
#include <string>
#include <vector>

#include "core/host/plugin.h"
#include "core/model/rule.h"

namespace consultcheck::host {

/// The arguments that a rule was given last, so that it need not be given the same again for every plan.
class Given {
 public:
  /// Whether these are equal to those kept. Never for data files, of which other rows are shown on another day, and long lists, which cost
  /// steps.
  bool are(const std::vector<Argument>& arguments) const;
  void keep(const std::vector<Argument>& arguments);
  void forget() { kept_ = false; }

 private:
  bool kept_ = false;
  std::vector<std::pair<std::string, Value>> values_;
};

/// Pushes the table that a rule sees as `params`, and behind it the table of its values, which `set_arguments` fills.
void push_params(lua_State* lua, const Rule& rule);
/// Fills the values at an index for one run; arguments that do not fit are an error naming the parameter.
void set_arguments(lua_State* lua, int values, const Rule& rule, const std::vector<Argument>& arguments);

}  // namespace consultcheck::host
