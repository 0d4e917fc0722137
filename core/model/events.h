// Events of a plan: what it says has happened.
#pragma once

#include "core/model/date.h"
#include "core/model/schema.h"

namespace consultcheck {

/// Whether a field that is planned elsewhere in the plan, and so tells of an event, dates it after a day: by then it cannot have happened.
/// A month or year that has begun may hold it.
inline bool foretold(const Field& field, const Date& date, Day day) { return !field.planned.empty() && date.first() > day; }

}  // namespace consultcheck
