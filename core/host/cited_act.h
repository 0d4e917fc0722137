// A place in an act, as officers cite it. Knows no Lua.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace consultcheck::host {

/// What a plan cites, such as "Housing Act" and "ss 56 and 80(9)".
class CitedAct {
 public:
  CitedAct(std::string_view act, std::string_view place);
  /// Whether it may be that act, "housing act 2004" as `as_words` makes it; one cited without a year may be of any year, and & stands for
  /// and.
  bool of(std::string_view act) const;
  /// Whether it names that section or schedule, "80" or "507b"; numbers in brackets and numbers of parts are none.
  bool names(std::string_view section) const;

 private:
  std::string act_;  ///< As `as_words` makes it.
  bool dated_;
  std::vector<std::string> numbers_;
};

}  // namespace consultcheck::host
