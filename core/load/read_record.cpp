// One record that stands alone: which format it is in, and what becomes of it.
#include <algorithm>

#include "core/load/encoding.h"
#include "core/load/files.h"
#include "core/load/imported.h"
#include "core/load/json_reader.h"
#include "core/model/plain_words.h"

namespace consultcheck::load {
namespace {

/// A format of single records, in the order in which they are recognised.
struct Importer {
  std::string_view name, called;
  bool (*recognises)(const Value& record);
  Imported (*read)(const Document& record, int standing_days);
};
constexpr Importer importers[] = {
    {"govuk", "GOV.UK", is_govuk, import_govuk},
    {"citizen-space", "Citizen Space", is_citizen_space, import_citizen_space},
};

/// Whether a text says of itself that it is a plan, so that it need not be read as data first.
bool says_plan(std::string_view text) {
  constexpr std::string_view key = "\"consultation_plan\"";
  const std::size_t at = text.find(key);
  if (at == std::string_view::npos) return false;
  const std::size_t next = text.find_first_not_of(" \t\r\n", at + key.size());
  return next != std::string_view::npos && text[next] == ':';
}

/// Whether a record has a group or list of fields that plans have.
bool is_plan(const Value& record, const Schema& schema) {
  for (std::size_t i = 0; i < record.keys.size(); ++i) {
    const Field* field = schema.top().child(record.keys[i]);
    const Value::Kind kind = record.items[i].kind;
    if (field &&
        ((field->shape == Shape::object && kind == Value::Kind::object) || (field->shape == Shape::list && kind == Value::Kind::list)))
      return true;
  }
  return false;
}

std::string fields_of(const Value& record) {
  constexpr std::size_t most = 4;
  if (record.keys.empty()) return "no fields at all";
  std::string out = record.keys.size() == 1 ? "the field " : "the fields ";
  for (std::size_t i = 0; i < std::min(record.keys.size(), most); ++i) out += (i ? ", " : "") + std::string(shortened(record.keys[i], 40));
  return out + (record.keys.size() > most ? ", …" : "");
}

/// The readers of whole files say "the file" of a record that is only a line or an item of one.
void speak_of_record(std::string& words) {
  for (const std::string_view file : {"the file ", "The end of the file "})
    if (words.starts_with(file)) words.replace(0, file.size(), file[0] == 't' ? "the record " : "The end of the record ");
}

Record refused(Record record, Problem problem) {
  speak_of_record(problem.what);
  speak_of_record(problem.next);
  record.problem = std::move(problem);
  return record;
}

Record with_plan(Record record, Result<LoadedPlan> plan) {
  if (!plan) return refused(std::move(record), plan.error());
  record.format = plan->format;
  record.identity = plan->plan.identity();
  record.title = plan->plan.words("title");
  record.plan = std::move(*plan);
  return record;
}

Record import(Record record, const Document& document, const Importer& importer, const RecordReading& how, const Schema& schema) {
  record.format = importer.called;
  Imported found = importer.read(document, how.standing_days);
  record.title = trimmed(found.draft.words("title"));
  record.identity = found.draft.words("id");
  auto plan = found.draft.finish(document.source, schema, how.settings, importer.called, found.address);
  if (!plan) return refused(std::move(record), plan.error());
  record = with_plan(std::move(record), std::move(plan));
  if (found.aside.empty()) return record;
  record.plan.reset();
  record.aside = std::move(found.aside);
  return record;
}

}  // namespace

Record read_record(std::shared_ptr<const Source> source, const RecordReading& how) {
  const Schema& schema = how.schema ? *how.schema : Schema::shipped();
  const std::string_view text = source->text;
  const std::size_t first = std::min(text.find_first_not_of(" \t\r\n", text.starts_with("\xEF\xBB\xBF") ? 3 : 0), text.size());
  Record record;
  record.spot = source->position(static_cast<Offset>(first));
  record.format = "JSON";
  record.hash = content_hash(text);
  if (text.size() > record_limit)
    return refused(std::move(record),
                   {record.spot, "this record is larger than 16 MiB", "Move long documents out of it and give their address instead."});
  const bool asked_plan = how.format == "plan";
  if (asked_plan || text.substr(first).starts_with('<') || (says_plan(text) && (how.format.empty() || how.format == "ndjson")))
    return with_plan(std::move(record), load_plan(source, schema, how.settings));
  auto document = read_document(source);
  if (!document) return refused(std::move(record), document.error());
  const Value& top = document->top;
  for (const Importer& importer : importers)
    if (how.format == importer.name || ((how.format.empty() || how.format == "ndjson") && importer.recognises(top)))
      return import(std::move(record), *document, importer, how, schema);
  if (is_plan(top, schema)) return with_plan(std::move(record), load_plan(source, schema, how.settings));
  record.title = shortened(top.words("title"), 200);
  return refused(std::move(record),
                 {source->spot(top.offset), "this record is in none of the formats that can be read: it has " + fields_of(top),
                  "Name its format with --from, or save it as CSV and name its columns with --columns."});
}

}  // namespace consultcheck::load
