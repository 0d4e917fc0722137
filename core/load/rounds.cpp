#include "core/load/rounds.h"

#include <algorithm>

namespace consultcheck::load {
namespace {

constexpr std::string_view opens = "schedule.opens", closes = "schedule.closes", published = "schedule.published";

Said dated(const Said& rows) {
  Said out;
  std::copy_if(rows.begin(), rows.end(), std::back_inserter(out), [](const EventRow* row) { return row->date.has_value(); });
  return out;
}

const Said& said(const Round& round, std::string_view path) {
  static const Said nothing;
  const auto found = round.find(path);
  return found == round.end() ? nothing : found->second;
}

/// The one date that is said; nothing when there is none, or they differ.
std::optional<Date> date_of(const Round& round, std::string_view path) {
  const Said& rows = said(round, path);
  return rows.size() == 1 ? rows.front()->date : std::nullopt;
}

/// The first day on which a round may have opened.
std::optional<Day> first_day(const Round& round) {
  const Said& rows = said(round, opens);
  return rows.empty() || !rows.front()->date ? std::nullopt : std::optional(rows.front()->date->first());
}

void set(Round& round, std::string_view path, Said rows) {
  if (!rows.empty()) round[std::string(path)] = newest(rows);
}

Round made(const Said& starts, const Said& ends) {
  Round round;
  set(round, opens, starts);
  set(round, closes, ends);
  return round;
}

/// Starts and ends in order of time: each run of starts and the run of ends behind it are what is said of one round.
std::vector<Round> in_turn(const Said& starts, const Said& ends) {
  struct Turn {
    Day day;
    bool end;
    const EventRow* row;
  };
  std::vector<Turn> turns;
  for (const EventRow* row : starts) turns.push_back({row->date->first(), false, row});
  for (const EventRow* row : ends) turns.push_back({row->date->last(), true, row});
  std::sort(turns.begin(), turns.end(), [](const Turn& a, const Turn& b) { return std::pair(a.day, a.end) < std::pair(b.day, b.end); });
  std::vector<Round> rounds;
  for (auto turn = std::find_if(turns.begin(), turns.end(), [](const Turn& one) { return !one.end; }); turn != turns.end();) {
    Said from, to;
    for (; turn != turns.end() && !turn->end; ++turn) from.push_back(turn->row);
    for (; turn != turns.end() && turn->end; ++turn) to.push_back(turn->row);
    if (!to.empty()) {
      rounds.push_back(made(from, to));
    } else {
      for (const EventRow* one : newest(from)) rounds.push_back(made({one}, {}));
    }
  }
  return rounds;
}

std::pair<std::string, std::string> entered(const Round& round) {
  std::pair<std::string, std::string> span;
  bool first = true;
  for (const auto& [path, rows] : round)
    for (const EventRow* row : rows) {
      span = first ? std::pair(row->entered, row->entered)
                   : std::pair(std::min(span.first, row->entered), std::max(span.second, row->entered));
      first = false;
    }
  return span;
}

/// Whether a round was over when something was entered.
bool was_over(const Round& round, const std::string& when) {
  const auto end = date_of(round, closes), day = Date::parse(when);
  return end && day && end->last() < day->first();
}

/// Takes out rounds that were entered again with other dates. One that was over by then was held, and stays, unless it was only estimated.
void drop_replaced(std::vector<Round>& rounds, bool estimated) {
  std::vector<Round> kept;
  for (std::size_t i = 0; i < rounds.size(); ++i) {
    bool replaced = false;
    for (std::size_t j = 0; j < rounds.size(); ++j) {
      const std::string old = entered(rounds[i]).second, young = entered(rounds[j]).first;
      replaced = replaced || (!old.empty() && old < young && (estimated || j < i || !was_over(rounds[i], young)));
    }
    if (!replaced) kept.push_back(rounds[i]);
  }
  rounds = std::move(kept);
}

std::vector<Round> paired(const EventRows& starts, const Said& ends) {
  const Said known = dated(starts.rows), last = newest(starts.rows), last_ends = newest(ends);
  if (!last.front()->date || (known.size() == 1 && ends.size() == 1)) return {made(last, ends)};
  std::vector<Round> rounds = in_turn(known, dated(ends));
  drop_replaced(rounds, starts.stands_in);
  if (rounds.size() == 1 && !last_ends.empty() && !last_ends.front()->date) set(rounds[0], closes, last_ends);
  return rounds;
}

/// An estimate still ahead when it was entered, when what was held was over, is of a round to come.
void add_planned(std::vector<Round>& rounds, const std::vector<EventRows>& starts) {
  for (std::size_t i = 1; i < starts.size(); ++i) {
    const Said rows = newest(starts[i].rows);
    const auto date = rows.front()->date, day = Date::parse(rows.front()->entered);
    if (rows.size() != 1 || !date || !day || date->first() <= day->last()) continue;
    if (std::all_of(rounds.begin(), rounds.end(), [&](const Round& round) { return was_over(round, rows.front()->entered); }))
      return rounds.push_back(made(rows, {}));
  }
}

/// Ends of events that stand in for others, for rounds that have none.
void add_ends(std::vector<Round>& rounds, const std::vector<EventRows>& ends) {
  for (std::size_t rank = 1; rank < ends.size(); ++rank)
    for (std::size_t i = 0; i < rounds.size(); ++i) {
      if (!said(rounds[i], closes).empty()) continue;
      const auto from = first_day(rounds[i]), next = i + 1 < rounds.size() ? first_day(rounds[i + 1]) : std::nullopt;
      Said fit;
      for (const EventRow* row : ends[rank].rows)
        if (row->date ? (!from || *from <= row->date->last()) && (!next || row->date->last() < *next) : rounds.size() == 1)
          fit.push_back(row);
      set(rounds[i], closes, fit);
    }
}

/// The round before which something was published: the next one to open, where that was surely after the one before it.
std::size_t round_of_publication(const std::vector<Round>& rounds, const Date& date) {
  for (std::size_t i = 0; i < rounds.size(); ++i) {
    const auto start = date_of(rounds[i], opens);
    if (!start) return rounds.size();
    if (*start == date) return i;
    if (date.first() > start->last()) continue;
    const auto end = i > 0 ? date_of(rounds[i - 1], closes) : std::nullopt;
    if (i == 0 || (end && date.first() > end->last())) return i;
  }
  return rounds.size();
}

void add_others(Rounds& rounds, std::string_view path, const std::vector<EventRows>& events) {
  for (const EventRows& event : events) {
    std::map<std::size_t, Said> fit;
    for (const EventRow* row : event.rows) {
      const std::size_t at = rounds.found.size() == 1         ? 0
                             : path == published && row->date ? round_of_publication(rounds.found, *row->date)
                                                              : rounds.found.size();
      if (at < rounds.found.size()) fit[at].push_back(row);
    }
    for (auto& [at, rows] : fit)
      if (said(rounds.found[at], path).empty()) set(rounds.found[at], path, std::move(rows));
  }
}

}  // namespace

Said newest(const Said& rows) {
  Said out;
  for (const EventRow* row : rows) {
    if (!out.empty() && row->entered < out.front()->entered) continue;
    if (!out.empty() && row->entered > out.front()->entered) out.clear();
    out.push_back(row);
  }
  const Said known = dated(out);
  return known.empty() && !out.empty() ? Said{out.front()} : known;
}

Rounds rounds_of(const Events& events) {
  Rounds rounds;
  const auto of = [&](std::string_view path) {
    const auto found = events.find(path);
    return found == events.end() ? std::vector<EventRows>() : found->second;
  };
  const auto starts = of(opens), ends = of(closes);
  const Said first_ends = ends.empty() ? Said() : ends.front().rows;
  if (starts.empty()) {
    rounds.found = {made({}, first_ends)};
  } else {
    rounds.found = paired(starts.front(), first_ends);
    add_planned(rounds.found, starts);
  }
  add_ends(rounds.found, ends);
  for (const auto& [path, rows] : events)
    if (path != opens && path != closes) add_others(rounds, path, rows);
  for (const auto& [path, ranks] : events)
    for (const EventRow* row : ranks.front().rows) {
      const auto has = [row, &field = path](const Round& round) {
        return std::count(said(round, field).begin(), said(round, field).end(), row) > 0;
      };
      if (std::none_of(rounds.found.begin(), rounds.found.end(), has)) rounds.left_out.emplace_back(path, row);
    }
  return rounds;
}

}  // namespace consultcheck::load
