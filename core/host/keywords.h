// The words of a text that tell what it is about. Knows no Lua.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace consultcheck::host {

/// The words of a plain text in small letters, each once, in order, plurals as singulars; without the words that any sentence, or any
/// invitation to take part, may have (`the`, `would`, `survey`, `views`). At most 200.
std::vector<std::string> keywords_of(std::string_view text);

}  // namespace consultcheck::host
