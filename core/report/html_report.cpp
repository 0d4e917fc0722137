// The HTML page: its frame, and the order of its parts.
#include "core/report/formats.h"
#include "core/report/html_parts.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

void add_head(Markup& page, const std::string& title) {
  const Within head(page, "head");
  page.lone("meta", {{"charset", "utf-8"}});
  page.lone("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  page.lone("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  page.lone("meta",
            {{"http-equiv", "Content-Security-Policy"}, {"content", "default-src 'none'; style-src 'unsafe-inline'; img-src data:"}});
  page.lone("link", {{"rel", "icon"}, {"href", "data:,"}});
  page.leaf("title", title);
  page.style(style_sheet());
}

void add_parts(const Scope& scope, const Report& report) {
  const auto sorted = digest(report);
  add_summary(scope, report, sorted);
  add_fix_first(scope, sorted);
  add_broken(scope, sorted);
  add_questions(scope, report, sorted);
  add_gaps(scope, sorted);
  add_advice(scope, sorted);
  add_waived(scope, sorted);
  add_standards(scope, report);
  add_timetable(scope, report);
  add_notes(scope, report, sorted);
  add_in_order(scope, sorted);
  add_colophon(scope, report);
}

std::string prefix(std::size_t number) { return "report-" + std::to_string(number + 1) + "-"; }

std::string_view badge_kind(Result3 result) { return result == Result3::fail ? "fail" : result == Result3::pass ? "pass" : "incomplete"; }

void add_contents(Markup& page, const std::vector<Report>& reports) {
  page.leaf("h1", count(reports.size(), "report"), {{"id", "top"}});
  const Within nav(page, "nav", {{"aria-label", "Reports on this page"}});
  const Within list(page, "ol", {{"class", "contents"}});
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const Within item(page, "li");
    page.leaf("a", reports[i].title, {{"href", "#" + prefix(i) + "title"}}).text(" ");
    add_badge(page, badge_kind(reports[i].result), sign(reports[i].result), name(reports[i].result));
  }
}

void add_reports(Markup& page, const std::vector<Report>& reports) {
  if (reports.size() == 1) {
    page.leaf("h1", reports.front().title);
    return add_parts({page, 2, {}}, reports.front());
  }
  add_contents(page, reports);
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const Within one(page, "article", {{"class", "report"}, {"aria-labelledby", prefix(i) + "title"}});
    page.leaf("h2", reports[i].title, {{"id", prefix(i) + "title"}});
    add_parts({page, 3, prefix(i)}, reports[i]);
  }
}

}  // namespace

void write_html(const std::vector<Report>& reports, const Style&, std::ostream& out) {
  Markup page(out);
  page.doctype();
  {
    const Within html(page, "html", {{"lang", "en-GB"}});
    add_head(page, reports.size() == 1 ? std::string(name(reports.front().result)) + ": " + reports.front().title
                                       : count(reports.size(), "report"));
    const Within body(page, "body");
    page.leaf("a", "Skip to the report", {{"class", "skip"}, {"href", "#report"}});
    {
      const Within header(page, "header");
      page.leaf("p", "Consultation check");
    }
    {
      const Within main(page, "main", {{"id", "report"}, {"tabindex", "-1"}});
      add_reports(page, reports);
    }
    const Within footer(page, "footer");
    page.leaf("p", report_footer);
  }
  out << '\n';
}

}  // namespace consultcheck::report
