#include "core/host/dates.h"

#include <algorithm>

#include "core/host/data_view.h"
#include "core/host/engine.h"
#include "core/host/lua_messages.h"
#include "core/host/lua_values.h"
#include "core/host/plan_view.h"
#include "core/host/plugin.h"
#include "core/host/run.h"
#include "core/host/tables.h"

namespace consultcheck::host {
namespace {

const Date& needed(lua_State* lua, int index, const char* who) {
  const DateValue* value = date_at(lua, index);
  if (!value) complain(lua, std::string(who) + " needs a date, but was given " + kind_at(lua, index));
  return value->date;
}

int of(lua_State* lua) {
  auto date = Date::parse(string_at(lua, 1));
  if (!date)
    complain(lua, "date.of needs a text such as \"2026-03-02\", \"2026-03\" or \"2026\", but was given " +
                      (lua_type(lua, 1) == LUA_TSTRING ? "\"" + printable(string_at(lua, 1), 40) + "\"" : kind_at(lua, 1)));
  push_date(lua, *date);
  return 1;
}

/// The day that the value on top of the stack stands for: a date, its text, or a row with `on`; pops it.
Day pop_day(lua_State* lua) {
  if (lua_istable(lua, -1) || is_part(lua, -1)) {
    lua_getfield(lua, -1, "on");
    lua_remove(lua, -2);
  }
  const DateValue* value = date_at(lua, -1);
  auto date = value ? std::optional(value->date) : Date::parse(string_at(lua, -1));
  if (!date || !date->exact()) complain(lua, "every row of a calendar needs an exact date in its field 'on'");
  lua_pop(lua, 1);
  return date->first();
}

/// The days of a calendar between two days: rows of a data file, a list of a plan, or a table of dates or of rows with `on`.
std::vector<NamedDay> calendar_days(lua_State* lua, int index, Day first, Day last) {
  if (is_data(lua, index)) return find_days(lua, index, first, last);
  if (!is_part(lua, index) && !lua_istable(lua, index)) complain(lua, "a calendar is a list of rows with 'on', not " + kind_at(lua, index));
  std::vector<NamedDay> days;
  for (std::int64_t i = 1, size = list_length(lua, index, "a calendar"); i <= size; ++i) {
    charge(lua, 8);
    push_list_item(lua, index, i);
    days.push_back({pop_day(lua), {}});
  }
  return days;
}

/// What counts as a day: the options `working` and `calendar` at an index.
struct Counting {
  bool working = false;
  std::vector<NamedDay> left_out;  ///< By day.

