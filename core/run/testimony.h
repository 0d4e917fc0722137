// What a worker process says about a plan, as bytes, and how much of it is believed.
#pragma once

#include <string>
#include <string_view>

#include "core/host/plugin.h"

namespace consultcheck::run {

/// What a worker may say: names, message values, paths and states; no evidence.
std::string testimony_of(const std::vector<Verdict>& verdicts);
std::string testimony_of(const Facts& facts);
std::string testimony_of(const std::vector<GroupVerdict>& verdicts);
/// What a rule declares.
std::string declaration_of(const Rule& rule);

/// Verdicts from a worker's bytes, with values and places read from our own plan and data. A problem when anything is said that the plan or
/// the rule does not hold.
Result<std::vector<Verdict>> verdicts_from(std::string_view said, const Rule& rule, const Plan& plan, const Schema& schema,
                                           const std::vector<host::Argument>& arguments);
/// Facts with places read from our own plan.
Result<Facts> facts_from(std::string_view said, const Rule& rule, const Plan& plan, const Schema& schema);
/// What is said of a group, worded anew from the rule's own messages.
Result<std::vector<GroupVerdict>> group_verdicts_from(std::string_view said, const Rule& rule, const std::vector<Member>& members);
/// Fills what a rule declares from a worker's bytes.
Result<void> read_declaration(std::string_view said, Rule& rule);

}  // namespace consultcheck::run
