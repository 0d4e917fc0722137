// The drawn timetable. The table beside it says the same in words.
#include <algorithm>
#include <optional>

#include "core/report/html_parts.h"
#include "core/report/visible.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

using Kind = TimetableEntry::Kind;

constexpr int width = 960, label_width = 300, right_margin = 14, row_height = 30, axis_height = 30;
constexpr std::size_t longest_label = 42;

bool is_background(const TimetableEntry& entry) { return entry.kind == Kind::holiday || entry.kind == Kind::pre_election; }

std::string_view css_class(Kind kind) {
  static constexpr std::string_view names[] = {"milestone", "window", "minimum", "holiday", "election", "today"};
  return names[static_cast<std::size_t>(kind)];
}

struct Row {
  std::string label;
  std::vector<const TimetableEntry*> entries;
};

/// Turns days into places: the planned dates decide the span, with a little room at both ends.
class Chart {
 public:
  explicit Chart(const std::vector<TimetableEntry>& entries) {
    std::optional<Day> first, last;
    const auto widen = [&](const TimetableEntry& entry) {
      first = std::min(first.value_or(entry.from), entry.from);
      last = std::max(last.value_or(entry.to), entry.to);
    };
    for (const auto& entry : entries) {
      if (!is_background(entry)) widen(entry);
    }
    if (!first) std::for_each(entries.begin(), entries.end(), widen);
    const Day room = std::max(4, (*last - *first) / 40);
    first_ = *first - room;
    last_ = *last + room;
    for (const auto& entry : entries) place(entry);
  }

  const std::vector<Row>& rows() const { return rows_; }
  int height() const { return axis_height + static_cast<int>(rows_.size()) * row_height + 8; }
  int days() const { return last_ - first_; }
  Day first() const { return first_; }
  Day last() const { return last_; }
  /// The place where a day begins.
  int x(Day day) const {
    const int plot = width - label_width - right_margin;
    const auto from_start = static_cast<long>(std::clamp(day, first_, last_ + 1) - first_);
    return label_width + static_cast<int>(from_start * plot / (last_ - first_ + 1));
  }

 private:
  void place(const TimetableEntry& entry) {
    if (is_background(entry)) {
      if (entry.to < first_ || entry.from > last_) return;
      const std::string label(entry.kind == Kind::holiday ? "Holidays" : "Pre-election period");
      const auto same = std::find_if(rows_.begin(), rows_.end(), [&](const Row& row) { return row.label == label; });
      if (same != rows_.end()) return same->entries.push_back(&entry);
      rows_.push_back({label, {&entry}});
    } else {
      rows_.push_back({entry.label.empty() ? std::string(what(entry)) : entry.label, {&entry}});
    }
  }

  Day first_ = 0, last_ = 0;
  std::vector<Row> rows_;
};

std::string text_of(int number) { return std::to_string(number); }

void add_bands(Markup& page, const Chart& chart) {
  for (const auto& row : chart.rows()) {
    for (const auto* entry : row.entries) {
      if (!is_background(*entry)) continue;
      const int left = chart.x(entry->from);
      page.leaf("rect", "",
                {{"class", "band " + std::string(css_class(entry->kind))},
                 {"x", text_of(left)},
                 {"y", text_of(axis_height)},
                 {"width", text_of(std::max(2, chart.x(entry->to + 1) - left))},
                 {"height", text_of(chart.height() - axis_height)}});
    }
  }
}

void add_axis(Markup& page, const Chart& chart) {
  const int months = chart.days() / 30 + 1;
  const int every = months <= 10 ? 1 : months <= 30 ? 3 : 12;
  auto date = Date::of(chart.first());
  for (int month = date.year * 12 + date.month; month <= (Date::of(chart.last()).year + 1) * 12; ++month) {
    date = {static_cast<std::int16_t>(month / 12), static_cast<std::int8_t>(month % 12 + 1), 1};
    if (date.first() > chart.last()) return;
    if (month % every != 0) continue;
    const int x = chart.x(date.first());
    page.leaf("line", "", {{"class", "month"}, {"x1", text_of(x)}, {"x2", text_of(x)}, {"y1", "8"}, {"y2", text_of(chart.height())}});
    if (x > width - 70) continue;
    auto words = Date{date.year, date.month, 0}.words();
    words = words.substr(0, 3) + words.substr(words.find(' '));
    page.leaf("text", words, {{"class", "month"}, {"x", text_of(x + 4)}, {"y", "20"}});
  }
}

std::string short_when(const TimetableEntry& entry) {
  auto from = Date::of(entry.from).words();
  if (!entry.exact) return "about " + from.substr(from.find(' ') + 1);
  if (entry.to == entry.from) return from;
  return count(static_cast<std::size_t>(entry.to - entry.from) + 1, "day") + " from " + from;
}

void add_mark(Markup& page, const Chart& chart, const TimetableEntry& entry, int y) {
  const int left = chart.x(entry.from);
  const bool point = entry.from == entry.to;
  const int right = std::max(chart.x(entry.to + 1), left + 4);
  const std::string kind(css_class(entry.kind));
  if (point) {
    const int middle = (left + right) / 2;
    page.leaf("path", "", {{"class", kind}, {"d", "M" + text_of(middle - 7) + " " + text_of(y) + "l7 -7 7 7 -7 7z"}});
  } else {
    page.leaf("rect", "",
              {{"class", kind + (entry.exact ? "" : " about")},
               {"x", text_of(left)},
               {"y", text_of(y - 7)},
               {"width", text_of(right - left)},
               {"height", "14"},
               {"rx", "2"}});
  }
  if (is_background(entry)) return;
  const bool to_the_left = right > width - 190;
  page.leaf("text", short_when(entry),
            {{"class", "when"},
             {"x", text_of(to_the_left ? left - 12 : right + 12)},
             {"y", text_of(y + 5)},
             {"text-anchor", to_the_left ? "end" : ""}});
}

void add_today(Markup& page, const Chart& chart, Day day) {
  const auto x = text_of((chart.x(day) + chart.x(day + 1)) / 2);
  page.leaf("line", "", {{"class", "today"}, {"x1", x}, {"x2", x}, {"y1", text_of(axis_height)}, {"y2", text_of(chart.height())}});
}

}  // namespace

void add_drawing(const Scope& scope, const Report& report) {
  const Chart chart(report.timetable);
  auto& page = scope.page;
  const Within scroll(page, "div",
                      {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", "Drawn timetable: " + report.title}});
  const Within svg(page, "svg",
                   {{"class", "chart"},
                    {"viewBox", "0 0 " + text_of(width) + " " + text_of(chart.height())},
                    {"role", "img"},
                    {"aria-label", "The dates of the table below, drawn along a line of time"}});
  add_bands(page, chart);
  add_axis(page, chart);
  int y = axis_height + row_height / 2 + 4;
  for (const auto& row : chart.rows()) {
    page.leaf("text", clipped(row.label, longest_label), {{"class", "label"}, {"x", "0"}, {"y", text_of(y + 5)}});
    for (const auto* entry : row.entries) {
      if (entry->kind == Kind::as_of) add_today(page, chart, entry->from);
      add_mark(page, chart, *entry, y);
    }
    y += row_height;
  }
}

}  // namespace consultcheck::report
