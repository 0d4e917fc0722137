// One rule at work on one plan.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/host/trail.h"
#include "core/model/rule.h"

namespace consultcheck::host {

struct Circumstances;

/// An answer that the rule has worded. It counts only when `check` returns it.
struct Draft {
  Outcome outcome = Outcome::error;
  std::string message, text;
  std::vector<std::pair<std::string, std::string>> values;
  std::vector<std::string> at;
  int line = 0;  ///< Of the rule.
};

/// Why the host ended the rule with cannot-tell.
struct Ending {
  Reason reason = Reason::none;
  std::string path;
  std::string text;
  int line = 0;
};

/// What a rule's C functions find while it runs.
struct Run {
  const Rule& rule;
  const Circumstances& now;
  PlanView view;
  Trail& trail;
  std::uint32_t generation;
  std::vector<Draft> drafts;
  Ending ending;
  std::string item_path;
};

}  // namespace consultcheck::host
