// A paper for the terminal: narrow tables as columns, wide ones as a block for each row.
#include <algorithm>

#include "core/report/paper.h"
#include "core/report/text_page.h"
#include "core/report/visible.h"

namespace consultcheck::report {
namespace {

constexpr int gap = 2;

/// A heading may take several lines, each of whole words.
std::vector<std::string> wrapped(std::string_view words, int width) {
  std::vector<std::string> lines(1);
  for (std::size_t at = 0; at < words.size();) {
    const auto end = std::min(words.find(' ', at), words.size());
    const std::string word(words.substr(at, end - at));
    if (!lines.back().empty() && columns(lines.back()) + 1 + columns(word) > width) lines.emplace_back();
    lines.back() += (lines.back().empty() ? "" : " ") + word;
    at = end + 1;
  }
  return lines;
}

int longest_word(const std::string& words) {
  int longest = 0;
  for (const auto& word : wrapped(words, 0)) longest = std::max(longest, columns(word));
  return longest;
}

std::vector<int> widths(const Table& table) {
  std::vector<int> wide;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    int widest = longest_word(table.columns[i].title);
    for (const auto& row : table.rows) widest = std::max(widest, columns(visible(row[i].text)));
    wide.push_back(widest);
  }
  return wide;
}

std::string padded(const std::string& words, int width, bool right) {
  const std::string space(static_cast<std::size_t>(std::max(0, width - columns(words))), ' ');
  return right ? space + words : words + space;
}

/// Spaces count in a line of columns, which TextPage would fold; what stands in it is visible already.
void put_columns(const Table& table, const std::vector<int>& wide, const Style& style, std::ostream& out) {
  const auto line = [&](auto word, bool strong) {
    std::string words = "  ";
    for (std::size_t i = 0; i < wide.size(); ++i) {
      if (i > 0) words += std::string(gap, ' ');
      words += padded(visible(word(i)), wide[i], table.columns[i].kind == ColumnKind::number);
    }
    words.erase(words.find_last_not_of(' ') + 1);
    out << (strong && style.colour ? "\x1b[1m" + words + "\x1b[0m" : words) << '\n';
  };
  std::vector<std::vector<std::string>> headings;
  std::size_t lines = 1;
  for (std::size_t i = 0; i < wide.size(); ++i) {
    headings.push_back(wrapped(table.columns[i].title, wide[i]));
    lines = std::max(lines, headings.back().size());
  }
  for (std::size_t now = 0; now < lines; ++now) {
    line([&](std::size_t i) { return now < headings[i].size() ? headings[i][now] : std::string(); }, true);
  }
  for (const auto& row : table.rows) line([&](std::size_t i) { return row[i].text; }, false);
}

void put_blocks(TextPage& page, const Table& table) {
  for (const auto& row : table.rows) {
    page.blank();
    page.put("  ", row[0].text, Tone::strong);
    if (!row[0].below.empty()) page.put("    ", row[0].below, Tone::faint);
    for (std::size_t i = 1; i < row.size(); ++i) {
      std::string words = row[i].text;
      if (!row[i].below.empty()) words += (words.empty() ? "" : "; ") + row[i].below;
      if (!words.empty()) page.put("    ", table.columns[i].title + ": " + words, Tone::plain, 6);
    }
  }
}

void put_table(TextPage& page, const Table& table, const Style& style, std::ostream& out) {
  if (table.rows.empty() || table.columns.empty()) return;
  const auto wide = widths(table);
  int whole = 2 + gap * (static_cast<int>(wide.size()) - 1);
  for (const int one : wide) whole += one;
  const bool one_line_rows = std::all_of(table.rows.begin(), table.rows.end(), [](const auto& row) {
    return std::all_of(row.begin(), row.end(), [](const Cell& cell) { return cell.below.empty(); });
  });
  if (!one_line_rows || whole > style.width) return put_blocks(page, table);
  page.blank();
  put_columns(table, wide, style, out);
}

void put_part(TextPage& page, const PaperPart& part, const Style& style, std::ostream& out) {
  if (part.level == 2) {
    page.heading(part.title);
  } else {
    page.blank();
    page.put({}, part.title, Tone::strong);
  }
  for (const auto& one : part.headlines) page.put("  ", one.figure + " " + one.words);
  for (const auto& words : part.paragraphs) page.put("  ", words);
  put_table(page, part.table, style, out);
  for (const auto& point : part.points) page.put("  - ", point);
}

}  // namespace

void write_paper_text(const Paper& paper, const Style& style, std::ostream& out) {
  TextPage page(style, out);
  if (!paper.organisation.empty()) page.put({}, paper.organisation, Tone::faint);
  page.put({}, paper.title, Tone::strong);
  for (const auto& words : paper.lead) page.put({}, words);
  if (!paper.marking.empty()) page.put({}, paper.marking, Tone::unsure);
  for (const auto& part : paper.parts) put_part(page, part, style, out);
  page.blank();
  for (const auto& words : paper.footer) page.put({}, words, Tone::faint);
}

}  // namespace consultcheck::report
