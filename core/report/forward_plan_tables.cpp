// The forward plan's tables, for pages and for workbooks.
#include "core/report/forward_plan.h"
#include "core/report/visible.h"

namespace consultcheck::report {
namespace {

std::string numbers(const std::vector<std::size_t>& clashes) {
  std::string words;
  for (const auto clash : clashes) words += (words.empty() ? "" : ", ") + std::to_string(clash + 1);
  return words;
}

/// Words after others, with a separator where both are there.
std::string joined(const std::string& first, const std::string& second, std::string_view separator) {
  return first + (first.empty() || second.empty() ? "" : std::string(separator)) + second;
}

Cell title_cell(const ForwardRow& row) {
  Cell cell(row.title);
  cell.below = joined(joined(row.service, row.level == not_known_yet ? "level " + row.level : row.level, "; "), row.round, "; ");
  cell.address = row.address;
  return cell;
}

Cell with_below(Cell cell, std::string below) {
  cell.below = std::move(below);
  return cell;
}

Cell lead_cell(const ForwardRow& row) { return with_below(row.lead.empty() ? Cell("not stated") : Cell(row.lead), row.lead_email); }

std::string_view late(const ForwardRow& row, Day as_of) {
  if (!row.feedback_due) return "no date stated";
  return past(row.feedback_due, as_of) ? "overdue" : "";
}

void add_line(Table& table, const std::string& state, const std::string& month, const ForwardRow& row, const ForwardParts& parts) {
  std::vector<Cell> cells = {state,
                             month,
                             row.title,
                             row.id,
                             row.organisation,
                             row.service,
                             row.type,
                             row.level,
                             row.audiences,
                             row.area,
                             row.methods,
                             row.round,
                             Cell::of(row.opens, not_known_yet),
                             Cell::of(row.closes, not_known_yet),
                             Cell::of(row.decision, not_known_yet),
                             row.decision_maker.empty() ? Cell(not_known_yet) : Cell(row.decision_maker),
                             Cell::of(row.decided, ""),
                             Cell::of(row.feedback_due, not_known_yet),
                             row.address};
  if (!parts.open_to_public) {
    cells.insert(cells.end(), {row.lead, row.lead_email, state == "Awaiting feedback" ? Cell(late(row, parts.head.as_of)) : Cell(),
                               numbers(row.clashes)});
  }
  table.rows.push_back(std::move(cells));
}

}  // namespace

std::string month_words(const std::optional<Date>& opens) {
  if (!opens) return "Opening date not known yet";
  if (opens->month == 0) return std::to_string(opens->year) + ", month not known yet";
  return Date{opens->year, opens->month, 0}.words();
}

Table forward_table(const std::string& caption, std::span<const ForwardRow> rows, bool open_to_public) {
  Table table{{},
              caption,
              {{"Consultation"},
               {"Who is asked"},
               {"How"},
               {"Opens", ColumnKind::date},
               {"Closes", ColumnKind::date},
               {"Decision due", ColumnKind::date},
               {"Feedback due", ColumnKind::date}},
              {}};
  if (!open_to_public) table.columns.insert(table.columns.end(), {{"Lead"}, {"Clashes"}});
  for (const auto& row : rows) {
    std::vector<Cell> cells = {
        title_cell(row),
        with_below(row.audiences, row.area),
        row.methods,
        Cell::of(row.opens, not_known_yet),
        Cell::of(row.closes, not_known_yet),
        with_below(Cell::of(row.decision, not_known_yet), row.decision_maker.empty() ? "" : "by " + clipped(row.decision_maker, 120)),
        Cell::of(row.feedback_due, not_known_yet)};
    if (!open_to_public)
      cells.insert(cells.end(), {lead_cell(row), row.clashes.empty() ? Cell("none found") : Cell("see " + numbers(row.clashes))});
    table.rows.push_back(std::move(cells));
  }
  return table;
}

Table awaiting_table(const ForwardParts& parts) {
  Table table{{},
              "Consultations that have closed and await feedback",
              {{"Consultation"}, {"Closed", ColumnKind::date}, {"Decision", ColumnKind::date}, {"Feedback due", ColumnKind::date}},
              {}};
  if (!parts.open_to_public) table.columns.push_back({"Lead"});
  for (const auto& row : parts.awaiting) {
    Cell decision = row.decided    ? with_below(Cell::of(row.decided, ""), "decided")
                    : row.decision ? with_below(Cell::of(row.decision, ""), "due")
                                   : Cell(not_known_yet);
    Cell due = Cell::of(row.feedback_due, not_known_yet);
    if (!parts.open_to_public && past(row.feedback_due, parts.head.as_of)) due.below = "overdue";
    std::vector<Cell> cells = {title_cell(row), Cell::of(row.closes, not_known_yet), std::move(decision), std::move(due)};
    if (!parts.open_to_public) cells.push_back(lead_cell(row));
    table.rows.push_back(std::move(cells));
  }
  return table;
}

Table clash_table(const ForwardParts& parts) {
  Table table{"Clashes",
              "What clashes",
              {{"Number", ColumnKind::number, 8},
               {"What", ColumnKind::text, 60},
               {"Consultations", ColumnKind::text, 60},
               {"What to do", ColumnKind::text, 50}},
              {}};
  for (std::size_t i = 0; i < parts.clashes.size(); ++i) {
    const Clash& clash = parts.clashes[i];
    std::string plans;
    for (const auto& plan : clash.plans) {
      const auto whose = joined(plan.service, plan.lead, ", ");
      plans += (plans.empty() ? "" : "; ") + clipped(plan.title.empty() ? plan.identity : plan.title, 150) +
               (whose.empty() ? "" : " (" + whose + ")");
    }
    table.rows.push_back({Cell::of(static_cast<double>(i + 1)), clash.what + (clash.advice ? " (advice)" : ""), plans, clash.next_step});
  }
  return table;
}

Table forward_lines(const ForwardParts& parts) {
  Table table{"Forward plan",
              "Forward plan",
              {{"State", ColumnKind::text, 17},
               {"Month", ColumnKind::text, 16},
               {"Consultation", ColumnKind::text, 44},
               {"Reference", ColumnKind::text, 18},
               {"Organisation", ColumnKind::text, 24},
               {"Service", ColumnKind::text, 20},
               {"Type", ColumnKind::text, 18},
               {"Level"},
               {"Audiences", ColumnKind::text, 28},
               {"Area", ColumnKind::text, 20},
               {"Methods", ColumnKind::text, 28},
               {"Round", ColumnKind::text, 18},
               {"Opens", ColumnKind::date},
               {"Closes", ColumnKind::date},
               {"Decision due", ColumnKind::date},
               {"Decision maker", ColumnKind::text, 24},
               {"Decided on", ColumnKind::date},
               {"Feedback due", ColumnKind::date},
               {"Web page", ColumnKind::text, 40}},
              {}};
  if (!parts.open_to_public) {
    table.columns.insert(table.columns.end(), {{"Lead", ColumnKind::text, 22},
                                               {"E-mail", ColumnKind::text, 28},
                                               {"Feedback", ColumnKind::text, 14},
                                               {"Clashes", ColumnKind::text, 12}});
  }
  for (const auto& row : parts.open) add_line(table, "Open", month_words(row.opens), row, parts);
  for (const auto& row : parts.coming) add_line(table, "Coming", month_words(row.opens), row, parts);
  for (const auto& row : parts.awaiting) add_line(table, "Awaiting feedback", row.opens ? month_words(row.opens) : "", row, parts);
  return table;
}

}  // namespace consultcheck::report
