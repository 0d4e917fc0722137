// What should have happened to a plan by now and, as far as the plan says, has not: for chasing.
#pragma once

#include <string>
#include <vector>

#include "core/model/outline.h"

namespace consultcheck::report {

/// One thing that is overdue.
struct Overdue {
  std::string what;   ///< `Feedback`, `Design approval`, or the words of a promised action.
  std::string owner;  ///< Who is to be asked; empty when the plan names nobody.
  Date due;
};

/// What is overdue on a day, the oldest first. A date counts once all that it may mean lies before the day.
std::vector<Overdue> overdue(const Outline& plan, Day as_of);

}  // namespace consultcheck::report
