// The text of a file that was read, kept so that a byte offset can be turned into line, column and excerpt when something is reported.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/model/problem.h"

namespace consultcheck {

/// Byte offset from the start of a source's text.
using Offset = std::uint32_t;

/// One file as it was read. Plans, settings, rule sets and plugins all keep theirs.
struct Source {
  std::string name;    ///< The path as the user gave it; `-` for standard input.
  std::string text;    ///< Untouched bytes.
  int first_line = 1;  ///< Where the text begins in its file, when it is one line or one record of many.
  int first_column = 1;
  mutable std::once_flag lines_counted{};  ///< Line starts are found when a place is first asked for.
  mutable std::vector<Offset> line_starts{};
  mutable std::vector<Offset> letters_before{};  ///< At every 4,096th byte, so that columns of one long line need no walk through it.

  /// Line and column of a byte. An offset past the end gives the end.
  Spot position(Offset at) const;
  /// The same with an excerpt of the line and a caret, for problems.
  Spot spot(Offset at) const;
};

/// A byte in a source. A null source stands for "no place", as in a rule's example.
struct Place {
  const Source* source = nullptr;
  Offset offset = 0;

  /// The place as people see it; an empty Spot when there is no source.
  Spot spot() const { return source ? source->spot(offset) : Spot{}; }
  /// The same without an excerpt, for evidence.
  Spot position() const { return source ? source->position(offset) : Spot{}; }
};

}  // namespace consultcheck
