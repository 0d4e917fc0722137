// A declared message with its values.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/model/rule.h"

namespace consultcheck::host {

/// The message with its placeholders filled, as one line of plain text; `lacking` becomes the first placeholder that has no value, if any.
std::string message_text(const Message& message, const std::vector<std::pair<std::string, std::string>>& values, std::string& lacking);

}  // namespace consultcheck::host
