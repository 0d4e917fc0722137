// The text report: the order of its parts, its head and its foot.
#include "core/report/formats.h"
#include "core/report/text_parts.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

void put_line(TextPage& page, std::string_view label, const Line& line) {
  page.put(padded(label, 17), std::string(result_word(line)) + ": " + meaning(line), line.demands == 0 ? Tone::faint : tone(line.result));
}

std::string listed(const std::vector<std::string>& words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) out += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
  return out;
}

/// What there is to do, and what there is not.
std::string numbers(const Digest& digest) {
  std::vector<std::string> to_do, rest;
  const auto add = [](std::vector<std::string>& to, std::size_t number, std::string_view one, std::string_view many) {
    if (number > 0) to.push_back(count(number, one, many));
  };
  add(to_do, digest.answers(), "question for people", "questions for people");
  add(to_do, digest.facts(), "fact to enter", "facts to enter");
  add(to_do, digest.advice.size(), "piece of advice", "pieces of advice");
  add(rest, size(digest.met), "demand met", "demands met");
  add(rest, size(digest.not_due), "not due yet", "not due yet");
  add(rest, size(digest.set_aside), "that does not apply", "that do not apply");
  const auto fixes = digest.fix_first.size();
  if (fixes > 0) to_do.insert(to_do.begin(), count(fixes, "thing") + " to fix first");
  std::string out = fixes == 0 ? "Nothing has to be put right first." : "";
  for (const auto& part : {to_do, rest}) {
    if (!part.empty()) out += (out.empty() ? "" : " ") + listed(part) + ".";
  }
  if (!digest.broken.empty()) out += " " + count(digest.broken.size(), "demand") + " could not be checked because a rule broke.";
  return out;
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

void put_part(TextPage& page, std::string_view kind, const Used& used) {
  page.put("  " + padded(kind, 11), used.id + " " + used.version);
  page.put("             ", used.hash, Tone::faint);
}

void put_summary(TextPage& page, const Report& report, const Digest& digest) {
  page.put("", report.title, Tone::strong);
  page.put("", report.identity);
  page.put("", "File: " + report.file);
  page.put("", "As of " + Date::of(report.as_of).words() + ", stage: " + plain(name(report.stage)) + ". Checked for " +
                   std::string(purpose(report.gate)) + (report.gate_asked ? "." : ", the next step."));
  page.blank();
  put_line(page, "Law", report.law);
  put_line(page, "House standards", report.house);
  page.put(padded("Result", 17), std::string(name(report.result)) + ": " + meaning(report, digest.facts(), digest.answers()),
           tone(report.result));
  page.blank();
  page.put("", numbers(digest));
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
