// The annual report's tables of figures.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/model/schema.h"
#include "core/report/annual.h"
#include "core/report/visible.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

Cell number(std::size_t value) { return Cell::of(static_cast<double>(value)); }

Column wide(std::string title, int width) { return {std::move(title), ColumnKind::text, width}; }

/// Of figures that not every source can hold.
Column can_say() { return wide(std::string(plans_that_can_say), 20); }

Column figure(std::string title) { return {std::move(title), ColumnKind::number, 16}; }

std::string with_capital(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 32);
  return words;
}

/// The known codes of a field in the schema's order, then what plans named besides.
template <class Counts>
std::vector<std::string> codes_of(std::string_view field, const Counts& counts) {
  std::vector<std::string> codes;
  if (const Field* known = Schema::shipped().find(field)) codes = known->codes;
  for (const auto& [code, any] : counts) {
    if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
  }
  return codes;
}

/// A last row for the consultations whose source cannot hold what the table counts.
void add_silent(Table& table, const Covers& covers) {
  if (covers.whole()) return;
  std::vector<Cell> row(table.columns.size(), not_known);
  row[0] = source_cannot_say;
  row[1] = number(covers.all - covers.can);
  table.rows.push_back(std::move(row));
}

}  // namespace

std::string in_time(const Tally& tally) {
  const auto whole = tally.due(), part = tally.count(Feedback::in_time), silent = tally.count(Feedback::silent);
  if (tally.feedback_unknown()) return std::string(not_known);
  std::string words = "none was due";
  if (whole > 0) {
    const auto percent = std::lround(100.0 * static_cast<double>(part) / static_cast<double>(whole));
    words = std::to_string(part) + " of " + std::to_string(whole) + " (" + std::to_string(percent) + "%)";
  }
  if (silent > 0) words += "; " + std::to_string(silent) + (silent == 1 ? " does not say" : " do not say");
  return words;
}

Table counts_table(const YearFigures& figures) {
  Table table{"Year on year",
              "The year beside the year before",
              {wide("What", 44), figure(year_words(figures)), figure(year_before_words(figures)), can_say()},
              {}};
  const auto row = [&](const char* what, std::size_t Tally::*member, const Covers& covers) {
    table.rows.push_back({what, covers.cell(figures.now.*member), covers.cell(figures.before.*member), covers.words()});
  };
  const auto& covers = figures.covers;
  row("Consultations that opened", &Tally::opened, covers.opened);
  row("Consultations that closed", &Tally::closed, covers.closed);
  row("Consultations on which a decision was taken", &Tally::decided, covers.decided);
  row("Consultations whose feedback was published", &Tally::fed_back, covers.fed_back);
  row("Consultations whose participants were told", &Tally::told, covers.told);
  const Covers& people = figures.shape.people;
  const auto took_part = [&](const People& counted) { return people.none() ? people.cell(0) : counted.cell(); };
  table.rows.push_back({"Of those that closed, say how many took part", people.cell(figures.now.say_people),
                        people.cell(figures.before.say_people), people.words()});
  table.rows.push_back({"People who took part in these", took_part(figures.now.people), took_part(figures.before.people), people.words()});
  return table;
}

Table methods_table(const YearFigures& figures) {
  Table table{"Methods",
              "Taking part, by method",
              {wide("Method", 28), figure("Consultations that used it"), figure("Of these, say how many took part"), figure("People")},
              {}};
  for (const auto& code : codes_of("methods.kind", figures.methods)) {
    const auto found = figures.methods.find(code);
    if (found == figures.methods.end()) {
      const auto& covers = figures.shape.methods;
      table.rows.push_back({with_capital(plain(code)), covers.cell(0), covers.cell(0), covers.none() ? not_known : "not used"});
    } else {
      table.rows.push_back(
          {with_capital(plain(clipped(code, 120))), number(found->second.used), number(found->second.say), found->second.people.cell()});
    }
  }
  add_silent(table, figures.shape.methods);
  return table;
}

Table decisions_table(const YearFigures& figures) {
  const auto& counts = figures.decisions;
  Table table{
      "Decisions", "Decisions, and what people had said", {wide("Decisions taken in the year", 52), figure("Number"), can_say()}, {}};
  const auto row = [&](const char* what, std::size_t value, const Covers& covers) {
    table.rows.push_back({what, covers.cell(value), covers.words()});
  };
  const auto &taken = figures.covers.decided, &follows = figures.covers.follows;
  row("In line with the views expressed", counts.following, follows);
  row("Against the views expressed, with reasons given", counts.contrary_with_reasons, follows);
  row("Against the views expressed, without reasons given", counts.contrary_without, follows);
  row("Not stated whether in line", counts.not_stated, taken);
  row("All decisions", counts.all(), taken);
  return table;
}

Table actions_table(const YearFigures& figures) {
  Table table{"Actions",
              "Actions promised in feedback",
              {wide("Consultations", 36), figure("Promised"), figure("Done"), figure("Overdue"), figure("Not due yet"),
               figure("No due date"), can_say()},
              {}};
  const auto row = [&](const char* what, const ActionCounts& counts) {
    std::vector<Cell> cells = {what};
    for (const auto number : {counts.promised, counts.done, counts.overdue, counts.not_due, counts.no_date})
      cells.push_back(counts.covers.cell(number));
    cells.push_back(counts.covers.words());
    table.rows.push_back(std::move(cells));
  };
  row("That closed in the year", figures.actions);
  row("That closed before it", figures.earlier_actions);
  return table;
}

