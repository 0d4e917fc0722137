#include "core/model/outline.h"

#include <algorithm>

namespace consultcheck {
namespace {

std::string text(const Plan& plan, const std::string& path) { return std::string(plan.words(path)); }

/// Calls `each` with the node of every item of a list.
template <class Each>
void for_items(const Plan& plan, std::string_view list, Each each) {
  const NodeId at = plan.find(list);
  if (at == no_node || plan.node(at).kind != Kind::list) return;
  for (NodeId item = plan.node(at).first; item != no_node; item = plan.node(item).next) each(plan.node(item), item);
}

std::vector<std::string> texts(const Plan& plan, std::string_view list) {
  std::vector<std::string> out;
  for_items(plan, list, [&](const Node& item, NodeId) {
    if (item.kind == Kind::text) out.emplace_back(plan.text(item));
  });
  return out;
}

/// The member of each item that goes by that name.
std::vector<std::string> texts(const Plan& plan, const std::string& list, const std::string& member) {
  std::vector<std::string> out;
  for_items(plan, list, [&](const Node&, NodeId id) {
    if (auto words = text(plan, plan.path(id) + member); !words.empty()) out.push_back(std::move(words));
  });
  return out;
}

std::optional<bool> flag(const Plan& plan, const std::string& path) {
  const NodeId at = plan.find(path);
  if (at == no_node || plan.node(at).kind != Kind::flag) return {};
  return plan.node(at).flag;
}

std::optional<double> number(const Plan& plan, const std::string& path) {
  const NodeId at = plan.find(path);
  if (at == no_node || plan.node(at).kind != Kind::number) return {};
  return plan.node(at).number;
}

Window window(const Plan& plan, const std::string& at) {
  return {text(plan, at + ".kind"), plan.date(at + ".notice_published"), plan.date(at + ".opens"), plan.date(at + ".closes")};
}

/// What may end a wait.
constexpr const char* events[] = {"approvals.design.on", "approvals.content.on", "approvals.published_on", "responses.analysis.ended", "decisions",
                                  "feedback.results_published", "feedback.feedback_published", "feedback.participants_told", "feedback.actions"};

}  // namespace

bool carries(const Outline& plan, std::string_view event) {
  return std::find(plan.not_carried.begin(), plan.not_carried.end(), event) == plan.not_carried.end();
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
    for (const char* event : events) {
      if (!plan.carries(event)) out.not_carried.emplace_back(event);
    }
  }
  out.borough_wide = flag(plan, "area.borough_wide").value_or(false);
  out.wards = texts(plan, "area.wards");
  out.audiences = texts(plan, "audiences", ".group");
  out.methods = texts(plan, "methods", ".kind");
  for_items(plan, "stages", [&](const Node&, NodeId id) { out.windows.push_back(window(plan, plan.path(id))); });
  if (out.windows.empty()) out.windows.push_back(window(plan, "schedule"));
  for_items(plan, "responses.participants_by_method", [&](const Node&, NodeId id) {
    const std::string at = plan.path(id);
    out.participants.push_back({text(plan, at + ".kind"), number(plan, at + ".count")});
  });
  for_items(plan, "decisions", [&](const Node&, NodeId id) {
    const std::string at = plan.path(id);
    out.decisions.push_back({plan.date(at + ".on"), text(plan, at + ".kind"), text(plan, at + ".matter"), text(plan, at + ".by"), flag(plan, at + ".follows_views"),
                             !plan.words(at + ".reasons").empty()});
  });
  for_items(plan, "feedback.actions", [&](const Node&, NodeId id) {
    const std::string at = plan.path(id);
    out.actions.push_back({text(plan, at + ".what"), text(plan, at + ".owner"), plan.date(at + ".due"), plan.date(at + ".done_on")});
  });
  for_items(plan, "judgements", [&](const Node&, NodeId id) {
    const std::string at = plan.path(id);
    out.judgements.push_back({text(plan, at + ".demand"), text(plan, at + ".answer"), text(plan, at + ".by"), text(plan, at + ".role"), plan.date(at + ".on")});
  });
  return out;
}

}  // namespace consultcheck
