#include "core/report/calendar.h"

#include <algorithm>
#include <cstdio>

#include "core/report/visible.h"

namespace consultcheck::report {
namespace {

constexpr std::size_t longest_line = 75;

std::string day_text(Day day) {
  const auto date = Date::of(day);
  char digits[16];
  std::snprintf(digits, sizeof digits, "%04d%02d%02d", date.year, date.month, date.day);
  return digits;
}

bool is_web_address(std::string_view address) {
  const bool web = address.starts_with("https://") || address.starts_with("http://");
  return web && address.find_first_of(" \"<>\\^`{|}\t\r\n") == address.npos && address == visible(address);
}

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~/").find(c) != std::string_view::npos;
}

}  // namespace

std::string plain_identifier(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (is_plain(c)) {
      out += c;
      continue;
    }
    char shown[8];
    std::snprintf(shown, sizeof shown, "%%%02X", static_cast<unsigned char>(c));
    out += shown;
  }
  return out;
}

void CalendarText::line(std::string_view words) {
  std::size_t room = longest_line;
  while (words.size() > room) {
    auto cut = room;
    while (cut > 0 && (static_cast<unsigned char>(words[cut]) & 0xC0) == 0x80) --cut;
    out_ << words.substr(0, cut) << "\r\n ";
    words.remove_prefix(cut);
    room = longest_line - 1;  // the space that the next line begins with
  }
  out_ << words << "\r\n";
}

void CalendarText::text(std::string_view property, std::string_view words) {
  std::string out(property);
  out += ':';
  for (const char c : words) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    out += c;
  }
  line(out);
}

void CalendarText::begin(std::string_view made_by, std::string_view name, Day stamp) {
  stamp_ = stamp;
  line("BEGIN:VCALENDAR");
  line("VERSION:2.0");
  text("PRODID", "-//consultcheck//" + visible(made_by) + "//EN");
  line("CALSCALE:GREGORIAN");
  line("METHOD:PUBLISH");
  text("X-WR-CALNAME", visible(name));
}

void CalendarText::event(const CalendarEvent& event) {
  line("BEGIN:VEVENT");
  text("UID", event.uid);
  line("DTSTAMP:" + day_text(stamp_) + "T000000Z");
  line("DTSTART;VALUE=DATE:" + day_text(event.from));
  // The first day that no longer belongs to it. There is none after the last that a calendar can write; without an end an event has one
  // day.
  const Day end = std::min(event.to + 1, Date{9999, 12, 31}.first());
  if (end > event.from) line("DTEND;VALUE=DATE:" + day_text(end));
  text("SUMMARY", event.summary);
  if (!event.description.empty()) text("DESCRIPTION", event.description);
  if (!event.category.empty()) text("CATEGORIES", event.category);
  if (is_web_address(event.address)) line("URL:" + event.address);
  line("TRANSP:TRANSPARENT");
  line("END:VEVENT");
}

void CalendarText::end() { line("END:VCALENDAR"); }

}  // namespace consultcheck::report
