// What is overdue: by owner, for chasing, and one by one.
#include <algorithm>
#include <array>
#include <set>

#include "core/report/dashboard/parts.h"
#include "core/report/visible.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

constexpr std::size_t most_in_mail = 12, longest_in_mail = 70;

/// What one person is late with. `counts`: by Overdue::Kind.
struct Owner {
  std::string name, whose, email;
  std::set<std::string> services;
  std::array<std::size_t, 4> counts{};
  std::vector<const OverdueRow*> rows;
};

std::vector<Owner> by_owner(const Gathered& all) {
  std::map<std::pair<std::string, std::string>, Owner> sorted;
  for (const auto& row : all.overdue) {
    auto& owner = sorted[{asked_in_full(row.thing), row.thing.email}];
    owner.name = asked_words(row.thing);
    owner.whose = row.thing.whose;
    owner.email = row.thing.email;
    owner.services.insert(all.plans[row.plan].service);
    ++owner.counts[static_cast<std::size_t>(row.thing.kind)];
    owner.rows.push_back(&row);
  }
  std::vector<Owner> out;
  for (auto& [key, owner] : sorted) out.push_back(std::move(owner));
  std::stable_sort(out.begin(), out.end(), [](const Owner& a, const Owner& b) { return a.rows.size() > b.rows.size(); });
  return out;
}

std::string letter(const Owner& owner, const Gathered& all) {
  std::string out = "These are overdue as of " + Date::of(all.head.as_of).words() + ":\r\n\r\n";
  for (std::size_t i = 0; i < std::min(most_in_mail, owner.rows.size()); ++i) {
    const auto& row = *owner.rows[i];
    out += "- " + clipped(all.plans[row.plan].title, longest_in_mail) + ": " + clipped(row.thing.what, longest_in_mail) + ", due " +
           row.thing.due.words() + "\r\n";
  }
  if (owner.rows.size() > most_in_mail) out += "- and " + std::to_string(owner.rows.size() - most_in_mail) + " more\r\n";
  return out;
}

std::string joined(const std::set<std::string>& names) {
  std::string out;
  for (const auto& one : names) out += (out.empty() || one.empty() ? "" : ", ") + one;
  return clipped(out, 120);
}

void add_owners(Markup& page, const Gathered& all) {
  const PageTable table(page, "chase", "Whom to chase",
                        {{"Owner"},
                         {"Service"},
                         {"Approvals, analysis, decisions", "number"},
                         {"Feedback and results", "number"},
                         {"Participants to tell", "number"},
                         {"Promised actions", "number"},
                         {"All", "number"},
                         {"Write to"}});
  for (const auto& owner : by_owner(all)) {
    const Within row(page, "tr");
    page.open("th", {{"scope", "row"}}).text(owner.name);
    if (!owner.whose.empty()) page.text(" ").leaf("small", owner.whose);
    page.close().leaf("td", joined(owner.services));
    for (const auto number : owner.counts) page.leaf("td", number == 0 ? "–" : std::to_string(number), {{"class", "number"}});
    page.leaf("td", std::to_string(owner.rows.size()), {{"class", "number"}});
    const auto address = mail_link(owner.email, "Consultations: " + count(owner.rows.size(), "thing") + " overdue", letter(owner, all));
    page.open("td");
    if (address.empty()) {
      page.text(owner.email.empty() ? "no address" : clipped(owner.email, 80));
    } else {
      page.leaf("a", owner.email, {{"href", address}});
    }
    page.close();
  }
}

std::string how_late(Day due, Day as_of) { return std::to_string(as_of - due); }

void add_things(Markup& page, const Gathered& all) {
  std::vector<const OverdueRow*> rows;
  for (const auto& row : all.overdue) rows.push_back(&row);
  std::stable_sort(rows.begin(), rows.end(), [](const auto* a, const auto* b) { return a->thing.due.last() < b->thing.due.last(); });
  const PageTable table(page, "things", "Everything that is overdue, the longest first",
                        {{"Plan"}, {"Overdue"}, {"Due", "date"}, {"Days late", "number"}, {"Owner", "choice"}, {"Service", "choice"}});
  for (const auto* row : rows) {
    const auto& plan = all.plans[row->plan];
    const Within line(page, "tr");
    add_plan_cell(page, plan);
    page.leaf("td", row->thing.what);
    add_date_cell(page, row->thing.due);
    page.leaf("td", how_late(row->thing.due.last(), all.head.as_of), {{"class", "number"}});
    page.leaf("td", asked_words(row->thing)).leaf("td", plan.service);
  }
}

}  // namespace

void add_overdue(Markup& page, const Gathered& all) {
  const Part part({page, 2, {}}, "overdue", "Overdue");
  if (all.overdue.empty()) return add_nothing(page, "Nothing is overdue.");
  page.leaf("p",
            "What was planned for a day that has passed, and has not happened as far as the plans say: approvals, publication, analysis, "
            "decisions, feedback, telling the people who took part, and promised actions.",
            {{"class", "lead"}});
  add_owners(page, all);
  add_things(page, all);
}

}  // namespace consultcheck::report
