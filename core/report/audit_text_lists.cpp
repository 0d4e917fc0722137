// The lists of an audit in text: plans, demands, people, findings across plans, and what was not judged.
#include <algorithm>

#include "core/report/audit_text.h"
#include "core/report/audit_words.h"
#include "core/report/visible.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

constexpr std::size_t short_title = 44, longest_title = 56, longest_words = 300;

std::string numbered(std::size_t number) {
  const auto digits = std::to_string(number);
  return std::string(digits.size() < 6 ? 6 - digits.size() : 0, ' ') + digits + "  ";
}

void put_rest(TextPage& page, std::size_t all, std::size_t shown, std::string_view where) {
  if (all > shown) page.put("  ", "and " + std::to_string(all - shown) + " more: " + std::string(where), Tone::faint);
}

std::string title_of(std::string_view title, std::string_view otherwise) {
  return clipped(title.empty() ? otherwise : title, longest_title);
}

void put_across_finding(TextPage& page, const AcrossFinding& one, const AuditHead& head) {
  constexpr std::size_t most_plans = 4;
  const auto title = one.demand < head.demands.size() ? head.demands[one.demand].title : one.rule;
  page.split(one.outcome == Outcome::failed ? (one.advice ? "  ▲ " : "  ✗ ") : "  ! ", title_of(title, one.rule),
             "[" + std::string(state(one)) + "]");
  const auto [group, text] = said(one);
  page.put("    ", (group.empty() ? "" : group + ": ") + clipped(text, longest_words));
  for (std::size_t i = 0; i < std::min(most_plans, one.plans.size()); ++i) {
    const auto& plan = one.plans[i];
    page.put("    - ", title_of(plan.title, plan.identity) + (plan.service.empty() ? "" : ", " + clipped(plan.service, longest_title)));
  }
  if (one.plans.size() > most_plans) page.put("    - ", "and " + count(one.plans.size() - most_plans, "more plan"));
  if (!one.next_step.empty()) page.put("    Next: ", clipped(one.next_step, longest_words));
}

std::string reach_words(const AcrossReach& reach) {
  std::string out = count(reach.considered, "plan") + " compared";
  if (reach.left_out > 0) out += ", " + std::to_string(reach.left_out) + " not concerned";
  if (reach.cannot_tell > 0) out += ", " + std::to_string(reach.cannot_tell) + " that could not be for want of facts";
  if (reach.broken > 0) out += ", " + std::to_string(reach.broken) + " on which the rule broke";
  std::string lacking;
  for (const auto& [path, plans] : reach.missing) lacking += (lacking.empty() ? "" : ", ") + path + " in " + std::to_string(plans);
  return out + (lacking.empty() ? "." : ". Missing: " + lacking + ".");
}

}  // namespace

void put_plans(TextPage& page, const AuditPicture& picture, const AuditTotals& totals) {
  const auto& plans = picture.worst();
  if (plans.empty()) return;
  const bool all = totals.judged <= plans.size();
  page.heading(all ? std::string("Plans") : "The " + count(plans.size(), "plan") + " to begin with");
  for (const auto& plan : plans) {
    const auto lead = "  " + std::string(sign(plan.result)) + " " + padded(name(plan.result), 11);
    page.split(lead, clipped(plan.title.empty() ? plan.identity : plan.title, short_title),
               plan.service.empty() ? "no service named" : plan.service, tone(plan.result));
    page.put("    ", plan.first.empty() ? "Nothing has to be put right first." : clipped(plan.first, longest_words));
  }
  put_rest(page, totals.judged, plans.size(), "see them all with --format csv=FILE, xlsx=FILE or html=FOLDER.");
}

void put_most_wrong(TextPage& page, const AuditPicture& picture) {
  constexpr std::size_t most = 10;
  const auto demands = picture.most_wrong();
  const auto failed =
      static_cast<std::size_t>(std::count_if(demands.begin(), demands.end(), [](const DemandCount& one) { return one.failed > 0; }));
  if (failed == 0) return;
  page.heading("What is most often not met");
  for (std::size_t i = 0; i < std::min(most, failed); ++i) {
    const auto& demand = picture.head().demands[demands[i].demand];
    page.split(numbered(demands[i].failed), title_of(demand.title, demand.id), "[" + standing(demand) + "]", Tone::plain);
    page.put("        ", demand.id, Tone::faint);
  }
  put_rest(page, failed, most, "see them all with --format xlsx=FILE.");
}

