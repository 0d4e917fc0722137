#include "core/load/csv.h"

#include <algorithm>

#include "core/load/limits.h"

namespace consultcheck::load {

std::size_t CsvReader::line_end(std::size_t from) const { return std::min(text_.find('\n', from), text_.size()); }

bool CsvReader::next(Row& row) {
  for (;;) {
    if (at_ >= text_.size()) return false;
    const std::size_t end = line_end(at_);
    if (text_.substr(at_, end - at_).find_first_not_of(" \t\r,") != std::string_view::npos) break;
    at_ = end + 1;
    ++line_;
  }
  row = Row{at_, at_, line_, {}, {}};
  read(row);
  if (row.fault) {
    row.to = line_end(row.from);
    at_ = row.to + 1;
  } else {
    row.to = at_ > 0 && at_ <= text_.size() && text_[at_ - 1] == '\n' ? at_ - 1 : std::min(at_, text_.size());
  }
  line_ += static_cast<int>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(row.from),
                                       text_.begin() + static_cast<std::ptrdiff_t>(std::min(at_, text_.size())), '\n'));
  if (row.to > row.from && text_[row.to - 1] == '\r') --row.to;
  return true;
}

/// Reads cells up to and over the line end.
void CsvReader::read(Row& row) {
  for (;;) {
    row.cells.push_back({{}, at_});
    const bool quoted = at_ < text_.size() && text_[at_] == '"';
    if (!(quoted ? read_quoted(row) : read_bare(row))) return;
    if (row.cells.back().text.size() > text_limit) {
      row.fault = Fault{row.cells.back().at, "this cell is longer than 256 KiB", "Move the long text to a document and give its address."};
      return;
    }
    if (at_ >= text_.size()) return;
    if (text_[at_++] == '\n') return;
  }
}

/// Leaves off at a comma, a line feed or the end.
bool CsvReader::read_quoted(Row& row) {
  Cell& cell = row.cells.back();
  for (++at_;; ++at_) {
    const std::size_t quote = text_.find('"', at_);
    if (quote == std::string_view::npos) {
      row.fault = Fault{cell.at, "this quotation mark is never closed", "Close it; a quotation mark inside a cell is written twice."};
      return false;
    }
    cell.text += text_.substr(at_, quote - at_);
    at_ = quote + 1;
    if (at_ >= text_.size() || text_[at_] != '"') break;
    cell.text += '"';
  }
  if (text_.substr(at_).starts_with("\r\n")) ++at_;
  if (at_ >= text_.size() || text_[at_] == ',' || text_[at_] == '\n') return true;
  if (text_[at_] == '\r' && at_ + 1 == text_.size()) return at_ = text_.size(), true;
  row.fault = Fault{at_, "something stands after the closing quotation mark of a cell",
                    "Write a quotation mark inside a cell twice, or put a comma here."};
  return false;
}

bool CsvReader::read_bare(Row& row) {
  Cell& cell = row.cells.back();
  const std::size_t end = std::min(text_.find_first_of(",\n\"", at_), text_.size());
  if (end < text_.size() && text_[end] == '"') {
    row.fault = Fault{end, "a quotation mark stands in a cell that does not begin with one",
                      "Put the whole cell in quotation marks and write those inside it twice."};
    return false;
  }
  cell.text = text_.substr(at_, end - at_);
  if (cell.text.ends_with('\r') && (end == text_.size() || text_[end] == '\n')) cell.text.pop_back();
  at_ = end;
  return true;
}

}  // namespace consultcheck::load
