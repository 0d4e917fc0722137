// The annual report as a document.
#include <algorithm>

#include "core/report/annual.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

Table first_columns(Table table, std::size_t columns) {
  table.columns.resize(columns);
  for (auto& row : table.rows) row.resize(columns);
  return table;
}

/// The page leaves out the rows of which a sentence says that they are none, or not known.
Table used_only(Table table) {
  std::erase_if(table.rows, [](const auto& row) { return row[1].number.value_or(0) == 0; });
  if (table.rows.size() == 1 && table.rows.front().front().text == source_cannot_say) table.rows.clear();
  return table;
}

/// The page leaves out a last column about what sources cannot say when all can say all; workbooks keep their columns.
Table needed_only(Table table) {
  const auto& last = table.columns.back().title;
  if (last != plans_that_can_say && last != source_cannot_say) return table;
  const bool needed = std::any_of(table.rows.begin(), table.rows.end(), [](const auto& row) {
    const Cell& cell = row.back();
    return cell.number ? *cell.number > 0 : !cell.text.empty() && !cell.text.starts_with("all ") && cell.text != Covers().words();
  });
  return needed ? table : first_columns(table, table.columns.size() - 1);
}

/// Adds parts to a paper, and each of their tables to its workbook.
class Pages {
 public:
  explicit Pages(Paper& paper) : paper_(paper) {}
  PaperPart& add(int level, std::string id, std::string title, std::vector<std::string> paragraphs = {}) {
    PaperPart part;
    part.id = std::move(id);
    part.title = std::move(title);
    part.level = level;
    part.paragraphs = std::move(paragraphs);
    paper_.parts.push_back(std::move(part));
    return paper_.parts.back();
  }
  /// A table whose page leaves out what a sentence before it names.
  void add_used(int level, std::string id, std::string title, const Table& table, std::vector<std::string> paragraphs) {
    paper_.sheets.push_back(table);
    add(level, std::move(id), std::move(title), std::move(paragraphs)).table = used_only(table);
  }
  void add_table(int level, std::string id, std::string title, Table table, std::vector<std::string> paragraphs = {}) {
    paper_.sheets.push_back(table);
    add(level, std::move(id), std::move(title), std::move(paragraphs)).table = needed_only(std::move(table));
  }

 private:
  Paper& paper_;
};

std::string people_sentence(const Tally& tally, bool open_to_public) {
  if (tally.closed == 0) return "No consultation closed in this time.";
  const auto silent = tally.closed - tally.say_people;
  if (tally.say_people == 0) return "None of the " + count(tally.closed, "consultation") + " says how many people took part.";
  std::string words = tally.people.counts == 0 ? "Fewer than 10 people took part in each way that was counted"
                                               : tally.people.cell().text + (tally.people.sum == 1 ? " person" : " people") + " took part";
  if (words.front() == 'a') words.front() = 'A';
  words += ", in " + std::to_string(tally.say_people) + " of " + count(tally.closed, "consultation");
  words += silent == 0 ? "." : silent == 1 ? "; 1 does not say." : "; " + std::to_string(silent) + " do not say.";
  if (tally.people.unknown > 0) words += " Some plans do not say for every method how many took part, so the true number is higher.";
  if (open_to_public && tally.people.hidden > 0) words += " Counts of fewer than 10 people are not published and not added.";
  return words;
}

Headline people_headline(const Tally& tally) {
  const std::string where = ", in " + std::to_string(tally.say_people) + " of " + std::to_string(tally.closed) + " that closed";
  if (!tally.people.says()) return {"not stated", "how many people took part"};
  if (tally.people.counts == 0) return {"fewer than 10", "people took part in each way that was counted" + where};
  return {tally.people.cell().text, "people took part" + where};
}

Headline decisions_headline(const YearFigures& figures) {
  const auto& covers = figures.covers.decided;
  const auto taken = figures.decisions.all();
  if (covers.none()) return {std::string(not_known), "how many decisions were taken: no source here can hold it"};
  const std::string what = taken == 1 ? "decision taken" : "decisions taken";
  return {with_commas(static_cast<double>(taken)), covers.whole() ? what : what + ", in the " + covers.words() + " plans that can say"};
}

