// A rule file without its examples, for judging: they are tests, and compiling them would be most of the start-up time.
#pragma once

#include <string>
#include <string_view>

namespace consultcheck::host {

/// The file without the inside of its `examples = { … }`, line breaks kept so that lines stay where they are. Only the table that the
/// file returns at its end is touched; a file that is not of that form comes back unchanged.
std::string without_examples(std::string_view lua);

}  // namespace consultcheck::host
