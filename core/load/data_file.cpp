#include "core/load/data_file.h"

#include "core/load/strict.h"

namespace consultcheck::load {
namespace {

void read_row(Strict& strict, const std::string& code, const Value& value, DataFile& file) {
  if (!value.is(Value::Kind::object)) return strict.wrong(value.offset, "a row must be an object");
  DataRow row;
  row.code = code;
  row.value = &value;
  row.source = strict.text(value, "source");
  if (strict.value(value, "checked")) row.checked = strict.flag(value, "checked", false);
  row.in_force = strict.spans(value);
  file.rows.push_back(std::move(row));
}

}  // namespace

Result<std::unique_ptr<DataFile>> read_data_file(std::string name, Document document) {
  auto file = std::make_unique<DataFile>();
  file->name = std::move(name);
  file->document = std::move(document);
  const Value& top = file->document.top;
  Strict strict(file->document);
  if (!top.is(Value::Kind::object)) strict.wrong(top.offset, "a data file must be an object of rows by code");
  for (std::size_t i = 0; i < top.keys.size(); ++i) {
    const Value& value = top.items[i];
    if (value.is(Value::Kind::list)) {
      for (const Value& row : value.items) read_row(strict, top.keys[i], row, *file);
    } else {
      read_row(strict, top.keys[i], value, *file);
    }
  }
  if (strict.problem()) return tl::unexpected(*strict.problem());
  return file;
}

}  // namespace consultcheck::load