Headline feedback_headline(const Tally& now) {
  if (now.feedback_unknown()) return {std::string(not_known), "whether feedback was in time: no record says"};
  const auto silent = now.count(Feedback::silent);
  const std::string rest = silent == 0 ? "" : "; " + std::to_string(silent) + (silent == 1 ? " does not say" : " do not say");
  if (now.due() == 0) return {"none", "had feedback due" + rest};
  return {std::to_string(now.count(Feedback::in_time)) + " of " + std::to_string(now.due()), "had their feedback in time" + rest};
}

std::vector<Headline> headlines(const YearFigures& figures) {
  const Tally& now = figures.now;
  return {{with_commas(static_cast<double>(now.closed)), now.closed == 1 ? "consultation closed" : "consultations closed"},
          people_headline(now),
          decisions_headline(figures),
          feedback_headline(now)};
}

/// The rows of a table whose figure is none, by name: `braille, audio`.
std::string never(const Table& table) {
  std::string words;
  for (const auto& row : table.rows) {
    if (row[1].number != 0.0) continue;
    std::string one = row[0].text;
    if (!one.empty() && one[0] >= 'A' && one[0] <= 'Z') one[0] = static_cast<char>(one[0] + 32);
    words += (words.empty() ? "" : ", ") + one;
  }
  return words;
}

/// How many of those that closed can say; then what none of these names, after `before`.
std::vector<std::string> never_sentence(const Table& table, const Covers& covers, const std::string& before) {
  if (covers.all == 0) return {};
  if (covers.none()) return {"Not known: none of these consultations comes from a source that can say."};
  std::vector<std::string> sentences;
  if (!covers.whole())
    sentences.push_back("Of the " + count(covers.all, "consultation") + ", " + std::to_string(covers.can) +
                        " can say; the sources of the others cannot hold it.");
  if (const auto words = never(table); !words.empty()) sentences.push_back(before + words + ".");
  return sentences;
}

/// The page puts service, level and reference below the title, where a workbook has columns for them.
Table closed_on_page(const YearFigures& figures) {
  const Table whole = closed_table(figures);
  Table table{{}, whole.caption, {{"Consultation"}, {"Closed", ColumnKind::date}, {"People", ColumnKind::number}, {"Feedback"}}, {}};
  if (!figures.open_to_public) table.columns.push_back({"Result"});
  for (const auto& row : whole.rows) {
    std::vector<Cell> cells = {row[0], row[3], row[4], row[5]};
    cells[0].below = row[1].text + "; " + row[2].text;
    if (row[6].date) cells[3].below = row[6].text;
    if (!figures.open_to_public) cells.push_back(row[9]);
    table.rows.push_back(std::move(cells));
  }
  return table;
}

void add_consulted(Pages& pages, Paper& paper, const YearFigures& figures) {
  const auto on_hub = std::count_if(figures.closed.begin(), figures.closed.end(), [](const auto& row) { return row.on_hub; });
  std::vector<std::string> words = {count(figures.now.closed, "consultation") + " closed in " + year_words(figures) + "."};
  if (const auto& hub = figures.shape.hub; hub.none()) {
    words.push_back("Which of these have a page on the consultation hub is not known: no source here can hold it.");
  } else if (hub.all > 0) {
    words.push_back(std::to_string(on_hub) + " of " + (hub.whole() ? "these " : "the " + std::to_string(hub.can) + " that can say ") +
                    (on_hub == 1 ? "names its page" : "name their page") + " on the consultation hub.");
  }
  if (const auto& seen = figures.covers; !seen.decided.whole() || !seen.fed_back.whole() || !seen.told.whole())
    words.push_back(
        "Some of these plans come from a source that cannot hold all of this. The last column says in how many plans each figure could be "
        "found.");
  if (figures.before.closed == 0)
    words.push_back("No consultation in these plans closed in " + year_before_words(figures) +
                    ", so there is nothing to set the year beside.");
  pages.add_table(2, "consulted", "What we consulted on", counts_table(figures), words);
  if (figures.closed.empty()) return;
  paper.sheets.push_back(closed_table(figures));
  pages.add(3, "consultations", "The consultations").table = closed_on_page(figures);
}

