// The annual report's lists: consultations, decisions, what was said and done, records left out; and how all is counted.
#include "core/report/annual.h"
#include "core/report/visible.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

constexpr std::size_t longest_words = 1200;

std::string until(const Span& span, Day whole_to) {
  if (span.to == whole_to) return {};
  const Date last = Date::of(span.to);
  const std::string words = last.words();
  return ", to " + words.substr(0, words.rfind(' '));
}

}  // namespace

std::string year_words(const YearFigures& figures) { return figures.year.text() + until(figures.span, figures.year.days().to); }

std::string year_before_words(const YearFigures& figures) {
  return figures.year.before().text() + until(figures.span_before, figures.year.before().days().to);
}

Table closed_table(const YearFigures& figures) {
  Table table{"Consultations",
              "Consultations that closed in the year",
              {{"Consultation", ColumnKind::text, 48},
               {"Service", ColumnKind::text, 24},
               {"Level"},
               {"Closed", ColumnKind::date},
               {"People", ColumnKind::number, 20},
               {"Feedback", ColumnKind::text, 36},
               {"Feedback published", ColumnKind::date},
               {"Reference", ColumnKind::text, 18}},
              {}};
  if (!figures.open_to_public) table.columns.insert(table.columns.end(), {{"Lead", ColumnKind::text, 22}, {"Result"}});
  for (const auto& row : figures.closed) {
    Cell title(row.title);
    title.address = row.address;
    std::vector<Cell> cells = {
        title, row.service, row.level, Cell::of(row.closed, ""), row.people.cell(), words(row.feedback), Cell::of(row.published, ""),
        row.id};
    if (!figures.open_to_public) cells.insert(cells.end(), {row.lead, row.result});
    table.rows.push_back(std::move(cells));
  }
  return table;
}

Table contrary_table(const YearFigures& figures) {
  Table table{"Against views",
              "Decisions against the views expressed",
              {{"Consultation", ColumnKind::text, 44},
               {"Service", ColumnKind::text, 22},
               {"Decision", ColumnKind::text, 44},
               {"Taken", ColumnKind::date},
               {"Reasons", ColumnKind::text, 16},
               {"Lead", ColumnKind::text, 22}},
              {}};
  for (const auto& one : figures.contrary) {
    table.rows.push_back({one.title, one.service, one.matter.empty() ? "not stated" : one.matter, Cell::of(one.on, ""),
                          one.reasons ? "given" : "not given", one.lead});
  }
  return table;
}

Table said_table(const YearFigures& figures) {
  Table table{"You said, we did",
              "What people said, and what was done",
              {{"Consultation", ColumnKind::text, 40},
               {"You said", ColumnKind::text, 60},
               {"We did", ColumnKind::text, 60},
               {"Published", ColumnKind::date}},
              {}};
  for (const auto& one : figures.said) {
    table.rows.push_back({one.title, one.you_said.empty() ? "not stated" : clipped(one.you_said, longest_words),
                          one.we_did.empty() ? "not stated" : clipped(one.we_did, longest_words), Cell::of(one.published, "")});
  }
  return table;
}

Table asides_table(const YearFigures& figures) {
  Table table{"Left out",
              "Records that were left out",
              {{"Record", ColumnKind::text, 48},
               {"Place", ColumnKind::text, 30},
               {"State"},
               {"Why", ColumnKind::text, 50},
               {"What to do", ColumnKind::text, 50}},
              {}};
  for (const auto& aside : figures.asides) {
    const auto where = aside.record > 0 ? aside.file + ", record " + std::to_string(aside.record) : aside.file;
    const auto what = !aside.title.empty() ? aside.title : !aside.identity.empty() ? aside.identity : "no title known";
    table.rows.push_back({clipped(what, 300), clipped(where, 300), plain(name(aside.kind)), clipped(aside.why, longest_words),
                          clipped(aside.next, longest_words)});
  }
  return table;
}

std::vector<std::string> method_notes(const YearFigures& figures) {
  std::vector<std::string> notes = {
      "The year is " + figures.year.words() + ". All figures are as of " + Date::of(figures.head.as_of).words() +
          ", from what the plans say on that day.",
      "A consultation belongs to the year in which its last round closed. It opened in the year in which its first round opened. A date of "
      "which only the month or the year is known counts when all of it lies in the year.",
      "A decision, feedback and the telling of participants each count in the year in which they happened, whenever the consultation "
      "closed.",
      "People are the counts that plans give for each method, added up. Who took part in two ways, or in two consultations, is counted "
      "twice. \"At least\" stands before a sum of which a part is not known. Not stated is not nought.",
      "Not known stands where no source of these plans can hold what is counted; it is not nought. Where some can, the figure counts what "
      "those say, and the column \"Plans that can say\" has their number.",
      "Feedback is in time when it was published on or before its due date, late when after it, and overdue when that date has passed "
      "without it. The share in time is of those three; others are left out of it.",
      "A decision is in line with views, or against them, as the plan says. It is counted among those with reasons when the plan gives "
      "any.",
      "Actions are those that plans promise in their feedback. One is overdue when its due date has passed and no day is given on which it "
      "was done.",
      "Quality assurance is counted by the two approvals, of the design and of the content. Both must have been given on or before the day "
      "on which the consultation was published, or opened where no day of publication is given.",
      "Surveys that come round are found by the words \"perception survey\" in a title, by the method citizens' panel, and by the type "
      "budget. Each round that opened counts.",
  };
  if (!figures.over) {
    notes.insert(notes.begin() + 1, "The year is not over. Figures cover it so far, and are set beside the same part of the year before.");
  }
  if (figures.open_to_public) {
    notes.push_back(
        "Counts of fewer than 10 people are not published: they read \"fewer than 10\", and enter no sum. Where one was left out, the sum "
        "reads \"at least\", so that it cannot be worked out from the others.");
  }
  return notes;
}

}  // namespace consultcheck::report
