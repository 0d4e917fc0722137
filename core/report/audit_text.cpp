// The audit for a terminal: its head, its numbers and its foot.
#include "core/report/audit_text.h"

#include "core/report/audit_formats.h"
#include "core/report/text_parts.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

class TextAudit : public AuditWriter {
 public:
  explicit TextAudit(const AuditTarget& target) : style_(target.style), page_(style_, *target.out), picture_(most_named) {}

  void begin(const AuditHead& head) override { picture_.begin(head); }
  void across(const AcrossFinding& finding) override { picture_.add(finding); }
  void entry(const AuditEntry& entry) override { picture_.add(entry); }
  void aside(const AuditAside& record) override { picture_.add(record); }
  void end(const AuditTotals& totals) override {
    put_audit_summary(page_, picture_, totals);
    put_comparison(page_, picture_, totals);
    put_plans(page_, picture_, totals);
    put_most_wrong(page_, picture_);
    put_owed(page_, picture_);
    put_across(page_, picture_, totals);
    put_asides(page_, picture_);
    put_notices(page_, totals);
    put_audit_colophon(page_, picture_, totals);
  }

 private:
  Style style_;
  TextPage page_;
  AuditPicture picture_;
};

/// `     4  ` before what four plans have in common.
std::string numbered(std::size_t number, std::size_t width = 7) {
  const auto digits = std::to_string(number);
  return std::string(digits.size() < width ? width - digits.size() : 0, ' ') + digits + "  ";
}

void put_number(TextPage& page, std::size_t number, std::string_view words, Tone tone = Tone::plain, std::size_t width = 7) {
  if (number > 0) page.put(numbered(number, width), words, tone);
}

std::string read_words(const AuditTotals& totals) {
  auto out = count(totals.read, "record") + " read: " + std::to_string(totals.judged) + " judged";
  const auto add = [&](std::size_t number, std::string_view what) {
    if (number > 0) out += ", " + std::to_string(number) + " " + std::string(what);
  };
  add(totals.set_aside, "set apart");
  add(totals.refused, "refused");
  add(totals.repeated, "repeated");
  return out + ".";
}

std::string meaning(const AuditTotals& totals) {
  switch (totals.result) {
    case Result3::fail:
      break;
    case Result3::incomplete:
      return totals.judged == 0 ? "nothing was judged" : "no plan fails, but not everything can be told yet";
    case Result3::pass:
      return "no failure found in the checks that could be made";
  }
  std::string out = totals.fail > 0 ? count(totals.fail, "plan fails", "plans fail") : "";
  if (totals.across_failed > 0) out += (out.empty() ? "" : ", and ") + count(totals.across_failed, "finding") + " across plans to act on";
  return out;
}

void put_open(TextPage& page, const OpenCounts& open, const AuditTotals& totals) {
  constexpr std::size_t deeper = 12;
  put_number(page, totals.only_not_carried, "no failure in what the source carries", Tone::plain, deeper);
  put_number(page, open.missing, open.missing == 1 ? "lacks a fact" : "lack a fact", Tone::plain, deeper);
  put_number(page, open.unclear, "where a fact is unclear", Tone::plain, deeper);
  put_number(page, open.judgement, "where a person must answer", Tone::plain, deeper);
  put_number(page, open.not_carried, "where the source cannot hold a fact, besides other gaps", Tone::plain, deeper);
  put_number(page, open.error, "where a rule broke", Tone::plain, deeper);
  const auto reasons = totals.only_not_carried + open.missing + open.unclear + open.judgement + open.not_carried + open.error;
  if (reasons > totals.incomplete) page.put(std::string(deeper + 2, ' '), "A plan may be open for several reasons.", Tone::faint);
}

void put_broken(TextPage& page, const AuditPicture& picture) {
  for (const auto& [key, one] : picture.broken()) {
    const auto& demands = picture.head().demands;
    page.put("  ! ", (key.first < demands.size() ? demands[key.first].title + " (" + demands[key.first].id + "), " : "") +
                         count(one.plans, "plan") + ": " + one.text);
    page.put("    Next: ", one.next);
  }
}

}  // namespace

void put_audit_summary(TextPage& page, const AuditPicture& picture, const AuditTotals& totals) {
  const auto& head = picture.head();
  page.put("", "Audit of " + count(totals.judged, "plan") + ", as of " + Date::of(head.as_of).words(), Tone::strong);
  page.put("", head.gate ? "Each plan was checked for " + std::string(purpose(*head.gate)) + "."
                         : std::string("Each plan was checked for the step that comes next for it."));
  page.put("", read_words(totals));
  page.blank();
  page.put(padded("Result", 9), std::string(name(totals.result)) + ": " + meaning(totals), tone(totals.result));
  page.blank();
  put_number(page, totals.fail, "FAIL: not met, on the facts entered", Tone::bad);
  put_number(page, totals.incomplete, "INCOMPLETE: something that must be known cannot be told yet", Tone::unsure);
  put_open(page, picture.open(), totals);
  put_number(page, totals.pass, "PASS: no failure found in the checks that could be made", Tone::good);
  if (totals.broken > 0) {
    page.blank();
    page.put("",
             "A rule broke on " + count(totals.broken, "plan") +
                 ". That is a fault in the rule, not in the plan: tell whoever looks after the plugin.",
             Tone::unsure);
    put_broken(page, picture);
  }
  for (const auto& sentence : totals.lost) {
    page.blank();
    page.put("LOST: ", sentence, Tone::bad);
  }
}

void put_audit_colophon(TextPage& page, const AuditPicture& picture, const AuditTotals& totals) {
  const auto& head = picture.head();
  page.heading("What this audit was made from");
  page.put("  Program    ", head.program + " " + head.version);
  if (head.settings_sha256.empty()) {
    page.put("  Settings   ", "none");
  } else {
    put_part(page, "Settings", {head.settings_file, "", head.settings_sha256});
  }
  if (!head.columns_sha256.empty()) put_part(page, "Columns", {head.columns, "", head.columns_sha256});
  if (!head.from.empty()) page.put("  Read as    ", head.from);
  for (const auto& set : head.rule_sets) put_part(page, "Rule set", set);
  for (const auto& plugin : head.plugins) put_part(page, "Plugin", plugin);
  page.put("  As of      ", Date::of(head.as_of).text());
  if (totals.compared) page.put("  Baseline   ", totals.baseline);
  page.blank();
  page.put("", report_footer);
}

std::unique_ptr<AuditWriter> audit_text(const AuditTarget& target) { return std::make_unique<TextAudit>(target); }

}  // namespace consultcheck::report
