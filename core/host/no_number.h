// What Lua writes for a number that is none, where a rule joined it to a text: `0/0 .. " days"`.
#pragma once

#include <string_view>

#include "core/host/run.h"

namespace consultcheck::host {

/// Whether a text that a rule made holds `nan` or `inf` as a word of its own, and the plan or group that it judges does not say that word.
bool holds_no_number(std::string_view text, const Run& run);

}  // namespace consultcheck::host
