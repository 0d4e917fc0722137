// What the test of a plugin found. Plain data for the writers of core/report.
#pragma once

#include <string>
#include <vector>

#include "core/model/problem.h"
#include "core/model/verdict.h"

namespace consultcheck {

/// How one example of a rule went.
struct ExampleResult {
  std::string name;
  bool ok = false;
  std::string expected, got;  ///< In words.
  Verdict verdict;
  int line = 0;          ///< Where the example stands in the rule file.
  bool repeats = false;  ///< It ended in the very error that an earlier one ended in: one cause, one fault.
};

/// A fail that rests on a field: without it the rule could not tell any more.
struct Dependence {
  std::string example;
  std::string path;
};

/// What the test of one rule found.
struct RuleTest {
  std::string rule;  ///< `plugin/file-name`; of what is wrong with no one rule, the plugin.
  std::string file;
  bool loaded = true;  ///< The rule could be read at all.
  std::vector<ExampleResult> examples;
  std::vector<Problem> broken_contract;  ///< A message never shown, no example that fails, a rule that does not load, …
  std::vector<Dependence> dependences;   ///< For information.
  std::vector<int> unreached;            ///< Lines that no example ran, in order; for information unless asked to be strict.

  /// Examples that went otherwise, and breaches of the contract; with `strict`, one more when lines were not reached.
  int faults(bool strict) const;
};

/// Lines as `12-14, 20`; neighbours are joined.
std::string line_words(const std::vector<int>& lines);

/// What the test of one plugin folder found.
struct PluginTest {
  std::string folder;
  std::string plugin, version;
  bool strict = false;  ///< A line that no example reaches is a fault.
  std::vector<RuleTest> rules;

  int examples() const;
  std::size_t rule_count() const;
  int faults() const;
};

}  // namespace consultcheck
