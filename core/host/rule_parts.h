// Where the parts of a rule stand in its file.
#pragma once

#include <string_view>
#include <vector>

namespace consultcheck::host {

/// The line of a part of the table that a rule file returns, such as {"params", "weeks", "type"}; an item of a list is named by its number.
/// Of a part that is not there, the line of the nearest above it that is; 0 when the file returns no table.
int part_line(std::string_view lua, const std::vector<std::string_view>& way);

/// Lines where something is compared by == or ~= with a date that is written as a text, which no date is ever equal to.
std::vector<int> dates_as_texts(std::string_view lua);

}  // namespace consultcheck::host
