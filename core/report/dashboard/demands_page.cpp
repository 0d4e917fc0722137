// The page of all demands, which every plan's page links to.
#include <algorithm>

#include "core/report/dashboard/parts.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

bool is_link(std::string_view address) { return address.starts_with("https://") || address.starts_with("http://"); }

void add_demand(Markup& page, const Gathered& all, std::size_t at, const std::vector<std::size_t>& used) {
  const auto& demand = all.head.demands[at];
  const Within row(page, "tr");
  page.open("th", {{"scope", "row"}, {"id", "d" + std::to_string(at)}}).leaf("b", demand.title).leaf("p", demand.demand);
  page.open("p").leaf("small",
                      plain(demand.force) + ", " + demand.obligation + ". If left: " + std::string(consequence(demand.consequence)) + ". ");
  if (is_link(demand.address)) {
    page.open("small")
        .leaf("a", demand.sources.empty() ? demand.address : demand.sources, {{"href", demand.address}, {"rel", "noreferrer"}})
        .close();
  } else {
    page.leaf("small", demand.sources);
  }
  page.text(" ").leaf("code", demand.id).close().close();
  for (const auto m : used) {
    const auto number = all.outcomes[at][m];
    page.leaf("td", demand.across ? "" : number == 0 ? "–" : std::to_string(number), {{"class", "number"}});
  }
}

}  // namespace

void write_demands_page(std::ostream& out, const Gathered& all) {
  write_page(out, {"All demands", "", "Back to the audit", true}, [&](Markup& page) {
    page.leaf("h1", "All demands");
    page.leaf("p", "What every plan was asked, and in how many plans it came out how. Demands across plans are counted on the first page.",
              {{"class", "lead"}});
    std::vector<PageColumn> columns = {{"Demand"}};
    std::vector<std::size_t> used;
    for (std::size_t m = 0; m < marks.size(); ++m) {
      if (std::none_of(all.outcomes.begin(), all.outcomes.end(), [&](const auto& row) { return row[m] > 0; })) continue;
      used.push_back(m);
      columns.push_back({std::string(mark_word(marks[m])), "number"});
    }
    const PageTable table(page, "demands", "Demands and outcomes", columns, "tool whole");
    for (std::size_t i = 0; i < all.head.demands.size(); ++i) add_demand(page, all, i, used);
  });
}

}  // namespace consultcheck::report
