// Rules across plans: the facts they keep of each plan, and what they say about a group of plans.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/date.h"
#include "core/model/verdict.h"

namespace consultcheck {

/// One fact that a rule keeps of a plan, with the place it was read from.
struct Fact {
  enum class Type : std::uint8_t { text, number, flag, date, texts };
  std::string name;
  Type type = Type::text;
  std::string text;
  double number = 0;
  bool flag = false;
  Date date;
  std::vector<std::string> texts;
  std::string path;  ///< Plan path it was read from; the first, when it was worked out from several; empty for none.
  Spot spot;         ///< Without an excerpt.
};
std::string_view name(Fact::Type);  ///< `text`, `number`, `flag`, `date`, `texts`.

/// What a rule across plans keeps of one plan. `passed`: the facts are there. `not-applicable`: it leaves the plan out, as `text` says.
/// `cannot-tell`: a fact is missing at `missing_path`. `error`: the rule broke.
struct Facts {
  Outcome outcome = Outcome::error;
  Reason reason = Reason::none;
  std::string missing_path, text;
  std::string error_kind;           ///< As of a verdict.
  Spot error_spot;                  ///< Of error: file and line of the rule.
  std::vector<std::string> groups;  ///< Names of the groups the plan belongs to; one empty name when the rule does not group.
  std::vector<Fact> facts;          ///< In order of their names.
};

/// One plan in a group.
struct Member {
  std::string identity, title;
  std::vector<Fact> facts;
};

/// What a rule says about a group of plans.
struct GroupVerdict {
  Outcome outcome = Outcome::error;
  std::string message, text;
  std::vector<std::pair<std::string, std::string>> values;
  std::vector<std::size_t> members;  ///< Those it is about, as positions in the group, in order; empty: the group as a whole.
  std::vector<std::pair<std::size_t, std::string>> evidence;  ///< Member, and the name of a fact that decided it.
  std::string error_kind;
  Spot error_spot;
};

}  // namespace consultcheck
