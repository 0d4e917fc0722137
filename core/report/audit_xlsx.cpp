// The audit as a workbook. Numbers and lists that need the whole audit are written at its end; plans and findings as they come.
#include <algorithm>

#include "core/report/audit_formats.h"
#include "core/report/audit_picture.h"
#include "core/report/audit_rows.h"
#include "core/report/audit_words.h"
#include "core/report/sheet.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

const std::vector<Column>& summary_columns() {
  static const std::vector<Column> columns = {{"What", ColumnKind::text, 64}, {"Number", ColumnKind::number, 12}};
  return columns;
}

const std::vector<Column>& demand_columns() {
  using enum ColumnKind;
  static const std::vector<Column> columns = {{"Section", text, 24},
                                              {"Demand", text, 40},
                                              {"Demand id", text, 28},
                                              {"Force", text, 16},
                                              {"Obligation", text, 11},
                                              {"Consequence", number, 12},
                                              {"Plans not meeting it", number, 11},
                                              {"Advice", number, 10},
                                              {"Waived", number, 10},
                                              {"Cannot tell", number, 10},
                                              {"Rule broke", number, 10},
                                              {"Met", number, 10},
                                              {"Authority", text, 50},
                                              {"What it says", text, 60}};
  return columns;
}

std::vector<Column> earlier_columns() {
  using enum ColumnKind;
  return {{"Plan", text, 26}, {"Title", text, 34}, {"Demand id", text, 28}, {"What had been found", text, 60}, {"Key", text, 40}};
}

std::vector<Column> unseen_columns() {
  auto columns = earlier_columns();
  columns.push_back({"Why it was not seen", ColumnKind::text, 50});
  return columns;
}

const std::vector<Column>& about_columns() {
  using enum ColumnKind;
  static const std::vector<Column> columns = {{"What", text, 24}, {"Which", text, 50}, {"Known by", text, 70}};
  return columns;
}

Cell number(std::size_t value) { return Cell::of(static_cast<double>(value)); }

class WorkbookAudit : public AuditWriter {
 public:
  explicit WorkbookAudit(const AuditTarget& target) : out_(*target.out), picture_(0), choice_(target.all_findings) {}

  void begin(const AuditHead& head) override;
  void across(const AcrossFinding& finding) override {
    picture_.add(finding);
    ++across_number_;
    for (auto& row : across_rows(finding, picture_.head())) {
      row.front() = number(across_number_);
      book_->row(across_, row);
    }
  }
  void entry(const AuditEntry& entry) override {
    picture_.add(entry);
    book_->row(plans_, plan_row(entry, picture_.head()));
    put_all(findings_, chosen_rows(entry, picture_.head(), choice_));
    for (auto& row : overdue_rows(entry, picture_.head())) overdue_rows_.push_back(std::move(row));
  }
  void aside(const AuditAside& record) override { book_->row(asides_, aside_row(record)); }
  void end(const AuditTotals& totals) override;

 private:
  void put_all(std::size_t sheet, const std::vector<Row>& rows) {
    for (const auto& row : rows) book_->row(sheet, row);
  }
  void put_summary(const AuditTotals& totals);
  void put_overdue();
  void put_demands();
  void put_earlier(std::size_t sheet, const std::vector<EarlierFinding>& findings);
  void put_about(const AuditTotals& totals);

  std::ostream& out_;
  AuditPicture picture_;
  Choice choice_;
  std::unique_ptr<Workbook> book_;
  std::size_t summary_ = 0, plans_ = 0, findings_ = 0, across_ = 0, overdue_ = 0, demands_ = 0, asides_ = 0;
  std::size_t across_number_ = 0;
  std::vector<Row> overdue_rows_;
};

void WorkbookAudit::begin(const AuditHead& head) {
  picture_.begin(head);
  book_ = std::make_unique<Workbook>("Audit of consultations, " + Date::of(head.as_of).words(), head.as_of);
  summary_ = book_->sheet("Summary", summary_columns());
  plans_ = book_->sheet("Plans", plan_columns());
  findings_ = book_->sheet("Findings", finding_columns());
  across_ = book_->sheet("Across plans", across_columns());
  overdue_ = book_->sheet("Overdue", overdue_columns());
  demands_ = book_->sheet("Demands", demand_columns());
  asides_ = book_->sheet("Not judged", aside_columns());
}

void WorkbookAudit::end(const AuditTotals& totals) {
  if (choice_.left_out() > 0) book_->row(findings_, finding_row(choice_));
  put_summary(totals);
  put_overdue();
  put_demands();
  if (totals.compared) put_earlier(book_->sheet("Fixed", earlier_columns()), totals.fixed);
  if (totals.compared) put_earlier(book_->sheet("Not seen", unseen_columns()), totals.unseen);
  put_about(totals);
  book_->finish(out_);
}

