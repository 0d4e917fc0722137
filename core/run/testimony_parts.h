// How the words of a worker process are believed. For the files that make and read testimony only.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "core/model/problem.h"
#include "core/model/rule.h"

namespace consultcheck::run {

using Json = nlohmann::json;

inline constexpr std::size_t most_verdicts = 100'000;

/// Thrown where a worker says what cannot be so.
struct Untrue {
  std::string what;
};
void must(bool holds, const char* what);

/// An answer in the rule's own words.
struct Wording {
  std::string message, text;
  std::vector<std::pair<std::string, std::string>> values;
};
/// From `message`, `text` and `values`; a message is worded anew.
Wording wording_from(const Json& said, const Rule& rule);
/// From `error` and `error_line`.
void read_error(const Json& said, const Rule& rule, std::string& kind, Spot& spot);

Json json_of(const std::vector<std::pair<std::string, std::string>>& values);
std::string bytes_of(const Json& json);
/// Number of lines of a rule file.
int lines_of(const Rule& rule);

/// Runs what believes a worker; what it must not say, or says in no known form, is a problem.
template <class Believe>
auto believing(Believe believe) -> Result<decltype(believe())> {
  try {
    return believe();
  } catch (const Untrue& untrue) {
    return trouble("its process told of " + untrue.what + " that is not there");
  } catch (const Json::exception&) {
    return trouble("its process gave an answer that cannot be read");
  }
}

}  // namespace consultcheck::run
