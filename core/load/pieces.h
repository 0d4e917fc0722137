// A file of many JSON records cut into its records, before anybody reads them: a broken one cannot spoil the others.
#pragma once

#include <functional>
#include <optional>

#include "core/load/files.h"

namespace consultcheck::load {

/// The byte after the object or list that begins at `from`; nothing when it does not end.
std::optional<std::size_t> value_end(std::string_view text, std::size_t from);

/// One record of many, or what is wrong between two of them.
struct Piece {
  std::shared_ptr<const Source> source;  ///< Its text alone, knowing where it begins in the file.
  std::optional<Problem> problem;        ///< Instead: a fault between records.
  bool cut_short = false;                ///< It does not end, and takes all the rest of the file with it.
};

/// The items of the list that begins at `from`, and of lists that follow it, in order, as long as `take` returns true. `call`: they are in
/// a JSONP call. Anything else behind them is a fault.
void list_pieces(const Source& source, std::size_t from, bool call, const std::function<bool(Piece)>& take);

/// The fault that something stands behind `at`, where the file should end; nothing when it does end.
std::optional<Piece> left_over(const Source& source, std::size_t at, bool call);

/// The lines of a text that are not blank, in order, as long as `take` returns true.
void line_pieces(const Source& source, std::size_t from, const std::function<bool(Piece)>& take);

}  // namespace consultcheck::load
