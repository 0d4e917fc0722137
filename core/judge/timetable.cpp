#include "core/judge/timetable.h"

#include <algorithm>

#include "core/judge/field_words.h"
#include "core/judge/rounds.h"

namespace consultcheck::judge {
namespace {

using Entry = TimetableEntry::Kind;

constexpr std::string_view milestones[] = {
    "schedule.planning_starts", "schedule.submitted",         "approvals.design.on",         "approvals.content.on",
    "approvals.published_on",   "schedule.notice_published",  "schedule.analysis_ends",      "schedule.report",
    "schedule.decision",        "schedule.implementation",    "equality.assessment.drafted", "equality.assessment.updated",
    "feedback.publish_on",      "feedback.results_published", "feedback.feedback_published", "feedback.participants_told"};

TimetableEntry mark(Entry kind, std::string words, const Date& date) {
  return {kind, std::move(words), date.first(), date.last(), date.exact()};
}

Day add_months(Day day, int months) {
  const Date from = Date::of(day);
  const int count = from.year * 12 + from.month - 1 + months;
  const Date month{static_cast<std::int16_t>(count / 12), static_cast<std::int8_t>(count % 12 + 1), 0};
  return std::min(month.first() + from.day - 1, month.last());
}

/// The last day of a minimum period that begins with `first`, and its words; nothing when the row sets no length.
std::optional<std::pair<Day, std::string>> least(const DataRow& row, Day first) {
  const auto number = [&](const char* unit) {
    const Value* value = row.value->get(unit);
    return value && value->is(Value::Kind::number) ? static_cast<int>(value->number) : 0;
  };
  const auto words = [&](int count, const char* unit) {
    return std::to_string(count) + " " + unit + (count == 1 ? "" : "s") + (row.checked ? "" : ", not checked");
  };
  if (const int days = number("days")) return std::pair{first + days - 1, words(days, "day")};
  if (const int weeks = number("weeks")) return std::pair{first + weeks * 7 - 1, words(weeks, "week")};
  if (const int months = number("months")) return std::pair{add_months(first, months) - 1, words(months, "month")};
  return std::nullopt;
}

/// Days between two, both counted, that fall on a row of a calendar.
Day days_off(const DataFile* calendar, Day from, Day to) {
  if (!calendar) return 0;
  return static_cast<Day>(std::count_if(calendar->rows.begin(), calendar->rows.end(), [&](const DataRow& row) {
    const std::optional<Date> on = Date::parse(row.value->words("on"));
    return on && on->exact() && on->first() >= from && on->first() <= to;
  }));
}

/// The minimum of a period that starts on a day: one "from" a day leaves that day out, and one that disregards public holidays goes on for
/// them.
std::optional<std::pair<Day, std::string>> minimum(const DataRow& row, Day start, const DataFile* holidays) {
  auto end = least(row, start + (row.value->words("counted") == "from" ? 1 : 0));
  if (!end || row.value->words("disregards").empty()) return end;
  for (Day from = start, off; (off = days_off(holidays, from, end->first)) > 0;) {
    from = end->first + 1;
    end->first += off;
  }
  return end;
}

void add_rounds(std::vector<TimetableEntry>& out, const Case& at, const DataRow* period, const DataFile* holidays) {
  const std::vector<Round> all = rounds(at.plan);
  const bool marked = std::any_of(all.begin(), all.end(), [](const Round& round) { return round.kind == "statutory"; });
  for (const Round& round : all) {
    const std::string what = round.kind.empty() ? "Open for answers" : "Open for answers (" + round.kind + ")";
    if (round.opens && round.closes && round.opens->first() <= round.closes->last()) {
      out.push_back({Entry::window, what, round.opens->first(), round.closes->last(), round.opens->exact() && round.closes->exact()});
    } else {
      if (round.opens) out.push_back(mark(Entry::milestone, "Opens", *round.opens));
      if (round.closes) out.push_back(mark(Entry::milestone, "Closes", *round.closes));
    }
    if (!period || (marked && round.kind != "statutory")) continue;
    const std::optional<Date> start = period->value->words("from") == "notice" && round.notice ? round.notice : round.opens;
    if (!start || !start->exact()) continue;
    if (const auto end = minimum(*period, start->first(), holidays))
      out.push_back({Entry::statutory_minimum, "Statutory minimum: " + end->second, start->first(), end->first, true});
  }
}

void add_milestones(std::vector<TimetableEntry>& out, const Case& at) {
  const bool several = rounds(at.plan).size() > 1;
  for (const std::string_view path : milestones) {
    if (several && path == "schedule.notice_published") continue;
    const std::string_view named = path.ends_with(".on") ? path.substr(0, path.size() - 3) : path;
    if (const auto date = at.plan.date(path)) out.push_back(mark(Entry::milestone, label(field_at(at.plan, named)), *date));
  }
  for (const Taken& taken : decisions(at.plan))
    if (taken.on)
      out.push_back(mark(Entry::milestone, taken.kind.empty() ? "Decision taken" : "Decision taken (" + taken.kind + ")", *taken.on));
}

/// Rows of a calendar that fall, at least in part, between two days.
void add_calendar(std::vector<TimetableEntry>& out, const DataFile* calendar, Day from, Day to) {
  if (!calendar) return;
  for (const DataRow& row : calendar->rows) {
    const auto date = [&](const char* key) { return Date::parse(row.value->words(key)); };
    const std::optional<Date> begins = date("on") ? date("on") : date("from");
    const std::optional<Date> ends = date("on") ? date("on") : date("until");
    if (!begins || !ends || ends->last() < from || begins->first() > to || !row.holds(begins->first())) continue;
    const std::string_view title = row.value->words("title");
    out.push_back({Entry::holiday, std::string(title.empty() ? row.code : title), begins->first(), ends->last(), true});
  }
}

void add_polls(std::vector<TimetableEntry>& out, const Plan& plan, Day from, Day to) {
  const NodeId list = plan.find("polls");
  if (list == no_node || plan.node(list).kind != Kind::list) return;
  for (NodeId item = plan.node(list).first; item != no_node; item = plan.node(item).next) {
    const auto notice = plan.date("notice_on", item), poll = plan.date("poll_on", item);
    if (!poll || poll->last() < from || (notice ? notice : poll)->first() > to) continue;
    const std::string_view area = plan.words("area", item);
    const std::string words = "Pre-election period" + (area.empty() ? std::string{} : " (" + std::string(area) + ")");
    out.push_back(
        {Entry::pre_election, words, (notice ? notice : poll)->first(), poll->last(), notice && notice->exact() && poll->exact()});
  }
}

}  // namespace

const DataFile* data_file(std::string_view name, const Case& at, const std::vector<const RuleSet*>& sets) {
  if (const DataFile* own = at.settings ? at.settings->calendar(name) : nullptr) return own;
  for (const RuleSet* set : sets)
    if (const DataFile* file = set->file(name)) return file;
  return nullptr;
}

const DataRow* statutory_period(const Case& at, const std::vector<const RuleSet*>& sets) {
  const DataFile* periods = data_file("statutory-periods", at, sets);
  Demand noticed;
  noticed.judged_at = "notice";
  const std::string_view type = at.plan.words("type");
  return periods && !type.empty() ? periods->find(type, law_day(noticed, at).day) : nullptr;
}

std::vector<TimetableEntry> timetable(const Case& at, const std::vector<const RuleSet*>& sets) {
  std::vector<TimetableEntry> out;
  add_milestones(out, at);
  const DataFile* holidays = data_file("bank-holidays", at, sets);
  add_rounds(out, at, statutory_period(at, sets), holidays);
  if (out.empty()) return out;
  Day from = out.front().from, to = out.front().to;
  for (const TimetableEntry& entry : out) {
    from = std::min(from, entry.from);
    to = std::max(to, entry.to);
  }
  add_calendar(out, holidays, from, to);
  add_calendar(out, data_file("school-holidays", at, sets), from, to);
  add_polls(out, at.plan, from, to);
  out.push_back({Entry::as_of, "The day of this report", at.as_of, at.as_of, true});
  std::stable_sort(out.begin(), out.end(), [](const TimetableEntry& a, const TimetableEntry& b) { return a.from < b.from; });
  return out;
}

}  // namespace consultcheck::judge
