#include "core/report/dashboard/plan_findings.h"

#include <algorithm>

#include "core/report/dashboard/parts.h"
#include "core/report/visible.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

constexpr std::size_t longest_text = 1200;

using Findings = std::vector<const AuditFinding*>;

std::string stands_there(const AuditEvidence& read) {
  return stands(Evidence{read.path, read.label, read.value, read.state, true, false, read.spot});
}

void add_reads(Markup& page, const std::vector<AuditEvidence>& evidence) {
  if (evidence.empty()) return;
  const Within list(page, "ul", {{"class", "lines"}});
  for (const auto& read : evidence) {
    const Within item(page, "li");
    page.leaf("b", read.label.empty() ? read.path : read.label).text(": " + stands_there(read) + " ");
    if (const auto at = place(read.spot); !at.empty()) page.leaf("code", at);
  }
}

void add_source(Markup& page, const AuditDemand& demand) {
  if (demand.sources.empty()) return;
  page.open("p", {{"class", "source"}}).leaf("strong", "Source:").text(" ");
  if (demand.address.starts_with("https://") || demand.address.starts_with("http://")) {
    page.leaf("a", demand.sources, {{"href", demand.address}, {"rel", "noreferrer"}});
  } else {
    page.text(demand.sources);
  }
  page.close();
}

std::string_view kind_of(const AuditFinding& one) {
  if (one.outcome == Outcome::cannot_tell) return "incomplete";
  if (one.outcome != Outcome::failed || (one.waiver && !one.waiver->risk)) return "aside";
  return one.advice ? "advice" : "fail";
}

void add_finding(Markup& page, const AuditFinding& one, const AuditDemand& demand, std::string_view heading) {
  const Within item(page, "li", {{"class", "finding " + std::string(kind_of(one))}});
  page.leaf(heading, demand.title);
  {
    const Within line(page, "p", {{"class", "standing"}});
    add_badge(page, kind_of(one), sign(one.outcome, one.advice), state(one.outcome, one.reason, one.advice));
    page.text(" " + plain(demand.force) + ", " + demand.obligation + ". If left as it is: " + std::string(consequence(demand.consequence)) +
              ".");
    if (one.change == Change::added) page.text(" ").leaf("strong", "New since the last audit.", {{"class", "new"}});
  }
  const auto text = one.text.empty() ? demand.demand : one.text;
  page.open("p", {{"class", "said"}}).words(clipped(one.item.empty() ? text : item_words(one.item) + ": " + text, longest_text)).close();
  add_reads(page, one.evidence);
  if (one.waiver) page.open("p", {{"class", "note"}}).leaf("strong", "Note:").text(" " + words(*one.waiver)).close();
  if (!one.next_step.empty())
    page.open("p", {{"class", "next"}}).leaf("strong", "Next:").text(" ").words(clipped(one.next_step, longest_text)).close();
  add_source(page, demand);
}

/// A gap needs no more than a line: what is asked, and what is not there.
void add_gap(Markup& page, const AuditFinding& one, const AuditDemand& demand) {
  const Within item(page, "li");
  page.leaf("b", demand.title).text(": ").words(clipped(one.text, longest_text));
  for (const auto& read : one.evidence) {
    page.text(" ").leaf("code", read.path);
    if (const auto at = place(read.spot); !at.empty()) page.text(" ").leaf("code", at);
  }
}

bool is_gap(const AuditFinding& one) {
  return one.outcome == Outcome::cannot_tell && (one.reason == Reason::missing || one.reason == Reason::not_carried);
}

void add_gaps(Markup& page, const Findings& gaps, const AuditHead& head, Reason reason, std::string_view id, const std::string& title) {
  const auto number = std::count_if(gaps.begin(), gaps.end(), [&](const auto* one) { return one->reason == reason; });
  if (number == 0) return;
  const Part part({page, 2, {}}, id, title + " (" + std::to_string(number) + ")");
  const Within list(page, "ul", {{"class", "gaps"}});
  for (const auto* one : gaps) {
    if (one->reason == reason) add_gap(page, *one, head.demands[one->demand]);
  }
}

void add_sections(Markup& page, const Findings& rest, const AuditEntry& entry, const AuditHead& head) {
  std::vector<std::string> sections;
  for (const auto* one : rest) {
    const auto& section = head.demands[one->demand].section;
    if (std::find(sections.begin(), sections.end(), section) == sections.end()) sections.push_back(section);
  }
  for (const auto& section : sections) {
    std::string title = plain(section);
    if (!title.empty() && title[0] >= 'a' && title[0] <= 'z') title[0] = static_cast<char>(title[0] - 'a' + 'A');
    for (const auto& standard : entry.standards) {
      if (standard.section == section) title = standard.title;
    }
    page.leaf("h3", title);
    const Within list(page, "ol", {{"class", "findings"}});
    for (const auto* one : rest) {
      if (head.demands[one->demand].section == section) add_finding(page, *one, head.demands[one->demand], "h4");
    }
  }
}

}  // namespace

void add_findings(Markup& page, const AuditEntry& entry, const AuditHead& head) {
  Findings first, rest, gaps;
  for (const auto at : entry.fix_first) {
    if (at < entry.findings.size() && entry.findings[at].demand < head.demands.size()) first.push_back(&entry.findings[at]);
  }
  for (const auto& one : entry.findings) {
    if (one.demand >= head.demands.size() || std::find(first.begin(), first.end(), &one) != first.end()) continue;
    (is_gap(one) ? gaps : rest).push_back(&one);
  }
  if (!first.empty()) {
    const Part part({page, 2, {}}, "fix-first", "Fix first");
    const Within list(page, "ol", {{"class", "findings"}});
    for (const auto* one : first) add_finding(page, *one, head.demands[one->demand], "h3");
  }
  if (!rest.empty()) {
    const Part part({page, 2, {}}, "findings", first.empty() ? "Findings" : "Other findings");
    add_sections(page, rest, entry, head);
  }
  add_gaps(page, gaps, head, Reason::missing, "missing", "What the plan does not say yet");
  add_gaps(page, gaps, head, Reason::not_carried, "not-carried", "What the source of this record cannot hold");
}

}  // namespace consultcheck::report
