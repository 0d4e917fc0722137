#include "core/model/rule.h"

#include <algorithm>

namespace consultcheck {

const ParamSpec* Rule::param(std::string_view name) const {
  const auto found = std::find_if(params.begin(), params.end(), [&](const ParamSpec& spec) { return spec.name == name; });
  return found == params.end() ? nullptr : &*found;
}

}  // namespace consultcheck
