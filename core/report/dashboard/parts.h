// The parts of the dashboard's pages.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/dashboard/gathered.h"
#include "core/report/html_parts.h"

namespace consultcheck::report {

/// What the dashboard adds to the style sheet of a single plan's page, and its script.
std::string_view dashboard_style();
std::string_view dashboard_script();

/// One whole page: head, skip link, header, and `content` in main. `up` leads from the page to the folder: empty or `../`.
struct Frame {
  std::string title, up, back;  ///< `back`: words of the link to the first page; empty on that page itself.
  bool script = false;
};
void write_page(std::ostream& out, const Frame& frame, const std::function<void(Markup&)>& content);

/// `2 Mar 2026`, `Mar 2026` or `2026`; a dash for none.
std::string brief(const std::optional<Date>& date);
/// `mailto:` with subject and body, or empty when the address is not plainly one.
std::string mail_link(std::string_view address, std::string_view subject, std::string_view body);
std::string_view mark_letter(char mark);  ///< `F`, `?`…
std::string_view mark_word(char mark);    ///< `not met`, `to be told`…
/// The title of a demand by its id; the id itself when the audit has no such demand.
std::string demand_title(const AuditHead& head, const std::string& id);
std::string_view badge_kind(Result3 result);
/// Why a plan is INCOMPLETE, in a few words: `facts missing, for a person`, or `no failure in what the source carries`.
std::string because_words(const OpenBecause& because);

/// One column of a table. `kind`: `number`, `date`, `mark`, `choice` (the script offers its values to filter by), `outcome` (the same
/// for results), or empty.
struct PageColumn {
  std::string title;
  std::string_view kind = {};
};

/// A table that the script makes sortable and searchable. Without a script it is a plain table with all its rows.
class PageTable {
 public:
  PageTable(Markup& page, std::string_view id, const std::string& caption, const std::vector<PageColumn>& columns,
            std::string_view kind = "tool");
  ~PageTable();
  PageTable(const PageTable&) = delete;
  PageTable& operator=(const PageTable&) = delete;

 private:
  Markup& page_;
};

/// A link to a plan's page from the first page.
void add_plan_link(Markup& page, const PlanRow& plan);
/// The first cell of a row: the plan, as a row header with a link.
void add_plan_cell(Markup& page, const PlanRow& plan);
void add_date_cell(Markup& page, const std::optional<Date>& date);
/// `None.` in words that fit, where a table would have no rows.
void add_nothing(Markup& page, std::string_view words);

void add_headline(Markup& page, const Gathered& all);
void add_totals(Markup& page, const Gathered& all);
void add_since(Markup& page, const Gathered& all);
void add_overdue(Markup& page, const Gathered& all);
void add_across(Markup& page, const Gathered& all);
void add_timeline(Markup& page, const Gathered& all);
void add_standards_summary(Markup& page, const Gathered& all);
void add_plans(Markup& page, const Gathered& all);
void add_quality(Markup& page, const Gathered& all);
void add_feedback(Markup& page, const Gathered& all);
void add_exceptions(Markup& page, const Gathered& all);
void add_reach(Markup& page, const Gathered& all);
void add_asides(Markup& page, const Gathered& all);
void add_about(Markup& page, const Gathered& all);

/// The page of one plan. `all` knows every finding across plans, and names the pages.
void write_plan_page(std::ostream& out, const AuditEntry& entry, Gathered& all);
/// Every demand of the audit, with how many plans met it.
void write_demands_page(std::ostream& out, const Gathered& all);

}  // namespace consultcheck::report