  Counting(lua_State* lua, int index, bool working_days, Day first, Day last) : working(working_days) {
    if (lua_isnoneornil(lua, index)) return;
    if (!lua_istable(lua, index)) complain(lua, "the options are a table such as { calendar = params.holidays, working = true }");
    for (const std::string_view key : text_keys(lua, index))
      if (key != "calendar" && key != "working")
        complain(lua, "there is no option '" + std::string(key) + "'" + did_you_mean(key, {"calendar", "working"}));
    lua_getfield(lua, index, "working");
    working = working || lua_toboolean(lua, -1);
    lua_getfield(lua, index, "calendar");
    if (!lua_isnil(lua, -1)) left_out = calendar_days(lua, lua_gettop(lua), first, last);
    lua_pop(lua, 2);
    std::stable_sort(left_out.begin(), left_out.end(), [](const NamedDay& a, const NamedDay& b) { return a.day < b.day; });
  }
  std::vector<NamedDay>::const_iterator from(Day day) const {
    return std::lower_bound(left_out.begin(), left_out.end(), day, [](const NamedDay& named, Day wanted) { return named.day < wanted; });
  }
  bool counts(Day day) const {
    if (working && weekday(day) >= 5) return false;
    const auto found = from(day);
    return found == left_out.end() || found->day != day;
  }
  /// Records the days that were left out of those between two.
  void record(lua_State* lua, Day first, Day last) const {
    for (auto at = from(first); at != left_out.end() && at->day <= last; ++at)
      if (at->place.file) Engine::of(lua).run->trail.data(at->place);
  }
};

int count(lua_State* lua) {
  Day first = exact_day(lua, 1, "date.count"), last = exact_day(lua, 2, "date.count");
  Counting counting(lua, 3, false, first, last);
  lua_Integer days = 0;
  if (first <= last) charge(lua, static_cast<std::uint64_t>(last - first) / 8);
  for (Day day = first; day <= last; ++day) days += counting.counts(day);
  counting.record(lua, first, last);
  lua_pushinteger(lua, days);
  return 1;
}

lua_Integer whole(lua_State* lua, int index, const char* who, lua_Integer most) {
  const auto n = whole_at(lua, index);
  if (!n) complain(lua, std::string(who) + " needs a whole number, but was given " + kind_at(lua, index));
  if (*n > most || *n < -most) complain(lua, std::string(who) + " was given too large a number");
  return *n;
}

int add_working_days(lua_State* lua) {
  Day day = exact_day(lua, 1, "date.add_working_days");
  lua_Integer n = whole(lua, 2, "date.add_working_days", 10'000);
  int step = n < 0 ? -1 : 1;
  Day reach = day + static_cast<Day>(n * 4) + step * 2000;
  Counting counting(lua, 3, true, std::min(day, reach), std::max(day, reach));
  charge(lua, static_cast<std::uint64_t>(n < 0 ? -n : n));
  const Day start = day;
  for (n = n < 0 ? -n : n; n > 0 && day != reach;) {
    day += step;
    if (counting.counts(day)) --n;
  }
  if (day != start) counting.record(lua, std::min(start + step, day), std::max(start + step, day));
  push_date(lua, Date::of(day));
  return 1;
}

int add_months(lua_State* lua) {
  Date from = Date::of(exact_day(lua, 1, "date.add_months"));
  lua_Integer months = from.year * 12 + from.month - 1 + whole(lua, 2, "date.add_months", 12'000);
  if (months < 1000 * 12 || months >= 10000 * 12) complain(lua, "date.add_months leaves the years 1000 to 9999");
  Date to = from;
  to.year = static_cast<std::int16_t>(months / 12);
  to.month = static_cast<std::int8_t>(months % 12 + 1);
  while (to.day > 28 && !Date::parse(to.text())) --to.day;
  push_date(lua, to);
  return 1;
}

int overlap(lua_State* lua) {
  Day first = std::max(exact_day(lua, 1, "date.overlap"), exact_day(lua, 3, "date.overlap"));
  Day last = std::min(exact_day(lua, 2, "date.overlap"), exact_day(lua, 4, "date.overlap"));
  lua_pushinteger(lua, last < first ? 0 : last - first + 1);
  return 1;
}

int weekday_of(lua_State* lua) {
  static const char* const names[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
  lua_pushstring(lua, names[weekday(exact_day(lua, 1, "date.weekday"))]);
  return 1;
}

int exact(lua_State* lua) {
  lua_pushboolean(lua, needed(lua, 1, "date.exact").exact());
  return 1;
}

/// `date.as_of`, and an error for what the module does not have.
int module_field(lua_State* lua) {
  std::string_view name = string_at(lua, 2);
  Run* run = Engine::of(lua).run;
  if (name != "as_of")
    complain(lua, "there is no date." + std::string(name) +
                      did_you_mean(name, {"as_of", "of", "count", "add_working_days", "add_months", "overlap", "weekday", "exact"}));
  if (!run) complain(lua, "date.as_of can only be read while a rule runs");
  push_date(lua, Date::of(run->now.as_of));
  return 1;
}

}  // namespace

int open_dates(lua_State* lua) {
  static const luaL_Reg functions[] = {{"of", of},
                                       {"count", count},
                                       {"add_working_days", add_working_days},
                                       {"add_months", add_months},
                                       {"overlap", overlap},
                                       {"weekday", weekday_of},
                                       {"exact", exact},
                                       {nullptr, nullptr}};
  luaL_newlib(lua, functions);
  lua_createtable(lua, 0, 1);
  lua_pushcfunction(lua, module_field);
  lua_setfield(lua, -2, "__index");
  lua_setmetatable(lua, -2);
  return 1;
}

}  // namespace consultcheck::host
