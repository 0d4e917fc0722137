#include <algorithm>

#include "core/report/markup.h"
#include "core/report/test_report.h"

namespace consultcheck::report {
namespace {

void write_point(Markup& page, const TestPoint& point, const RuleTest& rule) {
  const Within testcase(page, "testcase", {{"name", point.name}, {"classname", rule.rule}, {"time", "0"}});
  if (point.ok) return;
  std::string words = point.place;
  for (const auto& [label, detail] : point.details) words += "; " + label + ": " + detail;
  page.leaf("failure", words, {{"message", point.what}, {"type", point.kind}});
}

/// What is worth knowing but no fault.
std::string remarks(const RuleTest& rule) {
  std::string words;
  for (const std::string& path : fields_relied_on(rule)) words += (words.empty() ? "without " : ", ") + path;
  if (!words.empty()) words += " a fail becomes cannot-tell. ";
  if (!rule.unreached.empty()) words += "No example reaches " + unreached_words(rule) + ".";
  return words;
}

void write_suite(Markup& page, const PluginTest& plugin, const RuleTest& rule, int id) {
  const std::vector<TestPoint> points = test_points(rule, plugin.strict);
  const auto failures = std::count_if(points.begin(), points.end(), [](const TestPoint& point) { return !point.ok; });
  const Within suite(page, "testsuite",
                     {{"name", rule.rule},
                      {"package", plugin.plugin},
                      {"id", std::to_string(id)},
                      {"timestamp", "1970-01-01T00:00:00"},  // The format demands one; examples know no clock.
                      {"hostname", "localhost"},
                      {"tests", std::to_string(points.size())},
                      {"failures", std::to_string(failures)},
                      {"errors", "0"},
                      {"skipped", "0"},
                      {"time", "0"}});
  page.open("properties");
  if (!plugin.version.empty()) page.leaf("property", "", {{"name", "version"}, {"value", plugin.version}});
  page.close();
  for (const TestPoint& point : points) write_point(page, point, rule);
  page.leaf("system-out", remarks(rule)).leaf("system-err", "");
}

}  // namespace

void write_test_junit(const std::vector<PluginTest>& plugins, const Style&, std::ostream& out) {
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  Markup page(out);
  page.open("testsuites");
  int id = 0;
  for (const PluginTest& plugin : plugins)
    for (const RuleTest& rule : plugin.rules) write_suite(page, plugin, rule, id++);
  page.close();
  out << '\n';
}

}  // namespace consultcheck::report
