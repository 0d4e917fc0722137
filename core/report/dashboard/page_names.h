// The file names of plans' pages.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace consultcheck::report {

/// Gives each plan identity a file name that is safe everywhere, readable, and the same in every audit.
class PageNames {
 public:
  /// `library-review-2027-3fa9c1d2.html`: letters, digits and hyphens of the plan's id, and the start of its identity's SHA-256.
  const std::string& of(std::string_view identity);

 private:
  std::map<std::string, std::string, std::less<>> names_;
  std::set<std::string> taken_;
};

}  // namespace consultcheck::report
