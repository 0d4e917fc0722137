#include "core/judge/rounds.h"

namespace consultcheck::judge {
namespace {

std::vector<NodeId> items(const Plan& plan, std::string_view list) {
  std::vector<NodeId> nodes;
  const NodeId at = plan.find(list);
  if (at == no_node || plan.node(at).kind != Kind::list) return nodes;
  for (NodeId item = plan.node(at).first; item != no_node; item = plan.node(item).next) nodes.push_back(item);
  return nodes;
}

}  // namespace

std::vector<Round> rounds(const Plan& plan) {
  std::vector<Round> out;
  for (const NodeId at : items(plan, "stages"))
    out.push_back(
        {std::string(plan.words("kind", at)), plan.date("notice_published", at), plan.date("opens", at), plan.date("closes", at)});
  if (out.empty()) out.push_back({{}, plan.date("schedule.notice_published"), plan.date("schedule.opens"), plan.date("schedule.closes")});
  return out;
}

std::optional<Date> first_opening(const std::vector<Round>& rounds) {
  std::optional<Date> first;
  for (const Round& round : rounds)
    if (round.opens && (!first || round.opens->first() < first->first())) first = round.opens;
  return first;
}

std::optional<Date> last_closing(const std::vector<Round>& rounds) {
  std::optional<Date> last;
  for (const Round& round : rounds)
    if (round.closes && (!last || round.closes->last() > last->last())) last = round.closes;
  return last;
}

std::vector<Taken> decisions(const Plan& plan) {
  std::vector<Taken> out;
  for (const NodeId at : items(plan, "decisions")) out.push_back({std::string(plan.words("kind", at)), plan.date("on", at)});
  return out;
}

}  // namespace consultcheck::judge
