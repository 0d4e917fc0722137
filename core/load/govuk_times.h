// When a GOV.UK item was published, opens, closes and has its outcome; all of it as days in London.
#pragma once

#include "core/load/draft.h"

namespace consultcheck::load {

/// The window of an item, as far as it can be read.
struct ItemTimes {
  std::optional<Date> opens, closes;
  bool closes_written = false;  ///< Something stands where the closing time belongs.
};

/// Reads the times of an item into a draft, with warnings where they are odd or contradict the item's type.
ItemTimes read_times(const Value& record, const Value& details, Draft& draft);

/// The day in London of a written time; nothing when it is none.
std::optional<Date> day_in_london(std::string_view time);

}  // namespace consultcheck::load
