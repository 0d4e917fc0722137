// One rule at work on one plan.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/host/trail.h"
#include "core/model/rule.h"

namespace consultcheck::host {

struct Circumstances;
class GroupView;

/// An answer that the rule has worded. It counts only when `check` returns it.
struct Draft {
  Outcome outcome = Outcome::error;
  std::string message, text;
  std::vector<std::pair<std::string, std::string>> values;
  std::vector<std::string> at;
  std::vector<std::size_t> members;  ///< Of a group, those the answer is about.
  int line = 0;                      ///< Of the rule.
};

/// Why the host ended the rule with cannot-tell.
struct Ending {
  Reason reason = Reason::none;
  std::string path;
  std::string text;
  int line = 0;
};

/// What a rule's C functions find while it runs, on a plan or, for the check of a rule across plans, on a group: the view is then of
/// nothing.
struct Run {
  const Rule& rule;
  const Circumstances& now;
  PlanView view;
  Trail& trail;
  std::uint32_t generation;
  std::vector<Draft> drafts;
  Ending ending;
  std::string item_path;
  GroupView* group = nullptr;
  NodeId item = no_node;  ///< Of a `for_each` rule, the one that it is asked about.
};

}  // namespace consultcheck::host
