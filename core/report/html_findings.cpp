// Findings on the page: what to fix first, what broke, questions, advice.
#include <algorithm>

#include "core/report/html_parts.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

/// The look of questions, which the officer does not put right but passes on.
constexpr std::string_view question = "incomplete";
constexpr std::ptrdiff_t most_reads = 6;

void add_reads(Markup& page, const std::vector<const Evidence*>& reads, std::string_view caption) {
  const Within table(page, "table", {{"class", "reads"}});
  page.leaf("caption", caption);
  {
    const Within head(page, "thead");
    const Within row(page, "tr");
    for (const auto* title : {"Field", "What stands there", "Place"}) page.leaf("th", title, {{"scope", "col"}});
  }
  const Within body(page, "tbody");
  for (const auto* read : reads) {
    const Within row(page, "tr");
    page.open("th", {{"scope", "row"}});
    if (!read->label.empty()) page.text(read->label).text(" ");
    page.leaf("code", read->path).close();
    page.leaf("td", stands(*read));
    const auto at = place(read->spot);
    page.open("td").leaf("code", at.empty() ? "-" : at).close();
  }
}

/// What was read, the deciding things first, cut into those that are shown and those that are folded away.
struct Reads {
  std::vector<const Evidence*> shown, folded;

  explicit Reads(const Finding& finding) : shown(telling(finding)) {
    for (const auto& read : finding.evidence) {
      if (std::find(shown.begin(), shown.end(), &read) == shown.end()) folded.push_back(&read);
    }
    if (shown.size() <= most_reads) return;
    folded.insert(folded.begin(), shown.begin() + most_reads, shown.end());
    shown.resize(most_reads);
  }
};

void add_folded(Markup& page, const Finding& finding) {
  const auto folded = Reads(finding).folded;
  if (folded.empty() && finding.evidence_left_out == 0) return;
  const Within details(page, "details", {{"class", "aside"}});
  page.leaf("summary", "What else was read (" + std::to_string(folded.size() + finding.evidence_left_out) + ")");
  if (!folded.empty()) add_reads(page, folded, "Also read");
  if (finding.evidence_left_out > 0) page.leaf("p", count(finding.evidence_left_out, "more read", "more reads") + " not listed.");
}

void add_labelled(Markup& page, std::string_view label, std::string_view words, std::string_view kind) {
  const Within line(page, "p", {{"class", std::string(kind)}});
  page.leaf("strong", label).text(" ").words(words);
}

void add_finding(Markup& page, const Finding& finding, const std::string& fallback) {
  page.open("p", {{"class", "said"}}).words(said(finding, fallback)).close();
  if (const auto shown = Reads(finding).shown; !shown.empty()) add_reads(page, shown, "What the plan says");
  for (const auto& note : finding.judgements) add_labelled(page, "Answer:", words(note), "note");
  if (finding.waiver) add_labelled(page, "Note:", words(*finding.waiver), "note");
  if (!finding.advice_why.empty()) add_labelled(page, "Note:", finding.advice_why, "note");
}

void add_sources(Markup& page, const DemandResult& result) {
  if (result.demand->sources.empty()) return;
  const Within line(page, "p", {{"class", "source"}});
  page.leaf("strong", "Source:").text(" ");
  for (std::size_t i = 0; i < result.demand->sources.size(); ++i) {
    const auto& citation = result.demand->sources[i];
    const auto* work = result.set ? result.set->work(citation.work) : nullptr;
    if (i > 0) page.text("; ");
    if (work && (work->url.starts_with("https://") || work->url.starts_with("http://"))) {
      page.leaf("a", source(citation, result.set), {{"href", work->url}, {"rel", "noreferrer"}});
    } else {
      page.text(source(citation, result.set));
    }
  }
  page.text(law_day(result));
}

void add_topic(const Scope& scope, const Topic& topic, std::string_view kind, int deeper) {
  auto& page = scope.page;
  const auto& demand = *topic.result->demand;
  const Within item(page, "li", {{"class", "finding " + std::string(kind)}});
  page.leaf(scope.heading(deeper), demand.title);
  page.leaf("p", standing(demand) + ". If left as it is: " + std::string(consequence(demand.consequence)) + ".", {{"class", "standing"}});
  const auto& fallback = demand.question.empty() ? demand.demand : demand.question;
  if (topic.findings.empty()) page.leaf("p", fallback, {{"class", "said"}});
  for (const auto* finding : topic.findings) add_finding(page, *finding, fallback);
  if (kind == question) add_labelled(page, "Record the answer for:", "`" + demand.id + "`", "next");
  if (kind == question) {
    for (const auto* other : topic.also) add_labelled(page, "Record the same for:", "`" + other->demand->id + "`", "next");
  }
  std::vector<std::string_view> steps;
  for (const auto* finding : topic.findings) {
    if (kind == question || finding->next_step.empty() || std::find(steps.begin(), steps.end(), finding->next_step) != steps.end())
      continue;
    steps.push_back(finding->next_step);
    add_labelled(page, "Next:", finding->next_step, "next");
  }
  add_sources(page, *topic.result);
  if (!topic.also.empty() && kind != question) add_labelled(page, "Also:", others(topic.also), "source");
  for (const auto* finding : topic.findings) add_folded(page, *finding);
  const Within details(page, "details", {{"class", "aside"}});
  page.leaf("summary", "Why this is asked");
  page.leaf("p", demand.demand);
  std::string_view last;
  for (const auto* finding : topic.findings) {
    if (!finding->why.empty() && finding->why != last) page.leaf("p", finding->why);
    last = finding->why;
  }
  page.open("p").text("Demand ").leaf("code", demand.id).close();
}

void add_topics(const Scope& scope, const std::vector<Topic>& topics, std::string_view kind, int deeper = 1) {
  const Within list(scope.page, "ol", {{"class", "findings"}});
  for (const auto& topic : topics) add_topic(scope, topic, kind, deeper);
}

}  // namespace

void add_fix_first(const Scope& scope, const Digest& digest) {
  if (digest.fix_first.empty()) return;
  const Part part(scope, "fix-first", "Fix first");
  add_topics(scope, digest.fix_first, "fail");
}

void add_broken(const Scope& scope, const Digest& digest) {
  if (digest.broken.empty()) return;
  const Part part(scope, "broken", "Could not be checked: a rule broke");
  scope.page.leaf("p", "This is a fault in a rule, not in the plan. Tell whoever looks after the plugin.");
  add_topics(scope, digest.broken, "aside");
}

void add_questions(const Scope& scope, const Report& report, const Digest& digest) {
  if (digest.questions.empty()) return;
  const Part part(scope, "questions", "Questions for people");
  scope.page.leaf("p", questions_intro);
  for (const auto& group : digest.questions) {
    scope.page.leaf(scope.heading(1), "For the " + roles(group.roles));
    add_topics(scope, group.topics, question, 2);
  }
  add_example(scope.page, report, digest);
}

void add_advice(const Scope& scope, const Digest& digest) {
  if (digest.advice.empty()) return;
  const Part part(scope, "advice", "Advice");
  scope.page.leaf("p", "Worth doing, but the result does not depend on it.");
  add_topics(scope, digest.advice, "advice");
}

void add_waived(const Scope& scope, const Digest& digest) {
  if (digest.waived.empty()) return;
  const Part part(scope, "waived", "Waived");
  add_topics(scope, digest.waived, "aside");
}

}  // namespace consultcheck::report
