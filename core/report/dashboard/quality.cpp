// Quality assurance: whether designs were approved and content signed off in time, by service.
#include <array>

#include "core/report/dashboard/parts.h"

namespace consultcheck::report {
namespace {

/// In the order of Approval.
constexpr std::string_view words[approvals] = {
    "In time",          "Late, but before publication", "After publication", "Not recorded, though published", "Overdue", "Not due yet",
    "Source cannot say"};

using Numbers = std::array<std::size_t, approvals>;

struct Service {
  Numbers design{}, content{};
};

bool is_poor(Approval one) {
  return one == Approval::after || one == Approval::absent || one == Approval::late || one == Approval::overdue;
}

void add_step(Markup& page, const std::string& service, std::string_view step, const Numbers& numbers) {
  const Within row(page, "tr");
  page.leaf("th", service.empty() ? "no service named" : service, {{"scope", "row"}}).leaf("td", step);
  for (std::size_t i = 0; i < approvals; ++i) {
    const bool alarming = numbers[i] > 0 && is_poor(static_cast<Approval>(i));
    page.leaf("td", numbers[i] == 0 ? "–" : std::to_string(numbers[i]), {{"class", alarming ? "number poor" : "number"}});
  }
}

void add_plans_to_look_at(Markup& page, const Gathered& all) {
  const auto word = [](Approval one) { return words[static_cast<std::size_t>(one)]; };
  const PageTable table(page, "quality-plans", "Plans whose approval came late, came after publication, or is not recorded",
                        {{"Plan"}, {"Service", "choice"}, {"Lead", "choice"}, {"Design", "choice"}, {"Content", "choice"}});
  for (const auto& row : all.quality) {
    if (!is_poor(row.design) && !is_poor(row.content)) continue;
    const auto& plan = all.plans[row.plan];
    const Within line(page, "tr");
    add_plan_cell(page, plan);
    page.leaf("td", plan.service).leaf("td", plan.lead).leaf("td", word(row.design)).leaf("td", word(row.content));
  }
}

}  // namespace

void add_quality(Markup& page, const Gathered& all) {
  const Part part({page, 2, {}}, "quality", "Quality assurance");
  if (all.quality.empty()) return add_nothing(page, "No plan was judged.");
  page.leaf("p", "Whether the design was approved and the content signed off before the public saw it, by service.", {{"class", "lead"}});
  std::map<std::string, Service> services;
  bool poor = false;
  for (const auto& row : all.quality) {
    auto& service = services[all.plans[row.plan].service];
    ++service.design[static_cast<std::size_t>(row.design)];
    ++service.content[static_cast<std::size_t>(row.content)];
    poor = poor || is_poor(row.design) || is_poor(row.content);
  }
  {
    std::vector<PageColumn> columns = {{"Service", "choice"}, {"Step", "choice"}};
    for (const auto word : words) columns.push_back({std::string(word), "number"});
    const PageTable table(page, "quality-table", "Quality assurance by service", columns);
    for (const auto& [name, service] : services) {
      add_step(page, name, "Design approved", service.design);
      add_step(page, name, "Content signed off", service.content);
    }
  }
  if (poor) add_plans_to_look_at(page, all);
}

}  // namespace consultcheck::report
