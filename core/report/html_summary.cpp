// The first screen of the page, and its last part.
#include "core/report/html_parts.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

std::string_view badge_kind(Result3 result) { return result == Result3::fail ? "fail" : result == Result3::pass ? "pass" : "incomplete"; }

/// A link to a part of the page with how much stands there; nothing when that part is not there.
void add_jump(const Scope& scope, std::size_t number, std::string_view one, std::string_view many, std::string_view part) {
  if (number == 0) return;
  const Within item(scope.page, "li");
  scope.page.open("a", {{"href", "#" + scope.id(part)}})
      .leaf("strong", std::to_string(number))
      .text(" ")
      .text(number == 1 ? one : many)
      .close();
}

void add_fact(Markup& page, std::string_view term, const std::string& what) {
  if (what.empty()) return;
  const Within pair(page, "div");
  page.leaf("dt", term).leaf("dd", what);
}

void add_hash(Markup& page, std::string_view kind, const std::string& name, const std::string& sha256) {
  const Within row(page, "tr");
  page.leaf("th", kind, {{"scope", "row"}}).leaf("td", name);
  page.open("td").leaf("code", sha256).close();
}

}  // namespace

Part::Part(const Scope& scope, std::string_view id, std::string_view title) : page_(scope.page) {
  page_.open("section", {{"id", scope.id(id)}, {"class", std::string(id)}});
  page_.leaf(scope.heading(), title);
}

Part::~Part() { page_.close(); }

void add_badge(Markup& page, std::string_view kind, std::string_view sign, std::string_view words) {
  const Within badge(page, "strong", {{"class", "badge " + std::string(kind)}});
  page.leaf("span", sign, {{"aria-hidden", "true"}}).text(" ").text(words);
}

void add_result(Markup& page, std::string_view label, Result3 result, const std::string& means) {
  const Within row(page, "tr");
  page.leaf("th", label, {{"scope", "row"}});
  page.open("td");
  add_badge(page, badge_kind(result), sign(result), name(result));
  page.close().leaf("td", means);
}

void add_result(Markup& page, std::string_view label, const Line& line) {
  if (line.demands > 0) return add_result(page, label, line.result, meaning(line));
  const Within row(page, "tr");
  page.leaf("th", label, {{"scope", "row"}});
  page.open("td");
  add_badge(page, "aside", sign(Outcome::not_applicable, false), "Not checked");
  page.close().leaf("td", meaning(line));
}

void add_summary(const Scope& scope, const Report& report, const Digest& digest) {
  auto& page = scope.page;
  page.leaf("p",
            report.organisation + ", " + report.id + ". As of " + Date::of(report.as_of).words() + ", stage: " + plain(name(report.stage)) +
                ". Checked for " + std::string(purpose(report.gate)) + (report.gate_asked ? "." : ", the next step."),
            {{"class", "lead"}});
  {
    const Within table(page, "table", {{"class", "result"}});
    page.leaf("caption", "Result");
    const Within body(page, "tbody");
    add_result(page, "Law", report.law);
    add_result(page, "House standards", report.house);
    add_result(page, "Result", report.result, meaning(report, digest.facts(), digest.answers()));
  }
  const Within list(page, "ul", {{"class", "jumps"}});
  if (digest.fix_first.empty()) page.leaf("li", "Nothing has to be put right first.");
  add_jump(scope, digest.fix_first.size(), "thing to fix first", "things to fix first", "fix-first");
  add_jump(scope, digest.broken.size(), "demand could not be checked", "demands could not be checked", "broken");
  add_jump(scope, digest.answers(), "question for people", "questions for people", "questions");
  add_jump(scope, digest.facts(), "fact to enter", "facts to enter", digest.missing.empty() ? "unclear" : "missing");
  add_jump(scope, digest.advice.size(), "piece of advice", "pieces of advice", "advice");
  add_jump(scope, size(digest.met), "demand met", "demands met", "met");
  add_jump(scope, size(digest.not_due), "not due yet", "not due yet", "not-due");
  add_jump(scope, size(digest.set_aside), "does not apply", "do not apply", "set-aside");
}

void add_colophon(const Scope& scope, const Report& report) {
  auto& page = scope.page;
  const Part part(scope, "colophon", "What this report was made from");
  {
    const Within list(page, "dl");
    add_fact(page, "Program", report.program + " " + report.version);
    add_fact(page, "As of", Date::of(report.as_of).words());
    add_fact(page, "Plan", report.identity);
    add_fact(page, "Type", plain(report.type));
    add_fact(page, "Level", plain(report.level));
  }
  const Within scroll(
      page, "div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", "Files and their hashes: " + report.title}});
  const Within table(page, "table");
  page.leaf("caption", "Files and their SHA-256");
  {
    const Within head(page, "thead");
    const Within row(page, "tr");
    for (const auto* title : {"What", "Name and version", "SHA-256"}) page.leaf("th", title, {{"scope", "col"}});
  }
  const Within body(page, "tbody");
  add_hash(page, "Plan", report.file + " (" + report.format + ")", report.sha256);
  add_hash(page, "Settings", report.settings_sha256.empty() ? "none" : report.settings_file,
           report.settings_sha256.empty() ? "none" : report.settings_sha256);
  for (const auto& set : report.rule_sets) add_hash(page, "Rule set", set.id + " " + set.version, set.hash);
  for (const auto& plugin : report.plugins) add_hash(page, "Plugin", plugin.id + " " + plugin.version, plugin.hash);
}

}  // namespace consultcheck::report
