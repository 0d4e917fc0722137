// Waivers, accepted risks and people's judgements, with the days on which they end.
#include <algorithm>

#include "core/report/dashboard/parts.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

constexpr Day soon = 30;

std::string titled(const Gathered& all, std::size_t demand) {
  return demand < all.head.demands.size() ? all.head.demands[demand].title : std::string("–");
}

void add_end(Markup& page, const std::optional<Date>& until, Day as_of) {
  page.open("td", {{"class", "when"}}).text(brief(until));
  if (until && until->last() < as_of) {
    page.text(" ");
    add_badge(page, "fail", "✗", "ended");
  } else if (until && until->last() <= as_of + soon) {
    page.text(" ");
    add_badge(page, "incomplete", "▲", "in " + count(static_cast<std::size_t>(until->last() - as_of), "day"));
  }
  page.close();
}

void add_waivers(Markup& page, const Gathered& all) {
  page.leaf("h3", "Waivers and accepted risks");
  if (all.waivers.empty()) return add_nothing(page, "None.");
  page.leaf("p", "A waiver lets a plan off a house standard for a time. An accepted risk is against the law: the plan still fails.",
            {{"class", "lead"}});
  const PageTable table(page, "waivers", "Waivers and accepted risks",
                        {{"Plan"}, {"Demand", "choice"}, {"Kind", "choice"}, {"By", "choice"}, {"Reasons"}, {"Ends", "date"}});
  for (const auto& row : all.waivers) {
    const Within line(page, "tr");
    add_plan_cell(page, all.plans[row.plan]);
    page.leaf("td", titled(all, row.demand) + (row.item.empty() ? "" : " (" + item_words(row.item) + ")"));
    page.leaf("td", row.note.risk ? "risk accepted" : "waived")
        .leaf("td", row.note.by + (row.note.role.empty() ? "" : ", " + plain(row.note.role)));
    page.leaf("td", row.note.reasons);
    add_end(page, Date::parse(row.note.until), all.head.as_of);
  }
}

void add_expired(Markup& page, const Gathered& all) {
  const auto is_of_waiver = [](const Notice& notice) { return notice.kind.starts_with("waiver"); };
  if (all.expired.empty() && std::none_of(all.totals.notices.begin(), all.totals.notices.end(), is_of_waiver)) return;
  const PageTable table(page, "expired", "Ended or unused waivers and judgements", {{"Plan"}, {"Kind", "choice"}, {"What is wrong"}});
  for (const auto& row : all.expired) {
    const Within line(page, "tr");
    add_plan_cell(page, all.plans[row.plan]);
    page.leaf("td", plain(row.what)).leaf("td", row.text);
  }
  for (const auto& notice : all.totals.notices) {
    if (!is_of_waiver(notice)) continue;
    const Within line(page, "tr");
    page.leaf("th", "none of this audit", {{"scope", "row"}}).leaf("td", plain(notice.kind)).leaf("td", notice.text);
  }
}

void add_judgements(Markup& page, const Gathered& all) {
  page.leaf("h3", "Judgements that people made");
  if (all.judgements.empty()) return add_nothing(page, "None.");
  const PageTable table(page, "judgements", "Judgements in the plans",
                        {{"Plan"}, {"Demand", "choice"}, {"Answer", "choice"}, {"By", "choice"}, {"Made", "date"}});
  for (const auto& row : all.judgements) {
    const Within line(page, "tr");
    add_plan_cell(page, all.plans[row.plan]);
    page.leaf("td", demand_title(all.head, row.made.demand)).leaf("td", plain(row.made.answer));
    page.leaf("td", row.made.by + (row.made.role.empty() ? "" : ", " + plain(row.made.role)));
    add_date_cell(page, row.made.on);
  }
}

}  // namespace

void add_exceptions(Markup& page, const Gathered& all) {
  const Part part({page, 2, {}}, "exceptions", "Waivers and judgements");
  add_waivers(page, all);
  add_expired(page, all);
  add_judgements(page, all);
}

}  // namespace consultcheck::report
