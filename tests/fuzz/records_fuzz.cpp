// Any bytes as a file of records: no crash, each record answered for once, in order, every place inside the file.
#include <cstdlib>

#include "core/load/column_map.h"
#include "core/load/files.h"

using namespace consultcheck;

namespace {

void must(bool holds) {
  if (!holds) std::abort();
}

std::shared_ptr<const load::ColumnMap> columns() {
  constexpr auto text = R"({"column_map": 1, "group": "plan",
    "fields": {"title": {"column": "title", "html": true}, "organisation.name": {"column": "who", "else": "Anyborough", "optional": true},
               "audiences[].about": {"column": "asked", "split": ";", "optional": true},
               "responses.participants_by_method[1].count": {"column": "count", "optional": true}},
    "events": {"column": "event", "date": {"column": "date", "dates": ["YYYY-MM-DD", "DD MONTH YYYY", "time", "excel"]}, "newest": "entry",
               "rounds": [{"events": {"opens": "schedule.opens", "closes": "schedule.closes"}}], "apart": {"gone": "it is gone"}}})";
  return *load::read_column_map(load::source_of("map.json", text), Schema::shipped());
}

void check(const load::Record& record) {
  must((record.plan ? 1 : 0) + (record.problem ? 1 : 0) + (record.aside.empty() ? 0 : 1) == 1);
  if (record.problem) must(!record.problem->what.empty() && !record.problem->text().empty());
  if (!record.plan) return;
  const Plan& plan = record.plan->plan;
  must(record.identity == plan.identity() && !record.hash.empty());
  for (NodeId id = 0; id < plan.size(); ++id) must(plan.node(id).offset <= plan.source().text.size() && plan.place(id).spot().line > 0);
  for (const Warning& warning : record.plan->warnings) must(warning.place.spot().line > 0 && !warning.what.empty());
}

void read(const std::shared_ptr<const Source>& source, const load::RecordReading& how) {
  std::size_t last = 0;
  const auto whole = load::read_records(source, how, [&](load::Record record) {
    must(record.number == 0 ? last == 0 : record.number == last + 1);
    last = record.number;
    check(record);
    return true;
  });
  if (!whole) must(!whole.error().what.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto map = columns();
  const auto source = load::source_of("records", std::string(reinterpret_cast<const char*>(data), size));
  load::RecordReading how;
  read(source, how);
  check(load::read_record(source, how));
  how.columns = map;
  how.format = "csv";
  read(source, how);
  return 0;
}
