// A paper's tables as a workbook and as CSV.
#include "core/report/csv.h"
#include "core/report/paper.h"
#include "core/report/sheet.h"

namespace consultcheck::report {

Table as_lines(const std::vector<Table>& tables) {
  Table lines{"Figures", "Figures", {{"Table"}, {"Line", ColumnKind::number}, {"Row"}, {"Measure"}, {"Value"}}, {}};
  for (const auto& table : tables) {
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      const auto& row = table.rows[i];
      for (std::size_t j = 1; j < row.size(); ++j) {
        lines.rows.push_back({table.caption, Cell::of(static_cast<double>(i + 1)), row[0].text, table.columns[j].title, row[j]});
      }
    }
  }
  return lines;
}

Table sheet_of(std::string name, std::string title, const std::vector<std::string>& paragraphs) {
  Table sheet{std::move(name), title, {{title, ColumnKind::text, 110}}, {}};
  for (const auto& words : paragraphs) sheet.rows.push_back({words});
  return sheet;
}

void write_paper_xlsx(const Paper& paper, const Style&, std::ostream& out) { write_workbook(paper.sheets, paper.title, paper.as_of, out); }

void write_paper_csv(const Paper& paper, const Style&, std::ostream& out) { write_csv(paper.lines, out); }

}  // namespace consultcheck::report
