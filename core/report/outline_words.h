// Outlines of plans in words, and their dates as reports over many plans count them.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/model/outline.h"

namespace consultcheck::report {

inline constexpr std::string_view not_known_yet = "not known yet";

/// Its title, shortened when it is very long; its reference when it has none.
std::string title_words(const Outline& plan);
/// Its service, or that none is stated.
std::string service_words(const Outline& plan);
/// `residents, service users`; `otherwise` when there are none. A code named twice is said once.
std::string listed(const std::vector<std::string>& codes, std::string_view otherwise);
/// `the whole borough`, or its wards; empty when the plan does not say.
std::string area_words(const Outline& plan);
/// The address of its page when a browser may open it; else empty.
std::string safe_address(const Outline& plan);
/// The first opening of all rounds that has a date.
std::optional<Date> first_opening(const Outline& plan);
/// The last closing; nothing when a round has no closing date.
std::optional<Date> last_closing(const Outline& plan);
/// Whether a date surely lies on or before `day`.
bool come(const std::optional<Date>& date, Day day);
/// Whether a date surely lies before `day`.
bool past(const std::optional<Date>& date, Day day);
/// The latest decision that was taken by `day`; a trial before the day of the planned decision is not yet it.
const DecisionTaken* last_decision(const Outline& plan, Day day);

/// Whose plans these are: one name, or none when they are of several.
class Organisation {
 public:
  void see(const Outline& plan) {
    if (!plan.organisation.empty() && names_.size() < 2) names_.insert(plan.organisation);
  }
  std::string name() const { return names_.size() == 1 ? *names_.begin() : std::string(); }
  bool several() const { return names_.size() > 1; }

 private:
  std::set<std::string> names_;
};

}  // namespace consultcheck::report
