#include <algorithm>
#include <numeric>

#include "core/model/letters.h"
#include "core/model/schema.h"

namespace consultcheck {
namespace {

/// Edits (insert, delete, change, swap of neighbours) between two words, ignoring case and `-` against `_`.
std::size_t edits(std::string_view a, std::string_view b) {
  const auto fold = [](char c) { return c == '_' ? '-' : lower_case(c); };
  std::vector<std::size_t> before, last(b.size() + 1), now(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = fold(a[i - 1]) == fold(b[j - 1]);
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
      if (i > 1 && j > 1 && fold(a[i - 1]) == fold(b[j - 2]) && fold(a[i - 2]) == fold(b[j - 1]))
        now[j] = std::min(now[j], before[j - 2] + 1);
    }
    before = last;
    std::swap(last, now);
  }
  return last[b.size()];
}

}  // namespace

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& known) {
  if (word.size() > 64) return {};
  std::string_view best;
  std::size_t least = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const auto candidate : known) {
    if (std::max(word.size(), candidate.size()) - std::min(word.size(), candidate.size()) >= least) continue;  // that many edits at least
    const std::size_t cost = edits(word, candidate);
    if (cost < least) {
      least = cost;
      best = candidate;
    }
  }
  return best;
}

}  // namespace consultcheck
