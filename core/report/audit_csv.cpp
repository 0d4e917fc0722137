// The audit as one table for a spreadsheet.
#include "core/report/audit_formats.h"
#include "core/report/audit_rows.h"
#include "core/report/csv.h"

namespace consultcheck::report {
namespace {

class CsvAudit : public AuditWriter {
 public:
  explicit CsvAudit(const AuditTarget& target) : out_(*target.out), choice_(target.all_findings) {}

  void begin(const AuditHead& head) override {
    head_ = head;
    start_csv(finding_columns(), out_);
  }
  void across(const AcrossFinding& finding) override { write_csv_row(finding_row(finding, head_), out_); }
  void entry(const AuditEntry& entry) override {
    for (const auto& row : finding_rows(entry, head_, choice_)) write_csv_row(row, out_);
  }
  void aside(const AuditAside& record) override { write_csv_row(finding_row(record), out_); }
  void end(const AuditTotals& totals) override {
    for (const auto& one : totals.fixed) write_csv_row(finding_row(one, true, head_), out_);
    for (const auto& one : totals.unseen) write_csv_row(finding_row(one, false, head_), out_);
    for (const auto& one : totals.notices) write_csv_row(finding_row(one), out_);
    if (choice_.left_out() > 0) write_csv_row(finding_row(choice_), out_);
    for (const auto& sentence : totals.lost) write_csv_row(lost_row(sentence), out_);
  }

 private:
  std::ostream& out_;
  AuditHead head_;
  Choice choice_;
};

}  // namespace

std::unique_ptr<AuditWriter> audit_csv(const AuditTarget& target) { return std::make_unique<CsvAudit>(target); }

}  // namespace consultcheck::report
