// How many people took part, as far as it may be told.
#pragma once

#include <string>
#include <vector>

#include "core/model/outline.h"
#include "core/report/table.h"

namespace consultcheck::report {

/// Counts of fewer people than this are not published.
inline constexpr double fewest_published = 10;

/// A sum of counts. A count that may not be published never enters the sum: nothing that is published depends on it, so nobody can work it
/// out from totals, however many tables they put side by side.
struct People {
  double sum = 0;
  std::size_t counts = 0;   ///< In the sum.
  std::size_t hidden = 0;   ///< Known, and too small to be published.
  std::size_t unknown = 0;  ///< Methods of which no count is stated.

  void add(const std::optional<double>& count, bool open_to_public);
  void add(const People& other);
  /// Whether anything at all is said.
  bool says() const { return counts + hidden > 0; }
  bool whole() const { return hidden + unknown == 0; }
  /// `412`, `at least 412`, `fewer than 10` or `not stated`.
  Cell cell() const;
};

/// What a plan says of people that took part.
People people_of(const Outline& plan, bool open_to_public);

}  // namespace consultcheck::report
