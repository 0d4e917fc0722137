#include "core/load/govuk_times.h"

#include <algorithm>

#include "core/model/london.h"
#include "core/model/plain_words.h"

namespace consultcheck::load {
namespace {

using std::chrono::minutes;

std::string offset_words(minutes offset) {
  const auto total = std::abs(static_cast<int>(offset.count()));
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return (offset.count() < 0 ? "-" : "+") + two(total / 60) + ":" + two(total % 60);
}

/// A time that neither London's clocks nor UTC would show was written by hand or by a broken clock.
void check_offset(const WrittenTime& time, const Value& value, std::string_view path, Draft& draft) {
  if (!time.offset || *time.offset == minutes(0) || *time.offset == time.london.offset) return;
  draft.warn(value.offset, path,
             std::string(path) + ": `" + std::string(shortened(value.text, 40)) + "` is written with the offset " +
                 offset_words(*time.offset) + ", and London's was " + offset_words(time.london.offset) + "; it was read as " +
                 time.london.date.words(),
             "Check the day, and write the offset that London has on it.");
}

enum class Midnight { counts, ends_the_day_before };

std::optional<Date> read_day(const Value& from, std::string_view key, std::string_view path, Draft& draft,
                             Midnight midnight = Midnight::counts) {
  const Value* value = from.get(key);
  if (!value || trimmed(value->text).empty()) {
    draft.missing(path, value ? value->offset : from.offset);
    return {};
  }
  std::optional<Date> day = Date::parse(trimmed(value->text));
  if (const auto time = read_time(trimmed(value->text))) {
    day = time->london.date;
    if (midnight == Midnight::ends_the_day_before && time->london.of_day == std::chrono::seconds(0)) day = Date::of(day->first() - 1);
    check_offset(*time, *value, path, draft);
  }
  draft.text(path, day ? day->text() : value->text, value->offset);
  return day;
}

/// Whether a note of the change history tells of an outcome.
bool tells_outcome(std::string_view note) {
  constexpr std::string_view words[] = {"outcome", "esponse", "esult", "ecision"};
  return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) { return note.find(word) != std::string_view::npos; });
}

/// The change that published the outcome: of those after the closing, the first whose note tells of one and that is no publication of
/// feedback, else the newest.
const Value* outcome_change(const Value& details, const std::optional<Date>& closes, const std::optional<Date>& feedback) {
  const Value* history = details.get("change_history");
  if (!history) return nullptr;
  const Value *newest = nullptr, *telling = nullptr;
  std::optional<Date> newest_day, telling_day;
  for (const Value& change : history->items) {
    const auto day = day_in_london(change.words("public_timestamp"));
    if (!day || change.words("note") == "First published." || (closes && day->first() <= closes->first())) continue;
    if (!newest || newest_day->first() < day->first()) newest = &change, newest_day = day;
    const bool only_feedback = feedback && day->first() <= feedback->first();
    if (!only_feedback && tells_outcome(change.words("note")) && (!telling || day->first() < telling_day->first()))
      telling = &change, telling_day = day;
  }
  return telling ? telling : newest;
}

void read_outcome(const Value& record, const Value& details, const std::optional<Date>& closes, const std::optional<Date>& feedback,
                  Draft& draft) {
  constexpr std::string_view path = "feedback.feedback_published";
  for (const std::string_view key : {"final_outcome_publication_date", "outcome_publication_date"})
    if (details.get(key)) {
      read_day(details, key, path, draft);
      return;
    }
  draft.missing(path, details.offset);
  if (!record.words("document_type").ends_with("_outcome")) return;
  if (const Value* change = outcome_change(details, closes, feedback)) {
    read_day(*change, "public_timestamp", path, draft);
  } else {
    draft.warn(details.offset, path, "the outcome is published, but no change of the page says when",
               "Write the day in the plan once it is known.");
  }
}

/// The type is worked out when an item opens and closes; where that went wrong it contradicts the dates on the day of the last update.
void check_type(const Value& record, const ItemTimes& times, Draft& draft) {
  const Value* type = record.get("document_type");
  auto seen = day_in_london(record.words("updated_at"));
  if (!seen) seen = day_in_london(record.words("public_updated_at"));
  if (!type || !seen) return;
  const Day day = seen->first();
  std::string what;
  if (type->text.starts_with("open_")) {
    if (times.closes && times.closes->last() < day) what = "it closed on " + times.closes->words();
    if (times.opens && times.opens->first() > day) what = "it opens on " + times.opens->words();
  } else if (type->text.starts_with("closed_") || type->text.ends_with("_outcome")) {
    if (times.closes && times.closes->first() > day) what = "it closes on " + times.closes->words();
  } else if (times.opens && times.opens->last() < day) {
    what = "it opened on " + times.opens->words();
  }
  if (!what.empty())
    draft.warn(type->offset, "schedule",
               "the type `" + std::string(shortened(type->text, 60)) + "` contradicts the dates: on " + seen->words() +
                   ", the day of the last update, " + what,
               "Trust neither until somebody has looked at the page; the dates were read as they stand.");
}

}  // namespace

std::optional<Date> day_in_london(std::string_view time) {
  const auto read = read_time(trimmed(time));
  return read ? std::optional(read->london.date) : Date::parse(trimmed(time));
}

ItemTimes read_times(const Value& record, const Value& details, Draft& draft) {
  ItemTimes times;
  times.opens = read_day(details, "opening_date", "schedule.opens", draft);
  times.closes = read_day(details, "closing_date", "schedule.closes", draft, Midnight::ends_the_day_before);
  times.closes_written = !trimmed(details.words("closing_date")).empty();
  const bool first = !record.words("first_published_at").empty();
  read_day(first ? record : details, first ? "first_published_at" : "first_public_at", "approvals.published_on", draft);
  std::optional<Date> feedback;
  if (record.words("schema_name") != "call_for_evidence")
    feedback = read_day(details, "public_feedback_publication_date", "feedback.results_published", draft);
  read_outcome(record, details, times.closes, feedback, draft);
  check_type(record, times, draft);
  return times;
}

}  // namespace consultcheck::load
