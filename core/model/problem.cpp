#include "core/model/problem.h"

#include <algorithm>

namespace consultcheck {
namespace {

std::string one_line(std::string words) {
  std::replace_if(
      words.begin(), words.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return words;
}

}  // namespace

/// What it says, quotes and advises is one line each, whatever names it quotes: a file's name may hold line breaks.
std::string Problem::text() const {
  std::string out;
  if (!spot.file.empty()) {
    out += one_line(spot.file);
    if (spot.line > 0) out += ":" + std::to_string(spot.line) + ":" + std::to_string(spot.column);
    out += ": ";
  }
  out += one_line(what) + "\n";
  if (!spot.excerpt.empty()) {
    out += "  " + one_line(spot.excerpt) + "\n";
    if (spot.caret > 0) out += std::string(static_cast<std::size_t>(spot.caret) + 1, ' ') + "^\n";
  }
  if (!next.empty()) out += one_line(next) + "\n";
  return out;
}

tl::unexpected<Problem> trouble(std::string what, std::string next) {
  return tl::unexpected<Problem>(Problem{{}, std::move(what), std::move(next)});
}

tl::unexpected<Problem> trouble(Spot spot, std::string what, std::string next) {
  return tl::unexpected<Problem>(Problem{std::move(spot), std::move(what), std::move(next)});
}

}  // namespace consultcheck