void WorkbookAudit::put_summary(const AuditTotals& totals) {
  const auto put = [&](std::string_view words, std::size_t value) { book_->row(summary_, {words, number(value)}); };
  const auto& open = picture_.open();
  put("Records read", totals.read);
  put("  judged", totals.judged);
  put("  set apart: not a consultation", totals.set_aside);
  put("  refused: could not be read", totals.refused);
  put("  repeated: another record has the same identity", totals.repeated);
  put("FAIL: not met, on the facts entered", totals.fail);
  put("INCOMPLETE: something that must be known cannot be told yet", totals.incomplete);
  put("  no failure in what the source carries", totals.only_not_carried);
  put("  facts missing (a plan may be open for several reasons)", open.missing);
  put("  facts unclear", open.unclear);
  put("  a person must answer", open.judgement);
  put("  facts that the source cannot hold, besides other gaps", open.not_carried);
  put("  a rule broke", open.error);
  put("PASS: no failure found in the checks that could be made", totals.pass);
  put("Findings across plans to act on", totals.across_failed);
  put("Things overdue", overdue_rows_.size());
  if (totals.compared) {
    put("New findings since " + totals.baseline, totals.added);
    put("Findings unchanged since then", totals.unchanged);
    put("Findings fixed since then", totals.fixed.size());
    put("Findings not seen this time: they were not judged again", totals.unseen.size());
  }
  if (choice_.left_out() > 0) put("Not on the sheet Findings: " + choice_.words(), choice_.left_out());
  for (const auto& sentence : totals.lost) book_->row(summary_, {"LOST: " + sentence});
  book_->row(summary_, {report_footer});
}

/// By who is to be asked, the oldest first.
void WorkbookAudit::put_overdue() {
  std::stable_sort(overdue_rows_.begin(), overdue_rows_.end(), [](const Row& one, const Row& other) {
    return std::pair(std::string_view(one[0].text), one[2].date->last()) <
           std::pair(std::string_view(other[0].text), other[2].date->last());
  });
  put_all(overdue_, overdue_rows_);
}

void WorkbookAudit::put_demands() {
  for (const auto& one : picture_.demands()) {
    const auto& demand = demand_of(picture_.head(), one.demand);
    const auto force = force_named(demand.force);
    book_->row(demands_, {demand.section_title, demand.title, demand.id, force ? words(*force) : std::string_view(demand.force),
                          demand.obligation, Cell::of(demand.consequence), number(one.failed), number(one.advice), number(one.waived),
                          number(one.open), number(one.errors), number(one.passed), demand.sources, demand.demand});
  }
}

void WorkbookAudit::put_earlier(std::size_t sheet, const std::vector<EarlierFinding>& findings) {
  for (const auto& one : findings) book_->row(sheet, {one.identity, one.title, one.demand, one.text, one.key, one.why});
}

void WorkbookAudit::put_about(const AuditTotals& totals) {
  const auto& head = picture_.head();
  const auto sheet = book_->sheet("About", about_columns());
  book_->row(sheet, {"Program", head.program + " " + head.version});
  Row as_of = {"As of"};
  as_of.push_back(Cell::of(Date::of(head.as_of), ""));
  book_->row(sheet, as_of);
  book_->row(sheet, {"Checked for", head.gate ? std::string(purpose(*head.gate)) : "the step that comes next for each plan"});
  book_->row(sheet, {"Settings", head.settings_sha256.empty() ? "none" : head.settings_file, head.settings_sha256});
  if (!head.columns_sha256.empty()) book_->row(sheet, {"Column map", head.columns, head.columns_sha256});
  if (!head.from.empty()) book_->row(sheet, {"Read as", head.from});
  for (const auto& set : head.rule_sets) book_->row(sheet, {"Rule set", set.id + " " + set.version, set.hash});
  for (const auto& plugin : head.plugins) book_->row(sheet, {"Plugin", plugin.id + " " + plugin.version, plugin.hash});
  if (totals.compared) book_->row(sheet, {"Compared with", totals.baseline});
  for (const auto& sentence : totals.baseline_made_otherwise) book_->row(sheet, {"Compared with", sentence});
  for (const auto& one : totals.reach) {
    std::string lacking;
    for (const auto& [path, plans] : one.missing) lacking += (lacking.empty() ? "missing: " : ", ") + path + " in " + std::to_string(plans);
    book_->row(sheet, {"Across plans", demand_of(head, one.demand).title,
                       std::to_string(one.considered) + " plans compared, " + std::to_string(one.left_out) + " not concerned, " +
                           std::to_string(one.cannot_tell) + " that could not be for want of facts, " + std::to_string(one.broken) +
                           " on which the rule broke" + (lacking.empty() ? "" : "; " + lacking)});
  }
  for (const auto& notice : totals.notices) book_->row(sheet, {"To know", notice.text, place(notice.spot)});
  book_->row(sheet, {"Note", report_footer});
}

}  // namespace

std::unique_ptr<AuditWriter> audit_xlsx(const AuditTarget& target) { return std::make_unique<WorkbookAudit>(target); }

}  // namespace consultcheck::report
