// Texts that rules asked about lately, with what was found out about them: rules ask about the same text of a plan one after another.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/host/readability.h"

namespace consultcheck::host {

/// Keeps a few texts of at most 16 KiB each, and the phrases that were looked for. What it gives is the same as without it.
class ReadTexts {
 public:
  /// What `as_words` makes of a text without markup; valid until the next call.
  const std::string& words(std::string_view text);
  /// What `readability_of` says of a text without markup.
  Readability readability(std::string_view text);
  /// What `as_words` makes of a phrase; valid until the next call.
  const std::string& phrase(std::string_view phrase);

 private:
  struct Known {
    std::string text;
    std::optional<std::string> words;
    std::optional<Readability> readability;
  };
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  Known& known(std::string_view text);

  std::array<Known, 8> texts_;
  std::size_t oldest_ = 0;
  Known long_one_;
  std::unordered_map<std::string, std::string, Hash, std::equal_to<>> phrases_;
};

}  // namespace consultcheck::host
