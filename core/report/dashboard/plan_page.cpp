// The page of one plan: its result, what touches it from outside, its findings, and every demand with its outcome.
#include <algorithm>

#include "core/report/dashboard/parts.h"
#include "core/report/dashboard/plan_findings.h"
#include "core/report/visible.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

constexpr std::size_t longest_title = 200, longest_text = 1200, most_others = 12;

std::string means(const AuditEntry& entry, const AuditHead& head) {
  if (entry.result == Result3::fail) return "not met, on the facts entered";
  if (entry.result == Result3::pass)
    return "no failure found in the " + count(static_cast<std::size_t>(entry.law.checks_made + entry.house.checks_made), "check") +
           " that could be made";
  const auto because = because_words(open_because(entry, head));
  return because.empty() ? "not everything could be checked" : because;
}

void add_results(Markup& page, const AuditEntry& entry, const AuditHead& head) {
  const Within table(page, "table", {{"class", "result"}});
  page.leaf("caption", "Result");
  const Within body(page, "tbody");
  add_result(page, "Law", entry.law);
  add_result(page, "House standards", entry.house);
  add_result(page, "Result", entry.result, means(entry, head));
}

void add_fact(Markup& page, std::string_view term, const std::string& what) {
  if (what.empty()) return;
  const Within pair(page, "div");
  page.leaf("dt", term).leaf("dd", clipped(what, longest_title));
}

void add_fact(Markup& page, std::string_view term, const std::optional<Date>& planned, const std::optional<Date>& happened) {
  if (!planned && !happened) return;
  std::string words = happened ? happened->words() : "planned for " + planned->words();
  if (planned && happened && !(*planned == *happened)) words += ", planned for " + planned->words();
  add_fact(page, term, words);
}

std::string joined(const std::vector<std::string>& codes) {
  std::string out;
  for (const auto& code : codes) out += (out.empty() ? "" : ", ") + plain(code);
  return out;
}

void add_lead(Markup& page, const Outline& plan) {
  if (plan.lead.empty() && plan.lead_email.empty()) return;
  const Within pair(page, "div");
  page.leaf("dt", "Lead");
  const Within what(page, "dd");
  page.text(clipped(plan.lead, longest_title)).text(plan.lead_role.empty() ? "" : ", " + clipped(plan.lead_role, longest_title)).text(" ");
  const auto address = mail_link(plan.lead_email, plan.title.size() > 120 ? clipped(plan.title, 100) : plan.title, {});
  if (!address.empty()) page.leaf("a", plan.lead_email, {{"href", address}});
}

void add_facts(Markup& page, const Outline& plan) {
  const Part part({page, 2, {}}, "facts", "The plan");
  if (!plan.summary.empty()) page.leaf("p", clipped(plan.summary, longest_text));
  const Within list(page, "dl", {{"class", "facts"}});
  add_fact(page, "Service", plan.service);
  add_lead(page, plan);
  add_fact(page, "Type", plain(plan.type));
  add_fact(page, "Level", plain(plan.level));
  for (const auto& window : plan.windows) {
    if (!window.opens && !window.closes) continue;
    add_fact(page, window.kind.empty() ? "Open" : "Open (" + plain(clipped(window.kind, 40)) + ")",
             (window.opens ? window.opens->words() : "?") + " to " + (window.closes ? window.closes->words() : "?"));
  }
  add_fact(page, "Submitted", {}, plan.submitted);
  add_fact(page, "Design approved", plan.design_due, plan.design_approved);
  add_fact(page, "Content signed off", {}, plan.content_signed_off);
  add_fact(page, "Published", plan.publication_due, plan.published);
  add_fact(page, "Analysis ended", plan.analysis_ends, plan.analysis_ended);
  add_fact(page, "Decision", plan.decision, {});
  add_fact(page, "Results published", plan.feedback_due, plan.results_published);
  add_fact(page, "Feedback published", plan.feedback_due, plan.feedback_published);
  add_fact(page, "Participants told", plan.participants_due, plan.participants_told);
  add_fact(page, "Audiences", joined(plan.audiences));
  add_fact(page, "Methods", joined(plan.methods));
  add_fact(page, "Area", plan.borough_wide ? "the whole borough" : joined(plan.wards));
  add_fact(page, "Decision maker", plan.decision_maker);
}

void add_others(Markup& page, const AcrossFinding& one, std::string_view self, Gathered& all) {
  const Within list(page, "ul");
  std::size_t shown = 0;
  for (const auto& other : one.plans) {
    if (other.identity == self || ++shown > most_others) continue;
    const Within item(page, "li");
    page.leaf("a", other.title, {{"href", all.names.of(other.identity)}});
    if (!other.service.empty() || !other.lead.empty())
      page.text(" ").leaf("small", other.service + (other.service.empty() || other.lead.empty() ? "" : ", ") + other.lead);
  }
  if (shown > most_others) page.leaf("li", "and " + count(shown - most_others, "more plan"));
}

