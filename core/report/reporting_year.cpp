#include "core/report/reporting_year.h"

#include <charconv>

namespace consultcheck::report {
namespace {

constexpr int earliest = 1900, latest = 2200;

int number(std::string_view digits) {
  int value = -1;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size() ? value : -1;
}

Day day(int year, int month, int day) {
  return Date{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month), static_cast<std::int8_t>(day)}.first();
}

Day a_year_earlier(Day day) {
  Date date = Date::of(day);
  --date.year;
  if (date.month == 2 && date.day == 29) date.day = 28;
  return date.first();
}

}  // namespace

Span ReportingYear::days() const {
  if (council) return {day(year, 4, 1), day(year + 1, 3, 31)};
  return {day(year, 1, 1), day(year, 12, 31)};
}

std::string ReportingYear::text() const {
  if (!council) return std::to_string(year);
  const int end = (year + 1) % 100;
  return std::to_string(year) + (end < 10 ? "-0" : "-") + std::to_string(end);
}

std::string ReportingYear::words() const {
  const auto span = days();
  return std::string(council ? "the council year " : "the calendar year ") + text() + ", " + Date::of(span.from).words() + " to " +
         Date::of(span.to).words();
}

Result<ReportingYear> reporting_year(std::string_view text) {
  const auto wrong = [&] {
    return trouble("--year " + std::string(text) + " is not a year",
                   "Write --year 2026 for January to December 2026, or --year 2026-27 for April 2026 to March 2027.");
  };
  const bool council = text.size() == 7 && text[4] == '-';
  if (!council && text.size() != 4) return wrong();
  const ReportingYear year{number(text.substr(0, 4)), council};
  if (year.year < earliest || year.year > latest) return wrong();
  if (council && number(text.substr(5)) != (year.year + 1) % 100) return wrong();
  return year;
}

Within3 within(const Span& span, const Date& date) {
  if (date.last() < span.from || date.first() > span.to) return Within3::no;
  return date.first() >= span.from && date.last() <= span.to ? Within3::yes : Within3::unsure;
}

Span year_before(const Span& span) { return {a_year_earlier(span.from), a_year_earlier(span.to)}; }

}  // namespace consultcheck::report