void add_acted(Pages& pages, Paper& paper, const YearFigures& figures) {
  pages.add_table(2, "acted", "How we acted on what people said", decisions_table(figures));
  if (!figures.open_to_public && !figures.contrary.empty())
    pages.add_table(3, "contrary", "Decisions against the views expressed", contrary_table(figures));
  pages.add_table(3, "actions", "What we promised to do", actions_table(figures));
  if (figures.said.empty()) {
    pages.add(3, "said", "You said, we did", {"No feedback published in this time says what people said or what was done."});
    return;
  }
  paper.sheets.push_back(said_table(figures));
  pages.add(3, "said", "You said, we did").table = first_columns(said_table(figures), 3);
}

void add_reach(Pages& pages, const YearFigures& figures) {
  pages.add(2, "reach", "Levels and audiences",
            {"Counted for the consultations that closed in the year. One consultation can have several audiences."});
  const auto levels = codes_table("Levels", "level", "Level of engagement", figures.levels, figures.shape.levels);
  pages.add_used(3, "levels", "Levels of engagement", levels,
                 never_sentence(levels, figures.shape.levels, "No consultation was at the level: "));
  const auto audiences = codes_table("Audiences", "audiences.group", "Audience", figures.audiences, figures.shape.audiences);
  pages.add_used(3, "audiences", "Audiences", audiences,
                 never_sentence(audiences, figures.shape.audiences, "No consultation names as its audience: "));
}

void add_inside(Pages& pages, const YearFigures& figures) {
  if (figures.open_to_public) return;
  pages.add_table(2, "results", "Results of the check", results_table(figures),
                  {"What consultcheck found for the consultations that closed in the year. INCOMPLETE means that something is not stated, "
                   "or for a person to decide."});
  if (!figures.asides.empty()) pages.add_table(2, "left-out", "Records that were left out", asides_table(figures));
}

}  // namespace

Paper annual_paper(const YearFigures& figures) {
  Paper paper;
  paper.title = "Consultation and engagement annual report " + figures.year.text();
  paper.organisation = figures.organisation;
  paper.as_of = figures.head.as_of;
  paper.lead = {"What we consulted on in " + figures.year.words() + ", how many people took part, and how we acted on what they said."};
  if (!figures.begun) {
    paper.lead.push_back("This year had not begun on " + Date::of(paper.as_of).words() + ", the day that this report looks from.");
  } else if (!figures.over) {
    paper.lead.push_back("The year is not over: figures are up to " + Date::of(paper.as_of).words() +
                         ", beside the same part of the year before.");
  }
  if (!figures.open_to_public)
    paper.marking = "For use inside the organisation; not for publication. Make the public version with --public.";
  Pages pages(paper);
  pages.add(2, "glance", "At a glance").headlines = headlines(figures);
  add_consulted(pages, paper, figures);
  const auto methods = methods_table(figures);
  auto words = never_sentence(methods, figures.shape.methods, "Methods not used: ");
  words.insert(words.begin(), people_sentence(figures.now, figures.open_to_public));
  pages.add_used(2, "people", "Who took part", methods, words);
  add_acted(pages, paper, figures);
  pages.add_table(2, "feedback", "Feedback: in time or late", feedback_table(figures),
                  {"In time, of those whose feedback was due: " + in_time(figures.now) + "."});
  pages.add_table(2, "services", "Service by service", services_table(figures));
  add_reach(pages, figures);
  pages.add_table(
      2, "assurance", "Quality assurance", assured_table(figures),
      {"Each consultation's design and content are to be approved before it goes live. Counted for those that closed in the year."});
  pages.add_table(2, "regular", "Surveys that come round", regular_table(figures));
  add_inside(pages, figures);
  pages.add_table(2, "records", "What this report was made from", records_table(figures));
  pages.add(2, "method", "How each figure is counted").points = method_notes(figures);
  paper.lines = as_lines(paper.sheets);
  paper.sheets.push_back(sheet_of("Notes", paper.title, method_notes(figures)));
  paper.footer = {"Made by " + figures.head.program + " " + figures.head.version + " as of " + Date::of(paper.as_of).words() + "."};
  return paper;
}

}  // namespace consultcheck::report
