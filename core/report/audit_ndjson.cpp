// The audit as lines of JSON: each says by its only member what it is.
#include "core/report/audit_formats.h"
#include "core/report/audit_json.h"
#include "core/report/json_text.h"

namespace consultcheck::report {
namespace {

class LinesAudit : public AuditWriter {
 public:
  explicit LinesAudit(std::ostream& out) : out_(out) {}

  void begin(const AuditHead& head) override {
    head_ = head;
    out_ << "{\"audit_format\":" << audit_format << ",\"head\":" << head_json(head) << "}\n";
  }
  void across(const AcrossFinding& finding) override { line("across", across_json(finding, head_)); }
  void entry(const AuditEntry& entry) override { line("plan", entry_json(entry, head_)); }
  void aside(const AuditAside& record) override { line("not_judged", aside_json(record)); }
  void end(const AuditTotals& totals) override {
    JsonText footer;
    footer.text(report_footer);
    out_ << "{\"totals\":" << totals_json(totals, head_) << ",\"footer\":" << footer.take() << "}\n";
  }

 private:
  void line(std::string_view what, const std::string& json) { out_ << "{\"" << what << "\":" << json << "}\n"; }

  std::ostream& out_;
  AuditHead head_;
};

}  // namespace

std::unique_ptr<AuditWriter> audit_ndjson(const AuditTarget& target) { return std::make_unique<LinesAudit>(*target.out); }

}  // namespace consultcheck::report
