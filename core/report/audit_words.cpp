#include "core/report/audit_words.h"

#include <algorithm>

#include "core/report/words.h"

namespace consultcheck::report {

const AuditDemand& demand_of(const AuditHead& head, std::size_t demand) {
  static const AuditDemand none;
  return demand < head.demands.size() ? head.demands[demand] : none;
}

std::string standing(const AuditDemand& demand) {
  const auto force = force_named(demand.force);
  return std::string(force ? words(*force) : std::string_view(demand.force)) + ", " + demand.obligation;
}

std::string_view state(const AuditFinding& finding) {
  if (finding.outcome == Outcome::failed && finding.waiver) return finding.waiver->risk ? "Not met, risk accepted" : "Waived";
  return state(finding.outcome, finding.reason, finding.advice);
}

std::string_view state(const AcrossFinding& finding) { return state(finding.outcome, Reason::none, finding.advice); }

SaidOfGroup said(const AcrossFinding& finding) {
  const std::string_view text = finding.text, group = finding.group;
  const auto colon = std::mismatch(text.begin(), text.end(), group.begin(), group.end()).first - text.begin();
  const auto named = static_cast<std::size_t>(colon);
  const bool whole = named == group.size() || group.substr(named).starts_with(", ");
  if (named > 0 && whole && text.substr(named).starts_with(": ")) return {finding.group, finding.text.substr(named + 2)};
  if (text.find(group) != text.npos) return {{}, finding.text};
  return {finding.group, finding.text};
}

bool comes_after_asking(const AcrossFinding& finding) {
  static constexpr std::string_view after[] = {"responses", "analysis", "decisions", "feedback"};
  const auto is_after = [](const SharedEvidence& one) {
    return std::any_of(std::begin(after), std::end(after), [&](std::string_view part) { return one.path.starts_with(part); });
  };
  return !finding.evidence.empty() && std::all_of(finding.evidence.begin(), finding.evidence.end(), is_after);
}

std::string_view reason_words(Reason reason) {
  static constexpr std::string_view table[] = {"", "the plan does not say", "the plan does not say it clearly", "a person must decide",
                                               "the source cannot hold it"};
  return table[static_cast<std::size_t>(reason)];
}

std::string evidence_words(const AuditFinding& finding) {
  std::string out;
  for (const auto& read : finding.evidence)
    out += (out.empty() ? "" : "; ") + reading(Evidence{read.path, read.label, read.value, read.state, true, false, {}});
  return out;
}

std::string_view words(AuditAside::Kind kind) {
  static constexpr std::string_view table[] = {"Set apart", "Refused", "Repeated"};
  return table[static_cast<std::size_t>(kind)];
}

std::string open_words(const AuditEntry& entry, const AuditHead& head) {
  if (entry.result != Result3::incomplete) return {};
  const auto because = open_because(entry, head);
  if (because.only_not_carried()) return "no failure in what the source carries";
  std::string out;
  const auto add = [&](bool is_so, std::string_view words) {
    if (is_so) out.append(out.empty() ? "" : ", ").append(words);
  };
  add(because.missing, "facts missing");
  add(because.unclear, "facts unclear");
  add(because.judgement, "a person must answer");
  add(because.not_carried, "facts that the source cannot hold");
  add(because.error, "a rule broke");
  return out.empty() ? "too little could be checked" : out;
}

}  // namespace consultcheck::report
