// The outline of a plan from JSON.
#include "core/load/audit_members.h"

namespace consultcheck::load {
namespace {

Window window(const JsonMember& from) { return {from.text("kind"), from.date("notice"), from.date("opens"), from.date("closes")}; }

Participants participants(const JsonMember& from) {
  return {from.text("method"), from.has("count") ? std::optional(from.number("count")) : std::nullopt};
}

DecisionTaken decision(const JsonMember& from) {
  return {from.date("on"), from.text("kind"), from.text("matter"), from.text("by"), from.maybe_flag("follows_views"), from.flag("reasons")};
}

PromisedAction action(const JsonMember& from) { return {from.text("what"), from.text("owner"), from.date("due"), from.date("done")}; }

JudgementMade judgement(const JsonMember& from) {
  return {from.text("demand"), from.text("answer"), from.text("by"), from.text("role"), from.date("on")};
}

void read_planned(const JsonMember& from, Outline& to) {
  to.planning_starts = from.date("planning_starts");
  to.submitted = from.date("submitted");
  to.design_due = from.date("design_due");
  to.publication_due = from.date("publication_due");
  to.analysis_ends = from.date("analysis_ends");
  to.decision = from.date("decision");
  to.implementation = from.date("implementation");
  to.feedback_due = from.date("feedback_due");
  to.participants_due = from.date("participants_due");
}

void read_happened(const JsonMember& from, Outline& to) {
  to.design_approved = from.date("design_approved");
  to.content_signed_off = from.date("content_signed_off");
  to.published = from.date("published");
  to.analysis_ended = from.date("analysis_ended");
  to.results_published = from.date("results_published");
  to.feedback_published = from.date("feedback_published");
  to.participants_told = from.date("participants_told");
}

void read_words(const JsonMember& from, Outline& to) {
  to.identity = from.text("identity", true);
  to.id = from.text("id");
  to.title = from.text("title");
  to.summary = from.text("summary");
  to.organisation = from.text("organisation");
  to.service = from.text("service");
  to.type = from.text("type");
  to.level = from.text("level");
  to.lead = from.text("lead");
  to.lead_role = from.text("lead_role");
  to.lead_email = from.text("lead_email");
  to.why = from.text("why");
  to.how_views_used = from.text("how_views_used");
  to.decision_maker = from.text("decision_maker");
  to.hub_address = from.text("hub_address");
  to.source_format = from.text("source_format");
  to.you_said = from.text("you_said");
  to.we_did = from.text("we_did");
  to.delay_reason = from.text("delay_reason");
}

}  // namespace

Outline outline_members(const JsonMember& from) {
  Outline out;
  read_words(from, out);
  out.borough_wide = from.flag("borough_wide");
  out.not_carried = from.texts("not_carried");
  out.wards = from.texts("wards");
  out.audiences = from.texts("audiences");
  out.methods = from.texts("methods");
  out.windows = from.list("windows", window);
  from.with("planned", false, [&](const JsonMember& planned) { read_planned(planned, out); });
  from.with("happened", false, [&](const JsonMember& happened) { read_happened(happened, out); });
  out.participants = from.list("participants", participants);
  out.decisions = from.list("decisions", decision);
  out.actions = from.list("actions", action);
  out.judgements = from.list("judgements", judgement);
  return out;
}

}  // namespace consultcheck::load
