// What the examples of a rule showed, and what the contract of the plugin API wants them to show.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/model/problem.h"
#include "core/model/rule.h"
#include "core/model/rule_test.h"
#include "core/model/verdict.h"

namespace consultcheck::host {

struct Example;

/// Gathers what the examples of one rule ended in.
struct Shown {
  std::set<std::string> names, messages;      ///< Of examples; of messages.
  std::map<std::string, std::string> values;  ///< Name of a value, and a message that was given it.
  bool passes = false, fails = false, missing = false, plain = false;

  bool broken = false;  ///< An example could not be read, or broke the rule: what the others leave out then says nothing.
  std::set<std::pair<int, std::string>> errors;  ///< By their lines.

  void add(const Verdict& verdict, const std::vector<std::string>& plain_reads);
  /// Notes how an example went. What it should have shown counts as shown: that it did not is a fault of its own.
  void note(const Example& example, ExampleResult& result, const std::vector<std::string>& plain_reads);
  /// Whether a verdict is an error that no earlier one was.
  bool new_error(const Verdict& verdict) { return errors.emplace(verdict.error_spot.line, verdict.text).second; }
};

/// A problem at a line of a rule file.
Problem at_line(const Rule& rule, int line, std::string what, std::string next = {});

/// Adds what of the rule's declarations no example showed.
void check_declarations(const Rule& rule, const Shown& shown, std::vector<Problem>& broken);

}  // namespace consultcheck::host
