#include "core/load/table_rows.h"

#include <algorithm>
#include <charconv>

#include "core/load/written_date.h"
#include "core/model/letters.h"
#include "core/model/markup.h"
#include "core/model/plain_words.h"

namespace consultcheck::load {
namespace {

/// A header of one cell, or of cells that nobody asks for, is often one whose columns other characters set apart.
std::optional<Problem> other_separator(const Source& source, const Row& header) {
  const std::string_view line = std::string_view(source.text).substr(header.from, header.to - header.from);
  const auto count = [&](char c) { return std::count(line.begin(), line.end(), c); };
  for (const auto& [character, name] : {std::pair{';', "semicolons"}, std::pair{'\t', "tabs"}})
    if (count(character) > count(','))
      return Problem{source.spot(static_cast<Offset>(header.from)),
                     std::string("the columns of this table are set apart by ") + name + ", not by commas",
                     "In Excel, save it as CSV UTF-8 (comma delimited); where that writes semicolons, set the list separator of Windows to "
                     "a comma, or use LibreOffice, which asks for it."};
  return {};
}

Result<void> need(const Source& source, const Row& header, const Columns& columns, const std::vector<std::string>& wanted) {
  if (wanted.empty() || columns.any(wanted)) return {};
  const std::string_view near = nearest(wanted.front(), {columns.names.begin(), columns.names.end()});
  std::string called = "`" + wanted.front() + "`";
  for (std::size_t i = 1; i < wanted.size(); ++i) called += " or `" + wanted[i] + "`";
  return trouble(source.spot(static_cast<Offset>(header.from)), "the table has no column " + called + ", which the column map names",
                 near.empty() ? "Mend the map, or say \"optional\": true in it." : "Did you mean `" + std::string(near) + "`?");
}

Result<void> need(const Source& source, const Row& header, const Columns& columns, const std::vector<ColumnRule>& rules) {
  for (const ColumnRule& rule : rules)
    if (!rule.optional)
      if (auto ok = need(source, header, columns, rule.columns); !ok) return ok;
  return {};
}

std::string_view coded(const ColumnRule& rule, std::string_view words) {
  for (const auto& [from, to] : rule.codes)
    if (from == words) return to;
  return words;
}

/// A number without the commas between thousands.
std::optional<double> number_in(std::string_view words) {
  std::string digits(words);
  std::erase(digits, ',');
  double number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc() && end == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

/// Puts one value of the right shape; what has no such shape is put as it stands and reads as unclear.
void put(const ColumnRule& rule, const std::string& path, std::string_view words, Offset at, Draft& draft) {
  words = coded(rule, trimmed(words));
  const std::string plain = rule.html ? without_markup(words) : std::string(words);
  switch (rule.field->shape) {
    case Shape::date: {
      const std::vector<std::string_view> ways(rule.dates.begin(), rule.dates.end());
      const auto date = written_date(plain, ways);
      return draft.text(path, date ? date->text() : plain, at);
    }
    case Shape::flag: {
      const std::string small = lower_case(plain);
      if (small == "true" || small == "yes" || small == "y" || small == "1") return draft.flag(path, true, at);
      if (small == "false" || small == "no" || small == "n" || small == "0") return draft.flag(path, false, at);
      return draft.text(path, plain, at);
    }
    case Shape::number:
    case Shape::whole_number:
      if (const auto number = number_in(plain)) return draft.number(path, *number, at);
      return draft.text(path, plain, at);
    default:
      return draft.text(path, plain, at);
  }
}

/// `audiences[].about` and its first half.
std::string with_position(const std::string& path, std::size_t position) {
  const std::size_t at = path.find("[]");
  return at == std::string::npos ? path : path.substr(0, at + 1) + std::to_string(position) + path.substr(at + 1);
}

void put_cell(const ColumnRule& rule, std::string_view words, Offset at, Draft& draft) {
  std::size_t position = 0;
  while (!words.empty()) {
    const std::size_t end = rule.split.empty() ? std::string_view::npos : words.find(rule.split);
    if (const std::string_view item = trimmed(words.substr(0, end)); !item.empty())
      put(rule, with_position(rule.path, ++position), item, at, draft);
    words = end == std::string_view::npos ? std::string_view() : words.substr(end + rule.split.size());
  }
}

std::string field_path(const std::string& path) {
  std::string bare = without_positions(path);
  for (std::size_t i; (i = bare.find("[]")) != std::string::npos;) bare.erase(i, 2);
  return bare;
}

bool has_fact(const Plan* facts, const std::string& path) {
  const NodeId id = facts ? facts->find(path) : no_node;
  return id != no_node && facts->node(id).kind != Kind::missing;
}

}  // namespace

std::optional<std::size_t> Columns::find(std::string_view name) const {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - names.begin()));
}

bool Columns::any(const std::vector<std::string>& wanted) const {
  return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& name) { return find(name).has_value(); });
}

const Cell* Columns::first_filled(const std::vector<std::string>& wanted, const Row& row) const {
  for (const std::string& name : wanted)
    if (const auto at = find(name); at && !trimmed(row.cells[*at].text).empty()) return &row.cells[*at];
  return nullptr;
}

