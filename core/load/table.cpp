#include "core/load/table.h"

#include "core/load/column_map.h"

namespace consultcheck::load {

Result<void> read_table(std::shared_ptr<const Source> source, const RecordReading&, const std::function<bool(Record)>&) {
  return trouble(source->spot(0), "tables are read with a column map", "Name it: --columns MAP.");
}

Result<std::shared_ptr<const ColumnMap>> load_column_map(const std::filesystem::path& file, const Schema&) {
  auto source = read_file(file);
  if (!source) return tl::unexpected(source.error());
  return std::make_shared<const ColumnMap>();
}

}  // namespace consultcheck::load
