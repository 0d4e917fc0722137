// What the test of plugins found, in the formats that people and build servers read.
#pragma once

#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/rule_test.h"
#include "core/report/writers.h"

namespace consultcheck::report {

struct TestWriter {
  std::string_view name;   ///< `text`, `tap`, `junit`.
  std::string_view about;  ///< For --help.
  void (*write)(const std::vector<PluginTest>& plugins, const Style& style, std::ostream& out);
};

/// All formats, in the order that --help lists them.
std::span<const TestWriter> test_writers();

/// For a terminal: only what went wrong, then what is worth knowing.
void write_test_text(const std::vector<PluginTest>& plugins, const Style& style, std::ostream& out);
/// The Test Anything Protocol, version 14.
void write_test_tap(const std::vector<PluginTest>& plugins, const Style& style, std::ostream& out);
/// JUnit XML, one suite a rule. It holds no time, so that the same plugin always gives the same file.
void write_test_junit(const std::vector<PluginTest>& plugins, const Style& style, std::ostream& out);

/// One thing that was tested about a rule.
struct TestPoint {
  std::string name;
  bool ok = true;
  std::string kind;                                          ///< `example`, `contract` or `lines`.
  std::string place;                                         ///< `plugin/rule.lua:12`, as the file was named.
  std::string what;                                          ///< What is wrong, in one sentence; empty when nothing is.
  bool repeats = false;                                      ///< An earlier example has the same fault.
  std::vector<std::pair<std::string, std::string>> details;  ///< `expected`, `got`, `answered at`, `read`, `next`.
};

/// Everything that was tested about a rule: each example, the contract, and with `strict` the lines reached.
std::vector<TestPoint> test_points(const RuleTest& rule, bool strict);
/// Where no example leads: `feedback-in-time.lua:12-14, 20`; empty when all lines are reached.
std::string unreached_words(const RuleTest& rule);
/// The fields without which a fail of the rule could not be told, each once.
std::vector<std::string> fields_relied_on(const RuleTest& rule);

}  // namespace consultcheck::report
