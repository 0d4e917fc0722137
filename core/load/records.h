// Files of records to plans: whatever a hub gives out, one record after another.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/load/plan_loader.h"

namespace consultcheck::load {

inline constexpr std::size_t record_limit = 16u << 20;       ///< Bytes of one record, such as a line of NDJSON.
inline constexpr std::uintmax_t records_limit = 256u << 20;  ///< Bytes of a file of records that is read whole.

/// A column map: how a table's columns become fields of plans.
struct ColumnMap;

/// How records are to be read.
struct RecordReading {
  const Schema* schema = nullptr;
  const Settings* settings = nullptr;        ///< May be null.
  std::string format;                        ///< Empty: recognised by content.
  std::shared_ptr<const ColumnMap> columns;  ///< For CSV.
  std::string columns_name, columns_sha256;  ///< Of that map: as it was named, and of its text.
  int standing_days = 366;                   ///< Open for longer than this, or without an end: a standing page, set apart.
};

/// One record. Exactly one of `plan`, `aside` and `problem` says what became of it.
struct Record {
  std::size_t number = 0;       ///< In a file of many, from 1; 0 when the file is one plan.
  Spot spot;                    ///< Where it starts, without an excerpt.
  std::string hash;             ///< BLAKE2b-256 of its bytes, in hexadecimal.
  std::string format;           ///< `JSON`, `XML`, `Citizen Space`, `GOV.UK`, `CSV`.
  std::string identity, title;  ///< As far as they are known; of a plan, its own.
  std::optional<LoadedPlan> plan;
  std::string aside;  ///< Why it is no consultation to judge.
  std::optional<Problem> problem;
};

/// The names of the formats that can be asked for, with words for --help.
struct RecordFormat {
  std::string_view name;  ///< `plan`, `ndjson`, `citizen-space`, `govuk`, `csv`.
  std::string_view about;
};
std::span<const RecordFormat> record_formats();

/// Reads every record of a file and hands it on, in order; `take` returns false to stop. One bad record is a problem of its own and never
/// stops the rest. The result is a problem only when the file as a whole cannot be read as records.
Result<void> read_records(std::shared_ptr<const Source> source, const RecordReading& how, const std::function<bool(Record)>& take);

/// Reads one record that stands alone, such as a line of NDJSON: JSON or XML, never a table. Its number stays 0.
Record read_record(std::shared_ptr<const Source> source, const RecordReading& how);

/// The file of a column map: `word` itself when it names a file, else the shipped map of that name in `data`.
Result<std::filesystem::path> find_column_map(const std::filesystem::path& data, std::string_view word);

}  // namespace consultcheck::load
