#include "core/judge/rounds.h"

namespace consultcheck::judge {
namespace {

/// Paths of the items of a list: `stages[1]`, `stages[2]`.
std::vector<std::string> items(const Plan& plan, const std::string& list) {
  std::vector<std::string> paths;
  const NodeId at = plan.find(list);
  if (at == no_node || plan.node(at).kind != Kind::list) return paths;
  for (NodeId item = plan.node(at).first; item != no_node; item = plan.node(item).next)
    paths.push_back(list + "[" + std::to_string(plan.node(item).position) + "]");
  return paths;
}

}  // namespace

std::vector<Round> rounds(const Plan& plan) {
  std::vector<Round> out;
  for (const std::string& at : items(plan, "stages"))
    out.push_back(
        {std::string(plan.words(at + ".kind")), plan.date(at + ".notice_published"), plan.date(at + ".opens"), plan.date(at + ".closes")});
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
  for (const std::string& at : items(plan, "decisions")) out.push_back({std::string(plan.words(at + ".kind")), plan.date(at + ".on")});
  return out;
}

}  // namespace consultcheck::judge
