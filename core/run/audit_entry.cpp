#include "core/run/audit_entry.h"

#include <algorithm>

namespace consultcheck::run {
namespace {

/// `Local Government Act 1999, section 3(2); …`.
std::string sources_in_words(const Demand& demand, const RuleSet& set) {
  std::string out;
  for (const Citation& cited : demand.sources) {
    const Work* work = set.work(cited.work);
    if (!out.empty()) out += "; ";
    out += work ? work->title : cited.work;
    if (!cited.place.empty()) out += ", " + cited.place;
  }
  return out;
}

std::string first_address(const Demand& demand, const RuleSet& set) {
  for (const Citation& cited : demand.sources) {
    const Work* work = set.work(cited.work);
    if (work && !work->url.empty()) return work->url;
  }
  return {};
}

std::string section_title(const Demand& demand, const RuleSet& set) {
  const auto at = std::find_if(set.sections.begin(), set.sections.end(), [&](const Section& one) { return one.id == demand.section; });
  return at == set.sections.end() ? demand.section : at->title;
}

/// What decided a finding.
std::vector<AuditEvidence> deciding(const Finding& finding) {
  constexpr std::size_t most = 8;
  std::vector<AuditEvidence> out;
  for (const Evidence& read : finding.evidence) {
    if (!read.deciding || out.size() == most) continue;
    out.push_back({read.path, read.label, read.value, read.state, read.spot});
    out.back().spot.excerpt.clear();
    out.back().spot.caret = 0;
  }
  return out;
}

bool is_kept(const Finding& finding) { return finding.outcome != Outcome::passed && finding.outcome != Outcome::not_applicable; }

Mark mark_of(Outcome outcome, Reason reason, bool advice) {
  switch (outcome) {
    case Outcome::passed:
      return Mark::passed;
    case Outcome::failed:
      return advice ? Mark::advice : Mark::failed;
    case Outcome::not_applicable:
      return Mark::not_applicable;
    case Outcome::error:
      return Mark::error;
    case Outcome::cannot_tell:
      break;
  }
  switch (reason) {
    case Reason::unclear:
      return Mark::unclear;
    case Reason::judgement:
      return Mark::judgement;
    case Reason::not_carried:
      return Mark::not_carried;
    default:
      return Mark::missing;
  }
}

StandardMark standard_mark(const Glance& glance) {
  StandardMark out{glance.section,     glance.title, mark_of(glance.outcome, glance.reason, false), glance.failed, glance.advice,
                   glance.cannot_tell, glance.passed};
  if (glance.outcome == Outcome::not_applicable && glance.not_due > 0) out.mark = Mark::not_due;
  if (glance.failed == 0 && glance.advice > 0 && (out.mark == Mark::passed || out.mark == Mark::failed)) out.mark = Mark::advice;
  return out;
}

}  // namespace

Mark mark_of(const DemandResult& result) {
  if (result.outcome == Outcome::not_applicable && !result.due_from.empty()) return Mark::not_due;
  const bool waived = result.outcome == Outcome::passed &&
                      std::any_of(result.findings.begin(), result.findings.end(),
                                  [](const Finding& one) { return one.outcome == Outcome::failed && one.waiver && !one.waiver->risk; });
  return waived ? Mark::waived : mark_of(result.outcome, result.reason, result.advice);
}

AuditHead audit_head(const Checker& checker, const Ask& ask, const load::RecordReading& reading) {
  AuditHead head;
  head.program = "consultcheck";
  head.version = CONSULTCHECK_VERSION;
  head.as_of = ask.as_of;
  head.gate = ask.gate;
  head.standing_days = reading.standing_days;
  head.from = reading.format;
  head.columns = reading.columns_name;
  head.columns_sha256 = reading.columns_sha256;
  if (checker.settings().given()) head.settings_file = checker.settings().document.source->name;
  head.settings_sha256 = checker.settings_sha256();
  head.wards = checker.settings().wards;
  for (const auto& set : checker.rule_sets()) {
    head.rule_sets.push_back({set->id, set->version, set->hash});
    for (const Demand& demand : set->demands) {
      head.demands.push_back({demand.id, set->id, demand.section, demand.title, demand.demand, std::string(name(demand.force)),
                              std::string(name(demand.obligation)), sources_in_words(demand, *set), first_address(demand, *set),
                              demand.consequence, is_law(demand.force), demand.across, section_title(demand, *set)});
    }
  }
  head.plugins = checker.plugins();
  return head;
}

AuditEntry audit_entry(const load::Record& record, const Report& report) {
  AuditEntry out;
  out.plan = outline_of(record.plan->plan);
  out.file = report.file;
  out.format = record.format;
  out.hash = record.hash;
  out.record = record.number;
  out.spot = record.spot;
  out.stage = report.stage;
  out.gate = report.gate;
  out.result = report.result;
  out.law = report.law;
  out.house = report.house;
  out.outcomes.reserve(report.results.size());
  std::vector<std::size_t> firsts, kept;  // of each demand its first finding, and of each finding where it went
  firsts.reserve(report.results.size());
  for (std::size_t at = 0; at < report.results.size(); ++at) {
    const DemandResult& result = report.results[at];
    out.outcomes += static_cast<char>(mark_of(result));
    firsts.push_back(kept.size());
    for (const Finding& finding : result.findings) {
      kept.push_back(out.findings.size());
      if (!is_kept(finding)) continue;
      out.findings.push_back({finding.key, at, finding.rule, finding.item, finding.outcome, finding.reason, finding.advice, finding.message,
                              finding.text, finding.next_step, deciding(finding), finding.waiver, Change::unknown});
    }
  }
  for (const Pick& pick : report.fix_first) out.fix_first.push_back(kept[firsts[pick.demand] + pick.finding]);
  for (const Glance& glance : report.standards) out.standards.push_back(standard_mark(glance));
  for (const Notice& notice : report.notices) {
    if (notice.kind == "isolated" || notice.kind == "switched-off") continue;  // of the run, not of this plan
    out.notices.push_back(notice);
    out.notices.back().spot.excerpt.clear();
    out.notices.back().spot.caret = 0;
  }
  return out;
}

}  // namespace consultcheck::run
