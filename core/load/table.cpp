#include "core/load/table.h"

#include <algorithm>
#include <map>

#include "core/load/encoding.h"
#include "core/load/files.h"
#include "core/load/table_rows.h"
#include "core/model/plain_words.h"

namespace consultcheck::load {
namespace {

constexpr std::string_view format = "CSV";

/// A row that could not be read, or that has more or fewer cells than the header.
Record refused(const Source& source, std::size_t at, std::string what, std::string next) {
  Record record;
  record.format = format;
  record.spot = source.position(static_cast<Offset>(at));
  record.problem = Problem{source.spot(static_cast<Offset>(at)), std::move(what), std::move(next)};
  return record;
}

/// Reads the body of a table row by row.
class TableReader {
 public:
  TableReader(std::shared_ptr<const Source> source, const RecordReading& how, Columns columns, const std::function<bool(Record)>& take)
      : source_(std::move(source)), how_(how), map_(*how.columns), columns_(std::move(columns)), take_(take) {}

  void rows(CsvReader& csv) {
    Row row;
    while (going_ && csv.next(row)) {
      if (auto fault = fault_of(row)) {
        hand_on(std::move(*fault));
      } else if (map_.group.empty()) {
        hand_on(one_row(row));
      } else {
        keep(std::move(row));
      }
    }
    for (const std::string& key : keys_)
      if (going_) group(key);
  }

 private:
  void hand_on(Record record) {
    record.number = ++number_;
    going_ = take_(std::move(record));
  }

  std::optional<Record> fault_of(const Row& row) {
    if (row.fault) return refused(*source_, row.fault->at, row.fault->what, row.fault->next);
    const std::size_t wanted = columns_.names.size(), there = row.cells.size();
    const bool only_empty = there > wanted && std::all_of(row.cells.begin() + static_cast<std::ptrdiff_t>(wanted), row.cells.end(),
                                                          [](const Cell& cell) { return trimmed(cell.text).empty(); });
    if (there == wanted || only_empty) return {};
    return refused(
        *source_, row.from,
        "this row has " + std::to_string(there) + (there == 1 ? " cell" : " cells") + ", and the header has " + std::to_string(wanted),
        "Look for a comma that is missing or that wants quotation marks around its cell.");
  }

  /// A plan of one row, whose source is that row alone.
  Record one_row(const Row& row) {
    auto own = source_of(source_->name, source_->text.substr(row.from, row.to - row.from), row.line);
    Draft draft(0);
    fill(map_.fields, columns_, {&row}, row.from, settings_facts(), draft);
    return finish(std::move(own), std::move(draft), std::string_view(source_->text).substr(row.from, row.to - row.from), {});
  }

  void keep(Row row) {
    const Cell* key = columns_.first_filled(map_.group, row);
    if (!key)
      return hand_on(
          refused(*source_, row.from, "this row does not say which plan it belongs to: " + map_.group.front() + " is empty", "Fill it."));
    const std::string name(trimmed(key->text));
    auto& rows = groups_[name];
    if (rows.empty()) keys_.push_back(name);
    rows.push_back(std::move(row));
  }

  /// The plans of one key: one for each round that has an event among the rows.
  void group(const std::string& key) {
    const std::vector<Row>& rows = groups_[key];
    std::string bytes;
    for (const Row& row : rows) bytes += source_->text.substr(row.from, row.to - row.from) + "\n";
    Timetable timetable(map_, columns_, rows);
    bool any = false;
    for (const RoundRule& round : map_.rounds) {
      if (!timetable.has(round) || !going_) continue;
      any = true;
      Draft draft(static_cast<Offset>(rows.front().from));
      std::vector<const Row*> all;
      for (const Row& row : rows) all.push_back(&row);
      draft.text("id", round.name.empty() ? key : key + "/" + round.name, static_cast<Offset>(rows.front().from));
      draft.carries("id");
      fill(map_.fields, columns_, all, 0, settings_facts(), draft);
      fill(round.fields, columns_, all, 0, settings_facts(), draft);
      if (!round.called.empty())
        draft.text("title", std::string(draft.words("title")) + ": " + round.called, static_cast<Offset>(rows.front().from));
      timetable.fill(round, draft);
      hand_on(finish(source_, std::move(draft), bytes, timetable.apart()));
    }
    if (any || !going_) return;
    Record record;
    record.format = format;
    record.spot = source_->position(static_cast<Offset>(rows.front().from));
    record.hash = content_hash(bytes);
    record.title = key;
    record.aside = "none of its events is a consultation";
    hand_on(std::move(record));
  }

  const Plan* settings_facts() const { return how_.settings && how_.settings->facts ? &*how_.settings->facts : nullptr; }

  Record finish(std::shared_ptr<const Source> own, Draft draft, std::string_view bytes, std::string aside) {
    Record record;
    record.format = format;
    record.spot = own->position(draft.start());
    record.hash = content_hash(bytes);
    record.title = trimmed(draft.words("title"));
    record.identity = draft.words("id");
    auto plan = draft.finish(std::move(own), how_.schema ? *how_.schema : Schema::shipped(), how_.settings, format, {});
    if (!plan) {
      record.problem = plan.error();
      return record;
    }
    record.identity = plan->plan.identity();
    record.title = plan->plan.words("title");
    const auto opens = plan->plan.date("schedule.opens"), closes = plan->plan.date("schedule.closes");
    if (aside.empty() && map_.standing_pages && closes) aside = standing_reason(opens, closes, how_.standing_days);
    record.aside = std::move(aside);
    if (record.aside.empty()) record.plan = std::move(*plan);
    return record;
  }

  std::shared_ptr<const Source> source_;
  const RecordReading& how_;
  const ColumnMap& map_;
  Columns columns_;
  const std::function<bool(Record)>& take_;
  std::vector<std::string> keys_;  ///< In the order in which they first come.
  std::map<std::string, std::vector<Row>> groups_;
  std::size_t number_ = 0;
  bool going_ = true;
};

}  // namespace

Result<void> read_table(std::shared_ptr<const Source> source, const RecordReading& how, const std::function<bool(Record)>& take) {
  if (!how.columns)
    return trouble(source->position(0), "this is a table, and nothing says what its columns mean", "Name its column map: --columns MAP.");
  const auto start = text_start(*source);
  if (!start) return tl::unexpected(start.error());
  CsvReader csv(source->text, *start, source->first_line);
  Row header;
  csv.next(header);
  if (header.fault) return trouble(source->spot(static_cast<Offset>(header.fault->at)), header.fault->what, header.fault->next);
  auto columns = columns_of(*source, header, *how.columns);
  if (!columns) return tl::unexpected(columns.error());
  TableReader(std::move(source), how, std::move(*columns), take).rows(csv);
  return {};
}

}  // namespace consultcheck::load
