// Levels, methods, audiences and wards: how often each is used, and which never are.
#include <algorithm>

#include "core/report/dashboard/parts.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

/// One of the four, as it stands on the page.
struct Reached {
  std::string_view id;
  std::string title, what;
  Counted used;
  Covers covers;
  std::string_view note = {};  ///< What `noted` is.
  std::string noted = {};
};

void add_sentence(Markup& page, std::string_view strong, const std::string& rest) {
  if (!rest.empty()) page.open("p", {{"class", "next"}}).leaf("strong", strong).text(" " + rest).close();
}

/// `braille, audio.`; empty for none.
std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (const auto& one : names) out += (out.empty() ? "" : ", ") + plain(one);
  return out.empty() ? out : out + ".";
}

std::string never(const Counted& used) {
  std::vector<std::string> names;
  for (const auto& [code, number] : used.rows) {
    if (number == 0) names.push_back(code);
  }
  return listed(names);
}

void add_row(Markup& page, const std::string& code, std::size_t number, std::size_t plans) {
  const Within row(page, "tr");
  page.leaf("th", plain(code), {{"scope", "row"}});
  page.leaf("td", number == 0 ? "never" : std::to_string(number), {{"class", number == 0 ? "number poor" : "number"}});
  const auto share = plans == 0 ? 0 : number * 1000 / plans;
  page.open("td", {{"class", "bar"}});
  if (number > 0)
    page.leaf("span", "", {{"class", "fill"}, {"style", "width:" + std::to_string(share / 10) + "." + std::to_string(share % 10) + "%"}});
  page.close();
}

void add_reached(Markup& page, Reached one) {
  if (one.covers.none()) return add_nothing(page, "Not known: no plan here comes from a source that can say.");
  if (!one.covers.whole())
    page.leaf("p", one.covers.words() + " plans can say; the sources of the others cannot hold it.", {{"class", "lead"}});
  add_sentence(page, "Never:", never(one.used));
  add_sentence(page, one.note, one.noted);
  if (one.used.rows.empty()) return add_nothing(page, "No plan names any.");
  std::stable_sort(one.used.rows.begin(), one.used.rows.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  const PageTable table(page, one.id, one.title + ": plans that use each", {{one.what}, {"Plans", "number"}, {"Share"}}, "counted");
  for (const auto& [code, number] : one.used.rows) add_row(page, code, number, one.covers.can);
}

Reached wards_of(const Gathered& all) {
  Reached wards{"wards", "Wards", "Ward", all.wards, all.covers.wards};
  if (all.head.wards.empty()) {
    const auto file = all.head.settings_file.empty() ? std::string("consultcheck.json") : all.head.settings_file;
    wards.note = "Never:";
    wards.noted =
        "not known, as the settings do not name the council's wards. Add \"wards\": [\"First ward\", \"Second ward\"] to " + file + ".";
  } else {
    std::vector<std::string> others;
    for (std::size_t i = all.head.wards.size(); i < all.wards.rows.size(); ++i) others.push_back(all.wards.rows[i].first);
    wards.note = "Not among the wards that the settings name:";
    wards.noted = listed(others);
  }
  if (all.borough_wide > 0) wards.used.add("the whole borough", all.borough_wide);
  return wards;
}

}  // namespace

void add_reach(Markup& page, const Gathered& all) {
  const Part part({page, 2, {}}, "reach", "Who was reached, and how");
  page.leaf("p",
            "In how many plans each level, method, audience and ward stands. A plan for the whole borough is counted as that, and for no "
            "ward by itself.",
            {{"class", "lead"}});
  const Within grid(page, "div", {{"class", "counts"}});
  const auto add = [&](Reached one) {
    const Within group(page, "div");
    page.leaf("h3", one.title);
    add_reached(page, std::move(one));
  };
  add({"levels", "Levels of engagement", "Level", all.levels, all.covers.levels});
  add({"methods", "Methods", "Method", all.methods, all.covers.methods});
  add({"audiences", "Audiences", "Audience", all.audiences, all.covers.audiences});
  add(wards_of(all));
}

}  // namespace consultcheck::report
