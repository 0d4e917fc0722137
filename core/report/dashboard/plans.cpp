// Plans by standards: the summary, and the list of all plans with a mark for each standard.
#include <algorithm>

#include "core/report/dashboard/parts.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

void add_mark_cell(Markup& page, char mark) { page.leaf("td", mark_letter(mark), {{"class", "k " + std::string(1, mark)}}); }

void add_key(Markup& page) {
  const Within key(page, "ul", {{"class", "key"}, {"aria-label", "What the letters mean"}});
  for (const char mark : marks) {
    const Within item(page, "li");
    page.leaf("span", mark_letter(mark), {{"class", "k " + std::string(1, mark)}}).text(" ").text(mark_word(mark));
  }
}

/// The choice that the list of plans offers for a result: its word, and the reasons of an INCOMPLETE.
std::string choices(const PlanRow& plan) {
  if (plan.result == Result3::fail) return "fail";
  if (plan.result == Result3::pass) return "pass";
  std::string out = "incomplete";
  const auto add = [&](bool holds, std::string_view word) {
    if (holds) out.append(" ").append(word);
  };
  add(plan.because.missing, "missing");
  add(plan.because.unclear, "unclear");
  add(plan.because.judgement, "judgement");
  add(plan.because.error, "error");
  add(plan.because.not_carried, "source");
  add(plan.because.only_not_carried(), "only-source");
  return out;
}

void add_result_cell(Markup& page, const PlanRow& plan) {
  const auto order = plan.result == Result3::fail         ? "0"
                     : plan.result == Result3::incomplete ? (plan.because.only_not_carried() ? "2" : "1")
                                                          : "3";
  const Within cell(page, "td", {{"data-v", choices(plan)}, {"data-k", order}});
  page.leaf("b", name(plan.result), {{"class", "r " + std::string(badge_kind(plan.result))}});  // The style sheet adds the sign.
  if (plan.result == Result3::fail && plan.failed > 0) page.text(" ").leaf("small", count(static_cast<std::size_t>(plan.failed), "demand"));
  if (plan.result == Result3::incomplete) page.text(" ").leaf("small", because_words(plan.because));
}

void add_plan(Markup& page, const PlanRow& plan, std::size_t standards, bool several) {
  const Within row(page, "tr");
  {
    const Within cell(page, "th", {{"scope", "row"}});
    add_plan_link(page, plan);
    page.text(" ").leaf("small", several ? plan.organisation + ", " + plan.id : plan.id);
  }
  add_result_cell(page, plan);
  page.leaf("td", plain(name(plan.stage)), {{"data-k", std::to_string(static_cast<int>(plan.stage))}});
  page.leaf("td", plan.service).leaf("td", plan.lead).leaf("td", plain(plan.level));
  add_date_cell(page, plan.opens);
  add_date_cell(page, plan.closes);
  for (std::size_t i = 0; i < standards; ++i)
    add_mark_cell(page, i < plan.marks.size() ? plan.marks[i] : static_cast<char>(Mark::not_applicable));
}

std::vector<std::vector<std::size_t>> count_marks(const Gathered& all) {
  std::vector<std::vector<std::size_t>> out(all.standards.size(), std::vector<std::size_t>(marks.size()));
  for (const auto& plan : all.plans) {
    for (std::size_t i = 0; i < out.size(); ++i)
      ++out[i][gravity(i < plan.marks.size() ? plan.marks[i] : static_cast<char>(Mark::not_applicable))];
  }
  return out;
}

std::string heat(std::size_t number, std::size_t of) {
  return number == 0 || of == 0 ? std::string() : "--heat:" + std::to_string(8 + number * 52 / of) + "%";
}

}  // namespace

void add_standards_summary(Markup& page, const Gathered& all) {
  const Part part({page, 2, {}}, "standards", "Standards");
  if (all.standards.empty()) return add_nothing(page, "No rule set of this audit has standards.");
  page.leaf("p", "How many plans stand how under each standard. A plan counts under the gravest of the standard's demands.",
            {{"class", "lead"}});
  const auto counts = count_marks(all);
  std::vector<PageColumn> columns = {{"Standard"}};
  std::vector<std::size_t> used;
  for (std::size_t m = 0; m < marks.size(); ++m) {
    if (std::none_of(counts.begin(), counts.end(), [&](const auto& row) { return row[m] > 0; })) continue;
    used.push_back(m);
    const std::string word(mark_word(marks[m]));
    columns.push_back({std::string(mark_letter(marks[m])) + " " + word, "number"});
  }
  const PageTable table(page, "standards-table", "Plans by standard and outcome", columns, "heat");
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const Within row(page, "tr");
    page.open("th", {{"scope", "row"}}).leaf("a", all.standards[i].second, {{"href", "#plans?failing=" + std::to_string(i)}}).close();
    for (const auto m : used)
      page.leaf("td", counts[i][m] == 0 ? "–" : std::to_string(counts[i][m]),
                {{"class", "number hot " + std::string(1, marks[m])}, {"style", heat(counts[i][m], all.plans.size())}});
  }
}

void add_plans(Markup& page, const Gathered& all) {
  const Part part({page, 2, {}}, "all-plans", "All plans");
  if (all.plans.empty()) return add_nothing(page, "No plan was judged.");
  page.leaf("p", "Each plan with its result, and a letter for each standard. A plan's name leads to its page.", {{"class", "lead"}});
  if (!all.standards.empty()) add_key(page);
  std::vector<PageColumn> columns = {{"Plan"},           {"Result", "outcome"}, {"Stage", "choice"}, {"Service", "choice"},
                                     {"Lead", "choice"}, {"Level", "choice"},   {"Opens", "date"},   {"Closes", "date"}};
  for (const auto& [section, title] : all.standards) columns.push_back({title, "mark"});
  const bool several = std::any_of(all.plans.begin(), all.plans.end(),
                                   [&](const PlanRow& one) { return one.organisation != all.plans.front().organisation; });
  const PageTable table(page, "plans", "All plans, with their results and standards", columns);
  for (const auto& plan : all.plans) add_plan(page, plan, all.standards.size(), several);
}

}  // namespace consultcheck::report
