// The audit for a build server: a suite a plan, a case a demand. Only what counts against a plan is a failure.
#include <algorithm>

#include "core/report/audit_formats.h"
#include "core/report/audit_words.h"
#include "core/report/markup.h"
#include "core/report/visible.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

constexpr std::size_t longest_message = 400, longest_detail = 4000;

/// What a suite holds, which its first line must say.
struct Counts {
  std::size_t tests = 0, failures = 0, errors = 0, skipped = 0;
};

Counts counts(const std::string& marks, const AuditHead& head) {
  Counts all;
  for (std::size_t i = 0; i < std::min(marks.size(), head.demands.size()); ++i) {
    if (head.demands[i].across) continue;  // has suites of its own
    const auto mark = static_cast<Mark>(marks[i]);
    ++all.tests;
    all.failures += mark == Mark::failed;
    all.errors += mark == Mark::error;
    all.skipped += mark != Mark::failed && mark != Mark::error && mark != Mark::passed;
  }
  return all;
}

/// Why a case is skipped.
std::string_view skip_words(Mark mark) {
  switch (mark) {
    case Mark::advice:
      return "Advice";
    case Mark::waived:
      return "Waived";
    case Mark::missing:
      return "Cannot tell: the plan does not say";
    case Mark::unclear:
      return "Cannot tell: the plan does not say it clearly";
    case Mark::judgement:
      return "Cannot tell: a person must decide";
    case Mark::not_carried:
      return "Cannot tell: the source cannot hold it";
    case Mark::not_due:
      return "Not due yet";
    default:
      return "Does not apply";
  }
}

std::string details(const AuditEntry& entry, std::size_t demand) {
  std::string out;
  for (const auto& one : entry.findings) {
    if (one.demand != demand || out.size() > longest_detail) continue;
    out += (out.empty() ? "" : " ") + (one.item.empty() ? "" : item_words(one.item) + ": ") + clipped(one.text, longest_message);
    const auto reads = evidence_words(one);
    if (!reads.empty()) out += " [" + clipped(reads, longest_message) + "]";
    if (one.waiver) out += " " + clipped(words(*one.waiver), longest_message) + ".";
    if (!one.next_step.empty()) out += " Next: " + clipped(one.next_step, longest_message);
  }
  return clipped(out, longest_detail);
}

std::string message(const AuditEntry& entry, std::size_t demand) {
  const auto found =
      std::find_if(entry.findings.begin(), entry.findings.end(), [&](const AuditFinding& one) { return one.demand == demand; });
  return found == entry.findings.end() ? std::string() : clipped(found->text, longest_message);
}

class JunitAudit : public AuditWriter {
 public:
  explicit JunitAudit(std::ostream& out) : out_(out), page_(out) {}

  void begin(const AuditHead& head) override {
    head_ = head;
    out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    page_.open("testsuites");
  }
  void across(const AcrossFinding& finding) override;
  void entry(const AuditEntry& entry) override;
  void aside(const AuditAside& record) override;
  void end(const AuditTotals& totals) override {
    for (const auto& sentence : totals.lost) lost(sentence);
    page_.close();
    out_ << '\n';
  }

 private:
  void start(std::string_view name, std::string_view package, const Counts& counts);
  void finish();
  void start_case(std::string_view name, std::string_view kind);
  void lost(const std::string& sentence);

  std::ostream& out_;
  Markup page_;
  AuditHead head_;
  int id_ = 0;
};

void JunitAudit::start(std::string_view name, std::string_view package, const Counts& all) {
  page_.open("testsuite", {{"name", std::string(name.empty() ? "without a name" : name)},
                           {"package", std::string(package)},
                           {"id", std::to_string(id_++)},
                           {"timestamp", Date::of(head_.as_of).text() + "T00:00:00"},
                           {"hostname", "localhost"},
                           {"tests", std::to_string(all.tests)},
                           {"failures", std::to_string(all.failures)},
                           {"errors", std::to_string(all.errors)},
                           {"skipped", std::to_string(all.skipped)},
                           {"time", "0"}});
}

