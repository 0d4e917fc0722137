#include "core/load/limits.h"

#include "core/load/wording.h"

namespace consultcheck::load {

tl::unexpected<Problem> too_deep(const Source& source, Offset at) {
  return trouble(source.spot(at), "more than " + std::to_string(depth_limit) + " levels stand inside one another here",
                 "A plan needs about eight; check for brackets or elements that were never closed.");
}

tl::unexpected<Problem> too_long(const Source& source, Offset at) {
  return trouble(source.spot(at), "this text is longer than 256 KiB", "Keep the long version in a document and give its address here.");
}

tl::unexpected<Problem> given_twice(const Source& source, std::string_view name, Offset at, Offset first) {
  return trouble(source.spot(at), quoted(name) + " is given twice; it first stands at " + place_words(source, first),
                 "Keep the one that is right and delete the other.");
}

void SeenNames::close() {
  seen_.resize(objects_.back().start);
  objects_.pop_back();
}

std::optional<Offset> SeenNames::note(std::string_view name, Offset at) {
  constexpr std::size_t many = 24;
  Object& object = objects_.back();
  if (object.index) {
    auto [known, fresh] = object.index->try_emplace(name, at);
    return fresh ? std::nullopt : std::optional(known->second);
  }
  for (std::size_t i = object.start; i < seen_.size(); ++i)
    if (seen_[i].first == name) return seen_[i].second;
  seen_.emplace_back(name, at);
  if (seen_.size() - object.start > many)
    object.index = std::make_unique<Index>(seen_.begin() + static_cast<std::ptrdiff_t>(object.start), seen_.end());
  return std::nullopt;
}

}  // namespace consultcheck::load
