// What the commands that read a whole hub share: options, reading and judging, and the outcome.
#pragma once

#include <functional>

#include "core/cli/drafts.h"
#include "core/cli/options.h"
#include "core/cli/output.h"
#include "core/report/audit_writers.h"
#include "core/run/answering.h"
#include "core/run/audit.h"

namespace consultcheck::cli {

/// Adds the options that say what is read and as of when it is judged: --from, --columns, --standing-days, --threads, --as-of, --settings,
/// …
void add_auditing_options(options::options_description& known);

/// What a run over a hub needs, loaded and checked.
struct Auditing {
  run::Answering answering;  ///< One checker a thread.
  run::Checker& checker() { return *answering.checkers.front(); }
};

/// Loads rule sets, plugins and settings as told, once for each thread: as many as `threads`, else as --threads says, else one a processor.
Result<Auditing> open_auditing(const Told& told, std::optional<unsigned> threads = {});

/// Reads and judges what the places name, unless a target is one of the files to be read. Nothing when there is nothing to judge, or the
/// run was interrupted: `code` is then the exit code, and standard error says why.
std::unique_ptr<run::Audit> judge_places(const Told& told, const std::vector<std::string>& places, const std::vector<Target>& targets,
                                         Auditing& auditing, int& code);

/// Makes one writer for a target.
using MakeWriter = std::function<std::unique_ptr<report::AuditWriter>(const Target&, const report::AuditTarget&)>;
/// Tells the audit to a writer for each target; all outputs appear together, or none. `is_folder` says which formats fill a folder.
/// `besides` is told as well. Gives the exit code.
int tell(run::Audit& audit, const std::vector<Target>& targets, const std::function<bool(const std::string&)>& is_folder,
         const MakeWriter& make, report::AuditWriter* besides = nullptr);

}  // namespace consultcheck::cli
