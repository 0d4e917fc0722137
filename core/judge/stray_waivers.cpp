#include "core/judge/stray_waivers.h"

#include <algorithm>

#include "core/model/schema.h"

namespace consultcheck::judge {
namespace {

/// An identity as its organisation and its id.
std::pair<std::string_view, std::string_view> parts_of(std::string_view identity) {
  const std::size_t cut = std::min(identity.rfind('/'), identity.size());
  return {identity.substr(0, cut), identity.substr(std::min(cut + 1, identity.size()))};
}

/// Whether one may be meant by the other: the same organisation and nearly the same id, or the other way round. `best` is the nearest so
/// far.
bool is_nearer(std::string_view wanted, std::string_view identity, std::string_view best) {
  const auto [organisation, id] = parts_of(wanted);
  const auto [its_organisation, its_id] = parts_of(identity);
  const auto [best_organisation, best_id] = parts_of(best);
  if (its_id.empty()) return false;
  if (organisation == its_organisation)
    return nearest(id, {organisation == best_organisation ? best_id : std::string_view(), its_id}) == its_id;
  return best.empty() && id == its_id && !nearest(organisation, {its_organisation}).empty();
}

/// One sentence for waivers of plans that are not in this audit, one of them for each waiver.
Notice for_others(std::vector<std::string> plans, const std::string& settings) {
  constexpr std::size_t most = 3;
  std::string words = std::to_string(plans.size()) + (plans.size() == 1 ? " waiver is for a plan" : " waivers are for plans");
  words += " not in this audit: ";
  std::sort(plans.begin(), plans.end());
  plans.erase(std::unique(plans.begin(), plans.end()), plans.end());
  for (std::size_t i = 0; i < std::min(most, plans.size()); ++i) words += (i ? ", `" : "`") + plans[i] + "`";
  if (plans.size() > most) words += " and " + std::to_string(plans.size() - most) + " more";
  Spot spot;
  spot.file = settings;
  return {"waiver-stray", words + ".", spot};
}

}  // namespace

StrayWaivers::StrayWaivers(const std::vector<Waiver>& waivers) : waivers_(waivers) {
  for (const Waiver& waiver : waivers) near_.try_emplace(waiver.plan);
}

void StrayWaivers::meet(std::string_view identity) {
  if (const auto met = near_.find(identity); met != near_.end()) near_.erase(met);
}

void StrayWaivers::compare(std::string_view identity) {
  for (auto& [wanted, near] : near_)
    if (is_nearer(wanted, identity, near)) near = identity;
}

std::vector<Notice> StrayWaivers::notices(const std::string& settings) const {
  std::vector<Notice> out;
  std::vector<std::string> elsewhere;
  for (const Waiver& waiver : waivers_) {
    const auto stray = near_.find(waiver.plan);
    if (stray == near_.end()) continue;
    if (stray->second.empty()) {
      elsewhere.push_back(waiver.plan);
      continue;
    }
    Spot spot = waiver.place.spot();
    spot.file = settings;
    spot.excerpt.clear();
    spot.caret = 0;
    out.push_back({"waiver-stray",
                   "The waiver of " + waiver.demand + (waiver.item.empty() ? "" : " for " + waiver.item) + " by " + waiver.by +
                       " is for `" + waiver.plan + "`, and no plan of this audit goes by that name. Did you mean `" + stray->second + "`?",
                   spot});
  }
  if (!elsewhere.empty()) out.push_back(for_others(std::move(elsewhere), settings));
  return out;
}

}  // namespace consultcheck::judge
