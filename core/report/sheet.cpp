#include "core/report/sheet.h"

#include <sys/mman.h>
#include <sys/statvfs.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <climits>
#include <cstdio>
#include <ctime>
#include <numeric>
#include <set>

#include "core/report/visible.h"

namespace consultcheck::report {
namespace {

constexpr std::size_t longest_text = 32000;  // code points; a cell holds 32,767 UTF-16 units
constexpr std::size_t longest_name = 31;
constexpr lxw_row_t last_row = LXW_ROW_MAX - 1;

/// A sheet, and how far it is filled.
struct Filled {
  lxw_worksheet* sheet = nullptr;
  std::string name;
  std::vector<Column> columns;
  std::vector<int> widths;  ///< Of the columns, in characters.
  lxw_row_t rows = 0;       ///< Below the titles.
  std::size_t next = 0;     ///< Where it goes on once it is full; 0 as long as it is not.
};

/// Makes a row as high as its longest text needs, but not so high that it fills the screen. To be called before its cells are written.
void set_height(lxw_worksheet* sheet, lxw_row_t row, const std::vector<Cell>& cells, const std::vector<int>& widths) {
  constexpr int most = 8;
  int lines = 1;
  for (std::size_t i = 0; i < std::min(cells.size(), widths.size()); ++i) {
    if (!cells[i].number && cells[i].text.size() > static_cast<std::size_t>(widths[i]))
      lines = std::max(lines, columns(clipped(cells[i].text, 2000)) / widths[i] + 1);
  }
  if (lines > 1) worksheet_set_row(sheet, row, std::min(lines, most) * LXW_DEF_ROW_HEIGHT, nullptr);
}

/// Inside this file only: no memory, or no room for temporary files.
struct NoRoom {};
[[noreturn]] void no_room() { throw NoRoom(); }

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
    if (at + 6 >= text.size() || text[at + 6] != '_' || !is_hex(text[at + 2]) || !is_hex(text[at + 3]) || !is_hex(text[at + 4]) ||
        !is_hex(text[at + 5]))
      continue;
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

}  // namespace

class Workbook::Book {
 public:
  Book(const std::string& title, Day made_on) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    book_ = workbook_new_opt(file_.name().c_str(), &options);
    if (!book_) no_room();
    std::string own_title = visible(title);
    lxw_doc_properties properties{};
    properties.title = own_title.data();
    properties.created = static_cast<std::time_t>(made_on) * 86400 + 43200;
    workbook_set_properties(book_, &properties);
    make_formats();
  }
  ~Book() {
    if (book_) lxw_workbook_free(book_);
  }
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

  std::size_t add(const std::string& name, const std::vector<Column>& columns) {
    const std::string own_name = sheet_name(name, taken_);
    lxw_worksheet* sheet = workbook_add_worksheet(book_, own_name.c_str());
    if (!sheet) no_room();
    std::vector<Cell> titles;
    std::vector<int> widths;
    for (const auto& column : columns) {
      titles.emplace_back(column.title);
      widths.push_back(column.width);
    }
    set_height(sheet, 0, titles, widths);
    for (lxw_col_t column = 0; column < columns.size(); ++column) {
      worksheet_set_column(sheet, column, column, columns[column].width, nullptr);
      worksheet_write_string(sheet, 0, column, cell_text(columns[column].title).c_str(), titles_);
    }
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9);   // A4
    constexpr int page_width = 180;  // characters that can still be read on a sheet of paper
    const int pages = 1 + std::accumulate(widths.begin(), widths.end(), 0) / page_width;
    worksheet_fit_to_pages(sheet, static_cast<std::uint16_t>(pages), 0);
    worksheet_repeat_rows(sheet, 0, 0);
    if (pages > 1) worksheet_repeat_columns(sheet, 0, 1);
    sheets_.push_back({sheet, own_name, columns, std::move(widths), 0, 0});
    return sheets_.size() - 1;
  }
  void row(std::size_t number, const std::vector<Cell>& cells) {
    while (sheets_.at(number).next > 0) number = sheets_[number].next;
    if (sheets_[number].rows == last_row - 1) number = go_on(number);
    auto& own = sheets_[number];
    ++own.rows;
    set_height(own.sheet, own.rows, cells, own.widths);
    for (lxw_col_t column = 0; column < cells.size(); ++column) write(own.sheet, own.rows, column, cells[column]);
  }
  void finish(std::ostream& out) {
    for (auto& own : sheets_) {
      if (own.rows > 0) worksheet_autofilter(own.sheet, 0, 0, own.rows, static_cast<lxw_col_t>(own.widths.size() - 1));
    }
    must_have_room();
    const auto error = workbook_close(book_);  // frees it as well
    book_ = nullptr;
    if (error != LXW_NO_ERROR) no_room();
    file_.copy_to(out);
  }

 private:
  /// Goes on in a sheet of the same columns; the last row of the full one says so.
  std::size_t go_on(std::size_t number) {
    const Filled full = sheets_[number];
    const auto next = add(full.name, full.columns);
    sheets_[number].next = next;
    write(full.sheet, full.rows + 1, 0,
          Cell("A sheet has room for no more rows: the rest is on the sheet \"" + sheets_[next].name + "\"."));
    return next;
  }
  /// The library does not look whether its temporary files could be written, and in closing writes as much again.
  void must_have_room() const {
    constexpr unsigned long spare = 1u << 20;
    unsigned long written = spare, left = ULONG_MAX;
    for (const auto& own : sheets_) {
      std::FILE* rows = own.sheet->optimize_tmpfile;
      struct statvfs disk {};
      if (!rows) continue;
      if (std::fflush(rows) != 0 || std::ferror(rows) != 0 || fstatvfs(fileno(rows), &disk) != 0) no_room();
      written += static_cast<unsigned long>(std::ftell(rows));
      left = disk.f_bavail * disk.f_frsize;
    }
    if (left < written) no_room();
  }
  void make_formats() {
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
    } else if (!cell.text.empty()) {
      worksheet_write_string(sheet, row, column, cell_text(cell.text).c_str(), words_);
    }
  }

  MemoryFile file_;
  lxw_workbook* book_ = nullptr;
  lxw_format *titles_ = nullptr, *words_ = nullptr, *dates_ = nullptr, *numbers_ = nullptr;
  std::set<std::string> taken_;
  std::vector<Filled> sheets_;
};

Workbook::Workbook(const std::string& title, Day made_on) {
  attempt([&] { book_ = std::make_unique<Book>(title, made_on); });
}
Workbook::~Workbook() = default;

template <class Work>
void Workbook::attempt(Work work) {
  try {
    work();
  } catch (const NoRoom&) {
    book_.reset();
  }
}

std::size_t Workbook::sheet(const std::string& name, const std::vector<Column>& columns) {
  std::size_t number = 0;
  if (book_) attempt([&] { number = book_->add(name, columns); });
  return number;
}
void Workbook::row(std::size_t sheet, const std::vector<Cell>& cells) {
  if (book_) book_->row(sheet, cells);
}
void Workbook::finish(std::ostream& out) {
  if (book_) attempt([&] { book_->finish(out); });
  if (!book_) out.setstate(std::ios::badbit);
}

void write_workbook(const std::vector<Table>& tables, const std::string& title, Day made_on, std::ostream& out) {
  Workbook book(title, made_on);
  for (const auto& table : tables) {
    const auto sheet = book.sheet(table.name, table.columns);
    for (const auto& row : table.rows) book.row(sheet, row);
  }
  book.finish(out);
}

}  // namespace consultcheck::report
