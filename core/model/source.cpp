#include "core/model/source.h"

#include <algorithm>
#include <vector>

namespace consultcheck {
namespace {

constexpr int excerpt_width = 76;

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// Bytes of the code point at `at`; 1 for a byte that begins none, so that broken text still moves on.
std::size_t point_size(std::string_view text, std::size_t at) {
  std::size_t size = 1;
  while (at + size < text.size() && size < 4 && continues(text[at + size])) ++size;
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t told = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
  return told == size ? size : 1;
}

/// One code point made fit to print on one line: tabs become spaces; control characters and broken bytes become a visible mark.
void print_point(std::string& out, std::string_view point) {
  const auto lead = static_cast<unsigned char>(point[0]);
  if (lead == '\t') {
    out += ' ';
  } else if (lead < 0x20 || lead == 0x7F || (point.size() == 1 && lead >= 0x80)) {
    out += "\uFFFD";
  } else if (point.size() == 2 && lead == 0xC2 && static_cast<unsigned char>(point[1]) < 0xA0) {
    out += "\uFFFD";
  } else {
    out += point;
  }
}

/// The line that holds a byte, without its end and without a byte order mark, and how far into it the byte is.
struct Line {
  int number;
  std::string_view text;
  std::size_t bytes_before;
};

Line line_at(const Source& source, Offset at) {
  std::call_once(source.lines_counted, [&] {
    source.line_starts.push_back(0);
    for (std::size_t end = 0; (end = source.text.find('\n', end)) != std::string::npos;) source.line_starts.push_back(static_cast<Offset>(++end));
  });
  const std::size_t byte = std::min<std::size_t>(at, source.text.size());
  const auto after = std::upper_bound(source.line_starts.begin(), source.line_starts.end(), byte);
  const std::size_t start = *(after - 1);
  const std::string_view all = source.text;
  Line line{static_cast<int>(after - source.line_starts.begin()) + source.first_line - 1, all.substr(start, std::min(all.find('\n', start), all.size()) - start), byte - start};
  if (line.text.ends_with('\r')) line.text.remove_suffix(1);
  if (start == 0 && source.first_line == 1 && line.text.starts_with("\xEF\xBB\xBF")) {
    line.text.remove_prefix(3);
    line.bytes_before = line.bytes_before < 3 ? 0 : line.bytes_before - 3;
  }
  return line;
}

/// Whether every byte is a letter by itself: then columns are counted in one step, which long lines need.
bool is_plain(std::string_view text) {
  unsigned char bits = 0;
  for (const char byte : text) bits |= static_cast<unsigned char>(byte);
  return bits < 0x80;
}

int column_in(const Source& source, const Line& line) {
  int column = line.number == source.first_line ? source.first_column : 1;
  const std::string_view before = line.text.substr(0, line.bytes_before);
  if (is_plain(before)) return column + static_cast<int>(before.size());
  for (std::size_t i = 0; i < line.text.size() && i < line.bytes_before; i += point_size(line.text, i)) ++column;
  return column;
}

}  // namespace

Spot Source::position(Offset at) const {
  const Line line = line_at(*this, at);
  return {name, line.number, column_in(*this, line), {}, 0};
}

Spot Source::spot(Offset at) const {
  const Line line = line_at(*this, at);
  Spot spot{name, line.number, column_in(*this, line), {}, 0};
  const int left_out = line.number == first_line ? first_column - 1 : 0;
  spot.excerpt = excerpt(line.text, spot.column - left_out, excerpt_width, spot.caret);
  return spot;
}

std::string excerpt(std::string_view line, int column, int width, int& caret) {
  const std::size_t first_word = std::min(line.find_first_not_of(" \t"), line.size());
  std::vector<std::string_view> points;
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t size = point_size(line, i);
    points.push_back(line.substr(i, size));
    i += size;
  }
  // Indentation says nothing here; it goes first, then whatever is too far from the column.
  std::size_t from = std::min(first_word, static_cast<std::size_t>(std::max(column - 1, 0)));
  const auto room = static_cast<std::size_t>(width);
  const auto at = static_cast<std::size_t>(std::max(column - 1, 0));
  if (points.size() - std::min(from, points.size()) > room && at > from + room * 2 / 3) from = at - room / 3;
  const std::size_t to = std::min(points.size(), from + room);
  std::string out;
  const bool cut_before = from > first_word;
  if (cut_before) out += "…";
  for (std::size_t i = from; i < to; ++i) print_point(out, points[i]);
  if (to < points.size()) out += "…";
  caret = static_cast<int>(at - from) + 1 + (cut_before ? 1 : 0);
  return out;
}

}  // namespace consultcheck
