#include "core/model/verdict.h"

#include <array>

namespace consultcheck {

std::string_view name(Outcome outcome) {
  static constexpr std::array<std::string_view, 5> names = {"passed", "failed", "cannot-tell", "not-applicable", "error"};
  return names[static_cast<std::size_t>(outcome)];
}

std::string_view name(Reason reason) {
  static constexpr std::array<std::string_view, 5> names = {"", "missing", "unclear", "judgement", "not-carried"};
  return names[static_cast<std::size_t>(reason)];
}

}  // namespace consultcheck
