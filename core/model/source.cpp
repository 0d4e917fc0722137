#include "core/model/source.h"

#include <algorithm>
#include <vector>

namespace consultcheck {
namespace {

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

constexpr std::size_t stretch = 4096;

/// Code points, counted by the bytes that begin one.
Offset letters(std::string_view text) {
  Offset count = 0;
  for (const char byte : text) count += !continues(byte);
  return count;
}

Line line_at(const Source& source, Offset at) {
  std::call_once(source.lines_counted, [&] {
    source.letters_before.push_back(0);
    for (std::size_t end = stretch; end <= source.text.size(); end += stretch)
      source.letters_before.push_back(source.letters_before.back() + letters(std::string_view(source.text).substr(end - stretch, stretch)));
    source.line_starts.push_back(0);
    for (std::size_t end = 0; (end = source.text.find('\n', end)) != std::string::npos;)
      source.line_starts.push_back(static_cast<Offset>(++end));
  });
  const std::size_t byte = std::min<std::size_t>(at, source.text.size());
  const auto after = std::upper_bound(source.line_starts.begin(), source.line_starts.end(), byte);
  const std::size_t start = *(after - 1);
  const std::size_t end = after == source.line_starts.end() ? source.text.size() : *after - 1;
  Line line{static_cast<int>(after - source.line_starts.begin()) + source.first_line - 1,
            std::string_view(source.text).substr(start, end - start), byte - start};
  if (line.text.ends_with('\r')) line.text.remove_suffix(1);
  if (start == 0 && source.first_line == 1 && line.text.starts_with("\xEF\xBB\xBF")) {
    line.text.remove_prefix(3);
    line.bytes_before = line.bytes_before < 3 ? 0 : line.bytes_before - 3;
  }
  return line;
}

/// Code points in the text before a byte.
Offset letters_before(const Source& source, std::size_t byte) {
  const std::size_t at = byte / stretch * stretch;
  return source.letters_before[byte / stretch] + letters(std::string_view(source.text).substr(at, byte - at));
}

int column_in(const Source& source, const Line& line) {
  const auto start = static_cast<std::size_t>(line.text.data() - source.text.data());
  const std::size_t end = start + std::min(line.bytes_before, line.text.size());
  const int column = line.number == source.first_line ? source.first_column : 1;
  return column + static_cast<int>(letters_before(source, end) - letters_before(source, start));
}

/// Shows the words around a byte of a line, control characters made visible. Looks no further than it shows, however long the line is.
void add_excerpt(Spot& spot, std::string_view line, std::size_t byte) {
  constexpr std::size_t room = 76;             // code points
  constexpr std::size_t far = 4 * (room + 2);  // bytes that surely hold as many
  byte = std::min(byte, line.size());
  std::size_t start = byte > far ? byte - far : 0;
  bool cut = start > 0;
  while (start < byte && (cut ? continues(line[start]) : line[start] == ' ' || line[start] == '\t')) ++start;  // indentation says nothing
  const std::size_t end = std::min(line.size(), byte + far);
  std::vector<std::string_view> points;
  std::size_t at = 0;
  for (std::size_t i = start; i < end; i += points.back().size()) {
    if (i < byte) ++at;
    points.push_back(line.substr(i, point_size(line, i)));
  }
  const std::size_t from = points.size() > room && at > room * 2 / 3 ? at - room / 3 : 0;
  const std::size_t to = std::min(points.size(), from + room);
  cut = cut || from > 0;
  if (cut) spot.excerpt += "…";
  for (std::size_t i = from; i < to; ++i) print_point(spot.excerpt, points[i]);
  if (to < points.size() || end < line.size()) spot.excerpt += "…";
  spot.caret = static_cast<int>(at - from) + (cut ? 2 : 1);
}

}  // namespace

Spot Source::position(Offset at) const {
  const Line line = line_at(*this, at);
  return {name, line.number, column_in(*this, line), {}, 0};
}

Spot Source::spot(Offset at) const {
  const Line line = line_at(*this, at);
  Spot spot{name, line.number, column_in(*this, line), {}, 0};
  add_excerpt(spot, line.text, line.bytes_before);
  return spot;
}

}  // namespace consultcheck
