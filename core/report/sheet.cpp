#include "core/report/sheet.h"

#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <ctime>
#include <set>
#include <stdexcept>

#include "core/report/visible.h"

namespace consultcheck::report {
namespace {

constexpr std::size_t longest_text = 32000;  // code points; a cell holds 32,767 UTF-16 units
constexpr std::size_t longest_name = 31;
constexpr std::size_t most_rows = 1048575;

[[noreturn]] void no_room() { throw std::runtime_error("a workbook could not be built; check that the disk and the memory are not full"); }

/// A file in memory that libxlsxwriter can open by name.
class MemoryFile {
 public:
  MemoryFile() : handle_(memfd_create("workbook", MFD_CLOEXEC)) {
    if (handle_ < 0) no_room();
  }
  ~MemoryFile() { close(handle_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  std::string name() const { return "/proc/self/fd/" + std::to_string(handle_); }
  void copy_to(std::ostream& out) const {
    char buffer[65536];
    off_t at = 0;
    for (ssize_t got = 0; (got = pread(handle_, buffer, sizeof buffer, at)) > 0; at += got) out.write(buffer, got);
    if (at == 0) no_room();
  }

 private:
  int handle_;
};

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }

/// Text as a cell keeps it. `_x0041_` would be read as a character by its number, so its first sign is written that way itself.
std::string cell_text(const std::string& words) {
  std::string text = clipped(words, longest_text / 2);  // two units for what lies beyond the basic plane
  for (auto at = text.find("_x"); at != text.npos; at = text.find("_x", at + 1)) {
    if (at + 6 >= text.size() || text[at + 6] != '_' || !is_hex(text[at + 2]) || !is_hex(text[at + 3]) || !is_hex(text[at + 4]) || !is_hex(text[at + 5])) continue;
    text.insert(at, "_x005F");
    at += 6;
  }
  return text;
}

std::string sheet_name(const std::string& name, std::set<std::string>& taken) {
  std::string safe;
  for (const char c : visible(name)) safe += std::string_view("[]:*?/\\'").find(c) == std::string_view::npos ? c : '-';
  if (safe.empty()) safe = "Sheet";
  std::string own = safe.substr(0, longest_name);
  for (int i = 2; !taken.insert(own).second; ++i) own = safe.substr(0, longest_name - 4) + " " + std::to_string(i);
  return own;
}

class Book {
 public:
  Book(const std::string& file, const std::string& title, Day made_on) : book_(workbook_new(file.c_str())) {
    if (!book_) no_room();
    std::string own_title = visible(title);
    lxw_doc_properties properties{};
    properties.title = own_title.data();
    properties.created = static_cast<std::time_t>(made_on) * 86400 + 43200;
    workbook_set_properties(book_, &properties);
    titles_ = format([](lxw_format* own) {
      format_set_bold(own);
      format_set_text_wrap(own);
      format_set_bg_color(own, 0xE8ECEF);
      format_set_bottom(own, LXW_BORDER_THIN);
    });
    words_ = format([](lxw_format* own) { format_set_text_wrap(own); });
    dates_ = format([](lxw_format* own) {
      format_set_num_format(own, "d mmm yyyy");
      format_set_align(own, LXW_ALIGN_LEFT);
    });
    numbers_ = format([](lxw_format* own) { format_set_num_format(own, "#,##0"); });
  }
  void add(const Table& table) {
    lxw_worksheet* sheet = workbook_add_worksheet(book_, sheet_name(table.name, taken_).c_str());
    if (!sheet) no_room();
    lxw_col_t last = 0;
    for (lxw_col_t column = 0; column < table.columns.size(); ++column, last = column - 1) {
      worksheet_set_column(sheet, column, column, table.columns[column].width, nullptr);
      worksheet_write_string(sheet, 0, column, cell_text(table.columns[column].title).c_str(), titles_);
    }
    lxw_row_t line = 0;
    for (const auto& row : table.rows) {
      if (line++ == most_rows) break;
      for (lxw_col_t column = 0; column < row.size(); ++column) write(sheet, line, column, row[column]);
    }
    worksheet_freeze_panes(sheet, 1, 0);
    if (line > 0) worksheet_autofilter(sheet, 0, 0, line, last);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9);  // A4
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
  }
  /// Nothing can be added afterwards.
  void finish() {
    if (workbook_close(book_) != LXW_NO_ERROR) no_room();
  }

 private:
  template <class Set>
  lxw_format* format(Set set) {
    lxw_format* own = workbook_add_format(book_);
    format_set_align(own, LXW_ALIGN_VERTICAL_TOP);
    set(own);
    return own;
  }
  void write(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Cell& cell) {
    if (cell.number) {
      worksheet_write_number(sheet, row, column, *cell.number, numbers_);
    } else if (cell.date && cell.date->exact() && cell.date->year >= 1900) {
      lxw_datetime date{cell.date->year, cell.date->month, cell.date->day, 0, 0, 0};
      worksheet_write_datetime(sheet, row, column, &date, dates_);
    } else {
      worksheet_write_string(sheet, row, column, cell_text(cell.text).c_str(), words_);
    }
  }

  lxw_workbook* book_;
  lxw_format *titles_ = nullptr, *words_ = nullptr, *dates_ = nullptr, *numbers_ = nullptr;
  std::set<std::string> taken_;
};

}  // namespace

void write_workbook(const std::vector<Table>& tables, const std::string& title, Day made_on, std::ostream& out) {
  const MemoryFile file;
  Book book(file.name(), title, made_on);
  for (const auto& table : tables) book.add(table);
  book.finish();
  file.copy_to(out);
}

}  // namespace consultcheck::report
