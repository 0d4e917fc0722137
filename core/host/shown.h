// What the examples of a rule showed, and what the contract of the plugin API wants them to show.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/model/problem.h"
#include "core/model/rule.h"
#include "core/model/verdict.h"

namespace consultcheck::host {

/// Gathers what the examples of one rule ended in.
struct Shown {
  std::set<std::string> messages;
  std::map<std::string, std::string> values;  ///< Name of a value, and a message that was given it.
  bool passes = false, fails = false, missing = false, plain = false;

  void add(const Verdict& verdict, const std::vector<std::string>& plain_reads);
};

/// A problem at a line of a rule file.
Problem at_line(const Rule& rule, int line, std::string what, std::string next = {});

/// Adds what of the rule's declarations no example showed.
void check_declarations(const Rule& rule, const Shown& shown, std::vector<Problem>& broken);

}  // namespace consultcheck::host
