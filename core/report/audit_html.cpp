#include "core/report/audit_html.h"

#include "core/report/dashboard/parts.h"

namespace consultcheck::report {
namespace {

/// Plans' pages are written as they come; the first page when all is known.
class AuditHtml : public AuditWriter {
 public:
  explicit AuditHtml(const AuditTarget& target) : page_(target.page) {}

  void begin(const AuditHead& head) override {
    begin_gathering(all_, head);
    *page_("style.css") << style_sheet() << dashboard_style();
    *page_("app.js") << dashboard_script();
  }
  void across(const AcrossFinding& finding) override { gather(all_, finding); }
  void entry(const AuditEntry& entry) override {
    gather(all_, entry);
    write_plan_page(*page_("plans/" + all_.names.of(entry.plan.identity)), entry, all_);
  }
  void aside(const AuditAside& record) override { gather(all_, record); }
  void end(const AuditTotals& totals) override {
    all_.totals = totals;
    write_demands_page(*page_("demands.html"), all_);
    write_page(*page_("index.html"), {"Consultations: what needs doing", "", "", true}, [&](Markup& page) {
      static constexpr void (*parts[])(Markup&, const Gathered&) = {
          add_headline, add_totals,  add_since,    add_overdue,    add_across, add_timeline, add_standards_summary,
          add_plans,    add_quality, add_feedback, add_exceptions, add_reach,  add_asides,   add_about};
      for (const auto& add : parts) add(page, all_);
    });
  }

 private:
  std::function<std::unique_ptr<std::ostream>(const std::string&)> page_;
  Gathered all_;
};

}  // namespace

std::unique_ptr<AuditWriter> make_audit_html(const AuditTarget& target) { return std::make_unique<AuditHtml>(target); }

}  // namespace consultcheck::report
