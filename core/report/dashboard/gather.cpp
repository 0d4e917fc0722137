// Turns what an audit tells into rows.
#include <algorithm>

#include "core/model/same_name.h"
#include "core/model/schema.h"
#include "core/report/dashboard/gathered.h"
#include "core/report/visible.h"

namespace consultcheck::report {
namespace {

constexpr std::size_t longest_name = 80, longest_title = 160, longest_text = 600;
constexpr std::size_t most_evidence = 12;

Counted known_codes(std::string_view path) {
  Counted out;
  if (const auto* field = Schema::shipped().find(path)) {
    for (const auto& code : field->codes) out.add(code, 0);
  }
  return out;
}

/// Counts the codes of one plan, each once. Two that look alike once they are cut to what a page shows are one.
void count_in(Counted& all, std::vector<std::string> codes) {
  for (auto& code : codes) code = clipped(code, longest_name);
  std::sort(codes.begin(), codes.end());
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  for (const auto& code : codes) {
    if (!code.empty()) all.add(code, 1);
  }
}

/// The ward as the settings write it, else as the first plan that names it does.
std::string ward_name(Gathered& all, const std::string& ward) {
  const std::string shown = clipped(ward, longest_name);
  return all.ward_names.emplace(same_name(shown), shown).first->second;
}

void count_reached(Gathered& all, const Outline& plan) {
  count_in(all.levels, {plan.level});
  count_in(all.methods, plan.methods);
  count_in(all.audiences, plan.audiences);
  std::vector<std::string> wards;
  for (const auto& ward : plan.wards) wards.push_back(ward_name(all, ward));
  count_in(all.wards, std::move(wards));
  if (plan.borough_wide) ++all.borough_wide;
  all.covers.levels.see(plan, {"level"}, !plan.level.empty());
  all.covers.methods.see(plan, {"methods.kind"}, !plan.methods.empty());
  all.covers.audiences.see(plan, {"audiences.group"}, !plan.audiences.empty());
  all.covers.wards.see(plan, {"area"}, plan.borough_wide || !plan.wards.empty());
}

std::string marks_of(Gathered& all, const AuditEntry& entry) {
  std::string out(all.standards.size(), static_cast<char>(Mark::not_applicable));
  for (const auto& standard : entry.standards) {
    const auto found =
        std::find_if(all.standards.begin(), all.standards.end(), [&](const auto& one) { return one.first == standard.section; });
    const auto at = static_cast<std::size_t>(found - all.standards.begin());
    if (found == all.standards.end()) {
      all.standards.emplace_back(standard.section, clipped(standard.title, longest_name));
      out += static_cast<char>(standard.mark);
    } else {
      out[at] = static_cast<char>(standard.mark);
    }
  }
  return out;
}

PlanRow row_of(Gathered& all, const AuditEntry& entry) {
  const auto& plan = entry.plan;
  PlanRow row;
  row.page = all.names.of(plan.identity);
  row.title = clipped(plan.title.empty() ? plan.identity : plan.title, longest_title);
  row.id = clipped(plan.id, longest_name);
  row.organisation = clipped(plan.organisation, longest_name);
  row.service = clipped(plan.service, longest_name);
  row.lead = clipped(plan.lead, longest_name);
  row.email = plan.lead_email;
  row.level = clipped(plan.level, longest_name);
  row.stage = entry.stage;
  row.result = entry.result;
  row.because = open_because(entry, all.head);
  for (const auto& window : plan.windows) {
    if (window.opens && (!row.opens || window.opens->first() < row.opens->first())) row.opens = window.opens;
    if (window.closes && (!row.closes || window.closes->last() > row.closes->last())) row.closes = window.closes;
  }
  row.marks = marks_of(all, entry);
  row.failed = entry.law.failed + entry.house.failed;
  return row;
}

void add_windows(Gathered& all, PlanAt at, const Outline& plan) {
  const auto touching = all.across_of.find(plan.identity);
  const bool clash = touching != all.across_of.end() && std::any_of(touching->second.begin(), touching->second.end(),
                                                                    [&](std::size_t one) { return is_clash(all.across[one]); });
  for (const auto& window : plan.windows) {
    if (!window.opens && !window.closes) continue;
    const auto from = window.opens.value_or(*(window.closes ? window.closes : window.opens)), to = window.closes.value_or(from);
    all.windows.push_back(
        {at, clipped(window.kind, longest_name), from.first(), std::max(from.first(), to.last()), from.exact() && to.exact(), clash});
  }
}

void add_notices(Gathered& all, PlanAt at, const std::vector<Notice>& notices) {
  for (const auto& notice : notices) {
    if (notice.kind.starts_with("waiver") || notice.kind.starts_with("judgement")) {
      all.expired.push_back({at, notice.kind, clipped(notice.text, longest_text)});
    } else {
      auto& plans = all.notices[clipped(notice.text, longest_text)];
      if (plans.empty() || plans.back() != at) plans.push_back(at);
    }
  }
}

void add_findings(Gathered& all, PlanAt at, const AuditEntry& entry) {
  for (const auto& finding : entry.findings) {
    if (finding.waiver) all.waivers.push_back({at, finding.demand, clipped(finding.item, longest_name), *finding.waiver});
    if (finding.change == Change::added && finding.outcome == Outcome::failed && !finding.advice &&
        finding.demand < all.head.demands.size())
      all.added.push_back({at, all.head.demands[finding.demand].title, clipped(finding.text, longest_text)});
  }
}

void count_outcomes(Gathered& all, const AuditEntry& entry) {
  for (std::size_t i = 0; i < entry.outcomes.size() && i < all.outcomes.size(); ++i) ++all.outcomes[i][gravity(entry.outcomes[i])];
}

}  // namespace

void Counted::add(const std::string& code, std::size_t times) {
  const auto [place, is_new] = at.emplace(code, rows.size());
  if (is_new) rows.emplace_back(code, 0);
  rows[place->second].second += times;
}

std::size_t gravity(char mark) { return std::min(marks.find(mark), marks.size() - 1); }

bool is_clash(const AcrossFinding& finding) {
  const auto dated = [](const SharedEvidence& one) { return one.path.starts_with("schedule") || one.path.starts_with("stages"); };
  return finding.outcome == Outcome::failed && std::any_of(finding.evidence.begin(), finding.evidence.end(), dated);
}

void begin_gathering(Gathered& all, const AuditHead& head) {
  all.head = head;
  all.outcomes.assign(head.demands.size(), std::vector<std::size_t>(marks.size()));
  all.levels = known_codes("level");
  all.methods = known_codes("methods.kind");
  all.audiences = known_codes("audiences.group");
  for (const auto& ward : head.wards) all.wards.add(ward_name(all, ward), 0);
}

void gather(Gathered& all, const AcrossFinding& finding) {
  AcrossFinding kept = finding;
  kept.text = clipped(kept.text, longest_text);
  kept.next_step = clipped(kept.next_step, longest_text);
  if (kept.evidence.size() > most_evidence) kept.evidence.resize(most_evidence);
  for (auto& one : kept.evidence) one.value = clipped(one.value, longest_title);
  for (auto& plan : kept.plans) {
    plan.title = clipped(plan.title.empty() ? plan.identity : plan.title, longest_title);
    auto& touching = all.across_of[plan.identity];
    if (touching.empty() || touching.back() != all.across.size()) touching.push_back(all.across.size());
  }
  all.across.push_back(std::move(kept));
}

void gather(Gathered& all, const AuditEntry& entry) {
  const PlanAt at = all.plans.size();
  all.plans.push_back(row_of(all, entry));
  all.by_identity.emplace(entry.plan.identity, at);
  add_windows(all, at, entry.plan);
  gather_duties(all, at, entry.plan);
  for (const auto& made : entry.plan.judgements) all.judgements.push_back({at, made});
  add_notices(all, at, entry.notices);
  add_findings(all, at, entry);
  count_outcomes(all, entry);
  count_reached(all, entry.plan);
}

void gather(Gathered& all, const AuditAside& record) {
  AuditAside kept = record;
  kept.title = clipped(kept.title, longest_title);
  kept.why = clipped(kept.why, longest_text);
  kept.next = clipped(kept.next, longest_text);
  all.asides.push_back(std::move(kept));
}

}  // namespace consultcheck::report
