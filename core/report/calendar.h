// Lines of an iCalendar file (RFC 5545), for Outlook and other calendars.
#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include "core/model/date.h"

namespace consultcheck::report {

/// One thing in a calendar that lasts whole days.
struct CalendarEvent {
  std::string uid;  ///< The same each time the same thing is written, so that a calendar replaces what it has.
  std::string summary, description, category;
  std::string address;   ///< A web page; left out unless a browser may open it.
  Day from = 0, to = 0;  ///< Both belong to it.
};

/// Writes a calendar, event by event. Lines end with CR LF and are folded at 75 bytes, between characters.
class CalendarText {
 public:
  explicit CalendarText(std::ostream& out) : out_(out) {}

  /// `made_by` is the program with its version, `stamp` the day that all events say they were written.
  void begin(std::string_view made_by, std::string_view name, Day stamp);
  void event(const CalendarEvent& event);
  void end();

 private:
  void line(std::string_view words);
  void text(std::string_view property, std::string_view words);

  std::ostream& out_;
  Day stamp_ = 0;
};

/// An identifier of letters, digits and `-._~/`; every other byte as `%20`, so that two that differ stay different.
std::string plain_identifier(std::string_view words);

}  // namespace consultcheck::report
