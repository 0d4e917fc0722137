// What bytes a file's text is written in: UTF-8, or a refusal that says how to save it so.
#pragma once

#include "core/model/source.h"

namespace consultcheck::load {

/// Where the text of a UTF-8 source starts: after its byte order mark, if it has one. Refuses other encodings, invalid UTF-8 and empty
/// files.
Result<Offset> text_start(const Source& source);

}  // namespace consultcheck::load
