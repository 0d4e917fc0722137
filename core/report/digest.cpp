#include "core/report/digest.h"

#include <algorithm>

#include "core/report/gaps.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

Topic& topic_of(std::vector<Topic>& topics, const DemandResult& result) {
  const auto found = std::find_if(topics.begin(), topics.end(), [&](const Topic& topic) { return topic.result == &result; });
  return found != topics.end() ? *found : topics.emplace_back(Topic{&result, {}, {}});
}

std::vector<Topic>& questions_for(std::vector<Questions>& all, const std::vector<std::string>& roles) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Questions& group) { return group.roles == roles; });
  return found != all.end() ? found->topics : all.emplace_back(Questions{roles, {}}).topics;
}

std::string section_title(const DemandResult& result) {
  std::string title = result.demand->section;
  if (result.set) {
    for (const auto& section : result.set->sections) {
      if (section.id == result.demand->section) title = section.title;
    }
  }
  return title;
}

void shelve(std::vector<Shelf>& shelves, const std::string& title, bool is_reason, const DemandResult& result) {
  const auto found = std::find_if(shelves.begin(), shelves.end(),
                                  [&](const Shelf& shelf) { return shelf.title == title && shelf.is_reason == is_reason; });
  (found != shelves.end() ? *found : shelves.emplace_back(Shelf{title, is_reason, {}})).results.push_back(&result);
}

/// Reasons that many share stand once, as headings; the rest goes by section.
void shelve_by_reason(std::vector<Shelf>& shelves, const std::vector<const DemandResult*>& results) {
  constexpr std::ptrdiff_t many = 3;
  for (const auto* result : results) {
    const auto sharing =
        std::count_if(results.begin(), results.end(), [&](const DemandResult* other) { return other->note == result->note; });
    const bool shared = sharing >= many && !result->note.empty();
    shelve(shelves, shared ? result->note : section_title(*result), shared, *result);
  }
  std::stable_partition(shelves.begin(), shelves.end(), [](const Shelf& shelf) { return !shelf.is_reason; });
}

bool says_the_same(const Topic& a, const Topic& b) {
  const auto same = [](const Finding* left, const Finding* right) {
    return !left->text.empty() && left->text == right->text && left->item == right->item;
  };
  return !a.findings.empty() && std::equal(a.findings.begin(), a.findings.end(), b.findings.begin(), b.findings.end(), same);
}

/// Folds topics that say the same under several demands into the first of them.
void fold(std::vector<Topic>& topics) {
  std::vector<Topic> kept;
  for (auto& topic : topics) {
    const auto first = std::find_if(kept.begin(), kept.end(), [&](const Topic& other) { return says_the_same(other, topic); });
    first == kept.end() ? kept.push_back(std::move(topic)) : first->also.push_back(topic.result);
  }
  topics = std::move(kept);
}

/// Every `must` before every `should`, then by consequence.
int weight(const Topic& topic) {
  return topic.result->demand->consequence + (topic.result->demand->obligation == Obligation::must ? 4 : 0);
}

void sort_questions(std::vector<Questions>& groups) {
  const auto heavier = [](const auto& a, const auto& b) { return weight(a) > weight(b); };
  for (auto& group : groups) {
    std::stable_sort(group.topics.begin(), group.topics.end(), heavier);
    fold(group.topics);
  }
  std::stable_sort(groups.begin(), groups.end(),
                   [](const Questions& a, const Questions& b) { return weight(a.topics.front()) > weight(b.topics.front()); });
}

void sort_by_consequence(std::vector<Topic>& topics) {
  std::stable_sort(topics.begin(), topics.end(),
                   [](const Topic& a, const Topic& b) { return a.result->demand->consequence > b.result->demand->consequence; });
}

void file_finding(Digest& out, const DemandResult& result, const Finding& finding) {
  for (const auto& note : finding.judgements) out.judgements.push_back({&result, finding.item, words(note)});
  if (finding.waiver) out.waivers.push_back({&result, finding.item, words(*finding.waiver)});
  const auto put = [&](std::vector<Topic>& topics) { topic_of(topics, result).findings.push_back(&finding); };
  switch (finding.outcome) {
    case Outcome::passed:
    case Outcome::not_applicable:
      return;
    case Outcome::error:
      return put(out.broken);
    case Outcome::failed:
      if (finding.waiver && !finding.waiver->risk) return put(out.waived);
      if (finding.advice || result.advice) put(out.advice);
      return;
    case Outcome::cannot_tell:
      break;
  }
  if (finding.reason == Reason::judgement) return put(questions_for(out.questions, result.demand->judged_by));
  if (finding.reason == Reason::unclear) return put(out.unclear);
  add_gap(finding.reason == Reason::not_carried ? out.not_carried : out.missing, *result.demand, finding);
}

void file_result(Digest& out, const DemandResult& result) {
  if (result.outcome == Outcome::passed) shelve(out.met, section_title(result), false, result);
  if (result.findings.empty() && result.outcome == Outcome::cannot_tell)
    topic_of(questions_for(out.questions, result.demand->judged_by), result);
  for (const auto& finding : result.findings) file_finding(out, result, finding);
}

}  // namespace

Digest digest(const Report& report) {
  Digest out;
  for (const auto pick : report.fix_first) {
    const auto& result = report.results.at(pick.demand);
    topic_of(out.fix_first, result).findings.push_back(&result.findings.at(pick.finding));
  }
  std::vector<const DemandResult*> set_aside;
  for (const auto& result : report.results) {
    file_result(out, result);
    if (!result.due_from.empty()) {
      shelve(out.not_due, result.due_from, true, result);
    } else if (result.outcome == Outcome::not_applicable && !result.demand->across) {  // an audit's business, not this plan's
      set_aside.push_back(&result);
    }
  }
  shelve_by_reason(out.set_aside, set_aside);
  const auto sooner = [](const Shelf& a, const Shelf& b) {
    return a.results.front()->demand->from_stage < b.results.front()->demand->from_stage;
  };
  std::stable_sort(out.not_due.begin(), out.not_due.end(), sooner);
  sort_questions(out.questions);
  sort_by_consequence(out.advice);
  for (auto* topics : {&out.fix_first, &out.broken, &out.advice, &out.waived, &out.unclear}) fold(*topics);
  sort_gaps(out.missing);
  sort_gaps(out.not_carried);
  return out;
}

std::size_t Digest::facts() const {
  std::size_t number = 0;
  for (const auto& section : missing) number += section.fields.size();
  for (const auto& topic : unclear) number += topic.findings.size();
  return number;
}

std::size_t Digest::answers() const {
  std::size_t number = 0;
  for (const auto& group : questions) {
    for (const auto& topic : group.topics) number += std::max<std::size_t>(1, topic.findings.size());
  }
  return number;
}

std::size_t size(const std::vector<Shelf>& shelves) {
  std::size_t number = 0;
  for (const auto& shelf : shelves) number += shelf.results.size();
  return number;
}

}  // namespace consultcheck::report
