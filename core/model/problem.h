// What went wrong, where, and what to do next. Errors are values up to the command line.
#pragma once

#include <string>
#include <tl/expected.hpp>

namespace consultcheck {

/// A place in a text file as people see it. Lines and columns count from 1; columns count code points. Line 0: the whole file.
struct Spot {
  std::string file;
  int line = 0;
  int column = 0;
  std::string excerpt;  ///< The line itself, shortened to fit; empty when there is none to show.
  int caret = 0;        ///< Where the caret stands under the excerpt, from 1; 0 for none.
};

/// One thing wrong: `file:line:column: what`, the line, a caret, the next step.
struct Problem {
  Spot spot;
  std::string what;  ///< One sentence without a full stop at the end.
  std::string next;  ///< What to do about it; a whole sentence.

  /// The problem as lines for a terminal, ending in a newline.
  std::string text() const;
};

template <class T>
using Result = tl::expected<T, Problem>;

/// A problem without a place.
tl::unexpected<Problem> trouble(std::string what, std::string next = {});
/// A problem at a place.
tl::unexpected<Problem> trouble(Spot spot, std::string what, std::string next = {});

}  // namespace consultcheck
