// What a writer that cannot keep all plans keeps of an audit: numbers, and the worst.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/model/audit.h"

namespace consultcheck::report {

/// How many plans one demand has which mark.
struct DemandCount {
  std::size_t demand = 0;  ///< Of AuditHead::demands.
  std::size_t failed = 0, advice = 0, waived = 0, passed = 0, open = 0, errors = 0;
};

/// Of the plans that are INCOMPLETE, how many wait for what. A plan may wait for several; one that waits only for what its source cannot
/// hold is in AuditTotals::only_not_carried and nowhere here.
struct OpenCounts {
  std::size_t missing = 0, unclear = 0, judgement = 0, not_carried = 0, error = 0;
};

/// What one person owes.
struct Owed {
  std::size_t things = 0;
  Date oldest;
  std::string what, title;  ///< Of the oldest.
};

/// One plan in a line.
struct PlanLine {
  Result3 result = Result3::incomplete;
  int gravity = 0, failed = 0, open = 0;
  std::string identity, title, service, file;
  std::string first;  ///< What to fix or to answer first; empty when nothing is left.
};

/// A rule that broke, by the demand that asks it and what it said.
struct Breakage {
  std::string text, next;
  std::size_t plans = 0;
};

/// A finding that is new since the audit that this one is compared with.
struct NewFinding {
  std::string title, demand, text;
};

/// Grows as an audit is told. Its size depends on the numbers of demands and of people, not of plans.
class AuditPicture {
 public:
  /// `most` is how many plans, findings and records are kept of each kind.
  explicit AuditPicture(std::size_t most) : most_(most) {}

  void begin(const AuditHead& head);
  void add(const AcrossFinding& finding);
  void add(const AuditEntry& entry);
  void add(const AuditAside& record);

  const AuditHead& head() const { return head_; }
  /// All demands, in the order of the head.
  const std::vector<DemandCount>& demands() const { return demands_; }
  /// Demands that some plan does not meet, those that most plans fail first.
  std::vector<DemandCount> most_wrong() const;
  const OpenCounts& open() const { return open_; }
  /// By name, or by role where nobody is named.
  const std::map<std::string, Owed>& owed() const { return owed_; }
  /// The plans that need most, the worst first.
  const std::vector<PlanLine>& worst() const { return worst_; }
  /// Findings across plans, those that count first.
  const std::vector<AcrossFinding>& across() const { return across_; }
  std::size_t across_all() const { return across_all_; }
  const std::vector<AuditAside>& asides() const { return asides_; }
  std::size_t asides_all() const { return asides_all_; }
  const std::vector<NewFinding>& added() const { return added_; }
  /// By demand, the first `most` that there are.
  const std::map<std::pair<std::size_t, std::string>, Breakage>& broken() const { return broken_; }

 private:
  void count_marks(const AuditEntry& entry);
  void count_overdue(const AuditEntry& entry);
  void note_broken(const AuditEntry& entry);
  void keep_if_bad(const AuditEntry& entry);

  std::size_t most_;
  AuditHead head_;
  std::vector<DemandCount> demands_;
  OpenCounts open_;
  std::map<std::string, Owed> owed_;
  std::vector<PlanLine> worst_;
  std::vector<AcrossFinding> across_;
  std::vector<AuditAside> asides_;
  std::size_t across_all_ = 0, asides_all_ = 0;
  std::vector<NewFinding> added_;
  std::map<std::pair<std::size_t, std::string>, Breakage> broken_;
};

/// What to do first about a plan: its gravest fail, else the first thing that keeps it open, before it what its source could hold; empty
/// when nothing does.
std::string first_thing(const AuditEntry& entry, const AuditHead& head);

}  // namespace consultcheck::report
