#include "core/report/outline_words.h"

#include <algorithm>

#include "core/report/visible.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

constexpr std::size_t longest_title = 300, longest_list = 600;

}  // namespace

std::string title_words(const Outline& plan) {
  if (!plan.title.empty()) return clipped(plan.title, longest_title);
  return plan.id.empty() ? "A consultation without a title" : "Reference " + clipped(plan.id, longest_title);
}

std::string service_words(const Outline& plan) {
  return plan.service.empty() ? "Service not stated" : clipped(plan.service, longest_title);
}

std::string listed(const std::vector<std::string>& codes, std::string_view otherwise) {
  std::vector<std::string> said;
  std::string words;
  for (const auto& code : codes) {
    if (code.empty() || std::find(said.begin(), said.end(), code) != said.end()) continue;
    said.push_back(code);
    words += (words.empty() ? "" : ", ") + plain(code);
  }
  return words.empty() ? std::string(otherwise) : clipped(words, longest_list);
}

std::string area_words(const Outline& plan) {
  if (plan.borough_wide) return "the whole borough";
  std::string words;
  for (const auto& ward : plan.wards) words += (words.empty() ? "" : ", ") + ward;
  return clipped(words, longest_list);
}

std::string safe_address(const Outline& plan) {
  const bool web = plan.hub_address.starts_with("https://") || plan.hub_address.starts_with("http://");
  const bool whole = plan.hub_address.size() < 2000 &&
                     std::all_of(plan.hub_address.begin(), plan.hub_address.end(), [](char c) { return c > ' ' && c < 0x7f; });
  return web && whole ? plan.hub_address : std::string();
}

std::optional<Date> first_opening(const Outline& plan) {
  std::optional<Date> first;
  for (const auto& window : plan.windows) {
    if (window.opens && (!first || window.opens->first() < first->first())) first = window.opens;
  }
  return first;
}

std::optional<Date> last_closing(const Outline& plan) {
  std::optional<Date> last;
  for (const auto& window : plan.windows) {
    if (!window.closes) return {};
    if (!last || window.closes->last() > last->last()) last = window.closes;
  }
  return last;
}

bool come(const std::optional<Date>& date, Day day) { return date && date->last() <= day; }

bool past(const std::optional<Date>& date, Day day) { return date && date->last() < day; }

const DecisionTaken* last_decision(const Outline& plan, Day day) {
  const DecisionTaken* last = nullptr;
  for (const auto& decision : plan.decisions) {
    if (decision.kind == "trial" && decision.on && past(decision.on, plan.decision ? plan.decision->first() : decision.on->first()))
      continue;
    if (come(decision.on, day) && (!last || decision.on->last() >= last->on->last())) last = &decision;
  }
  return last;
}

}  // namespace consultcheck::report
