// JSON text to events. Accepts a UTF-8 byte order mark; refuses duplicate keys (both places named), depth over 64, texts over 256 KiB.
#pragma once

#include "core/model/value.h"

namespace consultcheck::load {

/// Sends one JSON document to a sink. A problem has line, column, caret and next step; the sink may then have had part of it.
Result<void> read_json(const Source& source, ValueSink& sink);

/// Reads a JSON document as data with places.
Result<Document> read_document(std::shared_ptr<const Source> source);

}  // namespace consultcheck::load
