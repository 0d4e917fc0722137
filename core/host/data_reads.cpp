#include "core/host/data_reads.h"

#include <algorithm>
#include <charconv>

namespace consultcheck::host {
namespace {

/// Whether a path begins with a name that ends there.
bool begins(std::string_view path, std::string_view name) {
  return path.starts_with(name) && (path.size() == name.size() || path[name.size()] == '.' || path[name.size()] == '[');
}

/// Takes `[3]` off the front of a path; 0 when there is none.
std::size_t take_position(std::string_view& path) {
  std::size_t position = 0;
  if (!path.starts_with('[')) return 0;
  std::from_chars(path.data() + 1, path.data() + path.size(), position);
  path.remove_prefix(std::min(path.find(']'), path.size() - 1) + 1);
  return position;
}

const DataRow* row_of(const DataFile& file, Day day, std::string_view& rest) {
  std::string_view code;
  for (const DataRow& row : file.rows)
    if (begins(rest, row.code) && row.code.size() > code.size()) code = row.code;
  if (code.empty()) return nullptr;
  rest.remove_prefix(code.size());
  const auto same = [&](const DataRow& row) { return row.code == code && row.holds(day); };
  if (std::count_if(file.rows.begin(), file.rows.end(), same) < 2 || !rest.starts_with('[')) return file.find(code, day);
  std::size_t position = take_position(rest);
  for (const DataRow& row : file.rows)
    if (same(row) && --position == 0) return &row;
  return nullptr;
}

const Value* value_at(const Value* value, std::string_view rest) {
  while (value && !rest.empty()) {
    if (rest.starts_with('[')) {
      const std::size_t position = take_position(rest);
      value = position >= 1 && position <= value->items.size() ? &value->items[position - 1] : nullptr;
      continue;
    }
    rest.remove_prefix(1);
    const std::string* longest = nullptr;
    for (const std::string& key : value->keys)
      if (begins(rest, key) && (!longest || key.size() > longest->size())) longest = &key;
    value = longest ? value->get(*longest) : nullptr;
    if (longest) rest.remove_prefix(longest->size());
  }
  return value;
}

}  // namespace

std::string shown(const Value& value) {
  char number[32];
  switch (value.kind) {
    case Value::Kind::flag:
      return value.flag ? "yes" : "no";
    case Value::Kind::number:
      std::snprintf(number, sizeof number, "%.14g", value.number);
      return number;
    case Value::Kind::text:
      return value.text;
    default:
      return "";
  }
}

Read read_data(const DataFile& file, Day day, std::string_view path) {
  Read read;
  read.path = path;
  std::string_view rest = path.substr(std::min(file.name.size() + 1, path.size()));
  const DataRow* row = row_of(file, day, rest);
  const Value* value = row ? value_at(row->value, rest) : nullptr;
  read.state = value ? Read::State::value : Read::State::missing;
  read.unchecked = row && !row->checked;
  if (value) read.value = shown(*value);
  read.place = {file.document.source.get(), (value ? *value : row ? *row->value : file.document.top).offset};
  return read;
}

}  // namespace consultcheck::host
