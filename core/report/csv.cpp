#include "core/report/csv.h"

#include <algorithm>
#include <cmath>

#include "core/report/visible.h"

namespace consultcheck::report {
namespace {

constexpr std::size_t longest_cell = 16000;  // code points; a spreadsheet's cell holds 32,767 units, of which some signs take two

/// Text only: numbers are written by their own way, so a leading sign is never arithmetic. Spaces before a formula do not stop a
/// spreadsheet, and some read the wide signs of East Asian keyboards as well.
bool looks_like_formula(std::string_view text) {
  static constexpr std::string_view signs[] = {"=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return std::any_of(std::begin(signs), std::end(signs), [&](std::string_view sign) { return text.starts_with(sign); });
}

void write_cell(std::string_view text, std::ostream& out) {
  std::string safe = clipped(text, longest_cell);
  if (looks_like_formula(safe)) safe.insert(0, "'");
  if (safe.find_first_of(",\"'\r\n") == safe.npos && (safe.empty() || (safe.front() != ' ' && safe.back() != ' '))) {
    out << safe;
    return;
  }
  out << '"';
  for (const char c : safe) {
    if (c == '"') out << '"';
    out << c;
  }
  out << '"';
}

std::string bare(double number) { return std::to_string(std::llround(number)); }

}  // namespace

void start_csv(const std::vector<Column>& columns, std::ostream& out) {
  out << "\xEF\xBB\xBF";
  std::vector<Cell> titles;
  for (const auto& column : columns) titles.emplace_back(column.title);
  write_csv_row(titles, out);
}

void write_csv_row(const std::vector<Cell>& cells, std::ostream& out) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out << ',';
    if (cells[i].number) {
      out << bare(*cells[i].number);
    } else if (cells[i].date) {
      out << cells[i].date->text();
    } else {
      write_cell(cells[i].text, out);
    }
  }
  out << "\r\n";
}

void write_csv(const Table& table, std::ostream& out) {
  start_csv(table.columns, out);
  for (const auto& row : table.rows) write_csv_row(row, out);
}

}  // namespace consultcheck::report
