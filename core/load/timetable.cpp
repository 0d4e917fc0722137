#include "core/load/timetable.h"

#include <algorithm>
#include <set>

#include "core/load/written_date.h"

namespace consultcheck::load {
namespace {

constexpr std::size_t most_dates = 100;  // of one event of one plan

std::string line_of(const EventRow& row) { return std::to_string(row.row->line); }

/// A later date in the text is a later date: the year comes first where it can be read.
std::string sortable(const ColumnRule& rule, const Cell* cell) {
  if (!cell) return {};
  const std::vector<std::string_view> ways(rule.dates.begin(), rule.dates.end());
  const auto date = written_date(bare(cell->text), ways);
  return date ? date->text() : std::string(bare(cell->text));
}

/// Whether a row says no more than one that is there: the same date, or none.
bool says_the_same(const EventRow& row, const EventRow& other) {
  if (row.date || other.date) return row.date == other.date;
  return (row.cell ? bare(row.cell->text) : "") == (other.cell ? bare(other.cell->text) : "");
}

}  // namespace

Timetable::Timetable(const ColumnMap& map, const Columns& columns, const std::vector<Row>& rows) : map_(map), columns_(columns) {
  const std::vector<std::string_view> ways(map.date.dates.begin(), map.date.dates.end());
  std::set<std::string> holding;
  for (const bool ended : {false, true}) {
    for (const Row& row : rows) {
      const Cell* event = columns.first_filled(map.event, row);
      if (!event || (columns.first_filled(map.ended, row) != nullptr) != ended) continue;
      EventRow made{std::string(bare(event->text)),
                    &row,
                    columns.first_filled(map.date.columns, row),
                    {},
                    sortable(map.date, columns.first_filled(map.newest, row))};
      if (ended && holding.contains(made.event)) continue;  // another row of its event still holds
      if (made.cell) made.date = written_date(bare(made.cell->text), ways);
      auto& known = events_[made.event];
      const auto same = std::find_if(known.begin(), known.end(), [&](const EventRow& other) { return says_the_same(made, other); });
      if (same == known.end() && known.size() == most_dates) {
        crowded_ = made.event;
      } else if (same == known.end()) {
        known.push_back(std::move(made));
      } else if (made.entered > same->entered) {
        *same = std::move(made);
      }
    }
    for (const auto& [event, known] : events_) holding.insert(event);
  }
}

Events Timetable::events_of(const std::vector<EventRule>& rules) const {
  Events out;
  std::set<std::string> paths;
  for (const EventRule& rule : rules) {
    const bool stands_in = !paths.insert(rule.path).second;
    const auto found = events_.find(rule.event);
    if (found == events_.end()) continue;
    EventRows& rows = out[rule.path].emplace_back();
    rows.stands_in = stands_in;
    for (const EventRow& row : found->second) rows.rows.push_back(&row);
  }
  return out;
}

Rounds Timetable::rounds(const RoundRule& rule) const {
  const Events events = events_of(rule.events);
  return events.empty() ? Rounds() : rounds_of(events);
}

void Timetable::put_date(const std::string& path, const Said& said, Draft& draft) const {
  if (!draft.words(path).empty()) return;
  Said ordered = said;
  std::sort(ordered.begin(), ordered.end(),
            [](const EventRow* a, const EventRow* b) { return a->date && b->date && a->date->first() < b->date->first(); });
  const EventRow& first = *ordered.front();
  const auto at = static_cast<Offset>((first.cell ? first.cell : columns_.first_there(map_.date.columns, *first.row))->at);
  if (ordered.size() == 1) return put(map_.date, path, first.cell ? first.cell->text : "", at, draft);
  std::string words, lines;
  for (const EventRow* row : ordered) {
    words += (words.empty() ? "" : " or ") + row->date->text();
    lines += (row == &first ? "" : row == ordered.back() ? " and " : ", ") + line_of(*row);
  }
  draft.text(path, words, at);
  draft.advise(path, "The rows for `" + first.event + "` on lines " + lines +
                         " contradict one another: take out those that no longer hold, or give each round its start and its end.");
}

void Timetable::fill(const RoundRule& rule, const Round& round, Draft& draft) const {
  for (const EventRule& event : rule.events) draft.carries(event.path);
  for (const auto& [path, said] : round) put_date(path, said, draft);
  for (const EventRule& event : map_.common) draft.carries(event.path);
  for (const auto& [path, ranks] : events_of(map_.common)) put_date(path, newest(ranks.front().rows), draft);
}

void Timetable::warn_of_others(const Rounds& rounds, Draft& draft) const {
  for (const auto& [path, row] : rounds.left_out) {
    if (!row->cell) continue;
    const EventRow* counts = nullptr;
    std::size_t others = 0;
    for (const Round& round : rounds.found)
      for (const auto& [field, said] : round)
        for (const EventRow* one : said)
          if (one->event == row->event) counts = one, ++others;
    const auto at = static_cast<Offset>(row->cell->at);
    if (others == 1 && rounds.found.size() == 1)
      draft.warn(at, path,
                 "the event `" + row->event + "` is there twice with different dates; the one on line " + line_of(*counts) + " counts",
                 "Take out the row that no longer holds.");
    else
      draft.warn(at, path,
                 "this date of the event `" + row->event + "` belongs to none of the rounds that could be told apart, and was left out",
                 "See whether the row still holds; give each round its start and its end.");
  }
}

std::string Timetable::apart() const {
  for (const EventRule& rule : map_.apart)
    if (events_.contains(rule.event)) return rule.path;
  return {};
}

}  // namespace consultcheck::load
