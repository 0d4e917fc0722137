#include <algorithm>

#include "core/report/test_report.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

std::string at_line(const std::string& file, int line) { return line > 0 ? file + ":" + std::to_string(line) : file; }

TestPoint of_example(const RuleTest& rule, const ExampleResult& example) {
  TestPoint point{example.name, example.ok, "example", at_line(rule.file, example.line), {}, example.repeats, {}};
  if (example.ok) return point;
  point.what = "expected " + example.expected + ", got " + example.got;
  point.details = {{"expected", example.expected}, {"got", example.got}};
  const Verdict& verdict = example.verdict;
  const int line = verdict.outcome == Outcome::error ? verdict.error_spot.line : verdict.rule_line;
  if (line > 0) point.details.emplace_back("decided at", at_line(rule.file, line));
  for (const Read& read : verdict.reads) point.details.emplace_back("read", reading(read) + (read.deciding ? " (deciding)" : ""));
  return point;
}

}  // namespace

std::span<const TestWriter> test_writers() {
  static constexpr TestWriter table[] = {
      {"text", "for reading in a terminal", write_test_text},
      {"tap", "the Test Anything Protocol, version 14", write_test_tap},
      {"junit", "JUnit XML, for build servers", write_test_junit},
  };
  return table;
}

std::vector<TestPoint> test_points(const RuleTest& rule, bool strict) {
  std::vector<TestPoint> points;
  for (const ExampleResult& example : rule.examples) points.push_back(of_example(rule, example));
  for (const Problem& problem : rule.broken_contract) {
    TestPoint point{"contract", false, "contract", at_line(rule.file, problem.spot.line), problem.what, false, {}};
    if (!problem.next.empty()) point.details.emplace_back("next", problem.next);
    points.push_back(std::move(point));
  }
  if (rule.broken_contract.empty()) points.push_back({"contract", true, "contract", rule.file, {}, false, {}});
  if (!strict) return points;
  const std::string lines = unreached_words(rule);
  points.push_back(
      {"every line is reached", lines.empty(), "lines", rule.file, lines.empty() ? "" : "no example reaches " + lines, false, {}});
  return points;
}

std::string unreached_words(const RuleTest& rule) {
  if (rule.unreached.empty()) return {};
  return rule.file.substr(rule.file.find_last_of('/') + 1) + ":" + line_words(rule.unreached);
}

std::vector<std::string> fields_relied_on(const RuleTest& rule) {
  std::vector<std::string> paths;
  for (const Dependence& one : rule.dependences)
    if (std::find(paths.begin(), paths.end(), one.path) == paths.end()) paths.push_back(one.path);
  return paths;
}

}  // namespace consultcheck::report
