// Why a demand came out as it did for one plan: what each of its rules was given, read and answered. Plain data for the writer.
#pragma once

#include <string>
#include <vector>

#include "core/model/report.h"

namespace consultcheck {

/// A parameter as a rule got it.
struct GivenParameter {
  std::string name, about;
  std::string value;   ///< As shown; of a data file, its name.
  std::string origin;  ///< `rule`, `rule set` or `settings`.
  Spot spot;           ///< Where the value is written.
  bool data = false;
};

/// One rule at work for one demand.
struct RuleExplanation {
  const Rule* rule = nullptr;
  bool condition = false;  ///< It says whether the demand applies at all.
  std::vector<GivenParameter> parameters;
  std::vector<Verdict> verdicts;  ///< One, or one for each item.
};

/// One demand and the rules that were asked about; without a demand, a rule on its own.
struct Explanation {
  const Demand* demand = nullptr;
  DemandResult result;     ///< Of the whole demand, as a report would have it.
  bool set_aside = false;  ///< The demand is not judged for this plan; `result.note` says why, and the rules were run all the same.
  std::string law_as_of;   ///< The day whose law holds, in words.
  std::vector<RuleExplanation> rules;
};

}  // namespace consultcheck