void put_owed(TextPage& page, const AuditPicture& picture) {
  if (picture.owed().empty()) return;
  std::vector<std::pair<std::string_view, const Owed*>> people;
  for (const auto& [owner, owed] : picture.owed()) people.emplace_back(owner, &owed);
  std::stable_sort(people.begin(), people.end(),
                   [](const auto& one, const auto& other) { return one.second->things > other.second->things; });
  page.heading("Overdue, by who is to be asked");
  for (std::size_t i = 0; i < std::min(most_named, people.size()); ++i) {
    const auto& [owner, owed] = people[i];
    page.put(numbered(owed->things), std::string(owner), Tone::strong);
    page.put("        ", (owed->things > 1 ? "the oldest: " : "") + owed->what + ", due " + owed->oldest.words() + ": " +
                             title_of(owed->title, "no title"));
  }
  put_rest(page, people.size(), most_named, "see them all with --format xlsx=FILE.");
}

void put_across(TextPage& page, const AuditPicture& picture, const AuditTotals& totals) {
  if (picture.across_all() == 0 && totals.reach.empty()) return;
  page.heading("Across plans");
  for (const auto& one : picture.across()) put_across_finding(page, one, picture.head());
  put_rest(page, picture.across_all(), picture.across().size(), "see them all with --format csv=FILE, xlsx=FILE or html=FOLDER.");
  if (picture.across_all() == 0) page.put("  ", "Nothing was found across plans.");
  if (totals.reach.empty()) return;
  page.blank();
  page.put("  ", "How far these checks could see", Tone::strong);
  for (const auto& one : totals.reach)
    page.put("  - ", (one.demand < picture.head().demands.size() ? picture.head().demands[one.demand].title : "A demand") + ": " +
                         reach_words(one));
}

void put_asides(TextPage& page, const AuditPicture& picture) {
  if (picture.asides_all() == 0) return;
  page.heading("Not judged");
  for (const auto& one : picture.asides()) {
    auto at = one.spot.file.empty() ? Spot{one.file, one.spot.line, one.spot.column, "", 0} : one.spot;
    const auto record = one.record > 0 ? ", record " + std::to_string(one.record) : "";
    page.split("  - ", title_of(one.title.empty() ? one.identity : one.title, place(at)), words(one.kind));
    page.put("    ", place(at) + record + ": " + clipped(one.why, longest_words));
    if (!one.next.empty()) page.put("    Next: ", clipped(one.next, longest_words));
  }
  put_rest(page, picture.asides_all(), picture.asides().size(), "see them all with --format csv=FILE or xlsx=FILE.");
}

void put_notices(TextPage& page, const AuditTotals& totals) {
  if (totals.notices.empty()) return;
  page.heading("Also to know");
  for (std::size_t i = 0; i < std::min(most_named, totals.notices.size()); ++i) {
    const auto at = place(totals.notices[i].spot);
    page.put("  - ", totals.notices[i].text + (at.empty() ? "" : "  (" + at + ")"));
  }
  put_rest(page, totals.notices.size(), most_named, "see them all with --format csv=FILE, xlsx=FILE or html=FOLDER.");
}

void put_comparison(TextPage& page, const AuditPicture& picture, const AuditTotals& totals) {
  if (!totals.compared) return;
  constexpr std::size_t most = 10;
  page.heading("Since " + totals.baseline);
  page.put("", count(totals.added, "new finding") + ", " + std::to_string(totals.unchanged) + " unchanged, " +
                   std::to_string(totals.fixed.size()) + " fixed, " + std::to_string(totals.unseen.size()) + " not seen this time.");
  for (const auto& sentence : totals.baseline_made_otherwise) page.put("  ! ", sentence, Tone::unsure);
  const auto put = [&](std::string_view kind, Tone tone, std::string_view title, std::string_view words) {
    page.put("  " + padded(kind, 9), title_of(title, "no title") + ": " + clipped(words, longest_words), tone);
  };
  for (std::size_t i = 0; i < std::min(most, picture.added().size()); ++i)
    put("new", Tone::plain, picture.added()[i].title, picture.added()[i].demand + ": " + picture.added()[i].text);
  put_rest(page, totals.added, std::min(most, picture.added().size()), "see the column Change with --format csv=FILE --all-findings.");
  for (const auto& [kind, findings] : {std::pair("fixed", &totals.fixed), std::pair("not seen", &totals.unseen)}) {
    for (std::size_t i = 0; i < std::min(most, findings->size()); ++i) {
      const EarlierFinding& one = (*findings)[i];
      put(kind, Tone::faint, one.title, one.text);
      if (!one.why.empty()) page.put("           ", one.why, Tone::faint);
    }
    put_rest(page, findings->size(), most, "see them all with --format json=FILE.");
  }
  if (!totals.unseen.empty())
    page.put("  ", "Not seen: what the finding is about was not judged again, so nobody knows whether it is mended.");
}

}  // namespace consultcheck::report
