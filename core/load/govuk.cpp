// GOV.UK content items: consultations and calls for evidence, in the shape of today and of 2022.
#include <algorithm>

#include "core/load/govuk_times.h"
#include "core/load/imported.h"
#include "core/model/markup.h"
#include "core/model/plain_words.h"

namespace consultcheck::load {
namespace {

constexpr std::string_view site = "https://www.gov.uk";

/// What every item can hold. Ways to respond are sent only while an item is open, so they are added when they are there.
constexpr std::string_view always_carried[] = {"id",
                                               "title",
                                               "summary",
                                               "content.text",
                                               "organisation.name",
                                               "organisation.kind",
                                               "schedule.opens",
                                               "schedule.closes",
                                               "approvals.published_on",
                                               "approvals.hub_url",
                                               "evidence.documents.title",
                                               "evidence.documents.url",
                                               "evidence.documents.role",
                                               "feedback.feedback_published",
                                               "feedback.we_did"};
constexpr std::string_view carried_of_consultations[] = {"feedback.results_published", "feedback.you_said"};
constexpr std::string_view carried_of_attachments[] = {"evidence.documents.format", "evidence.documents.accessible",
                                                       "accessibility.alternative_on_request.contact"};

const Value no_value;

const Value& part(const Value& record, std::string_view key) {
  const Value* found = record.get(key);
  return found ? *found : no_value;
}

/// A text of HTML at a path; missing at the place of the record when the key is not there.
void read_markup(const Value& from, std::string_view key, std::string_view path, Draft& draft) {
  const Value* value = from.get(key);
  draft.text(path, value ? without_markup(value->text) : std::string(), value ? value->offset : from.offset);
}

/// The lead organisation: the first that is emphasised, else the first.
void read_organisation(const Value& record, Draft& draft) {
  const Value& all = part(part(record, "links"), "organisations");
  const Value& emphasised = part(part(record, "details"), "emphasised_organisations");
  const Value* lead = all.items.empty() ? nullptr : &all.items.front();
  for (const Value& one : all.items) {
    const bool named = std::any_of(emphasised.items.begin(), emphasised.items.end(),
                                   [&](const Value& id) { return !id.text.empty() && id.text == one.words("content_id"); });
    if (named) {
      lead = &one;
      break;
    }
  }
  if (!lead) return;
  if (const Value* name = lead->get("title")) draft.text("organisation.name", name->text, name->offset);
  draft.text("organisation.kind", "government", lead->offset);
}

std::string_view format_of(const Value& attachment) {
  const std::string_view type = attachment.words("content_type");
  if (attachment.words("attachment_type") == "html" || type == "text/html") return "html";
  if (type == "application/pdf") return "pdf";
  if (type.find("word") != std::string_view::npos || type.find("opendocument.text") != std::string_view::npos) return "word";
  return {};
}

bool among(const Value& ids, std::string_view id) {
  return std::any_of(ids.items.begin(), ids.items.end(), [&](const Value& one) { return !id.empty() && one.text == id; });
}

std::string_view role_of(const Value& details, std::string_view id, std::string_view title) {
  if (title.find("qualit") != std::string_view::npos &&
      (title.find("mpact") != std::string_view::npos || title.find("ssessment") != std::string_view::npos))
    return "equality";
  if (among(part(details, "public_feedback_attachments"), id)) return "results";
  if (among(part(details, "final_outcome_attachments"), id) || among(part(details, "outcome_attachments"), id)) return "report";
  return among(part(details, "featured_attachments"), id) ? "basis" : std::string_view();
}

void read_attachments(const Value& details, Draft& draft) {
  const Value& list = part(details, "attachments");
  std::size_t position = 0;
  for (const Value& item : list.items) {
    const std::string_view title = trimmed(item.words("title"));
    if (title.empty()) continue;
    const std::string here = "evidence.documents[" + std::to_string(++position) + "].";
    const auto put = [&](std::string_view key, std::string_view words) {
      if (!words.empty()) draft.text(here + std::string(key), words, item.offset);
    };
    draft.text(here + "title", title, part(item, "title").offset);
    put("url", item.words("url"));
    put("format", format_of(item));
    put("role", role_of(details, item.words("id"), title));
    const Value* accessible = item.get("accessible");
    if (format_of(item) == "html") {  // a page of GOV.UK itself
      draft.flag(here + "accessible", true, item.offset);
    } else if (accessible && accessible->is(Value::Kind::flag)) {
      draft.flag(here + "accessible", accessible->flag, accessible->offset);
    }
    if (const Value* contact = item.get("alternative_format_contact_email");
        contact && draft.words("accessibility.alternative_on_request.contact").empty())
      draft.text("accessibility.alternative_on_request.contact", contact->text, contact->offset);
  }
  for (const std::string_view path : carried_of_attachments) draft.carries(path);
}

/// The older shape: each document a piece of a page, whose heading is its title and whose first link leads to it.
void read_document_pages(const Value& details, std::string_view key, std::string_view role, std::size_t& position, Draft& draft) {
  for (const Value& page : part(details, key).items) {
    const std::string_view html = page.text;
    const std::size_t heading = html.find("<h2"), heading_end = html.find("</h2>", heading);
    if (heading_end == std::string_view::npos) continue;
    const std::string title = plain_text(html.substr(heading, heading_end - heading));
    if (title.empty()) continue;
    const std::string here = "evidence.documents[" + std::to_string(++position) + "].";
    draft.text(here + "title", title, page.offset);
    if (!role.empty()) draft.text(here + "role", role, page.offset);
    constexpr std::string_view link = "href=\"";
    const std::size_t address = html.find(link);
    if (address == std::string_view::npos) continue;
    const std::size_t from = address + link.size();
    const std::string url = plain_text(html.substr(from, html.find('"', from) - from));
    draft.text(here + "url", url.starts_with('/') ? std::string(site) + url : url, page.offset);
  }
}

void read_documents(const Value& details, Draft& draft) {
  const bool attachments = details.get("attachments") != nullptr;
  std::size_t position = 0;
  if (attachments) {
    read_attachments(details, draft);
  } else {
    read_document_pages(details, "documents", "", position, draft);
    read_document_pages(details, "public_feedback_documents", "results", position, draft);
    for (const std::string_view key : {"final_outcome_documents", "outcome_documents"})
      read_document_pages(details, key, "report", position, draft);
  }
}

void read_ways_to_respond(const Value& details, Draft& draft) {
  const Value* ways = details.get("ways_to_respond");
  if (!ways) return;
  draft.carries("accessibility.paper_route");
  const Value* address = ways->get("postal_address");
  draft.text("accessibility.paper_route", address ? plain_text(address->text) : std::string(), address ? address->offset : ways->offset);
}

void read_texts(const Value& record, const Value& details, Draft& draft) {
  const bool described = !trimmed(record.words("description")).empty();
  if (const Value* id = record.get("content_id")) draft.text("id", id->text, id->offset);
  if (const Value* title = record.get("title")) draft.text("title", title->text, title->offset);
  described ? read_markup(record, "description", "summary", draft) : read_markup(details, "body", "summary", draft);
  read_markup(details, "body", "content.text", draft);
  const bool consultation = record.words("schema_name") != "call_for_evidence";
  read_markup(details, consultation ? "final_outcome_detail" : "outcome_detail", "feedback.we_did", draft);
  if (consultation) read_markup(details, "public_feedback_detail", "feedback.you_said", draft);
  const Value* elsewhere = details.get("held_on_another_website_url");
  const Value* path = record.get("base_path");
  if (elsewhere && !elsewhere->text.empty()) {
    draft.text("approvals.hub_url", elsewhere->text, elsewhere->offset);
  } else if (path) {
    draft.text("approvals.hub_url", std::string(site) + path->text, path->offset);
  }
}

std::string withdrawn(const Value& record) {
  const Value& notice = part(record, "withdrawn_notice");
  const std::string why = plain_text(notice.words("explanation"));
  const std::string_view when = notice.words("withdrawn_at");
  if (why.empty() && when.empty()) return {};
  const auto on = day_in_london(when);
  return "it was withdrawn" + (on ? " on " + on->words() : std::string()) + (why.empty() ? "" : ": " + std::string(shortened(why, 300)));
}

std::string aside_reason(const Value& record, const ItemTimes& times, int standing_days) {
  const std::string_view schema = record.words("schema_name");
  if (schema != "consultation" && schema != "call_for_evidence")
    return "on GOV.UK it is of the kind " + std::string(shortened(schema, 60)) + ", which is no consultation";
  if (std::string reason = withdrawn(record); !reason.empty()) return reason;
  if (!times.closes && (times.closes_written || !record.words("document_type").starts_with("open_"))) return {};
  return standing_reason(times.opens, times.closes, standing_days);
}

}  // namespace

bool is_govuk(const Value& record) {
  return record.get("schema_name") && record.get("content_id") && part(record, "details").is(Value::Kind::object);
}

Imported import_govuk(const Document& document, int standing_days) {
  const Value& record = document.top;
  const Value& details = part(record, "details");
  Imported out{Draft(record.offset), {}, {}};
  Draft& draft = out.draft;
  for (const std::string_view path : always_carried) draft.carries(path);
  if (record.words("schema_name") != "call_for_evidence")
    for (const std::string_view path : carried_of_consultations) draft.carries(path);
  read_texts(record, details, draft);
  read_organisation(record, draft);
  const ItemTimes times = read_times(record, details, draft);
  read_documents(details, draft);
  read_ways_to_respond(details, draft);
  if (const std::string_view path = record.words("base_path"); !path.empty()) out.address = std::string(site) + std::string(path);
  out.aside = aside_reason(record, times, standing_days);
  return out;
}

}  // namespace consultcheck::load
