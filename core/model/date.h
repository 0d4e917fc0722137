// Calendar dates with precision: a day, a month or a year. No time of day, no zone: Europe/London calendar dates.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace consultcheck {

/// Days since 1970-01-01, which is 0.
using Day = std::int32_t;

/// A date as precise as it was written. `month` 0: only the year is known; `day` 0: only year and month.
struct Date {
  std::int16_t year = 0;
  std::int8_t month = 0;
  std::int8_t day = 0;

  bool exact() const { return day != 0; }
  /// The first and last day it may mean; equal for an exact date.
  Day first() const;
  Day last() const;
  /// `2026-03-02`, `2026-03` or `2026`.
  std::string text() const;
  /// `2 March 2026`, `March 2026` or `2026`.
  std::string words() const;

  /// Reads YYYY-MM-DD, YYYY-MM or YYYY, years 1000 to 9999, days that exist; nothing else.
  static std::optional<Date> parse(std::string_view text);
  /// The date of a day.
  static Date of(Day day);

  friend bool operator==(const Date&, const Date&) = default;
};

/// How two dates stand to one another; `unsure` when their precision cannot settle it.
enum class Order { before, same, after, unsure };
Order compare(const Date& a, const Date& b);

/// 0 Monday to 6 Sunday.
int weekday(Day day);

/// Today's date in London.
Date today_in_london();

}  // namespace consultcheck
