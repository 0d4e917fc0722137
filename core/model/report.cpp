#include "core/model/report.h"

#include <array>

namespace consultcheck {

std::string_view name(Result3 result) {
  static constexpr std::array<std::string_view, 3> names = {"PASS", "FAIL", "INCOMPLETE"};
  return names[static_cast<std::size_t>(result)];
}

std::string_view name(Read::State state) {
  static constexpr std::array<std::string_view, 5> names = {"value", "missing", "none", "unclear", "overdue"};
  return names[static_cast<std::size_t>(state)];
}

const std::string_view report_footer =
    "This is a working check on the facts supplied. Passing it does not make a consultation lawful, and it is not legal advice. "
    "This report may have to be disclosed.";

}  // namespace consultcheck
