// The audit as one JSON document, written as it is told: a line for each plan.
#include "core/report/audit_json.h"

#include <array>

#include "core/report/audit_formats.h"
#include "core/report/json_text.h"

namespace consultcheck::report {
namespace {

class JsonAudit : public AuditWriter {
 public:
  explicit JsonAudit(std::ostream& out) : out_(out) {}

  void begin(const AuditHead& head) override {
    head_ = head;
    out_ << "{\"audit_format\":" << audit_format << ",\n\"head\":" << head_json(head);
  }
  void across(const AcrossFinding& finding) override { item(0, across_json(finding, head_)); }
  void entry(const AuditEntry& entry) override { item(1, entry_json(entry, head_)); }
  void aside(const AuditAside& record) override { item(2, aside_json(record)); }
  void end(const AuditTotals& totals) override {
    reach(lists.size());
    JsonText footer;
    footer.text(report_footer);
    out_ << ",\n\"totals\":" << totals_json(totals, head_) << ",\n\"footer\":" << footer.take() << "}\n";
  }

 private:
  static constexpr std::array<std::string_view, 3> lists = {"across", "plans", "not_judged"};

  /// Ends the list that is open, and begins all up to that one, for none may be left out.
  void reach(std::size_t list) {
    for (; open_ <= list; ++open_) {
      if (open_ > 0) out_ << ']';
      if (open_ < lists.size()) out_ << ",\n\"" << lists[open_] << "\":[";
      first_ = true;
    }
  }

  void item(std::size_t list, const std::string& json) {
    reach(list);
    out_ << (first_ ? "\n" : ",\n") << json;
    first_ = false;
  }

  std::ostream& out_;
  AuditHead head_;
  std::size_t open_ = 0;  ///< One more than the list that is open.
  bool first_ = true;
};

}  // namespace

std::unique_ptr<AuditWriter> audit_json(const AuditTarget& target) { return std::make_unique<JsonAudit>(*target.out); }

}  // namespace consultcheck::report
