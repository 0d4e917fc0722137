// Rows of findings and of records that were not judged.
#include "core/report/audit_rows.h"

#include <algorithm>

#include "core/report/audit_picture.h"
#include "core/report/audit_words.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

Cell number_or_nothing(std::size_t number) { return number == 0 ? Cell() : Cell::of(static_cast<double>(number)); }

/// What every row of a plan begins with.
Row plan_cells(std::string_view kind, const AuditEntry& entry) {
  return {kind, entry.plan.identity, entry.plan.title, entry.plan.service, entry.plan.lead, name(entry.result), plain(name(entry.stage))};
}

/// Seven cells about a demand.
void add_demand(Row& row, const AuditDemand& demand) {
  const auto force = force_named(demand.force);
  for (const auto& text : {demand.section_title, demand.title, demand.id}) row.emplace_back(text);
  row.emplace_back(force ? words(*force) : std::string_view(demand.force));
  row.emplace_back(demand.obligation);
  row.push_back(demand.id.empty() ? Cell() : Cell::of(demand.consequence));
  row.emplace_back(demand.sources);
}

void add_place(Row& row, const std::string& file, std::size_t record, const Spot& spot) {
  row.emplace_back(file.empty() ? spot.file : file);
  row.push_back(number_or_nothing(record));
  row.push_back(number_or_nothing(static_cast<std::size_t>(std::max(spot.line, 0))));
}

void add_empty(Row& row, std::size_t cells) { row.resize(row.size() + cells); }

/// A row that is about the whole audit.
Row sentence_row(std::string_view kind, const std::string& sentence) {
  Row row = {kind};
  add_empty(row, 16);
  row.emplace_back(sentence);
  row.resize(finding_columns().size());
  return row;
}

Row finding_row(const AuditEntry& entry, const AuditFinding& one, const AuditHead& head) {
  auto row = plan_cells("Finding", entry);
  add_demand(row, demand_of(head, one.demand));
  row.emplace_back(state(one));
  row.emplace_back(reason_words(one.reason));
  for (const auto& text :
       {item_words(one.item), one.text, one.next_step, evidence_words(one), one.waiver ? words(*one.waiver) : std::string()})
    row.emplace_back(text);
  row.emplace_back(name(one.change));
  add_place(row, entry.file, entry.record, one.evidence.empty() ? entry.spot : one.evidence.front().spot);
  row.emplace_back(one.rule);
  row.emplace_back(one.key);
  return row;
}

}  // namespace

const std::vector<Column>& finding_columns() {
  using enum ColumnKind;
  static const std::vector<Column> columns = {{"Kind", text, 11},          {"Plan", text, 26},       {"Title", text, 34},
                                              {"Service", text, 18},       {"Lead", text, 16},       {"Result", text, 13},
                                              {"Stage", text, 12},         {"Section", text, 20},    {"Demand", text, 34},
                                              {"Demand id", text, 26},     {"Force", text, 14},      {"Obligation", text, 10},
                                              {"Consequence", number, 12}, {"Authority", text, 34},  {"Outcome", text, 13},
                                              {"Why open", text, 18},      {"Item", text, 16},       {"What was found", text, 50},
                                              {"Next step", text, 40},     {"Decided by", text, 40}, {"Waiver or accepted risk", text, 30},
                                              {"Change", text, 10},        {"File", text, 24},       {"Record", number, 8},
                                              {"Line", number, 8},         {"Rule", text, 24},       {"Key", text, 40}};
  return columns;
}

bool Choice::takes(const AuditFinding& finding) const {
  return all_ || finding.outcome != Outcome::cannot_tell || finding.reason == Reason::unclear;
}

std::string Choice::words() const {
  if (left_out_ == 0) return {};
  return with_commas(static_cast<double>(left_out_)) + (left_out_ == 1 ? " open question is" : " open questions are") +
         " left out: what plans do not say yet, what their source cannot hold, and what a person must decide. Say --all-findings to have "
         "all; the dashboard's page of each plan has them as well.";
}

std::vector<Row> chosen_rows(const AuditEntry& entry, const AuditHead& head, Choice& choice) {
  std::vector<Row> rows;
  for (const auto& one : entry.findings) {
    if (choice.takes(one)) rows.push_back(finding_row(entry, one, head));
  }
  choice.leave_out(entry.findings.size() - rows.size());
  return rows;
}

