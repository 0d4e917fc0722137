#include "core/report/report_writers.h"

#include "core/report/annual.h"
#include "core/report/forward_plan.h"
#include "core/report/paper.h"

namespace consultcheck::report {
namespace {

using WritePaper = void (*)(const Paper&, const Style&, std::ostream&);

constexpr ReportFormat formats[] = {
    {"text", "for reading in a terminal or in an e-mail", false},
    {"html", "one page for a browser or for printing", false},
    {"xlsx", "a workbook for a spreadsheet program", true},
    {"csv", "one table for other programs", false},
};
constexpr WritePaper writers_of_formats[] = {write_paper_text, write_paper_html, write_paper_xlsx, write_paper_csv};
static_assert(std::size(formats) == std::size(writers_of_formats));

/// Gathers from the audit, and writes when it ends.
template <class Gathered>
class PaperWriter : public AuditWriter {
 public:
  PaperWriter(const ReportTarget& target, WritePaper write) : target_(target), write_(write), gathered_(target) {}
  void begin(const AuditHead& head) override { gathered_.begin(head); }
  void across(const AcrossFinding& finding) override { gathered_.across(finding); }
  void entry(const AuditEntry& entry) override { gathered_.entry(entry); }
  void aside(const AuditAside& record) override { gathered_.aside(record); }
  void end(const AuditTotals& totals) override { write_(gathered_.paper(totals), target_.style, *target_.out); }

 private:
  ReportTarget target_;
  WritePaper write_;
  Gathered gathered_;
};

template <class Gathered>
std::unique_ptr<AuditWriter> make(const ReportTarget& target, std::string_view format) {
  for (std::size_t i = 0; i < std::size(formats); ++i) {
    if (formats[i].name == format) return std::make_unique<PaperWriter<Gathered>>(target, writers_of_formats[i]);
  }
  return nullptr;
}

}  // namespace

std::span<const ReportKind> report_kinds() {
  static constexpr ReportKind table[] = {
      {"forward-plan", "what is coming, month by month, and what still awaits feedback", false, make<ForwardPlan>},
      {"annual", "what a year's consultations asked, who took part, and what came of them", true, make<AnnualReport>},
  };
  return table;
}

std::span<const ReportFormat> report_formats() { return formats; }

}  // namespace consultcheck::report
