// What a worker process says about a plan, as bytes, and how much of it is believed.
#pragma once

#include <string>
#include <string_view>

#include "core/host/plugin.h"

namespace consultcheck::run {

/// What a worker may say: names, message values, paths and states; no evidence.
std::string testimony_of(const std::vector<Verdict>& verdicts);
/// What a rule declares.
std::string declaration_of(const Rule& rule);

/// Verdicts from a worker's bytes, with values and places read from our own plan and data. A problem when anything is said that the plan or
/// the rule does not hold.
Result<std::vector<Verdict>> verdicts_from(std::string_view said, const Rule& rule, const Plan& plan, const Schema& schema,
                                           const std::vector<host::Argument>& arguments);
/// Fills what a rule declares from a worker's bytes.
Result<void> read_declaration(std::string_view said, Rule& rule);

}  // namespace consultcheck::run
