// A paper as one page that needs nothing else.
#include "core/report/html_parts.h"
#include "core/report/paper.h"

namespace consultcheck::report {
namespace {

void add_head(Markup& page, const Paper& paper) {
  const Within head(page, "head");
  page.lone("meta", {{"charset", "utf-8"}});
  page.lone("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  page.lone("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  page.lone("meta",
            {{"http-equiv", "Content-Security-Policy"}, {"content", "default-src 'none'; style-src 'unsafe-inline'; img-src data:"}});
  page.lone("link", {{"rel", "icon"}, {"href", "data:,"}});
  page.leaf("title", paper.organisation.empty() ? paper.title : paper.title + ", " + paper.organisation);
  page.style(style_sheet());
  page.style(paper_style_sheet());
  if (paper.landscape) page.style("@page { size: A4 landscape; margin: 12mm; }\n");
}

void add_headlines(Markup& page, const std::vector<Headline>& headlines) {
  if (headlines.empty()) return;
  const Within list(page, "ul", {{"class", "headlines"}});
  for (const auto& one : headlines) {
    const Within item(page, "li");
    page.leaf("strong", one.figure).text(" ").leaf("span", one.words);
  }
}

void add_words(Markup& page, const Cell& cell) {
  if (cell.address.empty()) {
    page.text(cell.text);
  } else {
    page.leaf("a", cell.text, {{"href", cell.address}, {"rel", "noreferrer"}});
  }
}

void add_row(Markup& page, const Table& table, const std::vector<Cell>& row) {
  const Within line(page, "tr");
  for (std::size_t i = 0; i < row.size(); ++i) {
    const auto& column = table.columns[i];
    const bool number = column.kind == ColumnKind::number;
    const Within cell(page, i == 0 ? "th" : "td",
                      {{"scope", i == 0 ? "row" : ""}, {"class", number ? "number" : ""}, {"data-title", i == 0 ? "" : column.title}});
    add_words(page, row[i]);
    if (!row[i].below.empty()) page.leaf("div", row[i].below, {{"class", "below"}});
  }
}

void add_table(Markup& page, const PaperPart& part) {
  const Table& table = part.table;
  if (table.columns.empty() || table.rows.empty()) return;
  const Within scroll(page, "div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", table.caption}});
  const Within whole(page, "table", {{"class", table.columns.size() > 6 ? "stack wide" : "stack"}});
  page.leaf("caption", table.caption);
  {
    const Within head(page, "thead");
    const Within row(page, "tr");
    for (const auto& column : table.columns) {
      page.leaf("th", column.title, {{"scope", "col"}, {"class", column.kind == ColumnKind::number ? "number" : ""}});
    }
  }
  const Within body(page, "tbody");
  for (const auto& row : table.rows) add_row(page, table, row);
}

void add_part(Markup& page, const PaperPart& part) {
  page.leaf(part.level == 2 ? "h2" : "h3", part.title, {{"id", part.id}});
  add_headlines(page, part.headlines);
  for (const auto& words : part.paragraphs) page.leaf("p", words);
  add_table(page, part);
  if (part.points.empty()) return;
  const Within list(page, "ul", {{"class", "points"}});
  for (const auto& point : part.points) page.leaf("li", point);
}

void add_contents(Markup& page, const Paper& paper) {
  const Within nav(page, "nav", {{"aria-label", "Contents"}, {"class", "contents"}});
  const Within list(page, "ul");
  for (const auto& part : paper.parts) {
    if (part.level != 2) continue;
    const Within item(page, "li");
    page.leaf("a", part.title, {{"href", "#" + part.id}});
  }
}

}  // namespace

void write_paper_html(const Paper& paper, const Style&, std::ostream& out) {
  Markup page(out);
  page.doctype();
  {
    const Within html(page, "html", {{"lang", "en-GB"}});
    add_head(page, paper);
    const Within body(page, "body", {{"class", "paper"}});
    page.leaf("a", "Skip to the report", {{"class", "skip"}, {"href", "#report"}});
    {
      const Within header(page, "header");
      page.leaf("p", paper.organisation.empty() ? "Consultation and engagement" : paper.organisation);
    }
    {
      const Within main(page, "main", {{"id", "report"}, {"tabindex", "-1"}});
      page.leaf("h1", paper.title);
      for (const auto& words : paper.lead) page.leaf("p", words, {{"class", "lead"}});
      if (!paper.marking.empty()) page.leaf("p", paper.marking, {{"class", "marking"}});
      add_contents(page, paper);
      for (const auto& part : paper.parts) add_part(page, part);
    }
    const Within footer(page, "footer");
    for (const auto& words : paper.footer) page.leaf("p", words);
  }
  out << '\n';
}

}  // namespace consultcheck::report
