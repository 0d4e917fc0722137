// Citizen Space's public API, 2.0 to 2.4. A key that a record lacks was not asked for, or is unknown to that version: it is not carried.
#include <algorithm>
#include <array>

#include "core/load/imported.h"
#include "core/load/written_date.h"
#include "core/model/letters.h"
#include "core/model/markup.h"
#include "core/model/plain_words.h"

namespace consultcheck::load {
namespace {

/// Where a value goes, under whichever of its names the version uses.
struct Mapping {
  std::array<std::string_view, 3> keys;
  std::string_view path;
};

constexpr Mapping texts[] = {
    {{"id"}, "id"},
    {{"title"}, "title"},
    {{"overview"}, "summary"},
    {{"overview"}, "content.text"},
    {{"why"}, "purpose.why"},
    {{"what_happens_next"}, "purpose.decision_process"},
    {{"workspace_title", "department"}, "service"},
    {{"url"}, "approvals.hub_url"},
    {{"contact_name"}, "lead.name"},
    {{"contact_jobtitle"}, "lead.role"},
    {{"contact_email"}, "lead.email"},
};
constexpr Mapping dates[] = {
    {{"startdate"}, "schedule.opens"},
    {{"enddate"}, "schedule.closes"},
    {{"feedbackdate"}, "feedback.publish_on"},
    {{"resultdate", "resultsdate"}, "feedback.results_published"},
};
/// A list of {id, name} or {url, title}, or of bare ids: which of its names to take, and where the address goes.
struct ListMapping {
  std::string_view key, name, path, name_field, url_field;
};
constexpr ListMapping lists[] = {
    {"audiences", "name", "audiences", ".about", ""},
    {"areas", "name", "area.wards", "", ""},
    {"supporting_documents", "title", "evidence.documents", ".title", ".url"},
    {"related_consultations", "title", "evidence.related", ".title", ".url"},
};
/// Kinds of activity that ask nobody anything.
constexpr std::string_view no_activity[] = {"File", "Document", "Link"};
/// Words of titles of pages that collect addresses or remarks all the time.
constexpr std::string_view no_consultation[] = {"register your interest", "register for updates", "sign up for",    "sign up to",
                                                "mailing list",           "beta banner",          "feedback banner"};

const Value* first_of(const Value& record, const std::array<std::string_view, 3>& keys) {
  const Value* found = nullptr;
  for (const std::string_view key : keys) {
    const Value* value = key.empty() ? nullptr : record.get(key);
    if (value && (!found || (found->text.empty() && !value->text.empty()))) found = value;
  }
  return found;
}

void read_text(const Value& record, const Mapping& mapping, Draft& draft) {
  const Value* value = first_of(record, mapping.keys);
  if (!value) return;
  draft.carries(mapping.path);
  draft.text(mapping.path, without_markup(value->text), value->offset);
}

std::optional<Date> read_date(const Value& record, const Mapping& mapping, Draft& draft) {
  const Value* value = first_of(record, mapping.keys);
  if (!value) return {};
  draft.carries(mapping.path);
  const auto date = written_date(trimmed(value->text), citizen_space_dates);
  draft.text(mapping.path, date ? date->text() : value->text, value->offset);
  return date;
}

void read_list(const Value& record, const ListMapping& mapping, Draft& draft) {
  const Value* list = record.get(mapping.key);
  if (!list) return;
  const std::string path(mapping.path);
  draft.carries(path + std::string(mapping.name_field));
  if (!mapping.url_field.empty()) draft.carries(path + std::string(mapping.url_field));
  std::size_t position = 0;
  for (const Value& item : list->items) {
    const Value* name = item.get(mapping.name);
    if (!name || trimmed(name->text).empty()) name = item.get("id");
    if (!name && item.is(Value::Kind::text)) name = &item;
    if (!name || trimmed(name->text).empty()) continue;
    const std::string here = path + "[" + std::to_string(++position) + "]";
    draft.text(here + std::string(mapping.name_field), plain_text(name->text), name->offset);
    if (const Value* url = mapping.url_field.empty() ? nullptr : item.get("url"))
      draft.text(here + std::string(mapping.url_field), url->text, url->offset);
  }
  if (position == 0) draft.missing(path, list->offset);
}

/// The phone and e-mail of the contact, whom people ask for another format.
void read_contact(const Value& record, Draft& draft) {
  const Value* phone = record.get("contact_phone");
  const Value* email = record.get("contact_email");
  if (!phone && !email) return;
  constexpr std::string_view path = "accessibility.alternative_on_request.contact";
  draft.carries(path);
  const std::string_view number = phone ? trimmed(phone->text) : std::string_view();
  const std::string_view address = email ? trimmed(email->text) : std::string_view();
  const std::string both = std::string(number) + (number.empty() || address.empty() ? "" : ", ") + std::string(address);
  draft.text(path, both, !number.empty() || !email ? phone->offset : email->offset);
  if (address.ends_with('.') || (!address.empty() && address.find('@') == std::string_view::npos))
    draft.warn(email->offset, "lead.email", "`" + std::string(shortened(address, 60)) + "` is no e-mail address",
               "Mend it on the hub; people who write to it get no answer.");
}

std::string aside_reason(const Value& record, const std::optional<Date>& opens, const std::optional<Date>& closes, int standing_days) {
  for (const std::string_view key : {"type", "activity_type"})
    for (const std::string_view kind : no_activity)
      if (record.words(key) == kind) return "it is of the type " + std::string(kind) + ", which asks nobody anything";
  const std::string title = lower_case(record.words("title"));
  for (const std::string_view words : no_consultation)
    if (title.find(words) != std::string::npos)
      return "its title says \"" + std::string(words) + "\": it is a register or a banner, not a consultation";
  if (record.words("status") == "forthcoming" && !closes) return {};
  if (!record.get("enddate")) return {};
  if (!closes && !trimmed(record.words("enddate")).empty()) return {};  // an end that cannot be read is an end
  return standing_reason(opens, closes, standing_days);
}

}  // namespace

std::string standing_reason(const std::optional<Date>& opens, const std::optional<Date>& closes, int standing_days) {
  if (!closes) return "it has no closing date, so it is a standing page";
  if (!opens) return {};
  const Day days = closes->first() - opens->last();
  if (days <= standing_days) return {};
  return "it is open for " + std::to_string(days) + " days, more than " + std::to_string(standing_days) + ", so it is a standing page";
}

bool is_citizen_space(const Value& record) {
  if (!record.get("id")) return false;
  constexpr std::string_view signs[] = {"startdate",    "enddate",       "participate_url", "participation_url",
                                        "workspace_id", "activity_type", "type_string",     "dept"};
  return std::any_of(std::begin(signs), std::end(signs), [&](std::string_view sign) { return record.get(sign) != nullptr; });
}

Imported import_citizen_space(const Document& document, int standing_days) {
  const Value& record = document.top;
  Imported out{Draft(record.offset), {}, {}};
  Draft& draft = out.draft;
  for (const Mapping& mapping : texts) read_text(record, mapping, draft);
  constexpr Mapping department{{"dept", "workspace_id"}, ""};
  if (const Value* dept = first_of(record, department.keys); dept && !trimmed(dept->text).empty())
    if (const Value* id = record.get("id"); id && !trimmed(id->text).empty())
      draft.text("id", std::string(trimmed(dept->text)) + "/" + std::string(trimmed(id->text)), id->offset);
  std::array<std::optional<Date>, std::size(dates)> read;
  for (std::size_t i = 0; i < std::size(dates); ++i) read[i] = read_date(record, dates[i], draft);
  for (const ListMapping& mapping : lists) read_list(record, mapping, draft);
  read_contact(record, draft);
  out.address = trimmed(record.words("url"));
  out.aside = aside_reason(record, read[0], read[1], standing_days);
  return out;
}

}  // namespace consultcheck::load
