// A value that was read already, sent on as if it were read now.
#pragma once

#include "core/model/value.h"

namespace consultcheck::load {

/// Sends a value to a sink, with the places it has in `source`.
void replay(const Value& value, const Source& source, ValueSink& sink);

}  // namespace consultcheck::load
