#include "core/report/people.h"

#include <cmath>

namespace consultcheck::report {
namespace {

bool is_count(const std::optional<double>& count) { return count && std::isfinite(*count) && *count >= 0 && *count < 1e12; }

}  // namespace

void People::add(const std::optional<double>& count, bool open_to_public) {
  if (!is_count(count)) {
    ++unknown;
  } else if (open_to_public && *count < fewest_published) {
    ++hidden;
  } else {
    sum += *count;
    ++counts;
  }
}

void People::add(const People& other) {
  sum += other.sum;
  counts += other.counts;
  hidden += other.hidden;
  unknown += other.unknown;
}

Cell People::cell() const {
  if (!says()) return "not stated";
  if (counts > 0) return whole() ? Cell::of(sum) : Cell("at least " + with_commas(sum));
  if (hidden > 1) return "fewer than 10 in each of " + std::to_string(hidden) + " counts";
  return "fewer than 10";
}

People people_of(const Outline& plan, bool open_to_public) {
  People people;
  for (const auto& method : plan.participants) people.add(method.count, open_to_public);
  return people;
}

}  // namespace consultcheck::report
