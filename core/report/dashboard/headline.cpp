// The top of the first page: what needs doing, and how all plans stand.
#include <algorithm>
#include <map>
#include <set>

#include "core/report/audit_words.h"
#include "core/report/dashboard/parts.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

struct Tile {
  std::size_t number;
  std::string_view one, many, link, kind;
  std::string more;
};

void add_tile(Markup& page, const Tile& tile) {
  const Within item(page, "li", {{"class", tile.number == 0 ? std::string("calm") : std::string(tile.kind)}});
  const Within link(page, "a", {{"href", std::string(tile.link)}});
  page.leaf("strong", std::to_string(tile.number)).text(" ").leaf("span", tile.number == 1 ? tile.one : tile.many);
  if (!tile.more.empty()) page.text(" ").leaf("span", tile.more, {{"class", "more"}});
}

std::size_t owners(const Gathered& all) {
  std::set<std::string> asked;
  for (const auto& row : all.overdue) asked.insert(asked_in_full(row.thing) + '\n' + row.thing.email);
  return asked.size();
}

/// What was found across plans: how much, how much of it is new, and how much by each demand.
struct FoundAcross {
  std::size_t all = 0, added = 0;
  std::map<std::size_t, std::size_t> by_demand;
};

FoundAcross found_across(const Gathered& all) {
  FoundAcross found;
  for (const auto& finding : all.across) {
    if (finding.outcome != Outcome::failed) continue;
    ++found.all;
    found.added += finding.change == Change::added;
    ++found.by_demand[finding.demand];
  }
  return found;
}

/// The demands that most of it is about, by their titles, since what is found across plans is of many kinds.
std::string what_across(const FoundAcross& found, const Gathered& all) {
  constexpr std::size_t most = 2;
  std::vector<std::pair<std::size_t, std::size_t>> demands(found.by_demand.begin(), found.by_demand.end());
  std::stable_sort(demands.begin(), demands.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string out;
  std::size_t rest = found.all;
  for (std::size_t i = 0; i < std::min(most, demands.size()); ++i) {
    const auto& [demand, times] = demands[i];
    out += (out.empty() ? "Not met: " : "; ") + demand_of(all.head, demand).title + " (" + std::to_string(times) + ")";
    rest -= times;
  }
  if (rest > 0) out += "; others (" + std::to_string(rest) + ")";
  if (all.totals.compared) out += (out.empty() ? "" : ". ") + std::to_string(found.added) + " new since the last audit";
  return out;
}

void add_row(Markup& page, std::string_view kind, std::string_view sign, std::string_view word, std::size_t number, std::size_t of,
             std::string_view means) {
  const Within row(page, "tr");
  page.open("th", {{"scope", "row"}});
  add_badge(page, kind, sign, word);
  page.close().leaf("td", std::to_string(number), {{"class", "number"}});
  page.open("td", {{"class", "bar"}});
  const auto share = of == 0 ? 0 : number * 1000 / of;
  page.leaf(
      "span", "",
      {{"class", "fill " + std::string(kind)}, {"style", "width:" + std::to_string(share / 10) + "." + std::to_string(share % 10) + "%"}});
  page.close().leaf("td", means);
}

struct Reasons {
  std::size_t missing = 0, unclear = 0, judgement = 0, error = 0, not_carried = 0, only_not_carried = 0;
};

Reasons reasons_of(const Gathered& all) {
  Reasons sum;
  for (const auto& plan : all.plans) {
    if (plan.result != Result3::incomplete) continue;
    sum.missing += plan.because.missing;
    sum.unclear += plan.because.unclear;
    sum.judgement += plan.because.judgement;
    sum.error += plan.because.error;
    sum.not_carried += plan.because.not_carried;
    sum.only_not_carried += plan.because.only_not_carried();
  }
  return sum;
}

void add_reasons(Markup& page, const Gathered& all) {
  const auto sum = reasons_of(all);
  page.leaf("h3", "Why plans are INCOMPLETE");
  page.leaf("p", "A plan can be open for several reasons, so these numbers add up to more than the plans.", {{"class", "lead"}});
  const Within list(page, "ul", {{"class", "reasons"}});
  const auto add = [&](std::size_t number, std::string_view choice, std::string_view words) {
    if (number == 0) return;
    const Within item(page, "li");
    page.leaf("strong", std::to_string(number)).text(" ").leaf("a", words, {{"href", "#plans?result=" + std::string(choice)}});
  };
  add(sum.missing, "missing", "wait for facts that the plan does not give");
  add(sum.unclear, "unclear", "say something that is not clear");
  add(sum.judgement, "judgement", "wait for a person to answer");
  add(sum.error, "error", "meet a rule that broke");
  add(sum.not_carried, "source", "come from a source that cannot hold a fact");
  add(sum.only_not_carried, "only-source", "of those have no failure in what the source carries, and nothing else is open");
}

void add_earlier(Markup& page, const Gathered& all, std::string_view id, const std::string& caption,
                 const std::vector<EarlierFinding>& findings) {
  if (findings.empty()) return;
  const bool fixed = findings.front().why.empty();
  std::vector<PageColumn> columns = {{"Plan"}, {"Demand", "choice"}, {"What was found then"}};
  if (!fixed) columns.push_back({"Why it was not seen", "choice"});
  const PageTable table(page, id, caption, columns);
  for (const auto& row : findings) {
    const Within line(page, "tr");
    page.leaf("th", row.title.empty() ? row.identity : row.title, {{"scope", "row"}})
        .leaf("td", demand_title(all.head, row.demand))
        .leaf("td", row.text);
    if (!fixed) page.leaf("td", row.why);
  }
}

}  // namespace

