// Levels, methods, audiences and wards: how often each is used, and which never are.
#include <algorithm>

#include "core/report/dashboard/parts.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

void add_never(Markup& page, const Counted& all) {
  std::string never;
  for (const auto& [code, number] : all.rows) {
    if (number == 0) never += (never.empty() ? "" : ", ") + plain(code);
  }
  if (never.empty()) return;
  page.open("p", {{"class", "next"}}).leaf("strong", "Never:").text(" " + never + ".").close();
}

void add_counted(Markup& page, std::string_view id, const std::string& title, const std::string& what, Counted all, std::size_t plans) {
  const Within group(page, "div");
  page.leaf("h3", title);
  if (all.rows.empty()) return add_nothing(page, "No plan names any.");
  add_never(page, all);
  std::stable_sort(all.rows.begin(), all.rows.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  const PageTable table(page, id, title + ": plans that use each", {{what}, {"Plans", "number"}, {"Share"}}, "counted");
  for (const auto& [code, number] : all.rows) {
    const Within row(page, "tr");
    page.leaf("th", plain(code), {{"scope", "row"}});
    if (number == 0) {
      page.leaf("td", "never", {{"class", "number poor"}});
    } else {
      page.leaf("td", std::to_string(number), {{"class", "number"}});
    }
    const auto share = plans == 0 ? 0 : number * 1000 / plans;
    page.open("td", {{"class", "bar"}});
    if (number > 0) page.leaf("span", "", {{"class", "fill"}, {"style", "width:" + std::to_string(share / 10) + "." + std::to_string(share % 10) + "%"}});
    page.close();
  }
}

}  // namespace

void add_reach(Markup& page, const Gathered& all) {
  const Part part({page, 2, {}}, "reach", "Who was reached, and how");
  page.leaf("p", "In how many plans each level, method, audience and ward stands. Wards are those that some plan names.", {{"class", "lead"}});
  const Within grid(page, "div", {{"class", "counts"}});
  const auto plans = all.plans.size();
  add_counted(page, "levels", "Levels of engagement", "Level", all.levels, plans);
  add_counted(page, "methods", "Methods", "Method", all.methods, plans);
  add_counted(page, "audiences", "Audiences", "Audience", all.audiences, plans);
  auto wards = all.wards;
  if (all.borough_wide > 0) wards.add("the whole borough", all.borough_wide);
  add_counted(page, "wards", "Wards", "Ward", wards, plans);
}

}  // namespace consultcheck::report
