#include "core/model/london.h"

namespace consultcheck {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

/// Summer time in the United Kingdom: from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October.
bool summer(sys_seconds instant) {
  const auto year = std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(instant)).year();
  const auto change = [&](std::chrono::month month) { return sys_days(year / month / std::chrono::Sunday[std::chrono::last]) + hours(1); };
  return instant >= change(std::chrono::March) && instant < change(std::chrono::October);
}

/// A whole number of exactly so many digits from the front of a text, which loses them.
std::optional<int> take(std::string_view& text, std::size_t digits) {
  if (text.size() < digits) return {};
  int value = 0;
  for (const char c : text.substr(0, digits)) {
    if (c < '0' || c > '9') return {};
    value = value * 10 + (c - '0');
  }
  text.remove_prefix(digits);
  return value;
}

bool take_sign(std::string_view& text, char wanted) {
  if (!text.starts_with(wanted)) return false;
  text.remove_prefix(1);
  return true;
}

/// Hours, minutes and, where they are written, seconds.
std::optional<seconds> take_clock(std::string_view& text) {
  const auto hour = take(text, 2);
  if (!hour || !take_sign(text, ':')) return {};
  const auto minute = take(text, 2);
  if (!minute) return {};
  int second = 0;
  if (take_sign(text, ':')) {
    const auto written = take(text, 2);
    if (!written) return {};
    second = *written;
    if (take_sign(text, '.')) {
      if (!take(text, 1)) return {};
      while (take(text, 1)) {
      }
    }
  }
  if (*hour > 23 || *minute > 59 || second > 60) return {};
  return hours(*hour) + minutes(*minute) + seconds(std::min(second, 59));
}

std::optional<minutes> take_offset(std::string_view& text) {
  if (take_sign(text, 'Z') || take_sign(text, 'z')) return minutes(0);
  const bool west = text.starts_with('-');
  if (!west && !text.starts_with('+')) return {};
  text.remove_prefix(1);
  const auto hour = take(text, 2);
  take_sign(text, ':');
  const auto minute = take(text, 2);
  if (!hour || !minute || *hour > 23 || *minute > 59) return {};
  const minutes offset = hours(*hour) + minutes(*minute);
  return west ? -offset : offset;
}

}  // namespace

LondonTime in_london(sys_seconds instant) {
  const minutes offset = summer(instant) ? minutes(60) : minutes(0);
  const sys_seconds local = instant + offset;
  const auto day = std::chrono::floor<std::chrono::days>(local);
  return {Date::of(static_cast<Day>(day.time_since_epoch().count())), local - day, offset};
}

std::optional<WrittenTime> read_time(std::string_view text) {
  if (text.size() < 16 || (text[10] != 'T' && text[10] != 't' && text[10] != ' ')) return {};
  const auto date = Date::parse(text.substr(0, 10));
  if (!date) return {};
  text.remove_prefix(11);
  const auto clock = take_clock(text);
  if (!clock) return {};
  if (text.empty()) {
    const sys_seconds local = sys_days(std::chrono::days(date->first())) + *clock;
    return WrittenTime{{*date, *clock, in_london(local - hours(1)).offset}, std::nullopt};
  }
  const auto offset = take_offset(text);
  if (!offset || !text.empty()) return {};
  return WrittenTime{in_london(sys_days(std::chrono::days(date->first())) + *clock - *offset), *offset};
}

}  // namespace consultcheck