void add_headline(Markup& page, const Gathered& all) {
  const auto& totals = all.totals;
  page.leaf("h1", "Consultations: what needs doing");
  page.leaf("p", count(totals.judged, "plan") + " judged as of " + Date::of(all.head.as_of).words() + ".", {{"class", "lead"}});
  {
    const Within list(page, "ul", {{"class", "tiles"}});
    add_tile(page, {all.overdue.size(), "thing overdue", "things overdue", "#overdue", "fail",
                    all.overdue.empty() ? "" : "with " + count(owners(all), "owner")});
    const auto across = found_across(all);
    add_tile(page, {across.all, "finding across plans", "findings across plans", "#across", "incomplete", what_across(across, all)});
    add_tile(page, {totals.fail, "plan fails", "plans fail", "#plans?result=fail", "fail", {}});
    add_tile(page, {totals.incomplete, "plan incomplete", "plans incomplete", "#plans?result=incomplete", "incomplete", {}});
    if (totals.refused > 0)
      add_tile(page, {totals.refused, "record could not be read", "records could not be read", "#not-judged", "fail", {}});
  }
  for (const auto& lost : totals.lost) page.open("p", {{"class", "next"}}).leaf("strong", "Lost:").text(" " + lost).close();
  static constexpr std::pair<std::string_view, std::string_view> contents[] = {
      {"totals", "Totals"},
      {"overdue", "Overdue"},
      {"across", "Across plans"},
      {"timeline", "Timeline"},
      {"standards", "Standards"},
      {"all-plans", "All plans"},
      {"quality", "Quality assurance"},
      {"decisions", "Decisions and feedback"},
      {"exceptions", "Waivers and judgements"},
      {"reach", "Who was reached"},
      {"not-judged", "Not judged"},
      {"about", "About"},
  };
  const Within nav(page, "nav", {{"aria-label", "On this page"}});
  const Within list(page, "ul", {{"class", "contents"}});
  for (const auto& [id, words] : contents) page.open("li").leaf("a", words, {{"href", "#" + std::string(id)}}).close();
}

void add_totals(Markup& page, const Gathered& all) {
  const auto& totals = all.totals;
  const Part part({page, 2, {}}, "totals", "Totals");
  {
    const Within table(page, "table", {{"class", "totals"}});
    page.leaf("caption", "Results of all plans");
    {
      const Within head(page, "thead");
      const Within row(page, "tr");
      for (const auto* title : {"Result", "Plans", "Share", "What it means"}) page.leaf("th", title, {{"scope", "col"}});
    }
    const Within body(page, "tbody");
    const auto carried = totals.only_not_carried;
    add_row(page, "fail", sign(Result3::fail), "FAIL", totals.fail, totals.judged, "At least one demand is not met, on the facts entered.");
    add_row(page, "incomplete", sign(Result3::incomplete), "INCOMPLETE", totals.incomplete - carried, totals.judged,
            "Facts or answers are still to be told.");
    if (carried > 0)
      add_row(page, "aside", sign(Result3::incomplete), "INCOMPLETE", carried, totals.judged,
              "No failure in what the source carries. Nothing else is open.");
    add_row(page, "pass", sign(Result3::pass), "PASS", totals.pass, totals.judged, "No failure found in the checks that could be made.");
  }
  page.leaf("p",
            count(totals.read, "record") + " read = " + std::to_string(totals.judged) + " judged + " + std::to_string(totals.set_aside) +
                " set apart + " + std::to_string(totals.refused) + " refused + " + std::to_string(totals.repeated) + " repeated.",
            {{"class", "sum"}});
  if (totals.broken > 0)
    page.leaf("p", "A rule broke on " + count(totals.broken, "plan") +
                       ": a fault in a rule, not in a plan. Tell whoever looks after the plugin.");
  if (totals.incomplete > 0) add_reasons(page, all);
}

void add_since(Markup& page, const Gathered& all) {
  const auto& totals = all.totals;
  if (!totals.compared) return;
  const Part part({page, 2, {}}, "since", "Since the last audit");
  page.leaf("p", count(totals.added, "new finding") + ", " + std::to_string(totals.fixed.size()) + " fixed, " +
                     std::to_string(totals.unseen.size()) + " not seen this time, " + std::to_string(totals.unchanged) +
                     " unchanged, against " + totals.baseline + ".");
  for (const auto& sentence : totals.baseline_made_otherwise) page.leaf("p", sentence, {{"class", "next"}});
  if (!all.added.empty()) {
    const PageTable table(page, "new", "New: plans that now fail a demand",
                          {{"Plan"}, {"Service", "choice"}, {"Demand", "choice"}, {"What was found"}});
    for (const auto& row : all.added) {
      const Within line(page, "tr");
      add_plan_cell(page, all.plans[row.plan]);
      page.leaf("td", all.plans[row.plan].service).leaf("td", row.what).leaf("td", row.text);
    }
  }
  add_earlier(page, all, "fixed", "Fixed: judged again, and now met", totals.fixed);
  add_earlier(page, all, "unseen", "Not seen this time: not judged again, so nobody knows whether it is mended", totals.unseen);
}

}  // namespace consultcheck::report
