#include "core/model/settings.h"

#include <algorithm>

namespace consultcheck {

const DataFile* Settings::calendar(std::string_view name) const {
  const auto at = std::find_if(calendars.begin(), calendars.end(), [&](const auto& one) { return one->name == name; });
  return at == calendars.end() ? nullptr : at->get();
}

}  // namespace consultcheck
