#include "core/judge/waivers.h"

#include <algorithm>

#include "core/judge/field_words.h"

namespace consultcheck::judge {
namespace {

bool meant_for(const Waiver& waiver, const Demand& demand, const Case& at, std::string_view item) {
  return waiver.plan == at.plan.identity() && waiver.demand == demand.id && (waiver.item.empty() || waiver.item == item);
}

bool holds(const Waiver& waiver, Day day) { return waiver.on.first() <= day && day <= waiver.until.last(); }

WaiverNote note_of(const Waiver& waiver, bool risk) {
  return {risk, waiver.by, waiver.role, waiver.reasons, waiver.on.text(), waiver.until.text()};
}

bool used(const Waiver& waiver, const Report& report, const Case& at) {
  for (const DemandResult& result : report.results)
    for (const Finding& finding : result.findings)
      if (finding.outcome == Outcome::failed && meant_for(waiver, *result.demand, at, finding.item)) return true;
  return false;
}

}  // namespace

void waive(Finding& finding, const Demand& demand, const Case& at) {
  if (finding.outcome != Outcome::failed || !at.settings) return;
  for (const Waiver& waiver : at.settings->waivers) {
    if (!meant_for(waiver, demand, at, finding.item) || !holds(waiver, at.as_of)) continue;
    finding.waiver = note_of(waiver, is_law(demand.force));
    return;
  }
}

bool stands(const Finding& finding) { return finding.outcome == Outcome::failed && (!finding.waiver || finding.waiver->risk); }

std::string words(const WaiverNote& note) {
  return std::string(note.risk ? "risk accepted by " : "waived by ") + note.by + " (" + role_words(note.role) + ") until " +
         Date::parse(note.until)->words();
}

std::vector<Notice> waiver_notices(const Report& report, const Case& at) {
  std::vector<Notice> out;
  if (!at.settings) return out;
  for (const Waiver& waiver : at.settings->waivers) {
    if (waiver.plan != at.plan.identity()) continue;
    const std::string what = "The waiver of " + waiver.demand + (waiver.item.empty() ? "" : " for " + waiver.item) + " by " + waiver.by;
    if (at.as_of > waiver.until.last()) {
      out.push_back({"waiver-expired", what + " ended on " + waiver.until.words() + " and no longer counts.", waiver.place.spot()});
    } else if (at.as_of < waiver.on.first()) {
      out.push_back({"waiver-early", what + " begins on " + waiver.on.words() + " and does not count yet.", waiver.place.spot()});
    } else if (!used(waiver, report, at)) {
      out.push_back({"waiver-unused", what + " met no failure: it is not needed, or not yet.", waiver.place.spot()});
    }
  }
  return out;
}

}  // namespace consultcheck::judge
