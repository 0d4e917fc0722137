// The timeline: two years of consultation windows, a year back and a year ahead.
#include <algorithm>
#include <cstdio>

#include "core/report/dashboard/parts.h"
#include "core/report/visible.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

constexpr int months_back = 12, months = 25;
constexpr std::size_t most_bars = 40;

/// The drawn span of time, in months of equal width.
class Span25 {
 public:
  explicit Span25(Day as_of) : first_(Date::of(as_of).year * 12 + Date::of(as_of).month - 1 - months_back) {}

  Date month(int at) const {
    const int number = first_ + at;
    return {static_cast<std::int16_t>(number / 12), static_cast<std::int8_t>(number % 12 + 1), 0};
  }
  Day from() const { return month(0).first(); }
  Day to() const { return month(months - 1).last(); }
  /// Where a day begins, as a part of the whole in thousandths; held within the span.
  int place(Day day) const {
    const auto date = Date::of(std::clamp(day, from(), to() + 1));
    const Date its{date.year, date.month, 0};
    const int month_at = date.year * 12 + date.month - 1 - first_;
    return (month_at * 1000 + (date.day - 1) * 1000 / (its.last() - its.first() + 1)) / months;
  }

 private:
  int first_;
};

struct MonthCount {
  std::size_t open = 0, opening = 0, closing = 0, clash = 0;
};

std::vector<MonthCount> count_months(const Gathered& all, const Span25& span) {
  std::vector<MonthCount> out(months);
  for (const auto& window : all.windows) {
    for (int at = 0; at < months; ++at) {
      const auto month = span.month(at);
      const auto holds = [&](Day day) { return month.first() <= day && day <= month.last(); };
      if (window.to < month.first() || window.from > month.last()) continue;
      auto& number = out[static_cast<std::size_t>(at)];
      ++number.open;
      number.opening += holds(window.from);
      number.closing += holds(window.to);
      number.clash += window.clash;
    }
  }
  return out;
}

std::string percent(int thousandths) { return std::to_string(thousandths / 10) + "." + std::to_string(thousandths % 10) + "%"; }

void add_months(Markup& page, const Span25& span, const std::vector<MonthCount>& numbers) {
  std::size_t most = 1;
  for (const auto& one : numbers) most = std::max(most, one.open);
  const Within list(page, "ol", {{"class", "months"}});
  for (int at = 0; at < months; ++at) {
    const auto& number = numbers[static_cast<std::size_t>(at)];
    const auto words = span.month(at).words();
    const auto height = static_cast<int>(number.open * 1000 / most), clash = static_cast<int>(number.clash * 1000 / most);
    const Within item(page, "li", {{"class", at == months_back ? "now" : ""}});
    page.leaf("span",
              words + ": " + std::to_string(number.open) + " open" +
                  (number.clash > 0 ? ", " + std::to_string(number.clash) + " in a clash" : ""),
              {{"class", "said-only"}});
    const Within drawn(page, "span", {{"aria-hidden", "true"}, {"class", "column"}});
    if (number.open > 0) page.leaf("span", std::to_string(number.open), {{"class", "count"}});
    page.open("span", {{"class", "open"}, {"style", "height:" + percent(height * 7 / 10)}});
    if (number.clash > 0)
      page.leaf("span", "", {{"class", "clashing"}, {"style", "height:" + percent(height == 0 ? 0 : clash * 1000 / height)}});
    page.close();
    page.open("span", {{"class", "month"}}).text(words.substr(0, 3));
    if (at == 0 || span.month(at).month == 1) page.text(" ").leaf("b", std::to_string(span.month(at).year));
    page.close();
  }
}

