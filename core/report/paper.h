// A document for people, free of any format: what it says is decided once, so that no format can say more than another.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "core/report/table.h"
#include "core/report/writers.h"

namespace consultcheck::report {

/// A figure at the head of a part, such as `31 of 44` and `consultations say how many took part`.
struct Headline {
  std::string figure, words;
};

/// A part with its heading; parts of level 3 belong to the part of level 2 before them.
struct PaperPart {
  std::string id, title;
  int level = 2;
  std::vector<Headline> headlines;
  std::vector<std::string> paragraphs;
  Table table;  ///< Without columns: none. Its first column names the row.
  std::vector<std::string> points;
};

struct Paper {
  std::string title;
  std::string organisation;  ///< Printed above the title; empty when it is not known, or there are several.
  std::vector<std::string> lead;
  std::string marking;  ///< Such as `Not for publication`; empty for none.
  bool landscape = false;
  Day as_of = 0;
  std::vector<PaperPart> parts;
  std::vector<Table> sheets;  ///< Of a workbook.
  Table lines;                ///< Of a CSV file.
  std::vector<std::string> footer;
};

/// Every writer writes the same paper and nothing else.
void write_paper_text(const Paper& paper, const Style& style, std::ostream& out);
void write_paper_html(const Paper& paper, const Style& style, std::ostream& out);
void write_paper_xlsx(const Paper& paper, const Style& style, std::ostream& out);
void write_paper_csv(const Paper& paper, const Style& style, std::ostream& out);

/// The style sheet that comes after that of the reports, core/report/paper.css.
std::string_view paper_style_sheet();

/// Many tables as one: table, line, row, measure, value.
Table as_lines(const std::vector<Table>& tables);

/// Those paragraphs as a sheet of one column.
Table sheet_of(std::string name, std::string title, const std::vector<std::string>& paragraphs);

}  // namespace consultcheck::report
