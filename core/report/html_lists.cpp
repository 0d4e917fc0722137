// Lists on the page: the checklist of gaps, the standards, the notices, what is in order.
#include "core/report/html_parts.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

void add_gap(Markup& page, const Gap& gap) {
  const Within item(page, "li");
  page.leaf("span", "☐", {{"aria-hidden", "true"}, {"class", "box"}}).text(" ").leaf("b", gap.label).text(" ");
  for (const auto& path : gap.paths) page.leaf("code", path).text(" ");
  const Within details(page, "details", {{"class", "asked"}});
  page.leaf("summary", "Asked by " + count(gap.demands.size(), "demand") + (gap.must ? ", must" : ", should"));
  const Within list(page, "ul");
  for (const auto* demand : gap.demands) page.open("li").text(demand->title + " ").leaf("code", demand->id).close();
}

void add_checklist(const Scope& scope, const std::vector<Gaps>& sections) {
  auto& page = scope.page;
  const Within grid(page, "div", {{"class", "checklist"}});
  for (const auto& section : sections) {
    const Within group(page, "div");
    page.leaf(scope.heading(1), section.label);
    const auto at = place(section.fields.front().spot);
    if (!at.empty()) page.open("p").text("Belongs at ").leaf("code", at).close();
    const Within list(page, "ul");
    for (const auto& gap : section.fields) add_gap(page, gap);
  }
}

void add_unclear(const Scope& scope, const std::vector<Topic>& topics) {
  if (topics.empty()) return;
  auto& page = scope.page;
  const Part part(scope, "unclear", "What the plan says, but not clearly");
  const Within list(page, "ul");
  for (const auto& topic : topics) {
    for (const auto* finding : topic.findings) {
      const Within item(page, "li");
      page.leaf("b", topic.result->demand->title).text(": " + finding->text);
      for (const auto& read : finding->evidence) {
        if (read.deciding) page.open("p").leaf("code", place(read.spot)).text(" " + reading(read)).close();
      }
      if (!finding->next_step.empty()) page.open("p").leaf("strong", "Next:").text(" ").words(finding->next_step).close();
    }
  }
}

void add_shelves(const Scope& scope, std::string_view id, std::string_view title, const std::vector<Shelf>& shelves, bool met,
                 std::string_view before = {}) {
  if (shelves.empty()) return;
  auto& page = scope.page;
  const Part part(scope, id, std::string(title) + " (" + std::to_string(size(shelves)) + ")");
  const Within columns(page, "div", {{"class", "shelves"}});
  for (const auto& shelf : shelves) {
    const Within group(page, "div");
    page.leaf(scope.heading(1), std::string(before) + shelf.title);
    const Within list(page, "ul", {{"class", "plain"}});
    for (const auto* result : shelf.results) {
      const Within item(page, "li");
      page.leaf("span", sign(met ? Outcome::passed : Outcome::not_applicable, false),
                {{"aria-hidden", "true"}, {"class", met ? "tick" : "dash"}})
          .text(" ");
      page.text(result->demand->title + (shelf.is_reason || result->note.empty() ? "" : ": " + result->note));
    }
  }
}

void add_decided(const Scope& scope, std::string_view id, std::string_view title, const std::vector<Decided>& all) {
  if (all.empty()) return;
  auto& page = scope.page;
  const Part part(scope, id, title);
  const Within list(page, "ul");
  for (const auto& one : all) {
    const Within item(page, "li");
    page.leaf("b", one.result->demand->title).text((one.item.empty() ? "" : " (" + item_words(one.item) + ")") + ": " + one.text);
  }
}

std::string_view badge_kind(const Glance& glance) {
  if (glance.outcome == Outcome::failed) return glance.failed > 0 ? "fail" : "advice";
  if (glance.outcome == Outcome::passed) return "pass";
  return glance.outcome == Outcome::cannot_tell ? "incomplete" : "aside";
}

}  // namespace

void add_gaps(const Scope& scope, const Digest& digest) {
  if (!digest.missing.empty()) {
    const Part part(scope, "missing", "What the plan does not say yet");
    scope.page.leaf("p", gaps_intro);
    add_checklist(scope, digest.missing);
  }
  add_unclear(scope, digest.unclear);
  if (!digest.not_carried.empty()) {
    const Part part(scope, "not-carried", "What the source of this record cannot hold");
    add_checklist(scope, digest.not_carried);
  }
}

void add_standards(const Scope& scope, const Report& report) {
  if (report.standards.empty()) return;
  auto& page = scope.page;
  const Part part(scope, "standards", "The standards at a glance");
  const Within list(page, "ol", {{"class", "glance"}});
  for (const auto& glance : report.standards) {
    const Within item(page, "li", {{"class", std::string(badge_kind(glance))}});
    page.leaf(scope.heading(1), glance.title);
    page.open("p");
    add_badge(page, badge_kind(glance), sign(glance.outcome, glance.failed == 0), state(glance));
    page.close();
    if (const auto told = numbers(glance); !told.empty()) page.leaf("p", told);
  }
}

void add_timetable(const Scope& scope, const Report& report) {
  if (report.timetable.empty()) return;
  auto& page = scope.page;
  const Part part(scope, "timetable", "Timetable");
  add_drawing(scope, report);
  const Within details(page, "details", {{"class", "aside"}});
  page.leaf("summary", "The same as a table");
  const Within table(page, "table", {{"class", "dates"}});
  page.leaf("caption", "Dates in the plan, and what bears on them");
  {
    const Within head(page, "thead");
    const Within row(page, "tr");
    for (const auto* title : {"What", "When", "Kind"}) page.leaf("th", title, {{"scope", "col"}});
  }
  const Within body(page, "tbody");
  for (const auto& entry : report.timetable) {
    const Within row(page, "tr");
    page.leaf("th", entry.label.empty() ? what(entry) : entry.label, {{"scope", "row"}}).leaf("td", when(entry)).leaf("td", what(entry));
  }
}

void add_notes(const Scope& scope, const Report& report, const Digest& digest) {
  if (!report.notices.empty()) {
    auto& page = scope.page;
    const Part part(scope, "notices", "Also to know");
    const Within list(page, "ul");
    for (const auto& notice : report.notices) {
      const Within item(page, "li");
      page.text(notice.text + " ");
      if (const auto at = place(notice.spot); !at.empty()) page.leaf("code", at);
    }
  }
  add_decided(scope, "judgements", "Judgements", digest.judgements);
  add_decided(scope, "waivers", "Waivers and accepted risks", digest.waivers);
}

void add_in_order(const Scope& scope, const Digest& digest) {
  add_shelves(scope, "met", "Met", digest.met, true);
  add_shelves(scope, "not-due", "Not due yet", digest.not_due, false, "From ");
  add_shelves(scope, "set-aside", "Does not apply", digest.set_aside, false);
}

}  // namespace consultcheck::report
