#include "core/model/date.h"

#include <array>
#include <chrono>

#include "core/model/london.h"

namespace consultcheck {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

Day count(year_month_day date) { return static_cast<Day>(sys_days(date).time_since_epoch().count()); }

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return {};
    value = value * 10 + (c - '0');
  }
  return value;
}

constexpr std::array<const char*, 13> months = {"",     "January", "February",  "March",   "April",    "May",     "June",
                                                "July", "August",  "September", "October", "November", "December"};

}  // namespace

Day Date::first() const {
  return count(year_month_day(std::chrono::year(year), std::chrono::month(month ? month : 1), std::chrono::day(day ? day : 1)));
}

Day Date::last() const {
  if (day) return first();
  if (!month) return count(year_month_day(std::chrono::year(year), std::chrono::month(12), std::chrono::day(31)));
  return count(
      year_month_day(std::chrono::year_month_day_last(std::chrono::year(year), std::chrono::month_day_last(std::chrono::month(month)))));
}

std::string Date::text() const {
  if (year < 0 || year > 9999)
    return std::to_string(year) + (month ? "-" + std::to_string(month) : "") + (day ? "-" + std::to_string(day) : "");
  char out[10];
  const auto two = [](char* to, int number) {
    to[0] = static_cast<char>('0' + number / 10);
    to[1] = static_cast<char>('0' + number % 10);
  };
  two(out, year / 100);
  two(out + 2, year % 100);
  if (!month) return {out, 4};
  out[4] = '-';
  two(out + 5, month);
  if (!day) return {out, 7};
  out[7] = '-';
  two(out + 8, day);
  return {out, 10};
}

std::string Date::words() const {
  std::string out = std::to_string(year);
  if (month) out = std::string(months[static_cast<std::size_t>(month)]) + " " + out;
  if (day) out = std::to_string(day) + " " + out;
  return out;
}

std::optional<Date> Date::parse(std::string_view text) {
  const bool shaped = text.size() == 4 || (text.size() == 7 && text[4] == '-') || (text.size() == 10 && text[4] == '-' && text[7] == '-');
  if (!shaped) return {};
  const auto y = digits(text.substr(0, 4));
  const auto m = text.size() > 4 ? digits(text.substr(5, 2)) : 0;
  const auto d = text.size() > 7 ? digits(text.substr(8, 2)) : 0;
  if (!y || !m || !d || *y < 1000) return {};
  if (text.size() > 4 && (*m < 1 || *m > 12)) return {};
  if (text.size() > 7 &&
      !year_month_day(std::chrono::year(*y), std::chrono::month(static_cast<unsigned>(*m)), std::chrono::day(static_cast<unsigned>(*d)))
           .ok()) {
    return {};
  }
  return Date{static_cast<std::int16_t>(*y), static_cast<std::int8_t>(*m), static_cast<std::int8_t>(*d)};
}

Date Date::of(Day days) {
  const year_month_day date{sys_days(std::chrono::days(days))};
  return {static_cast<std::int16_t>(static_cast<int>(date.year())), static_cast<std::int8_t>(static_cast<unsigned>(date.month())),
          static_cast<std::int8_t>(static_cast<unsigned>(date.day()))};
}

Order compare(const Date& a, const Date& b) {
  if (a.last() < b.first()) return Order::before;
  if (a.first() > b.last()) return Order::after;
  return a.exact() && b.exact() ? Order::same : Order::unsure;
}

int weekday(Day days) {
  const auto from_monday = (days + 3) % 7;  // 1970-01-01 was a Thursday
  return from_monday < 0 ? from_monday + 7 : from_monday;
}

Date today_in_london() { return in_london(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now())).date; }

}  // namespace consultcheck
