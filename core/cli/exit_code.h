// The exit codes, as docs and --help state them.
#pragma once

namespace consultcheck::cli {

/// `check` and `audit` give 0 PASS, 1 FAIL, 2 INCOMPLETE, 3 something could not be judged or written; other commands 0, 1 found something,
/// 3 could not.
enum ExitCode : int { done = 0, found = 1, incomplete = 2, could_not = 3 };

}  // namespace consultcheck::cli
