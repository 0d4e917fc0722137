#include "core/model/rule_test.h"

#include <algorithm>

namespace consultcheck {

int RuleTest::faults(bool strict) const {
  const auto failed =
      std::count_if(examples.begin(), examples.end(), [](const ExampleResult& example) { return !example.ok && !example.repeats; });
  return static_cast<int>(failed) + static_cast<int>(broken_contract.size()) + (strict && !unreached.empty());
}

std::string line_words(const std::vector<int>& lines) {
  std::string words;
  for (std::size_t i = 0; i < lines.size();) {
    std::size_t end = i;
    while (end + 1 < lines.size() && lines[end + 1] == lines[end] + 1) ++end;
    words += (words.empty() ? "" : ", ") + std::to_string(lines[i]) + (end > i ? "-" + std::to_string(lines[end]) : "");
    i = end + 1;
  }
  return words;
}

int PluginTest::examples() const {
  std::size_t sum = 0;
  for (const RuleTest& rule : rules) sum += rule.examples.size();
  return static_cast<int>(sum);
}

std::size_t PluginTest::rule_count() const {
  return static_cast<std::size_t>(std::count_if(rules.begin(), rules.end(), [&](const RuleTest& rule) { return rule.rule != plugin; }));
}

int PluginTest::faults() const {
  int sum = 0;
  for (const RuleTest& rule : rules) sum += rule.faults(strict);
  return sum;
}

}  // namespace consultcheck