std::vector<Row> finding_rows(const AuditEntry& entry, const AuditHead& head, Choice& choice) {
  if (auto rows = chosen_rows(entry, head, choice); !rows.empty()) return rows;
  const auto open = entry.findings.size();
  auto row = plan_cells("Plan", entry);
  add_empty(row, 10);
  row.emplace_back(open == 0 ? std::string("Nothing was found.") : "Nothing was found but " + count(open, "open question") + ".");
  row.emplace_back(first_thing(entry, head));
  add_empty(row, 3);
  add_place(row, entry.file, entry.record, entry.spot);
  add_empty(row, 1);
  row.emplace_back(entry.plan.identity);
  return {row};
}

Row finding_row(const AcrossFinding& finding, const AuditHead& head) {
  constexpr std::size_t most = 20;
  Row row = {"Across plans"};
  std::string all[4];
  for (std::size_t i = 0; i < std::min(most, finding.plans.size()); ++i) {
    const auto& plan = finding.plans[i];
    const std::string* texts[] = {&plan.identity, &plan.title, &plan.service, &plan.lead};
    for (std::size_t at = 0; at < 4; ++at) all[at] += (i == 0 ? "" : "; ") + *texts[at];
  }
  if (finding.plans.size() > most) all[0] += "; and " + std::to_string(finding.plans.size() - most) + " more";
  for (const auto& text : all) row.emplace_back(text);
  add_empty(row, 2);
  add_demand(row, demand_of(head, finding.demand));
  row.emplace_back(state(finding));
  add_empty(row, 1);
  for (const auto& text : {finding.group, finding.text, finding.next_step}) row.emplace_back(text);
  add_empty(row, 2);
  row.emplace_back(name(finding.change));
  add_empty(row, 3);
  row.emplace_back(finding.rule);
  row.emplace_back(finding.key);
  return row;
}

Row finding_row(const AuditAside& record) {
  Row row = {words(record.kind), record.identity, record.title};
  add_empty(row, 14);
  row.emplace_back(record.why);
  row.emplace_back(record.next);
  add_empty(row, 3);
  add_place(row, record.file, record.record, record.spot);
  add_empty(row, 2);
  return row;
}

Row finding_row(const Choice& choice) { return sentence_row("Left out", choice.words()); }

Row lost_row(const std::string& sentence) { return sentence_row("Lost", sentence); }

Row finding_row(const EarlierFinding& earlier, bool fixed, const AuditHead& head) {
  const auto demand =
      std::find_if(head.demands.begin(), head.demands.end(), [&](const AuditDemand& one) { return one.id == earlier.demand; });
  Row row = {fixed ? "Fixed" : "Not seen", earlier.identity, earlier.title};
  add_empty(row, 4);
  if (demand != head.demands.end()) {
    add_demand(row, *demand);
  } else {
    add_empty(row, 2);
    row.emplace_back(earlier.demand);
    add_empty(row, 4);
  }
  add_empty(row, 1);
  row.emplace_back(earlier.why);
  add_empty(row, 1);
  row.emplace_back(earlier.text);
  add_empty(row, 3);
  row.emplace_back(fixed ? "fixed" : "not seen");
  add_empty(row, 4);
  row.emplace_back(earlier.key);
  return row;
}

Row finding_row(const Notice& notice) {
  Row row = {"To know"};
  add_empty(row, 16);
  row.emplace_back(notice.text);
  add_empty(row, 4);
  add_place(row, notice.spot.file, 0, notice.spot);
  add_empty(row, 2);
  return row;
}

const std::vector<Column>& aside_columns() {
  using enum ColumnKind;
  static const std::vector<Column> columns = {
      {"What became of it", text, 16}, {"Plan", text, 26}, {"Title", text, 34},   {"Why", text, 50},
      {"Next step", text, 50},         {"File", text, 24}, {"Record", number, 8}, {"Line", number, 8}};
  return columns;
}

Row aside_row(const AuditAside& record) {
  Row row = {words(record.kind), record.identity, record.title, record.why, record.next};
  add_place(row, record.file, record.record, record.spot);
  return row;
}

}  // namespace consultcheck::report
