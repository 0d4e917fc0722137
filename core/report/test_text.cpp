#include "core/report/test_report.h"
#include "core/report/text_page.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

constexpr int detail_margin = 14;

void put_point(TextPage& page, const RuleTest& rule, const TestPoint& point) {
  page.put("", "FAILED " + rule.rule + ": " + (point.kind == "contract" ? point.what : point.name), Tone::bad, 2);
  page.put("  ", point.place, Tone::faint);
  if (point.kind == "lines") page.put("  ", point.what);
  for (const auto& [label, words] : point.details) {
    std::string lead = "  " + label;
    lead.resize(detail_margin, ' ');
    page.put(lead, words);
  }
  page.blank();
}

void put_rule(TextPage& page, const RuleTest& rule, bool strict) {
  std::size_t repeats = 0;
  for (const TestPoint& point : test_points(rule, strict)) {
    repeats += point.repeats;
    if (!point.ok && !point.repeats) put_point(page, rule, point);
  }
  if (repeats == 0) return;
  page.put("", rule.rule + ": " + count(repeats, "more example") + (repeats == 1 ? " ends" : " end") + " in the same error.", Tone::plain,
           2);
  page.blank();
}

void put_known(TextPage& page, const PluginTest& plugin) {
  bool first = true;
  for (const RuleTest& rule : plugin.rules) {
    std::string paths;
    for (const std::string& path : fields_relied_on(rule)) paths += (paths.empty() ? "" : ", ") + path;
    if (paths.empty()) continue;
    if (first) page.put("", "Without these fields a fail becomes cannot-tell (for information):", Tone::strong);
    first = false;
    page.put("  ", rule.rule.substr(rule.rule.find('/') + 1) + ": " + paths, Tone::plain, 6);
  }
  if (!first) page.blank();
  first = true;
  for (const RuleTest& rule : plugin.rules) {
    const std::string lines = unreached_words(rule);
    if (lines.empty()) continue;
    if (first)
      page.put(
          "",
          plugin.strict ? "No example reaches these lines:" : "No example reaches these lines (for information; a fault with --strict):",
          Tone::strong);
    first = false;
    page.put("  ", lines, Tone::plain, 6);
  }
  if (!first) page.blank();
}

}  // namespace

void write_test_text(const std::vector<PluginTest>& plugins, const Style& style, std::ostream& out) {
  TextPage page(style, out);
  for (const PluginTest& plugin : plugins) {
    for (const RuleTest& rule : plugin.rules) put_rule(page, rule, plugin.strict);
    put_known(page, plugin);
    const int faults = plugin.faults();
    page.put("",
             plugin.plugin + ": " + count(plugin.rule_count(), "rule") + ", " +
                 count(static_cast<std::size_t>(plugin.examples()), "example") + ", " +
                 (faults == 0 ? "all as expected" : count(static_cast<std::size_t>(faults), "fault")),
             faults == 0 ? Tone::good : Tone::bad);
  }
}

}  // namespace consultcheck::report
