// What should have happened to a plan by now and, as far as the plan says, has not: for chasing.
#pragma once

#include <string>
#include <vector>

#include "core/model/outline.h"

namespace consultcheck::report {

/// One thing that is overdue.
struct Overdue {
  enum class Kind : std::uint8_t { step, feedback, participants, action };
  Kind kind = Kind::step;  ///< step: an approval, publication, analysis or decision. feedback: results as well.
  std::string what;        ///< `Design approval`, `Feedback: nothing published`, `Promised: …`.
  std::string owner;       ///< Who is to be asked; empty when the plan names nobody.
  std::string email;       ///< Of the owner; empty when the plan does not say.
  Date due;
};

/// What is overdue on a day, the oldest first. A date counts once all that it may mean lies before the day; an event ends the wait once it
/// has surely come.
std::vector<Overdue> overdue(const Outline& plan, Day as_of);

}  // namespace consultcheck::report
