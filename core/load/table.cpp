#include "core/load/table.h"

#include <algorithm>
#include <map>

#include "core/load/encoding.h"
#include "core/load/files.h"
#include "core/load/timetable.h"
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
      : source_(std::move(source)),
        how_(how),
        map_(*how.columns),
        columns_(std::move(columns)),
        doubled_(columns_.doubled(map_)),
        take_(take) {}

  /// Reads all rows; false when there is none.
  bool rows(CsvReader& csv) {
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
    return number_ > 0;
  }

 private:
  void hand_on(Record record) {
    record.number = ++number_;
    if (record.plan) doubled_.clear();  // it is told
    going_ = take_(std::move(record));
  }

  std::optional<Record> fault_of(const Row& row) {
    if (row.fault) return refused(*source_, row.fault->at, row.fault->what, row.fault->next);
    const std::size_t wanted = columns_.names.size(), there = row.cells.size();
    const bool only_empty = there > wanted && std::all_of(row.cells.begin() + static_cast<std::ptrdiff_t>(wanted), row.cells.end(),
                                                          [](const Cell& cell) { return bare(cell.text).empty(); });
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
    warn_of_doubled(draft);
    return finish(std::move(own), std::move(draft), std::string_view(source_->text).substr(row.from, row.to - row.from), {});
  }

  void keep(Row row) {
    const Cell* key = columns_.first_filled(map_.group, row);
    if (!key)
      return hand_on(
          refused(*source_, row.from, "this row does not say which plan it belongs to: " + map_.group.front() + " is empty", "Fill it."));
    const std::string name(bare(key->text));
    auto& rows = groups_[name];
    if (rows.empty()) keys_.push_back(name);
    rows.push_back(std::move(row));
  }

  /// The plans of one key: one for each round of asking that the rows tell of.
  void group(const std::string& key) {
    std::vector<Row>& rows = groups_[key];
    std::size_t from = rows.front().from;
    for (const Row& row : rows) from = std::min(from, row.from);
    const auto text = [&](const Row& row) { return std::string_view(source_->text).substr(row.from, row.to - row.from); };
    std::stable_sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) { return text(a) < text(b); });
    std::string bytes;
    for (const Row& row : rows) bytes += std::string(text(row)) + "\n";
    const Timetable timetable(map_, columns_, rows);
    if (!timetable.crowded().empty())
      return hand_on(
          refused(*source_, from,
                  "the event `" + timetable.crowded() + "` has over 100 different dates for one plan, " + std::string(shortened(key, 60)),
                  "See whether \"group\" in the map names the right column."));
    bool any = false;
    for (const RoundRule& rule : map_.rounds) {
      const Rounds rounds = timetable.rounds(rule);
      for (std::size_t i = 0; i < rounds.found.size() && going_; ++i) {
        any = true;
        Draft draft(static_cast<Offset>(from));
        name(key, rule, i + 1, rounds.found.size(), rows_of(rounds.found[i], rows), draft);
        timetable.fill(rule, rounds.found[i], draft);
        if (i == 0) timetable.warn_of_others(rounds, draft);
        warn_of_doubled(draft);
        hand_on(finish(source_, std::move(draft), bytes, timetable.apart()));
      }
    }
    if (any || !going_) return;
    Record record;
    record.format = format;
    record.spot = source_->position(static_cast<Offset>(from));
    record.hash = content_hash(bytes);
    record.title = key;
    record.aside = "none of its events is a consultation";
    hand_on(std::move(record));
  }

  /// Those that give a round its dates, then all.
  static std::vector<const Row*> rows_of(const Round& round, const std::vector<Row>& rows) {
    std::vector<const Row*> out;
    for (const auto& [path, said] : round)
      for (const EventRow* one : said) out.push_back(one->row);
    for (const Row& row : rows) out.push_back(&row);
    return out;
  }

  /// The id, the title and what else the map fills. The first round keeps its id when a later one is added to the table.
  void name(const std::string& key, const RoundRule& rule, std::size_t number, std::size_t count, const std::vector<const Row*>& rows,
            Draft& draft) {
    std::string id = rule.name.empty() ? key : key + "/" + rule.name, called = rule.called;
    if (number > 1) id += "-" + std::to_string(number);
    if (count > 1) called += (called.empty() ? "round " : ", round ") + std::to_string(number);
    draft.text("id", id, draft.start());
    draft.carries("id");
    fill(map_.fields, columns_, rows, 0, settings_facts(), draft);
    fill(rule.fields, columns_, rows, 0, settings_facts(), draft);
    if (!called.empty()) draft.text("title", std::string(draft.words("title")) + ": " + called, draft.start());
  }

  /// On the first plan that is judged alone: it holds for the whole table.
  void warn_of_doubled(Draft& draft) {
    for (const std::string& name : doubled_)
      draft.warn(draft.start(), {}, "the table has several columns called `" + name + "`; only the first of them was read",
                 "Give each column a name of its own.");
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
  std::vector<std::string> doubled_;  ///< Names not yet warned of.
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
  if (TableReader(source, how, std::move(*columns), take).rows(csv)) return {};
  return trouble(source->position(static_cast<Offset>(header.from)), "this table has a header and no rows below it",
                 "Fill it, or leave it out.");
}

}  // namespace consultcheck::load