void add_across_findings(Markup& page, const std::string& identity, Gathered& all) {
  const auto touching = all.across_of.find(identity);
  if (touching == all.across_of.end()) return;
  const Part part({page, 2, {}}, "across", "With other plans");
  const Within list(page, "ol", {{"class", "findings"}});
  for (const auto at : touching->second) {
    const auto& one = all.across[at];
    const std::string kind = one.outcome == Outcome::cannot_tell ? "incomplete"
                             : one.outcome != Outcome::failed    ? "aside"
                             : one.advice                        ? "advice"
                                                                 : "fail";
    const Within item(page, "li", {{"class", "finding " + kind}});
    page.leaf("h3", one.demand < all.head.demands.size() ? all.head.demands[one.demand].title : "Across plans");
    page.open("p", {{"class", "said"}}).words(one.text).close();
    add_others(page, one, identity, all);
    if (!one.next_step.empty()) page.open("p", {{"class", "next"}}).leaf("strong", "Next:").text(" ").words(one.next_step).close();
  }
}

void add_standards(Markup& page, const AuditEntry& entry) {
  if (entry.standards.empty()) return;
  const Part part({page, 2, {}}, "standards", "The standards at a glance");
  const Within list(page, "ul", {{"class", "key"}});
  for (const auto& one : entry.standards) {
    const char mark = static_cast<char>(one.mark);
    const Within item(page, "li");
    page.leaf("span", mark_letter(mark), {{"class", "k " + std::string(1, mark)}, {"aria-hidden", "true"}})
        .text(" " + one.title + ": ")
        .text(mark_word(mark));
  }
}

void add_outcomes(Markup& page, const AuditEntry& entry, const AuditHead& head) {
  const Part part({page, 2, {}}, "outcomes", "All demands");
  const Within table(page, "table", {{"class", "outcomes"}});
  page.leaf("caption", "Every demand, by what became of it");
  {
    const Within top(page, "thead");
    const Within row(page, "tr");
    for (const auto* title : {"Outcome", "Number", "Demands"}) page.leaf("th", title, {{"scope", "col"}});
  }
  const Within body(page, "tbody");
  for (const char mark : marks) {
    const auto number = std::count(entry.outcomes.begin(), entry.outcomes.end(), mark);
    if (number == 0) continue;
    const Within row(page, "tr");
    page.open("th", {{"scope", "row"}})
        .leaf("span", mark_letter(mark), {{"class", "k " + std::string(1, mark)}, {"aria-hidden", "true"}})
        .text(" ")
        .text(mark_word(mark))
        .close();
    page.leaf("td", std::to_string(number), {{"class", "number"}});
    const Within cell(page, "td");
    bool first = true;
    for (std::size_t i = 0; i < entry.outcomes.size() && i < head.demands.size(); ++i) {
      if (entry.outcomes[i] != mark) continue;
      page.text(first ? "" : "; ").leaf("a", head.demands[i].title, {{"href", "../demands.html#d" + std::to_string(i)}});
      first = false;
    }
  }
}

void add_origin(Markup& page, const AuditEntry& entry) {
  const Part part({page, 2, {}}, "origin", "Where this was read");
  std::string from = entry.file + (entry.record > 0 ? ", record " + std::to_string(entry.record) : "");
  if (entry.spot.line > 1) from += ", line " + std::to_string(entry.spot.line);
  page.leaf("p", from + " (" + entry.format + ")");
  page.open("p").text("BLAKE2b-256 ").leaf("code", entry.hash).close();
}

}  // namespace

void write_plan_page(std::ostream& out, const AuditEntry& entry, Gathered& all) {
  const auto& plan = entry.plan;
  const auto title = clipped(plan.title.empty() ? plan.identity : plan.title, longest_title);
  write_page(out, {std::string(name(entry.result)) + ": " + title, "../", "All plans", false}, [&](Markup& page) {
    page.leaf("h1", title);
    page.leaf("p",
              clipped(plan.organisation + ", " + plan.id, longest_title) + ". As of " + Date::of(all.head.as_of).words() +
                  ", stage: " + plain(name(entry.stage)) + ". Checked for " + std::string(purpose(entry.gate)) + ".",
              {{"class", "lead"}});
    add_results(page, entry, all.head);
    add_findings(page, entry, all.head);
    add_across_findings(page, plan.identity, all);
    add_standards(page, entry);
    add_facts(page, plan);
    if (!entry.notices.empty()) {
      const Part part({page, 2, {}}, "notices", "Also to know");
      const Within list(page, "ul");
      for (const auto& notice : entry.notices) {
        page.open("li").text(clipped(notice.text, longest_text) + " ").leaf("code", place(notice.spot)).close();
      }
    }
    add_outcomes(page, entry, all.head);
    add_origin(page, entry);
  });
}

}  // namespace consultcheck::report
