// What became of the findings of an earlier audit: still there, fixed, or not judged again.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/load/audit_reader.h"
#include "core/model/audit.h"

namespace consultcheck::run {

/// Is shown what was found this time, and says what of the earlier audit is fixed: only what was judged again and is met.
class Comparison {
 public:
  /// `off`: the demands that the settings switch off. This and the head must outlive it.
  Comparison(load::Baseline baseline, const AuditHead& head, const std::vector<std::string>& off);
  Comparison(const Comparison&) = delete;
  Comparison& operator=(const Comparison&) = delete;

  /// A plan could not be compared with others under a demand, for want of a fact.
  void left_out(std::size_t demand, const std::string& identity);
  /// Says of a finding across plans whether the earlier audit had it.
  void meet(AcrossFinding& finding);
  /// Says the same of each finding of a plan. Each plan once, after all that is across plans.
  void meet(AuditEntry& entry);
  /// The numbers, and what is fixed or was not seen, in the order of the earlier audit.
  void tell(AuditTotals& totals) const;

 private:
  enum class Fate : std::uint8_t;
  /// Which demand, and of which plan, or of none.
  using About = std::pair<std::string, std::string>;

  Change change_of(const std::string& key, Outcome outcome, bool advice);
  /// What keeps a demand from being judged on any plan.
  Fate of_demand(std::string_view demand) const;
  Fate of_plan(const load::BaselineFinding& old, const AuditEntry& entry) const;
  Fate across_plans(const load::BaselineFinding& old) const;

  load::Baseline baseline_;
  const AuditHead& head_;
  const std::vector<std::string>& off_;
  std::map<std::string_view, std::size_t> demands_;           ///< Places in the head.
  std::vector<Fate> fates_;                                   ///< Of each finding of the baseline.
  std::multimap<std::string_view, std::size_t> by_key_;       ///< A demand that uses one rule twice has two findings by one key.
  std::multimap<std::string_view, std::size_t> by_identity_;  ///< Findings of plans.
  std::set<std::string> plans_there_;
  std::map<About, Fate> unjudged_;  ///< Demands across plans that could not be judged on a plan, or, with none, on a whole group.
  std::size_t added_ = 0, unchanged_ = 0;
};

}  // namespace consultcheck::run
