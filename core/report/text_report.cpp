// The text report: the order of its parts, its head and its foot.
#include "core/report/formats.h"
#include "core/report/text_parts.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

Tone tone(Result3 result) { return result == Result3::fail ? Tone::bad : result == Result3::pass ? Tone::good : Tone::unsure; }

std::string padded(std::string_view text, std::size_t width) {
  std::string out(text);
  if (out.size() < width) out.append(width - out.size(), ' ');
  return out;
}

void put_line(TextPage& page, std::string_view label, Result3 result, const std::string& means) {
  page.put(padded(label, 17), std::string(name(result)) + ": " + means, tone(result));
}

void put_part(TextPage& page, std::string_view kind, const Used& used) {
  page.put("  " + padded(kind, 11), used.id + " " + used.version);
  page.put("             ", used.sha256, Tone::faint);
}

void write_one(TextPage& page, const Report& report) {
  const auto sorted = digest(report);
  put_summary(page, report, sorted);
  put_fix_first(page, sorted);
  put_broken(page, sorted);
  put_questions(page, sorted);
  put_gaps(page, sorted);
  put_advice(page, sorted);
  put_waived(page, sorted);
  put_background(page, report, sorted);
  put_in_order(page, sorted);
  put_colophon(page, report);
}

}  // namespace

void put_summary(TextPage& page, const Report& report, const Digest& digest) {
  page.put("", report.title, Tone::strong);
  page.put("", report.identity + " - " + report.file);
  page.put("", "As of " + Date::of(report.as_of).words() + ", stage: " + plain(name(report.stage)) + ". Checked for " +
                   std::string(purpose(report.gate)) + (report.gate_asked ? "." : ", the next step."));
  page.blank();
  put_line(page, "Law", report.law.result, meaning(report.law));
  put_line(page, "House standards", report.house.result, meaning(report.house));
  put_line(page, "Result", report.result, meaning(report, digest.facts(), digest.answers()));
  page.blank();
  page.put("",
           count(digest.fix_first.size(), "thing") + " to fix first, " + count(digest.answers(), "question") + " for people, " +
               count(digest.facts(), "fact") + " to enter, " + count(digest.advice.size(), "piece") + " of advice, " +
               std::to_string(size(digest.met)) + " met, " + std::to_string(size(digest.set_aside)) + " not applying." +
               (digest.broken.empty() ? "" : " " + count(digest.broken.size(), "demand") + " could not be checked because a rule broke."));
}

void put_colophon(TextPage& page, const Report& report) {
  page.heading("What this report was made from");
  page.put("  Program    ", report.program + " " + report.version);
  put_part(page, "Plan", {report.file, "(" + report.format + ")", report.sha256});
  if (report.settings_sha256.empty()) {
    page.put("  Settings   ", "none");
  } else {
    put_part(page, "Settings", {report.settings_file, "", report.settings_sha256});
  }
  for (const auto& set : report.rule_sets) put_part(page, "Rule set", set);
  for (const auto& plugin : report.plugins) put_part(page, "Plugin", plugin);
  page.put("  As of      ", Date::of(report.as_of).text());
  page.blank();
  page.put("", report_footer);
}

void write_text(const std::vector<Report>& reports, const Style& style, std::ostream& out) {
  TextPage page(style, out);
  if (reports.empty()) page.put("", "No plan was checked.");
  for (std::size_t i = 0; i < reports.size(); ++i) {
    if (reports.size() > 1) {
      if (i > 0) page.blank();
      page.put("", "=== Report " + std::to_string(i + 1) + " of " + std::to_string(reports.size()) + " ===", Tone::strong);
      page.blank();
    }
    write_one(page, reports[i]);
  }
}

}  // namespace consultcheck::report
