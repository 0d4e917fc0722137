// Findings in text: what to fix first, what broke, questions, advice.
#include <algorithm>

#include "core/report/text_parts.h"
#include "core/report/visible.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

constexpr std::size_t most_reads = 4;
constexpr std::size_t most_findings = 4;
constexpr std::size_t most_sources = 2;
constexpr std::string_view margin = "     ";
constexpr std::string_view deeper = "       ";

void put_evidence(TextPage& page, const Finding& finding) {
  const auto reads = telling(finding);
  const auto shown = std::min(most_reads, reads.size());
  for (std::size_t i = 0; i < shown; ++i) put_reading(page, deeper, *reads[i]);
  if (reads.size() > shown)
    page.put(deeper, "and " + std::to_string(reads.size() - shown) + " more in the HTML or JSON report", Tone::faint);
}

void put_notes(TextPage& page, const Finding& finding) {
  for (const auto& note : finding.judgements) page.put("     Answer: ", words(note));
  if (finding.waiver) page.put("     Note:   ", words(*finding.waiver));
  if (!finding.advice_why.empty()) page.put("     Note:   ", finding.advice_why);
}

void put_finding(TextPage& page, const Finding& finding, const std::string& fallback) {
  page.put(margin, said(finding, fallback));
  put_evidence(page, finding);
  put_notes(page, finding);
}

/// Next steps that several findings share are printed once.
void put_next_steps(TextPage& page, const Topic& topic) {
  std::vector<std::string_view> steps;
  for (const auto* finding : topic.findings) {
    if (finding->next_step.empty() || std::find(steps.begin(), steps.end(), finding->next_step) != steps.end()) continue;
    steps.push_back(finding->next_step);
    page.put("     Next:   ", finding->next_step);
  }
}

/// Where the answer to a question is to be entered.
void put_record(TextPage& page, const Topic& topic) {
  std::string items;
  for (const auto* finding : topic.findings) {
    if (!finding->item.empty()) items += (items.empty() ? ", item " : ", ") + finding->item;
  }
  page.put("     Record: ", topic.result->demand->id + items);
  for (const auto* other : topic.also) page.put("     Record: ", other->demand->id + items);
}

void put_topic(TextPage& page, std::string_view number, const Topic& topic, bool question = false) {
  const auto& demand = *topic.result->demand;
  page.split(number, demand.title, "[" + standing(demand) + "]");
  const auto& fallback = demand.question.empty() ? demand.demand : demand.question;
  if (topic.findings.empty()) page.put(margin, fallback);
  for (std::size_t i = 0; i < topic.findings.size(); ++i) {
    if (i == most_findings) {
      page.put(margin, "and " + std::to_string(topic.findings.size() - i) + " more of the kind in the HTML or JSON report.");
      break;
    }
    put_finding(page, *topic.findings[i], fallback);
  }
  const auto cited = sources(*topic.result, most_sources);
  if (!cited.empty()) page.put("     Source: ", cited);
  if (!topic.also.empty() && !question) page.put("     Also:   ", others(topic.also));
  question ? put_record(page, topic) : put_next_steps(page, topic);
}

std::string numbered(std::size_t number) {
  const auto digits = std::to_string(number);
  return std::string(digits.size() < 3 ? 3 - digits.size() : 0, ' ') + digits + "  ";
}

/// Topics with a line above each run of the same consequence.
void put_by_consequence(TextPage& page, const std::vector<Topic>& topics) {
  int level = 0;
  for (std::size_t i = 0; i < topics.size(); ++i) {
    const int own = topics[i].result->demand->consequence;
    if (i > 0) page.blank();
    if (own != level) page.put("  ", "If left as it is: " + std::string(consequence(own)), Tone::strong);
    level = own;
    put_topic(page, numbered(i + 1), topics[i]);
  }
}

}  // namespace

void put_reading(TextPage& page, std::string_view lead, const Evidence& read) {
  const auto at = visible(place(read.spot));
  const auto before = std::string(lead) + at + (at.empty() ? "" : "  ");
  const int margin = columns(lead) + 2;
  if (columns(before) + columns(visible(read.path)) <= page.width()) return page.put(before, reading(read), Tone::plain, margin);
  page.put(lead, at);
  page.put(std::string(lead) + "  ", reading(read), Tone::plain, margin + 2);
}

void put_fix_first(TextPage& page, const Digest& digest) {
  if (digest.fix_first.empty()) return;
  page.heading("Fix first");
  put_by_consequence(page, digest.fix_first);
}

void put_broken(TextPage& page, const Digest& digest) {
  if (digest.broken.empty()) return;
  page.heading("Could not be checked: a rule broke");
  page.put("", "This is a fault in a rule, not in the plan. Tell whoever looks after the plugin.");
  for (const auto& topic : digest.broken) {
    page.blank();
    put_topic(page, "  !  ", topic);
  }
}

void put_questions(TextPage& page, const Digest& digest) {
  if (digest.questions.empty()) return;
  page.heading("Questions for people");
  page.put("", questions_intro);
  page.put("", "An example stands in docs/officers.md, \"When a person has decided\".");
  std::size_t number = 0;
  for (const auto& group : digest.questions) {
    page.blank();
    page.put("  ", "For the " + roles(group.roles), Tone::strong);
    for (const auto& topic : group.topics) {
      if (&topic != &group.topics.front()) page.blank();
      put_topic(page, numbered(++number), topic, true);
    }
  }
}

void put_advice(TextPage& page, const Digest& digest) {
  if (digest.advice.empty()) return;
  page.heading("Advice");
  page.put("", "Worth doing, but the result does not depend on it.");
  page.blank();
  put_by_consequence(page, digest.advice);
}

void put_waived(TextPage& page, const Digest& digest) {
  if (digest.waived.empty()) return;
  page.heading("Waived");
  for (std::size_t i = 0; i < digest.waived.size(); ++i) {
    if (i > 0) page.blank();
    put_topic(page, numbered(i + 1), digest.waived[i]);
  }
}

}  // namespace consultcheck::report
