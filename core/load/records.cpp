#include "core/load/records.h"

#include <algorithm>

#include "core/load/encoding.h"
#include "core/load/pieces.h"
#include "core/load/table.h"

namespace consultcheck::load {
namespace {

using Take = std::function<bool(Record)>;

constexpr std::string_view spaces = " \t\r\n";

constexpr RecordFormat formats[] = {
    {"plan", "plans of this program, in JSON or XML"},
    {"ndjson", "one record a line: plans, Citizen Space or GOV.UK"},
    {"citizen-space", "Citizen Space's public API, 2.0 to 2.4, also JSONP"},
    {"govuk", "GOV.UK content items: consultations and calls for evidence"},
    {"csv", "a table; needs a column map, see --columns"},
};

/// Whether a text that begins with { holds one record a line: a second line begins with { where one value cannot go on in the next.
bool has_lines(std::string_view text, std::size_t from) {
  char before = ',';
  for (std::size_t at = from; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    if (line.starts_with('{') && at != from && before != ',' && before != ':' && before != '[') return true;
    if (const std::size_t last = line.find_last_not_of(spaces); last != std::string_view::npos) before = line[last];
    at = end + 1;
  }
  return false;
}

/// Where the list or object of a JSONP call begins: after `name(`, which a comment may precede.
std::optional<std::size_t> jsonp_start(std::string_view text, std::size_t from) {
  if (text.substr(from).starts_with("/*")) {
    const std::size_t end = text.find("*/", from);
    if (end == std::string_view::npos) return {};
    from = text.find_first_not_of(spaces, end + 2);
  }
  std::size_t at = from;
  const auto names = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$' || c == '.';
  };
  while (at < text.size() && names(text[at])) ++at;
  if (at == from) return {};
  at = text.find_first_not_of(spaces, at);
  if (at == std::string_view::npos || text[at] != '(') return {};
  at = text.find_first_not_of(spaces, at + 1);
  return at != std::string_view::npos && (text[at] == '{' || text[at] == '[') ? std::optional(at) : std::nullopt;
}

/// Reads pieces one after another and numbers them.
class Counter {
 public:
  Counter(const RecordReading& how, const Take& take) : how_(how), take_(take) {}

  bool operator()(Piece piece) {
    Record record;
    if (piece.problem) {
      record.spot = piece.problem->spot;
      record.problem = std::move(piece.problem);
    } else {
      record = read_record(std::move(piece.source), how_);
      if (piece.cut_short && record.problem) record.problem->next += " The rest of the file belongs to this record, and was not read.";
    }
    record.number = ++number_;
    return take_(std::move(record));
  }

 private:
  const RecordReading& how_;
  const Take& take_;
  std::size_t number_ = 0;
};

tl::unexpected<Problem> unknown(const Source& source, std::size_t first) {
  const std::string_view line = std::string_view(source.text).substr(first, source.text.find('\n', first) - first);
  const bool table = line.find_first_of(",;\t") != std::string_view::npos;
  return trouble(source.spot(static_cast<Offset>(first)),
                 table ? "this looks like a table, and nothing says what its columns mean"
                       : "this is no record in any of the formats that can be read",
                 table ? "Name its columns: --columns MAP." : "Records are JSON, XML or CSV; see docs/importing.md.");
}

}  // namespace

std::span<const RecordFormat> record_formats() { return formats; }

Result<void> read_records(std::shared_ptr<const Source> source, const RecordReading& how, const Take& take) {
  const auto start = text_start(*source);
  if (!start && start.error().spot.line == 0) return tl::unexpected(start.error());  // a broken byte spoils its own record only
  const std::string_view text = source->text;
  const std::size_t first = text.find_first_not_of(spaces, start ? *start : text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  Counter counter(how, take);
  const char begins = text[first];
  if (how.format == "csv" || (how.format.empty() && how.columns && begins != '{' && begins != '[' && begins != '<')) {
    if (!start) return tl::unexpected(start.error());
    return read_table(std::move(source), how, take);
  }
  if (how.format == "ndjson" || (begins == '{' && has_lines(text, first))) {
    line_pieces(*source, first, counter);
    return {};
  }
  if (begins == '[') {
    list_pieces(*source, first, false, counter);
    return {};
  }
  if (begins == '{' || begins == '<' || how.format == "plan") {
    Record record = read_record(source, how);
    take(std::move(record));
    return {};
  }
  const auto inner = jsonp_start(text, first);
  if (!inner) return unknown(*source, first);
  if (text[*inner] == '[') {
    list_pieces(*source, *inner, true, counter);
  } else {
    const auto end = value_end(text, *inner);
    const Spot at = source->position(static_cast<Offset>(*inner));
    Record record =
        read_record(source_of(source->name, source->text.substr(*inner, end.value_or(text.size()) - *inner), at.line, at.column), how);
    if (!take(std::move(record)) || !end) return {};
    if (auto more = left_over(*source, *end, true)) counter(std::move(*more));
  }
  return {};
}

}  // namespace consultcheck::load
