// What a rule says about one plan, or about one item of it, with the evidence it read.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/source.h"

namespace consultcheck {

/// After EARL. `error`: the rule broke; never the plan's fault.
enum class Outcome : std::uint8_t { passed, failed, cannot_tell, not_applicable, error };

/// Why a rule cannot tell. `missing`: the plan does not say. `unclear`: a value of the wrong type or too imprecise. `judgement`: a person
/// must decide. `not_carried`: the source of an imported record cannot hold that field.
enum class Reason : std::uint8_t { none, missing, unclear, judgement, not_carried };

std::string_view name(Outcome outcome);  ///< `passed`, `failed`, `cannot-tell`, `not-applicable`, `error`.
std::string_view name(Reason reason);    ///< `missing`, `unclear`, `judgement`, `not-carried`; empty for none.

/// One thing a rule read: a field of the plan, a council-wide fact of the settings, or a row of a rule set's data file.
struct Read {
  enum class State : std::uint8_t { value, missing, none, unclear, overdue };
  std::string path;   ///< Plan path, or `statutory-periods.traffic-order.days` for data.
  std::string value;  ///< As shown in reports; `is not there` is the writers' business.
  State state = State::value;
  bool deciding = false;
  bool unchecked = false;  ///< A row of data whose source nobody has checked: a fail that rests on it is advice.
  Place place;             ///< Of the value; of the enclosing object when the field is missing.
};

/// The answer of one rule for a plan or for one item.
struct Verdict {
  Outcome outcome = Outcome::error;
  Reason reason = Reason::none;
  std::string message;  ///< Name of the declared message; empty for those the host writes itself.
  std::string text;     ///< The message with its values, plain text; never markup.
  std::vector<std::pair<std::string, std::string>> values;
  std::vector<Read> reads;  ///< At most 64, in order of first reading.
  std::size_t reads_left_out = 0;
  std::string item;          ///< Item key of a `for_each` rule; empty for the whole plan.
  std::string item_path;     ///< `audiences[2]`; empty for the whole plan.
  std::string missing_path;  ///< Of cannot-tell missing, unclear and not-carried: the field it ended at.
  std::string error_kind;    ///< Of error: `rule`, `steps`, `memory` or `time`.
  Spot error_spot;           ///< Of error: file and line of the rule.
  int rule_line = 0;         ///< Line of the rule file that answered, or read what is missing; 0 when the host answered by itself.
};

}  // namespace consultcheck
