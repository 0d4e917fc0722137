// What a run reads is never written over by what it writes.
#pragma once

#include <string>
#include <vector>

#include "core/cli/options.h"
#include "core/cli/output.h"

namespace consultcheck::cli {

/// A problem when a target is one of the files that are read, by whatever name: those given, and what options name as settings, column map
/// or baseline.
Result<void> spare(const std::vector<Target>& targets, const std::vector<std::string>& read, const Told& told);

}  // namespace consultcheck::cli
