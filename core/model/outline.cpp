#include "core/model/outline.h"

#include <algorithm>

namespace consultcheck {
namespace {

std::string text(const Plan& plan, std::string_view path, NodeId from) { return std::string(plan.words(path, from)); }

/// Calls `each` with every item of a list.
template <class Each>
void for_items(const Plan& plan, std::string_view list, Each each) {
  const NodeId at = plan.find(list);
  if (at == no_node || plan.node(at).kind != Kind::list) return;
  for (NodeId item = plan.node(at).first; item != no_node; item = plan.node(item).next) each(item);
}

std::vector<std::string> texts(const Plan& plan, std::string_view list) {
  std::vector<std::string> out;
  for_items(plan, list, [&](NodeId item) {
    if (plan.node(item).kind == Kind::text) out.emplace_back(plan.text(plan.node(item)));
  });
  return out;
}

/// The member of each item that goes by that name.
std::vector<std::string> texts(const Plan& plan, std::string_view list, std::string_view member) {
  std::vector<std::string> out;
  for_items(plan, list, [&](NodeId item) {
    if (auto words = text(plan, member, item); !words.empty()) out.push_back(std::move(words));
  });
  return out;
}

std::optional<bool> flag(const Plan& plan, std::string_view path, NodeId from) {
  const NodeId at = plan.find(path, from);
  if (at == no_node || plan.node(at).kind != Kind::flag) return {};
  return plan.node(at).flag;
}

std::optional<double> number(const Plan& plan, std::string_view path, NodeId from) {
  const NodeId at = plan.find(path, from);
  if (at == no_node || plan.node(at).kind != Kind::number) return {};
  return plan.node(at).number;
}

Window window(const Plan& plan, NodeId at) {
  return {text(plan, "kind", at), plan.date("notice_published", at), plan.date("opens", at), plan.date("closes", at)};
}

/// What reports must not take for none when a source cannot hold it.
constexpr const char* may_lack[] = {"type",
                                    "level",
                                    "audiences.group",
                                    "area",
                                    "methods.kind",
                                    "schedule.opens",
                                    "schedule.closes",
                                    "approvals.design.on",
                                    "approvals.content.on",
                                    "approvals.published_on",
                                    "approvals.hub_url",
                                    "responses.participants_by_method.count",
                                    "responses.analysis.ended",
                                    "decisions",
                                    "decisions.follows_views",
                                    "feedback.results_published",
                                    "feedback.feedback_published",
                                    "feedback.participants_told",
                                    "feedback.actions"};

/// Stages hold the dates of a schedule as well.
bool source_carries(const Plan& plan, std::string_view path) {
  constexpr std::string_view schedule = "schedule.";
  return plan.carries(path) || (path.starts_with(schedule) && plan.carries("stages." + std::string(path.substr(schedule.size()))));
}

}  // namespace

bool carries(const Outline& plan, std::string_view path) {
  return std::find(plan.not_carried.begin(), plan.not_carried.end(), path) == plan.not_carried.end();
}

Outline outline_of(const Plan& plan) {
  Outline out;
  out.identity = plan.identity();
  static constexpr std::pair<const char*, std::string Outline::*> words[] = {
      {"id", &Outline::id},
      {"title", &Outline::title},
      {"summary", &Outline::summary},
      {"organisation.name", &Outline::organisation},
      {"service", &Outline::service},
      {"type", &Outline::type},
      {"level", &Outline::level},
      {"lead.name", &Outline::lead},
      {"lead.role", &Outline::lead_role},
      {"lead.email", &Outline::lead_email},
      {"purpose.why", &Outline::why},
      {"purpose.how_views_used", &Outline::how_views_used},
      {"governance.decision_maker", &Outline::decision_maker},
      {"approvals.hub_url", &Outline::hub_address},
      {"source.format", &Outline::source_format},
      {"feedback.you_said", &Outline::you_said},
      {"feedback.we_did", &Outline::we_did},
      {"feedback.delay_reason", &Outline::delay_reason},
  };
  for (const auto& [path, member] : words) out.*member = plan.words(path);
  static constexpr std::pair<const char*, std::optional<Date> Outline::*> dates[] = {
      {"schedule.planning_starts", &Outline::planning_starts},
      {"schedule.submitted", &Outline::submitted},
      {"schedule.design_approved", &Outline::design_due},
      {"schedule.published", &Outline::publication_due},
      {"schedule.analysis_ends", &Outline::analysis_ends},
      {"schedule.decision", &Outline::decision},
      {"schedule.implementation", &Outline::implementation},
      {"feedback.publish_on", &Outline::feedback_due},
      {"feedback.participants_told_by", &Outline::participants_due},
      {"approvals.design.on", &Outline::design_approved},
      {"approvals.content.on", &Outline::content_signed_off},
      {"approvals.published_on", &Outline::published},
      {"responses.analysis.ended", &Outline::analysis_ended},
      {"feedback.results_published", &Outline::results_published},
      {"feedback.feedback_published", &Outline::feedback_published},
      {"feedback.participants_told", &Outline::participants_told},
  };
  for (const auto& [path, member] : dates) out.*member = plan.date(path);
  if (!out.source_format.empty()) {
    for (const char* path : may_lack) {
      if (!source_carries(plan, path)) out.not_carried.emplace_back(path);
    }
  }
  out.borough_wide = flag(plan, "area.borough_wide", 0).value_or(false);
  out.wards = texts(plan, "area.wards");
  out.audiences = texts(plan, "audiences", "group");
  out.methods = texts(plan, "methods", "kind");
  for_items(plan, "stages", [&](NodeId at) { out.windows.push_back(window(plan, at)); });
  if (const NodeId schedule = plan.find("schedule"); out.windows.empty())
    out.windows.push_back(schedule == no_node ? Window{} : window(plan, schedule));
  for_items(plan, "responses.participants_by_method", [&](NodeId at) {
    out.participants.push_back({text(plan, "kind", at), number(plan, "count", at)});
  });
  for_items(plan, "decisions", [&](NodeId at) {
    out.decisions.push_back({plan.date("on", at), text(plan, "kind", at), text(plan, "matter", at), text(plan, "by", at),
                             flag(plan, "follows_views", at), !plan.words("reasons", at).empty()});
  });
  for_items(plan, "feedback.actions", [&](NodeId at) {
    out.actions.push_back({text(plan, "what", at), text(plan, "owner", at), plan.date("due", at), plan.date("done_on", at)});
  });
  for_items(plan, "judgements", [&](NodeId at) {
    out.judgements.push_back(
        {text(plan, "demand", at), text(plan, "answer", at), text(plan, "by", at), text(plan, "role", at), plan.date("on", at)});
  });
  return out;
}

}  // namespace consultcheck
