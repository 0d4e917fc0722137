// Whether a demand binds the organisation of a plan.
#pragma once

#include <string>

#include "core/judge/judge.h"

namespace consultcheck::judge {

/// `bound` false: `note` says why not. `unsure_at` not empty: the plan does not say, at that path, whether it is bound.
struct Binding {
  bool bound = true;
  std::string note;
  std::string unsure_at;
};

Binding binding(const Demand& demand, const Plan& plan);

}  // namespace consultcheck::judge
