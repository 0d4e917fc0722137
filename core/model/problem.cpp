#include "core/model/problem.h"

namespace consultcheck {

std::string Problem::text() const {
  std::string out;
  if (!spot.file.empty()) {
    out += spot.file;
    if (spot.line > 0) out += ":" + std::to_string(spot.line) + ":" + std::to_string(spot.column);
    out += ": ";
  }
  out += what + "\n";
  if (!spot.excerpt.empty()) {
    out += "  " + spot.excerpt + "\n";
    if (spot.caret > 0) out += std::string(static_cast<std::size_t>(spot.caret) + 1, ' ') + "^\n";
  }
  if (!next.empty()) out += next + "\n";
  return out;
}

tl::unexpected<Problem> trouble(std::string what, std::string next) {
  return tl::unexpected<Problem>(Problem{{}, std::move(what), std::move(next)});
}

tl::unexpected<Problem> trouble(Spot spot, std::string what, std::string next) {
  return tl::unexpected<Problem>(Problem{std::move(spot), std::move(what), std::move(next)});
}

}  // namespace consultcheck
