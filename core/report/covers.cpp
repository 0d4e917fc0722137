#include "core/report/covers.h"

#include <algorithm>

namespace consultcheck::report {

void Covers::see(const Outline& plan, std::initializer_list<std::string_view> paths, bool says) {
  ++all;
  can += says || std::all_of(paths.begin(), paths.end(), [&](std::string_view path) { return carries(plan, path); });
}

Cell Covers::cell(std::size_t number) const { return none() ? Cell(not_known) : Cell::of(static_cast<double>(number)); }

std::string Covers::words() const {
  if (all == 0) return "no plan";
  const auto of_all = with_commas(static_cast<double>(all));
  if (whole()) return "all " + of_all;
  return (can == 0 ? "none" : with_commas(static_cast<double>(can))) + " of " + of_all;
}

}  // namespace consultcheck::report
