// What the readers of both formats refuse alike: too deep, too long, given twice.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "core/model/source.h"

namespace consultcheck::load {

inline constexpr int depth_limit = 64;                 ///< Objects and lists inside one another.
inline constexpr std::size_t text_limit = 256u << 10;  ///< Bytes of one text.

/// The refusal of an object or list at depth 65.
tl::unexpected<Problem> too_deep(const Source& source, Offset at);
/// The refusal of a text over the limit.
tl::unexpected<Problem> too_long(const Source& source, Offset at);
/// The refusal of a second value under one name; both places are named.
tl::unexpected<Problem> given_twice(const Source& source, std::string_view name, Offset at, Offset first);

/// The names seen in the objects that are open, each with its place. Names must outlive their object.
class SeenNames {
 public:
  void open() { objects_.push_back({seen_.size(), nullptr}); }
  void close();
  /// Notes a name of the innermost object; gives the place where it already stood, if it did.
  std::optional<Offset> note(std::string_view name, Offset at);

 private:
  using Index = std::map<std::string_view, Offset>;
  struct Object {
    std::size_t start;
    std::unique_ptr<Index> index;  ///< Only of an object with many names, which would be slow to search.
  };
  std::vector<std::pair<std::string_view, Offset>> seen_;
  std::vector<Object> objects_;
};

}  // namespace consultcheck::load