const Cell* Columns::first_there(const std::vector<std::string>& wanted, const Row& row) const {
  for (const std::string& name : wanted)
    if (const auto at = find(name)) return &row.cells[*at];
  return nullptr;
}

Result<Columns> columns_of(const Source& source, const Row& header, const ColumnMap& map) {
  Columns columns;
  for (const Cell& cell : header.cells) columns.names.emplace_back(trimmed(cell.text));
  const auto checked = [&]() -> Result<void> {
    if (auto ok = need(source, header, columns, map.group); !ok) return ok;
    if (auto ok = need(source, header, columns, map.event); !ok) return ok;
    if (!map.group.empty())
      if (auto ok = need(source, header, columns, map.date.columns); !ok) return ok;
    for (const RoundRule& round : map.rounds)
      if (auto ok = need(source, header, columns, round.fields); !ok) return ok;
    return need(source, header, columns, map.fields);
  }();
  if (checked) return columns;
  if (auto other = other_separator(source, header)) return tl::unexpected(std::move(*other));
  return tl::unexpected(checked.error());
}

void fill(const std::vector<ColumnRule>& rules, const Columns& columns, const std::vector<const Row*>& rows, std::size_t base,
          const Plan* facts, Draft& draft) {
  for (const ColumnRule& rule : rules) {
    const std::string path = field_path(rule.path);
    if (rule.columns.empty()) {
      put_cell(rule, rule.constant, draft.start(), draft);
      draft.carries(path);
      continue;
    }
    if (!columns.any(rule.columns)) continue;
    draft.carries(path);
    const Cell *filled = nullptr, *there = nullptr;
    for (const Row* row : rows) {
      if (!there) there = columns.first_there(rule.columns, *row);
      if ((filled = columns.first_filled(rule.columns, *row))) break;
    }
    const Offset at = static_cast<Offset>((filled ? filled : there)->at - base);
    if (filled) {
      put_cell(rule, filled->text, at, draft);
    } else if (!rule.otherwise.empty() && !has_fact(facts, path)) {
      put_cell(rule, rule.otherwise, at, draft);
    } else if (rule.path.find('[') == std::string::npos && draft.words(rule.path).empty()) {
      draft.missing(rule.path, at);
    }
  }
}

Timetable::Timetable(const ColumnMap& map, const Columns& columns, const std::vector<Row>& rows) : map_(map), columns_(columns) {
  for (const Row& row : rows)
    if (const Cell* event = columns.first_filled(map.event, row)) events_.emplace_back(trimmed(event->text), &row);
}

/// The row of an event that counts: one that still holds before one that has ended, then the newest, else the first.
const Row* Timetable::row_of(std::string_view event) const {
  const Row* chosen = nullptr;
  std::pair<bool, std::string_view> best;
  for (const auto& [name, row] : events_) {
    if (name != event) continue;
    const Cell* cell = columns_.first_filled(map_.newest, *row);
    const std::pair holds(!columns_.first_filled(map_.ended, *row), cell ? trimmed(cell->text) : std::string_view());
    if (chosen && holds <= best) continue;
    chosen = row;
    best = holds;
  }
  return chosen;
}

bool Timetable::has(const RoundRule& round) const {
  return std::any_of(round.events.begin(), round.events.end(), [&](const EventRule& rule) { return row_of(rule.event) != nullptr; });
}

void Timetable::warn_of_others(std::string_view event, const Row& chosen, const std::string& path, Draft& draft) const {
  const Cell* counts = columns_.first_filled(map_.date.columns, chosen);
  for (const auto& [name, row] : events_) {
    if (name != event || row == &chosen) continue;
    const Cell* other = columns_.first_filled(map_.date.columns, *row);
    if (!other || (counts && trimmed(other->text) == trimmed(counts->text))) continue;
    draft.warn(static_cast<Offset>(other->at), path,
               "the event `" + std::string(event) + "` is there twice with different dates; the one on line " +
                   std::to_string(chosen.line) + " counts",
               "Take out the row that no longer holds.");
  }
}

void Timetable::fill(const RoundRule& round, Draft& draft) const {
  for (const std::vector<EventRule>* rules : {&round.events, &map_.common})
    for (const EventRule& rule : *rules) {
      draft.carries(rule.path);
      const Row* row = row_of(rule.event);
      const Cell* date = row ? columns_.first_filled(map_.date.columns, *row) : nullptr;
      if (!row || !draft.words(rule.path).empty()) continue;
      const Cell* place = date ? date : columns_.first_there(map_.date.columns, *row);
      ColumnRule put_as = map_.date;
      put(put_as, rule.path, date ? date->text : "", static_cast<Offset>(place->at), draft);
      warn_of_others(rule.event, *row, rule.path, draft);
    }
}

std::string Timetable::apart() const {
  for (const EventRule& rule : map_.apart)
    if (row_of(rule.event)) return rule.path;
  return {};
}

}  // namespace consultcheck::load
