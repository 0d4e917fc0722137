#include "core/load/written_date.h"

#include <array>
#include <charconv>

#include "core/model/letters.h"
#include "core/model/london.h"

namespace consultcheck::load {
namespace {

constexpr std::array<std::string_view, 12> months = {"january", "february", "march",     "april",   "may",      "june",
                                                     "july",    "august",   "september", "october", "november", "december"};
constexpr std::string_view parts[] = {"YYYY", "MONTH", "MM", "DD"};

/// The part of a date that a way asks for next; empty when it asks for a character.
std::string_view next_part(std::string_view way) {
  for (const std::string_view part : parts)
    if (way.starts_with(part)) return part;
  return {};
}

int take_month_name(std::string_view& text) {
  const std::string small = lower_case(text.substr(0, 9));
  for (std::size_t i = 0; i < months.size(); ++i) {
    std::size_t same = 0;
    while (same < small.size() && same < months[i].size() && small[same] == months[i][same]) ++same;
    const bool whole = same == months[i].size() || same == 3 || (months[i] == "september" && same == 4);
    if (!whole) continue;
    text.remove_prefix(same);
    return static_cast<int>(i) + 1;
  }
  return 0;
}

int take_number(std::string_view& text, std::size_t most) {
  int value = 0;
  std::size_t digits = 0;
  while (digits < most && digits < text.size() && text[digits] >= '0' && text[digits] <= '9') value = value * 10 + (text[digits++] - '0');
  text.remove_prefix(digits);
  return digits == 0 || (most == 4 && digits != 4) ? -1 : value;
}

std::optional<Date> by_way(std::string_view text, std::string_view way) {
  Date date;
  while (!way.empty()) {
    const std::string_view part = next_part(way);
    if (part.empty()) {
      if (text.empty() || text.front() != way.front()) return {};
      text.remove_prefix(1);
      way.remove_prefix(1);
      continue;
    }
    way.remove_prefix(part.size());
    const int value = part == "MONTH" ? take_month_name(text) : take_number(text, part == "YYYY" ? 4 : 2);
    if (value <= 0) return {};
    if (part == "YYYY") {
      date.year = static_cast<std::int16_t>(value);
    } else if (part == "DD") {
      date.day = static_cast<std::int8_t>(value);
    } else {
      date.month = static_cast<std::int8_t>(value);
    }
  }
  return text.empty() ? Date::parse(date.text()) : std::nullopt;
}

/// Day 1 is 1 January 1900; Excel counts a 29 February in that year, so real days are one less from March on.
std::optional<Date> by_excel(std::string_view text) {
  constexpr int first = 61, last = 2958465;  // 1 March 1900 to 31 December 9999
  constexpr Day day_0 = -25569;              // 30 December 1899
  int days = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), days);
  const bool whole = end == text.data() + text.size() || *end == '.';
  if (error != std::errc() || !whole || days < first || days > last) return {};
  return Date::of(day_0 + days);
}

}  // namespace

std::optional<Date> written_date(std::string_view text, std::span<const std::string_view> ways) {
  for (const std::string_view way : ways) {
    std::optional<Date> date;
    if (way == "time") {
      if (const auto time = read_time(text)) date = time->london.date;
    } else {
      date = way == "excel" ? by_excel(text) : by_way(text, way);
    }
    if (date) return date;
  }
  return {};
}

bool known_way(std::string_view way) {
  if (way == "time" || way == "excel") return true;
  bool year = false, month = false, day = false;
  while (!way.empty()) {
    const std::string_view part = next_part(way);
    if (!part.empty()) {
      bool& seen = part == "YYYY" ? year : part == "DD" ? day : month;
      if (seen) return false;
      seen = true;
    }
    way.remove_prefix(part.empty() ? 1 : part.size());
  }
  return year && (month || !day);
}

}  // namespace consultcheck::load
