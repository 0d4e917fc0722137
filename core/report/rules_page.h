// What is demanded, for people: the list, one demand or rule explained, and the generated pages docs/rules.md and docs/coverage.md.
#pragma once

#include <map>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "core/model/coverage.h"
#include "core/model/demand.h"
#include "core/model/rule.h"

namespace consultcheck::report {

/// A rule that answers a demand, with the parameters it is given there.
struct Answer {
  const Rule* rule = nullptr;
  std::vector<std::pair<std::string, std::string>> params;
};

/// Rule sets with the rules that answer their demands.
struct RuleBook {
  std::vector<const RuleSet*> sets;
  std::map<const Demand*, std::vector<Answer>> answers;
  std::map<const Demand*, Answer> conditions;  ///< The rule that says whether the demand applies.
  std::vector<Coverage> coverage;
};

/// One line a demand, by rule set and section.
void list_demands(const RuleBook& book, std::ostream& out);
/// One demand with its authority, times, rules and who judges.
void explain_demand(const RuleBook& book, const RuleSet& set, const Demand& demand, std::ostream& out);
/// One rule with its parameters and the demands it answers.
void explain_rule(const RuleBook& book, const Rule& rule, std::ostream& out);
/// docs/rules.md.
void write_rules_page(const RuleBook& book, std::ostream& out);
/// docs/coverage.md.
void write_coverage_page(const RuleBook& book, std::ostream& out);

}  // namespace consultcheck::report
