// How many plans can say what a figure counts: a source that cannot hold something says nothing of it, and nothing is not none.
#pragma once

#include <string>
#include <string_view>

#include "core/model/outline.h"
#include "core/report/table.h"

namespace consultcheck::report {

/// What stands for a figure that no plan can say.
inline constexpr std::string_view not_known = "not known";

struct Covers {
  std::size_t can = 0, all = 0;

  /// Counts a plan. It can say what it does say, and what its source can hold; `paths` must all be held.
  void see(const Outline& plan, std::initializer_list<std::string_view> paths, bool says);
  bool none() const { return all > 0 && can == 0; }
  bool whole() const { return can == all; }
  /// The number, or that it is not known when no plan can say.
  Cell cell(std::size_t number) const;
  /// `all 17`, `12 of 17`, `none of 17` or `no plan`.
  std::string words() const;
};

}  // namespace consultcheck::report