/// Those in clashes first, then those that are open, then those to come, until there are enough; by opening.
std::vector<const WindowRow*> drawn(const Gathered& all, const Span25& span) {
  std::vector<const WindowRow*> rows;
  for (const auto& window : all.windows) {
    if (window.to >= span.from() && window.from <= span.to()) rows.push_back(&window);
  }
  const Day now = all.head.as_of;
  const auto rank = [&](const WindowRow* row) { return row->to < now ? (row->clash ? 3 : 4) : row->clash ? 0 : row->from <= now ? 1 : 2; };
  std::stable_sort(rows.begin(), rows.end(), [&](const auto* a, const auto* b) {
    if (rank(a) != rank(b)) return rank(a) < rank(b);
    return rank(a) >= 3 ? a->to > b->to : a->from < b->from;
  });
  if (rows.size() > most_bars) rows.resize(most_bars);
  std::stable_sort(rows.begin(), rows.end(), [](const auto* a, const auto* b) { return a->from < b->from; });
  return rows;
}

std::string days_words(const WindowRow& row) {
  const std::string from = brief(Date::of(row.from)), to = brief(Date::of(row.to));
  return (row.exact ? "" : "about ") + (row.from == row.to ? from : from + " to " + to);
}

void add_bar(Markup& page, const Gathered& all, const Span25& span, const WindowRow& row) {
  const int left = span.place(row.from), right = std::max(span.place(row.to + 1), left + 4);
  const Within item(page, "li", {{"class", row.clash ? "clash" : ""}});
  {
    const Within label(page, "span", {{"class", "label"}});
    const auto& plan = all.plans[row.plan];
    page.leaf("a", clipped(plan.title, 70), {{"href", "plans/" + plan.page}});
  }
  const Within track(page, "span", {{"class", "track"}});
  page.leaf("span", "", {{"class", "window"}, {"style", "left:" + percent(left) + ";width:" + percent(right - left)}});
  const bool before = right > 650;
  page.open("span",
            {{"class", before ? "days before" : "days"}, {"style", before ? "right:" + percent(1000 - left) : "left:" + percent(right)}});
  if (row.clash) page.leaf("b", "▲ clash ");
  page.text(days_words(row));
  page.close();
}

void add_month_table(Markup& page, const Span25& span, const std::vector<MonthCount>& numbers) {
  const Within details(page, "details");
  page.leaf("summary", "The months as a table");
  const PageTable table(
      page, "month-table", "Consultations by month",
      {{"Month"}, {"Open at some time", "number"}, {"Opening", "number"}, {"Closing", "number"}, {"Open and in a clash", "number"}},
      "months-table");
  for (int at = 0; at < months; ++at) {
    const auto& number = numbers[static_cast<std::size_t>(at)];
    const Within row(page, "tr");
    page.leaf("th", span.month(at).words(), {{"scope", "row"}});
    for (const auto each : {number.open, number.opening, number.closing, number.clash})
      page.leaf("td", std::to_string(each), {{"class", "number"}});
  }
}

}  // namespace

void add_timeline(Markup& page, const Gathered& all) {
  const Part part({page, 2, {}}, "timeline", "Timeline");
  const Span25 span(all.head.as_of);
  const auto rows = drawn(all, span);
  if (rows.empty())
    return add_nothing(page, "No plan has a window between " + Date::of(span.from()).words() + " and " + Date::of(span.to()).words() + ".");
  const auto numbers = count_months(all, span);
  const auto in_span = static_cast<std::size_t>(std::count_if(
      all.windows.begin(), all.windows.end(), [&](const WindowRow& one) { return one.to >= span.from() && one.from <= span.to(); }));
  page.leaf("p",
            "Consultations open in each month, from a year back to a year ahead. ▲ and stripes (on paper: empty bars) mark those that "
            "clash with another.",
            {{"class", "lead"}});
  {
    const Within scroll(page, "div",
                        {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", "Timeline of consultation windows"}});
    const Within chart(page, "div", {{"class", "timeline"}, {"style", "--now:" + percent(span.place(all.head.as_of))}});
    add_months(page, span, numbers);
    const Within list(page, "ol", {{"class", "bars"}});
    for (const auto* row : rows) add_bar(page, all, span, *row);
  }
  if (in_span > rows.size())
    page.leaf("p",
              std::to_string(rows.size()) + " of " + std::to_string(in_span) +
                  " are drawn: clashes first, then what is open or still to come. All are in the list of plans.",
              {{"class", "lead"}});
  add_month_table(page, span, numbers);
}

}  // namespace consultcheck::report
