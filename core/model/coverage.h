// What each clause of a source is answered by, so that nothing of it is lost without a reason.
#pragma once

#include <string>
#include <vector>

#include "core/model/source.h"

namespace consultcheck {

/// One clause of a strategy, or one row of law or good practice.
struct CoverageEntry {
  std::string clause;                ///< Where it stands: `10.1, standard 4`.
  std::string about;                 ///< What it says, in our words.
  std::vector<std::string> demands;  ///< Full demand ids that answer it.
  std::string audit;                 ///< The figure of a hub audit that shows it; may be empty.
  std::string out_of_scope;          ///< Why nothing here answers it; may be empty.
  Spot spot;
};

/// The coverage table of a rule set.
struct Coverage {
  std::string set;
  std::string title;
  std::vector<CoverageEntry> entries;
};

}  // namespace consultcheck
