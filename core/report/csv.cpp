#include "core/report/csv.h"

#include <algorithm>
#include <cmath>

#include "core/report/visible.h"

namespace consultcheck::report {
namespace {

/// Text only: numbers are written by their own way, so a leading sign is never arithmetic. Spaces before a formula do not stop a spreadsheet,
/// and some read the wide signs of East Asian keyboards as well.
bool looks_like_formula(std::string_view text) {
  static constexpr std::string_view signs[] = {"=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return std::any_of(std::begin(signs), std::end(signs), [&](std::string_view sign) { return text.starts_with(sign); });
}

void write_cell(std::string_view text, std::ostream& out) {
  std::string safe = visible(text);
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

void start_csv(std::ostream& out) { out << "\xEF\xBB\xBF"; }

void write_csv_line(const std::vector<std::string_view>& cells, std::ostream& out) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out << ',';
    write_cell(cells[i], out);
  }
  out << "\r\n";
}

void write_csv(const Table& table, std::ostream& out) {
  start_csv(out);
  std::vector<std::string_view> titles;
  for (const auto& column : table.columns) titles.push_back(column.title);
  write_csv_line(titles, out);
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out << ',';
      if (row[i].number) {
        out << bare(*row[i].number);
      } else if (row[i].date) {
        out << row[i].date->text();
      } else {
        write_cell(row[i].text, out);
      }
    }
    out << "\r\n";
  }
}

}  // namespace consultcheck::report
