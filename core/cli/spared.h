// What a run reads is never written over by what it writes.
#pragma once

#include <string>
#include <vector>

#include "core/cli/options.h"
#include "core/cli/output.h"
#include "core/load/inputs.h"

namespace consultcheck::cli {

/// The files that a run reads besides records, and what each is to it.
std::vector<load::PassedOver> files_of_run(const Told& told);

/// A problem when a target is one of the files that are read, by whatever name: those given, and the files of the run.
Result<void> spare(const std::vector<Target>& targets, const std::vector<std::string>& read, const Told& told);

}  // namespace consultcheck::cli
