// An audit: records judged in any order, put in order, looked at across plans, and told to writers.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <span>

#include "core/judge/stray_waivers.h"
#include "core/load/audit_reader.h"
#include "core/load/spool.h"
#include "core/model/audit.h"
#include "core/report/audit_writers.h"
#include "core/run/checker.h"
#include "core/run/comparison.h"
#include "core/run/reading_warnings.h"

namespace consultcheck::run {

/// Collects what was answered, then tells it in order of plan identity. Memory does not grow with the plans, but for a few bytes each.
class Audit {
 public:
  Audit(Checker& checker, AuditHead head);

  /// Keeps a record that was judged or was not; the same one said again, as when a part was run twice, is dropped. A problem when the disk
  /// is full.
  Result<void> add(AuditEntry entry);
  Result<void> add(AuditAside aside);
  /// An earlier audit to compare with.
  void compare(load::Baseline baseline, std::string file);
  /// Something to be known of the audit as a whole.
  void note(Notice notice) { totals_.notices.push_back(std::move(notice)); }
  /// Says what is lost, in one sentence.
  void lose(std::string what) { totals_.lost.push_back(std::move(what)); }

  /// Asked over and over while `tell` works: once it says true, `tell` ends with a problem.
  void stop_when(std::function<bool()> stop) { stop_ = std::move(stop); }
  /// Judges across plans and tells the writers everything. Call it once, at the end.
  Result<AuditTotals> tell(std::span<report::AuditWriter* const> writers);
  const std::vector<std::string>& lost() const { return totals_.lost; }
  std::size_t judged() const { return entries_.size(); }
  const AuditHead& head() const { return head_; }

 private:
  Result<void> go_on() const;
  Result<void> set_repeats_aside();
  Result<void> judge_across();
  /// Notes that the rule of a demand across plans broke on one of them.
  void note_broken(std::size_t demand, const Facts& facts, const Outline& plan);
  void judge_group(std::size_t demand, const std::string& group, std::vector<Member>& members);
  Result<void> tell_entries(std::span<report::AuditWriter* const> writers);
  Result<void> tell_asides(std::span<report::AuditWriter* const> writers);
  void count(const AuditEntry& entry);
  std::vector<AcrossFinding*> across_in_order();
  void conclude();

  Checker& checker_;
  AuditHead head_;
  load::Spool entries_, asides_, facts_;
  std::set<std::string> repeats_;                ///< Keys of entries that count as repeated.
  std::map<std::string, AcrossFinding> across_;  ///< By place of the demand and key.
  std::map<std::string, PlanNamed> named_;       ///< Plans that findings across plans are about.
  std::map<std::size_t, AcrossReach> reach_;
  std::optional<Comparison> comparison_;
  judge::StrayWaivers stray_;
  ReadingWarnings warnings_;
  std::function<bool()> stop_;
  AuditTotals totals_;
};

}  // namespace consultcheck::run
