#include "core/report/outline_json.h"

namespace consultcheck::report {
namespace {

void put_texts(JsonText& to, std::string_view name, const std::vector<std::string>& texts) {
  to.add_list(name, texts, [&](const std::string& text) { to.text(text); });
}

void put_window(JsonText& to, const Window& one) {
  to.begin_object().add("kind", one.kind).add("notice", one.notice).add("opens", one.opens).add("closes", one.closes).end_object();
}

void put_participants(JsonText& to, const Participants& one) {
  to.begin_object().add("method", one.method);
  if (one.count) to.key("count").number(*one.count);
  to.end_object();
}

void put_decision(JsonText& to, const DecisionTaken& one) {
  to.begin_object().add("on", one.on).add("kind", one.kind).add("matter", one.matter).add("by", one.by);
  if (one.follows_views) to.key("follows_views").flag(*one.follows_views);
  to.key("reasons").flag(one.reasons).end_object();
}

void put_action(JsonText& to, const PromisedAction& one) {
  to.begin_object().add("what", one.what).add("owner", one.owner).add("due", one.due).add("done", one.done).end_object();
}

void put_judgement(JsonText& to, const JudgementMade& one) {
  to.begin_object()
      .add("demand", one.demand)
      .add("answer", one.answer)
      .add("by", one.by)
      .add("role", one.role)
      .add("on", one.on)
      .end_object();
}

void put_planned(JsonText& to, const Outline& plan) {
  to.key("planned").begin_object();
  to.add("planning_starts", plan.planning_starts).add("submitted", plan.submitted).add("design_due", plan.design_due);
  to.add("publication_due", plan.publication_due).add("analysis_ends", plan.analysis_ends).add("decision", plan.decision);
  to.add("implementation", plan.implementation).add("feedback_due", plan.feedback_due).add("participants_due", plan.participants_due);
  to.end_object();
}

void put_happened(JsonText& to, const Outline& plan) {
  to.key("happened").begin_object();
  to.add("design_approved", plan.design_approved).add("content_signed_off", plan.content_signed_off).add("published", plan.published);
  to.add("analysis_ended", plan.analysis_ended).add("results_published", plan.results_published);
  to.add("feedback_published", plan.feedback_published).add("participants_told", plan.participants_told);
  to.end_object();
}

}  // namespace

void put_outline(JsonText& to, const Outline& plan) {
  to.begin_object();
  to.add("identity", plan.identity).add("id", plan.id).add("title", plan.title).add("summary", plan.summary);
  to.add("organisation", plan.organisation).add("service", plan.service).add("type", plan.type).add("level", plan.level);
  to.add("lead", plan.lead).add("lead_role", plan.lead_role).add("lead_email", plan.lead_email);
  to.add("why", plan.why).add("how_views_used", plan.how_views_used).add("decision_maker", plan.decision_maker);
  to.add("hub_address", plan.hub_address).add("source_format", plan.source_format).add_flag("borough_wide", plan.borough_wide);
  put_texts(to, "not_carried", plan.not_carried);
  put_texts(to, "wards", plan.wards);
  put_texts(to, "audiences", plan.audiences);
  put_texts(to, "methods", plan.methods);
  to.add_list("windows", plan.windows, [&](const Window& one) { put_window(to, one); });
  put_planned(to, plan);
  put_happened(to, plan);
  to.add("you_said", plan.you_said).add("we_did", plan.we_did).add("delay_reason", plan.delay_reason);
  to.add_list("participants", plan.participants, [&](const Participants& one) { put_participants(to, one); });
  to.add_list("decisions", plan.decisions, [&](const DecisionTaken& one) { put_decision(to, one); });
  to.add_list("actions", plan.actions, [&](const PromisedAction& one) { put_action(to, one); });
  to.add_list("judgements", plan.judgements, [&](const JudgementMade& one) { put_judgement(to, one); });
  to.end_object();
}

}  // namespace consultcheck::report