void JunitAudit::finish() {
  page_.leaf("system-out", "").leaf("system-err", "");
  page_.close();
}

void JunitAudit::start_case(std::string_view name, std::string_view kind) {
  page_.open("testcase", {{"name", std::string(name)}, {"classname", std::string(kind)}, {"time", "0"}});
}

void JunitAudit::entry(const AuditEntry& entry) {
  const auto& plan = entry.plan;
  start(plan.identity, "plans", counts(entry.outcomes, head_));
  page_.open("properties");
  const auto property = [&](const char* name, std::string_view value) {
    page_.leaf("property", "", {{"name", name}, {"value", std::string(value.empty() ? "-" : value)}});
  };
  property("title", clipped(plan.title, longest_message));
  property("service", plan.service);
  property("result", name(entry.result));
  property("stage", name(entry.stage));
  property("file", entry.file);
  page_.close();
  for (std::size_t i = 0; i < std::min(entry.outcomes.size(), head_.demands.size()); ++i) {
    const auto mark = static_cast<Mark>(entry.outcomes[i]);
    const auto& demand = head_.demands[i];
    if (demand.across) continue;
    start_case(demand.id + " " + demand.title, demand.set + "." + demand.section);
    if (mark == Mark::failed) {
      page_.leaf("failure", details(entry, i), {{"message", message(entry, i)}, {"type", standing(demand)}});
    } else if (mark == Mark::error) {
      page_.leaf("error", details(entry, i), {{"message", message(entry, i)}, {"type", "rule"}});
    } else if (mark != Mark::passed) {
      const auto said = message(entry, i);
      page_.leaf("skipped", details(entry, i), {{"message", std::string(skip_words(mark)) + (said.empty() ? "" : ". " + said)}});
    }
    page_.close();
  }
  finish();
}

void JunitAudit::across(const AcrossFinding& finding) {
  const bool failed = finding.outcome == Outcome::failed && !finding.advice, broke = finding.outcome == Outcome::error;
  start("Across plans: " + demand_of(head_, finding.demand).title, "across", {1, failed, broke, !failed && !broke});
  page_.leaf("properties", "");
  start_case(clipped(finding.key, longest_message), demand_of(head_, finding.demand).id);
  std::string detail;
  for (const auto& plan : finding.plans) {
    if (detail.size() < longest_detail) detail += clipped(plan.title, longest_message) + " (" + plan.identity + "). ";
  }
  const auto said = clipped(finding.text, longest_message);
  const auto type = failed ? standing(demand_of(head_, finding.demand)) : broke ? std::string("rule") : std::string();
  page_.leaf(failed  ? "failure"
             : broke ? "error"
                     : "skipped",
             clipped(detail + finding.next_step, longest_detail),
             {{"message", failed || broke ? said : "Advice. " + said}, {"type", type}});
  page_.close();
  finish();
}

void JunitAudit::aside(const AuditAside& record) {
  const bool refused = record.kind == AuditAside::Kind::refused;
  const auto at = record.file + (record.record > 0 ? ", record " + std::to_string(record.record) : "");
  start(record.identity.empty() ? at : record.identity, "not-judged", {1, 0, refused, !refused});
  page_.leaf("properties", "");
  start_case(at, "not-judged");
  page_.leaf(
      refused ? "error" : "skipped", clipped(record.next, longest_detail),
      {{"message", std::string(words(record.kind)) + ": " + clipped(record.why, longest_message)}, {"type", refused ? "record" : ""}});
  page_.close();
  finish();
}

void JunitAudit::lost(const std::string& sentence) {
  start("Lost", "lost", {1, 0, 1, 0});
  page_.leaf("properties", "");
  start_case(clipped(sentence, longest_message), "lost");
  page_.leaf("error", clipped(sentence, longest_detail),
             {{"message", "This audit is not whole. " + clipped(sentence, longest_message)}, {"type", "lost"}});
  page_.close();
  finish();
}

}  // namespace

std::unique_ptr<AuditWriter> audit_junit(const AuditTarget& target) { return std::make_unique<JunitAudit>(*target.out); }

}  // namespace consultcheck::report
