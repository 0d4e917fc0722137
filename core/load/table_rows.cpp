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

/// `DD/MM/YYYY, YYYY or a time`.
std::string ways_in_words(const std::vector<std::string>& ways) {
  std::string out;
  for (const std::string& way : ways)
    out += (out.empty()            ? ""
            : &way == &ways.back() ? " or "
                                   : ", ") +
           (way == "time"    ? "a time"
            : way == "excel" ? "the number of a day in Excel"
                             : way);
  return out;
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
    if (const std::string_view item = bare(words.substr(0, end)); !item.empty())
      put(rule, with_position(rule.path, ++position), item, at, draft);
    words = end == std::string_view::npos ? std::string_view() : words.substr(end + rule.split.size());
  }
}

std::string field_path(const std::string& path) {
  std::string out = without_positions(path);
  for (std::size_t i; (i = out.find("[]")) != std::string::npos;) out.erase(i, 2);
  return out;
}

bool has_fact(const Plan* facts, const std::string& path) {
  const NodeId id = facts ? facts->find(path) : no_node;
  return id != no_node && facts->node(id).kind != Kind::missing;
}

/// The columns that a map asks for.
std::vector<std::string> asked_for(const ColumnMap& map) {
  std::vector<std::string> out;
  for (const auto* names : {&map.group, &map.event, &map.ended, &map.newest, &map.date.columns})
    out.insert(out.end(), names->begin(), names->end());
  for (const ColumnRule& rule : map.fields) out.insert(out.end(), rule.columns.begin(), rule.columns.end());
  for (const RoundRule& round : map.rounds)
    for (const ColumnRule& rule : round.fields) out.insert(out.end(), rule.columns.begin(), rule.columns.end());
  return out;
}

}  // namespace

std::string_view bare(std::string_view words) {
  constexpr std::string_view blanks[] = {"\u00A0", "\u202F", "\u200B", "\uFEFF"};
  for (std::string_view before; before != words;) {
    before = words = trimmed(words);
    for (const std::string_view blank : blanks) {
      if (words.starts_with(blank)) words.remove_prefix(blank.size());
      if (words.ends_with(blank)) words.remove_suffix(blank.size());
    }
  }
  return words;
}

void put(const ColumnRule& rule, const std::string& path, std::string_view words, Offset at, Draft& draft) {
  words = coded(rule, bare(words));
  const std::string plain = rule.html ? without_markup(words) : std::string(words);
  switch (rule.field->shape) {
    case Shape::date: {
      const std::vector<std::string_view> ways(rule.dates.begin(), rule.dates.end());
      const auto date = written_date(plain, ways);
      if (!date)
        draft.advise(path,
                     "Write it as " + ways_in_words(rule.dates) + ", as the column map says, or add its way to \"dates\" in the map.");
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

std::optional<std::size_t> Columns::find(std::string_view name) const {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - names.begin()));
}

bool Columns::any(const std::vector<std::string>& wanted) const {
  return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& name) { return find(name).has_value(); });
}

std::vector<std::string> Columns::doubled(const ColumnMap& map) const {
  std::vector<std::string> out;
  const std::vector<std::string> asked = asked_for(map);
  for (const std::string& name : names)
    if (std::count(names.begin(), names.end(), name) > 1 && std::count(asked.begin(), asked.end(), name) > 0 &&
        std::count(out.begin(), out.end(), name) == 0)
      out.push_back(name);
  return out;
}

const Cell* Columns::first_filled(const std::vector<std::string>& wanted, const Row& row) const {
  for (const std::string& name : wanted)
    if (const auto at = find(name); at && !bare(row.cells[*at].text).empty()) return &row.cells[*at];
  return nullptr;
}

const Cell* Columns::first_there(const std::vector<std::string>& wanted, const Row& row) const {
  for (const std::string& name : wanted)
    if (const auto at = find(name)) return &row.cells[*at];
  return nullptr;
}

Result<Columns> columns_of(const Source& source, const Row& header, const ColumnMap& map) {
  Columns columns;
  for (const Cell& cell : header.cells) columns.names.emplace_back(bare(cell.text));
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

}  // namespace consultcheck::load
