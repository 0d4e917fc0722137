// The examples of a rule: what each sets up and expects.
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "core/host/plugin.h"

namespace consultcheck::host {

/// The day on which examples are judged unless they set `as_of`.
inline constexpr Date example_day{2026, 6, 1};

/// One example, ready to run.
struct Example {
  std::string name;
  int line = 0;
  Value plan;
  std::vector<Value> plans;  ///< Of a rule across plans, instead of `plan`.
  Circumstances now;
  std::vector<Argument> arguments;
  std::deque<DataFile> data;  ///< What data parameters show.
  Outcome outcome = Outcome::error;
  std::size_t item = 1;  ///< Whose verdict is meant, of a for_each rule.
  bool item_given = false;
  std::vector<std::size_t> touches;  ///< Numbers of the plans that the answer must be about, in order; empty: any.
  std::string wanted;                ///< A message or a path; empty: any.
};

/// Reads one example; a problem says what is wrong with it. `value` must outlive it.
Result<std::unique_ptr<Example>> read_example(const Rule& rule, const Value& value, std::size_t number);

/// Whether a verdict is what an example expects.
bool meets(const Example& example, const Verdict& verdict);
/// What was expected and what came, in words.
std::string expected_words(const Example& example);
std::string verdict_words(const Verdict& verdict);

/// Line of the first place where `word` stands in quotes, or is given a value; 0 when it does not.
int line_with(const Source& source, std::string_view word);

}  // namespace consultcheck::host
