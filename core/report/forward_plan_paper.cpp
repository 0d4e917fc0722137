// The forward plan as a document.
#include "core/report/forward_plan.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

void add_months(Paper& paper, const ForwardParts& parts) {
  const std::span<const ForwardRow> rows(parts.coming);
  for (std::size_t from = 0, to = 0; from < rows.size(); from = to) {
    const std::string month = month_words(rows[from].opens);
    while (to < rows.size() && month_words(rows[to].opens) == month) ++to;
    PaperPart part;
    part.id = "month-" + std::to_string(paper.parts.size());
    part.title = month;
    part.table =
        forward_table(rows[from].opens ? "Consultations that open in " + month : "Consultations whose opening date is not known yet",
                      rows.subspan(from, to - from), parts.open_to_public);
    if (rows[from].opens && rows[from].opens->month == 0)
      part.table.caption = "Consultations that open in " + std::to_string(rows[from].opens->year);
    paper.parts.push_back(std::move(part));
  }
}

void add_open(Paper& paper, const ForwardParts& parts) {
  PaperPart part;
  part.id = "open";
  part.title = "Open now";
  if (parts.open.empty()) {
    part.paragraphs = {"No consultation is open on this day."};
  } else {
    part.paragraphs = {"You can take part in these until they close. The first to close comes first."};
    part.table = forward_table("Consultations that are open now", parts.open, parts.open_to_public);
  }
  paper.parts.push_back(std::move(part));
}

void add_awaiting(Paper& paper, const ForwardParts& parts) {
  PaperPart part;
  part.id = "awaiting";
  part.title = "Closed, and awaiting feedback";
  part.paragraphs = {parts.awaiting.empty()
                         ? "No closed consultation awaits feedback."
                         : "These have closed. What people said, and what is done about it, has not been published yet."};
  part.table = awaiting_table(parts);
  if (parts.says_nothing > 0) {
    part.paragraphs.push_back(count(parts.says_nothing, "closed consultation") + (parts.says_nothing == 1 ? " comes" : " come") +
                              " from a source that does not say whether feedback was given, and " +
                              (parts.says_nothing == 1 ? "is" : "are") + " not listed.");
  }
  paper.parts.push_back(std::move(part));
}

void add_clashes(Paper& paper, const ForwardParts& parts) {
  if (parts.open_to_public) return;
  PaperPart part;
  part.id = "clashes";
  part.title = "Clashes";
  part.paragraphs = {parts.clashes.empty()
                         ? "No clash was found between these consultations."
                         : "The numbers in the tables above lead here. A clash found as advice may be right as it is; say so in the plan."};
  part.table = clash_table(parts);
  paper.parts.push_back(std::move(part));
}

std::vector<std::string> notes(const ForwardParts& parts) {
  std::vector<std::string> notes = {
      "A consultation stands under the month in which it opens; one with several rounds stands there once for each round that has not "
      "closed.",
      "Dates are plans, and can change. Where a date is not known yet, this says so; none is guessed. A month without a day comes after "
      "the days of that month.",
      "Feedback says what people told us and what is done about it. It is awaited until the day on which it was published is entered.",
  };
  if (!parts.open_to_public) {
    notes.push_back(
        "Clashes are what the rules across plans and the forward plan's own rules found about consultations that are open or still to "
        "come.");
    notes.push_back(count(parts.totals.read, "record") + " read: " + std::to_string(parts.totals.judged) + " judged, " +
                    std::to_string(parts.totals.set_aside) + " set aside as no consultation, " + std::to_string(parts.totals.refused) +
                    " that could not be read, " + std::to_string(parts.totals.repeated) +
                    " repeated. Only those judged can stand in this plan.");
  }
  return notes;
}

}  // namespace

Paper forward_paper(const ForwardParts& parts) {
  Paper paper;
  paper.title = "Consultation forward plan";
  paper.organisation = parts.organisation.name();
  paper.as_of = parts.head.as_of;
  paper.landscape = true;
  paper.lead = {"What we are asking people about, and what we will ask them next. As of " + Date::of(parts.head.as_of).words() + "."};
  if (!parts.open_to_public)
    paper.marking = "For planning inside the organisation; not for publication. Make the public version with --public.";
  PaperPart glance;
  glance.id = "glance";
  glance.title = "At a glance";
  glance.headlines = {{std::to_string(parts.open.size()), "open now"},
                      {std::to_string(parts.coming.size()), "still to open"},
                      {std::to_string(parts.awaiting.size()), "closed, awaiting feedback"}};
  if (!parts.open_to_public)
    glance.headlines.push_back({std::to_string(parts.clashes.size()), parts.clashes.size() == 1 ? "clash" : "clashes"});
  paper.parts.push_back(std::move(glance));
  add_open(paper, parts);
  add_months(paper, parts);
  add_awaiting(paper, parts);
  add_clashes(paper, parts);
  PaperPart method;
  method.id = "method";
  method.title = "How to read this plan";
  method.points = notes(parts);
  paper.lines = forward_lines(parts);
  paper.sheets = {paper.lines};
  if (!parts.open_to_public) paper.sheets.push_back(clash_table(parts));
  paper.sheets.push_back(sheet_of("About", paper.title + ", as of " + Date::of(paper.as_of).words(), method.points));
  paper.parts.push_back(std::move(method));
  paper.footer = {"Made by " + parts.head.program + " " + parts.head.version + " from " + count(parts.totals.judged, "plan") + "."};
  return paper;
}

}  // namespace consultcheck::report
