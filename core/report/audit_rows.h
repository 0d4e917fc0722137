// The rows of an audit's tables, as the CSV file and the workbook both have them.
#pragma once

#include <vector>

#include "core/model/audit.h"
#include "core/report/table.h"

namespace consultcheck::report {

using Row = std::vector<Cell>;

/// Findings of plans and across plans, plans without any, and records that were not judged: one row each, told apart by the first column.
const std::vector<Column>& finding_columns();
/// Which findings of plans a table has: those that say something against the plan, or open questions as well. Counts what it leaves out.
class Choice {
 public:
  explicit Choice(bool all) : all_(all) {}
  /// Whether the table has a finding of a plan; one that it has not is an open question, for which a fact or an answer is awaited.
  bool takes(const AuditFinding& finding) const;
  void leave_out(std::size_t findings) { left_out_ += findings; }
  std::size_t left_out() const { return left_out_; }
  /// What is left out and how to get it, in one sentence; empty when nothing is.
  std::string words() const;

 private:
  bool all_;
  std::size_t left_out_ = 0;
};

/// One row for each finding of a plan that is chosen.
std::vector<Row> chosen_rows(const AuditEntry& entry, const AuditHead& head, Choice& choice);
/// The same, or one row for the plan when there is none.
std::vector<Row> finding_rows(const AuditEntry& entry, const AuditHead& head, Choice& choice);
/// The row that says what is left out.
Row finding_row(const Choice& choice);
Row finding_row(const AcrossFinding& finding, const AuditHead& head);
Row finding_row(const AuditAside& record);
/// Of the earlier audit: fixed since, or not seen this time.
Row finding_row(const EarlierFinding& earlier, bool fixed, const AuditHead& head);
/// About the audit as a whole.
Row finding_row(const Notice& notice);
/// What is lost, in one sentence.
Row lost_row(const std::string& sentence);

/// Plans, a row each.
const std::vector<Column>& plan_columns();
Row plan_row(const AuditEntry& entry, const AuditHead& head);

/// What is overdue.
const std::vector<Column>& overdue_columns();
std::vector<Row> overdue_rows(const AuditEntry& entry, const AuditHead& head);

/// Findings across plans, a row for each plan that one is about, so that they can be filtered by service or lead.
const std::vector<Column>& across_columns();
std::vector<Row> across_rows(const AcrossFinding& finding, const AuditHead& head);

/// Records that were not judged.
const std::vector<Column>& aside_columns();
Row aside_row(const AuditAside& record);

}  // namespace consultcheck::report
