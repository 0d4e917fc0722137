// The forward plan: which consultations are open or coming, and which have closed and await feedback.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/report/outline_words.h"
#include "core/report/paper.h"
#include "core/report/report_writers.h"

namespace consultcheck::report {

/// One round of asking that has not closed, or a consultation that awaits feedback.
struct ForwardRow {
  std::string identity, id, title, organisation, service, type, level, audiences, area, methods, round;
  std::string decision_maker, address, lead, lead_email;
  std::optional<Date> opens, closes, decision, decided, feedback_due;
  std::vector<std::size_t> clashes;  ///< Of ForwardPlan's clashes, from 0.
};

/// Something that stands in the way of a plan.
struct Clash {
  std::string what, next_step;
  bool advice = false;
  std::vector<PlanNamed> plans;
  bool can_be_mended = false;  ///< A plan that is open or to come has part in it.
};

/// Gathers the forward plan from an audit.
class ForwardPlan {
 public:
  explicit ForwardPlan(const ReportTarget& target) : open_to_public_(target.open_to_public) {}
  void begin(const AuditHead& head);
  void across(const AcrossFinding& finding);
  void entry(const AuditEntry& entry);
  void aside(const AuditAside&) {}
  /// The whole document. Nothing can be added afterwards.
  Paper paper(const AuditTotals& totals);

 private:
  /// Adds the rounds that have not closed; whether there was one.
  bool add_rounds(const AuditEntry& entry, const std::vector<const AuditFinding*>& own);
  /// What the forward plan's own demands found in this plan alone.
  std::vector<const AuditFinding*> own_clashes(const AuditEntry& entry) const;
  void await_feedback(const AuditEntry& entry);
  ForwardRow row(const Outline& plan) const;
  void number_clashes();

  bool open_to_public_ = false;
  AuditHead head_;
  Organisation organisation_;
  std::vector<ForwardRow> open_, coming_, awaiting_;
  std::size_t says_nothing_ = 0;  ///< Imported records that have closed, and whose source says nothing of feedback.
  std::vector<Clash> clashes_;
  std::multimap<std::string, std::size_t> clash_of_;  ///< By identity.
};

/// All that was gathered, in order.
struct ForwardParts {
  const AuditHead& head;
  const AuditTotals& totals;
  const Organisation& organisation;
  const std::vector<ForwardRow>&open, &coming, &awaiting;
  const std::vector<Clash>& clashes;
  std::size_t says_nothing = 0;
  bool open_to_public = false;
};
Paper forward_paper(const ForwardParts& parts);

/// Rows as a page shows them.
Table forward_table(const std::string& caption, std::span<const ForwardRow> rows, bool open_to_public);
/// Those that await feedback, as a page shows them.
Table awaiting_table(const ForwardParts& parts);
/// What clashes, for those who plan.
Table clash_table(const ForwardParts& parts);
/// Everything in one table, for workbooks and CSV.
Table forward_lines(const ForwardParts& parts);
/// `January 2027`, `2027, month not known yet` or `Opening date not known yet`.
std::string month_words(const std::optional<Date>& opens);

}  // namespace consultcheck::report