Table feedback_table(const YearFigures& figures) {
  Table table{"Feedback", "Feedback on consultations that closed in the year", {wide("Feedback", 52), figure("Consultations")}, {}};
  for (std::size_t i = 0; i < feedback_kinds; ++i) {
    const bool unknown = figures.now.feedback_unknown() && static_cast<Feedback>(i) != Feedback::silent;
    table.rows.push_back(
        {with_capital(std::string(words(static_cast<Feedback>(i)))), unknown ? Cell(not_known) : number(figures.now.feedback[i])});
  }
  table.rows.push_back({"All that closed in the year", number(figures.now.closed)});
  return table;
}

Table services_table(const YearFigures& figures) {
  const auto now = year_words(figures), before = year_before_words(figures);
  Table table{"Services",
              "Service by service",
              {wide("Service", 30), figure("Closed, " + now), figure("Closed, " + before), wide("Feedback in time, " + now, 24),
               wide("Feedback in time, " + before, 24)},
              {}};
  const auto add = [&](const std::string& name, const Tally& one, const Tally& other) {
    const auto feedback = [](const Tally& tally) { return tally.closed == 0 ? Cell("none closed") : Cell(in_time(tally)); };
    table.rows.push_back({name, number(one.closed), number(other.closed), feedback(one), feedback(other)});
  };
  for (const auto& [name, tallies] : figures.services) {
    if (tallies.first.closed + tallies.second.closed > 0) add(name, tallies.first, tallies.second);
  }
  add("All services", figures.now, figures.before);
  return table;
}

Table codes_table(std::string name, std::string_view field, std::string title, const std::map<std::string, std::size_t>& counts,
                  const Covers& covers) {
  Table table{std::move(name), title, {wide(title, 36), figure("Consultations")}, {}};
  for (const auto& code : codes_of(field, counts)) {
    const auto found = counts.find(code);
    table.rows.push_back(
        {code.empty() ? "Not stated" : with_capital(plain(clipped(code, 120))), covers.cell(found == counts.end() ? 0 : found->second)});
  }
  add_silent(table, covers);
  return table;
}

Table assured_table(const YearFigures& figures) {
  Table table{"Quality assurance",
              "Approval of design and content, by service",
              {wide("Service", 30), figure("Both before going live"), figure("One or both after"), figure("Dates too imprecise"),
               figure("Only one recorded"), figure("Neither recorded"), figure(std::string(source_cannot_say))},
              {}};
  std::array<std::size_t, assured_kinds> all{};
  const auto add = [&](const std::string& service, const auto& counts) {
    std::vector<Cell> row = {service};
    const std::size_t silent = counts.back(), told = std::accumulate(counts.begin(), counts.end() - 1, std::size_t{0});
    for (const auto count : counts) row.push_back(silent > 0 && told == 0 && count == 0 ? Cell(not_known) : number(count));
    table.rows.push_back(std::move(row));
  };
  for (const auto& [service, counts] : figures.assured) {
    add(service, counts);
    for (std::size_t i = 0; i < counts.size(); ++i) all[i] += counts[i];
  }
  add("All services", all);
  return table;
}

Table regular_table(const YearFigures& figures) {
  Table table{"Regular surveys",
              "Surveys that come round",
              {wide("Survey", 32), figure("Opened, " + year_words(figures)), figure("Opened, " + year_before_words(figures)),
               wide("When", 44), can_say()},
              {}};
  for (const auto& regular : figures.regular) {
    std::string when;
    for (const auto& date : regular.opened) when += (when.empty() ? "" : "; ") + date.words();
    const auto& covers = regular.covers;
    table.rows.push_back({regular.name, covers.cell(regular.opened.size()), covers.cell(regular.before),
                          clipped(!when.empty()   ? when
                                  : covers.none() ? std::string(not_known)
                                                  : "not in this time",
                                  300),
                          covers.words()});
  }
  return table;
}

Table results_table(const YearFigures& figures) {
  Table table{"Results of the check", "Results of the check", {wide("Result", 16), figure("Consultations")}, {}};
  for (const auto result : {Result3::pass, Result3::fail, Result3::incomplete}) {
    const auto found =
        std::count_if(figures.closed.begin(), figures.closed.end(), [&](const auto& row) { return row.result == name(result); });
    table.rows.push_back({name(result), number(static_cast<std::size_t>(found))});
  }
  return table;
}

Table records_table(const YearFigures& figures) {
  const auto& totals = figures.totals;
  Table table{"Records", "Records that this report was made from", {wide("Records", 60), figure("Number")}, {}};
  table.rows = {{"Read", number(totals.read)},
                {"Counted as consultations", number(totals.judged)},
                {"Set aside: standing pages, registers and the like", number(totals.set_aside)},
                {"Could not be read", number(totals.refused)},
                {"Repeated: the same consultation once more", number(totals.repeated)},
                {"Counted, but closing date too imprecise to place in the year", number(figures.unplaced)},
                {"Counted, but over without a closing date, so in no year", number(figures.undated)}};
  return table;
}

}  // namespace consultcheck::report
