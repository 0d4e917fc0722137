// Rows of plans, of what is overdue, and of findings across plans.
#include "core/report/audit_picture.h"
#include "core/report/audit_rows.h"
#include "core/report/audit_words.h"
#include "core/report/overdue.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

Cell number(int value) { return Cell::of(value); }

std::string listed(const std::vector<std::string>& texts) {
  std::string out;
  for (const auto& text : texts) out += (out.empty() ? "" : "; ") + text;
  return out;
}

/// The first opening and the last closing of all rounds.
std::pair<std::optional<Date>, std::optional<Date>> open_span(const Outline& plan) {
  std::optional<Date> opens, closes;
  for (const auto& window : plan.windows) {
    if (window.opens && (!opens || window.opens->first() < opens->first())) opens = window.opens;
    if (window.closes && (!closes || window.closes->last() > closes->last())) closes = window.closes;
  }
  return {opens, closes};
}

/// How many took part by all methods, and whether that is all of them.
Cell participants(const Outline& plan) {
  double sum = 0;
  bool known = false, unknown = false;
  for (const auto& one : plan.participants) {
    sum += one.count.value_or(0);
    (one.count ? known : unknown) = true;
  }
  if (!known) return Cell(unknown ? "not known" : "");
  return unknown ? Cell("at least " + with_commas(sum)) : Cell::of(sum);
}

}  // namespace

const std::vector<Column>& plan_columns() {
  using enum ColumnKind;
  static const std::vector<Column> columns = {{"Plan", text, 26},
                                              {"Title", text, 40},
                                              {"Service", text, 18},
                                              {"Lead", text, 16},
                                              {"Result", text, 13},
                                              {"Why open", text, 24},
                                              {"Law", text, 13},
                                              {"House standards", text, 13},
                                              {"Not met", number, 8},
                                              {"Cannot tell", number, 8},
                                              {"Questions", number, 10},
                                              {"Advice", number, 8},
                                              {"First thing to do", text, 60},
                                              {"Stage", text, 12},
                                              {"Checked for", text, 12},
                                              {"Type", text, 16},
                                              {"Level", text, 12},
                                              {"Opens", date, 12},
                                              {"Closes", date, 12},
                                              {"Decision planned", date, 12},
                                              {"Feedback due", date, 12},
                                              {"Feedback published", date, 12},
                                              {"Participants", number, 12},
                                              {"Wards", text, 24},
                                              {"Audiences", text, 24},
                                              {"Methods", text, 24},
                                              {"Source", text, 14},
                                              {"File", text, 24},
                                              {"Record", number, 8},
                                              {"Hub address", text, 30}};
  return columns;
}

Row plan_row(const AuditEntry& entry, const AuditHead& head) {
  const auto& plan = entry.plan;
  const auto [opens, closes] = open_span(plan);
  return {plan.identity,
          plan.title,
          plan.service,
          plan.lead,
          name(entry.result),
          open_words(entry, head),
          result_word(entry.law),
          result_word(entry.house),
          number(entry.law.failed + entry.house.failed),
          number(entry.law.cannot_tell + entry.house.cannot_tell),
          number(entry.law.questions + entry.house.questions),
          number(entry.law.advice + entry.house.advice),
          first_thing(entry, head),
          plain(name(entry.stage)),
          purpose(entry.gate),
          plain(plan.type),
          plain(plan.level),
          Cell::of(opens, ""),
          Cell::of(closes, ""),
          Cell::of(plan.decision, ""),
          Cell::of(plan.feedback_due, ""),
          Cell::of(plan.feedback_published, ""),
          participants(plan),
          plan.borough_wide ? std::string("the whole borough") : listed(plan.wards),
          listed(plan.audiences),
          listed(plan.methods),
          plan.source_format.empty() ? entry.format : plan.source_format,
          entry.file,
          entry.record == 0 ? Cell() : Cell::of(static_cast<double>(entry.record)),
          plan.hub_address};
}

const std::vector<Column>& overdue_columns() {
  using enum ColumnKind;
  static const std::vector<Column> columns = {{"Who is to be asked", text, 24},
                                              {"What is overdue", text, 40},
                                              {"Due", date, 12},
                                              {"Days late", number, 10},
                                              {"Title", text, 40},
                                              {"Service", text, 18},
                                              {"E-mail", text, 26},
                                              {"Plan", text, 26}};
  return columns;
}

std::vector<Row> overdue_rows(const AuditEntry& entry, const AuditHead& head) {
  std::vector<Row> rows;
  const auto& plan = entry.plan;
  for (const auto& one : overdue(plan, head.as_of))
    rows.push_back({asked_in_full(one), one.what, Cell::of(one.due, ""), number(head.as_of - one.due.last()), plan.title, plan.service,
                    one.email, plan.identity});
  return rows;
}

const std::vector<Column>& across_columns() {
  using enum ColumnKind;
  static const std::vector<Column> columns = {
      {"Finding", number, 9},       {"Demand", text, 34},     {"Demand id", text, 26}, {"Outcome", text, 13}, {"Group", text, 18},
      {"What was found", text, 60}, {"Next step", text, 40},  {"Plan", text, 26},      {"Title", text, 34},   {"Service", text, 18},
      {"Lead", text, 16},           {"Decided by", text, 40}, {"Change", text, 10},    {"Key", text, 40}};
  return columns;
}

std::vector<Row> across_rows(const AcrossFinding& finding, const AuditHead& head) {
  std::vector<Row> rows;
  const auto& demand = demand_of(head, finding.demand);
  for (std::size_t i = 0; i < finding.plans.size(); ++i) {
    const auto& plan = finding.plans[i];
    std::string reads;
    for (const auto& read : finding.evidence) {
      if (read.plan == i) reads += (reads.empty() ? "" : "; ") + read.path + " = " + read.value;
    }
    rows.push_back({Cell(), demand.title, demand.id, state(finding), finding.group, finding.text, finding.next_step, plan.identity,
                    plan.title, plan.service, plan.lead, reads, name(finding.change), finding.key});
  }
  if (rows.empty())
    rows.push_back({Cell(), demand.title, demand.id, state(finding), finding.group, finding.text, finding.next_step, "", "", "", "", "",
                    name(finding.change), finding.key});
  return rows;
}

}  // namespace consultcheck::report
