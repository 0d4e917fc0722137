// Waivers of the settings that fit no plan of an audit, with the plan that may be meant.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/report.h"
#include "core/model/settings.h"

namespace consultcheck::judge {

/// Is shown every plan twice: first all, so that it knows which waivers fit none, then all again, to find the nearest of them. Keeps
/// waivers only.
class StrayWaivers {
 public:
  explicit StrayWaivers(const std::vector<Waiver>& waivers);
  /// The first time.
  void meet(std::string_view identity);
  /// The second time.
  void compare(std::string_view identity);
  /// A sentence for each waiver that fits no plan where a plan may be meant, and one for all others: those plans may just not be looked at
  /// this time. The place is in the settings, which go by that name.
  std::vector<Notice> notices(const std::string& settings) const;

 private:
  const std::vector<Waiver>& waivers_;
  std::map<std::string, std::string, std::less<>> near_;  ///< Of each plan that waivers name and that was not met: the nearest that was.
};

}  // namespace consultcheck::judge
