#include "core/report/audit_picture.h"

#include <algorithm>
#include <tuple>

#include "core/report/overdue.h"
#include "core/report/visible.h"

namespace consultcheck::report {
namespace {

constexpr std::size_t longest_title = 200, longest_text = 400;

void count(DemandCount& to, Mark mark) {
  switch (mark) {
    case Mark::failed:
      ++to.failed;
      return;
    case Mark::advice:
      ++to.advice;
      return;
    case Mark::waived:
      ++to.waived;
      return;
    case Mark::passed:
      ++to.passed;
      return;
    case Mark::error:
      ++to.errors;
      return;
    case Mark::missing:
    case Mark::unclear:
    case Mark::judgement:
    case Mark::not_carried:
      ++to.open;
      return;
    case Mark::not_due:
    case Mark::not_applicable:
      return;
  }
}

bool keeps_open(const AuditFinding& finding, const AuditHead& head) {
  const bool is_open = finding.outcome == Outcome::cannot_tell || finding.outcome == Outcome::error;
  return is_open && finding.demand < head.demands.size() && head.demands[finding.demand].obligation == "must";
}

std::string in_words(const AuditFinding& finding, const AuditHead& head) {
  auto out = finding.demand < head.demands.size() ? head.demands[finding.demand].title : std::string();
  if (!finding.text.empty()) out.append(out.empty() ? "" : ": ").append(finding.text);
  return clipped(out, longest_text);
}

/// FAIL before INCOMPLETE before PASS.
int rank(Result3 result) { return result == Result3::fail ? 0 : result == Result3::incomplete ? 1 : 2; }

/// What counts before rules that broke, and those before advice.
int rank(const AcrossFinding& finding) { return finding.outcome != Outcome::failed ? 1 : finding.advice ? 2 : 0; }

bool is_worse(const PlanLine& one, const PlanLine& other) {
  const auto key = [](const PlanLine& line) {
    return std::make_tuple(rank(line.result), -line.gravity, -line.failed, -line.open, std::string_view(line.identity));
  };
  return key(one) < key(other);
}

}  // namespace

std::string first_thing(const AuditEntry& entry, const AuditHead& head) {
  if (entry.result == Result3::incomplete && open_because(entry, head).only_not_carried()) return "No failure in what the source carries.";
  if (!entry.fix_first.empty() && entry.fix_first.front() < entry.findings.size())
    return in_words(entry.findings[entry.fix_first.front()], head);
  const AuditFinding* open = nullptr;
  for (const auto& one : entry.findings) {
    if (!keeps_open(one, head)) continue;
    if (one.reason != Reason::not_carried) return in_words(one, head);
    if (!open) open = &one;
  }
  return open ? in_words(*open, head) : std::string();
}

void AuditPicture::begin(const AuditHead& head) {
  head_ = head;
  demands_.resize(head.demands.size());
  for (std::size_t i = 0; i < demands_.size(); ++i) demands_[i].demand = i;
}

void AuditPicture::add(const AcrossFinding& finding) {
  ++across_all_;
  if (finding.change == Change::added && added_.size() < most_)
    added_.push_back({"Across plans", finding.demand < head_.demands.size() ? head_.demands[finding.demand].title : "",
                      clipped(finding.text, longest_text)});
  const auto at =
      std::upper_bound(across_.begin(), across_.end(), finding, [](const auto& one, const auto& other) { return rank(one) < rank(other); });
  if (at == across_.end() && across_.size() == most_) return;
  across_.insert(at, finding);
  if (across_.size() > most_) across_.pop_back();
}

void AuditPicture::add(const AuditEntry& entry) {
  count_marks(entry);
  count_overdue(entry);
  note_broken(entry);
  keep_if_bad(entry);
  for (const auto& one : entry.findings) {
    if (one.change != Change::added || added_.size() == most_ || one.demand >= head_.demands.size()) continue;
    added_.push_back({clipped(entry.plan.title, longest_title), head_.demands[one.demand].title, clipped(one.text, longest_text)});
  }
}

void AuditPicture::note_broken(const AuditEntry& entry) {
  for (const AuditFinding& one : entry.findings) {
    if (one.outcome != Outcome::error) continue;
    const std::pair key(one.demand, one.text);
    if (broken_.size() == most_ && !broken_.contains(key)) continue;
    Breakage& breakage = broken_.try_emplace(key, Breakage{clipped(one.text, longest_text), one.next_step, 0}).first->second;
    ++breakage.plans;
  }
}

void AuditPicture::add(const AuditAside& record) {
  ++asides_all_;
  if (asides_.size() < most_) asides_.push_back(record);
}

void AuditPicture::count_marks(const AuditEntry& entry) {
  for (std::size_t i = 0; i < std::min(entry.outcomes.size(), demands_.size()); ++i)
    count(demands_[i], static_cast<Mark>(entry.outcomes[i]));
  const auto because = open_because(entry, head_);
  if (entry.result != Result3::incomplete || because.only_not_carried()) return;
  open_.missing += because.missing;
  open_.unclear += because.unclear;
  open_.judgement += because.judgement;
  open_.not_carried += because.not_carried;
  open_.error += because.error;
}

void AuditPicture::count_overdue(const AuditEntry& entry) {
  for (auto& one : overdue(entry.plan, head_.as_of)) {
    auto& owed = owed_[clipped(asked_in_full(one), longest_title)];
    if (owed.things++ > 0 && owed.oldest.last() <= one.due.last()) continue;
    owed.oldest = one.due;
    owed.what = clipped(one.what, longest_title);
    owed.title = clipped(entry.plan.title, longest_title);
  }
}

void AuditPicture::keep_if_bad(const AuditEntry& entry) {
  PlanLine line;
  line.result = entry.result;
  line.failed = entry.law.failed + entry.house.failed;
  line.open = entry.law.cannot_tell + entry.law.questions + entry.house.cannot_tell + entry.house.questions;
  for (const auto at : entry.fix_first) {
    const auto demand = at < entry.findings.size() ? entry.findings[at].demand : head_.demands.size();
    if (demand < head_.demands.size()) line.gravity = std::max(line.gravity, head_.demands[demand].consequence);
  }
  line.identity = entry.plan.identity;
  if (worst_.size() == most_ && (most_ == 0 || !is_worse(line, worst_.back()))) return;
  line.title = clipped(entry.plan.title, longest_title);
  line.service = clipped(entry.plan.service, longest_title);
  line.file = entry.file;
  line.first = first_thing(entry, head_);
  worst_.insert(std::upper_bound(worst_.begin(), worst_.end(), line, is_worse), std::move(line));
  if (worst_.size() > most_) worst_.pop_back();
}

std::vector<DemandCount> AuditPicture::most_wrong() const {
  std::vector<DemandCount> out;
  std::copy_if(demands_.begin(), demands_.end(), std::back_inserter(out),
               [](const DemandCount& one) { return one.failed + one.advice > 0; });
  const auto key = [&](const DemandCount& one) {
    return std::tuple(one.failed, one.failed > 0 ? head_.demands[one.demand].consequence : 0, one.advice);
  };
  std::stable_sort(out.begin(), out.end(), [&](const DemandCount& one, const DemandCount& other) { return key(one) > key(other); });
  return out;
}

}  // namespace consultcheck::report
