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

/// Adds the way from a value to one inside it; false when it is not there.
bool add_way(const Value& from, const Value* to, std::string& path) {
  const auto name = [&](std::size_t i) { return i < from.keys.size() ? "." + from.keys[i] : "[" + std::to_string(i + 1) + "]"; };
  const auto direct = std::find_if(from.items.begin(), from.items.end(), [&](const Value& item) { return &item == to; });
  if (direct != from.items.end()) {
    path += name(static_cast<std::size_t>(direct - from.items.begin()));
    return true;
  }
  for (std::size_t i = 0; i < from.items.size(); ++i) {
    if (from.items[i].items.empty()) continue;
    const std::size_t size = path.size();
    path += name(i);
    if (add_way(from.items[i], to, path)) return true;
    path.resize(size);
  }
  return false;
}

/// The path of a place; a row among several of its code has its number.
std::string path_of(const DataPlace& at) {
  std::string path = at.file->name;
  if (!at.row) return path;
  path += "." + at.row->code;
  const auto& rows = at.file->rows;
  const auto same = [&](const DataRow& other) { return other.code == at.row->code && other.holds(at.day); };
  if (std::count_if(rows.begin(), rows.end(), same) > 1) path += "[" + std::to_string(std::count_if(rows.data(), at.row + 1, same)) + "]";
  if (at.value != at.row->value) add_way(*at.row->value, at.value, path);
  return path;
}

}  // namespace

Read read_of(const DataPlace& at, const std::optional<std::string>& missing) {
  Read read;
  read.path = path_of(at) + (missing ? "." + *missing : "");
  read.state = missing ? Read::State::missing : Read::State::value;
  read.unchecked = at.row && !at.row->checked;
  const Value& place = !missing ? *at.value : at.row ? *at.row->value : at.file->document.top;
  if (!missing) read.value = shown(place);
  read.place = {at.file->document.source.get(), place.offset};
  return read;
}

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
