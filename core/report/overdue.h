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
  std::string role;        ///< Of an owner without a name, such as `Project manager`.
  std::string email;       ///< Of the owner; empty when the plan does not say.
  std::string whose;       ///< Of an owner without a name and an address: organisation and service. Two of one role are two people there.
  Date due;
};

/// Who is to be asked: `Ada Byrne`, `no named owner: Project manager` or `nobody named`.
std::string asked_words(const Overdue& one);
/// The same, with the address of somebody without a name; where there is none, the organisation and service.
std::string asked_in_full(const Overdue& one);

/// What is overdue on a day, the oldest first. A date counts once all that it may mean lies before the day; an event ends the wait once it
/// has surely come.
std::vector<Overdue> overdue(const Outline& plan, Day as_of);

}  // namespace consultcheck::report
