#include "core/load/xml_values.h"

#include <charconv>
#include <string>

#include "core/load/json_scalars.h"
#include "core/model/letters.h"

namespace consultcheck::load {

std::optional<bool> read_flag(std::string_view written) {
  const std::string word = lower_case(written);
  if (word == "true" || word == "yes" || word == "1") return true;
  if (word == "false" || word == "no" || word == "0") return false;
  return std::nullopt;
}

std::optional<double> read_number(std::string_view written) {
  const bool could_be = !written.empty() && (written[0] == '-' || (written[0] >= '0' && written[0] <= '9'));
  if (!could_be || find_literal_fault(written, 0)) return std::nullopt;
  double number = 0;
  const auto [stop, error] = std::from_chars(written.data(), written.data() + written.size(), number);
  if (error != std::errc{} || stop != written.data() + written.size()) return std::nullopt;
  return number;
}

}  // namespace consultcheck::load
