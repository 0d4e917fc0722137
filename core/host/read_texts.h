// Texts that rules asked about lately, with what was found out about them: rules ask about the same text of a plan one after another.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/host/cited_act.h"
#include "core/host/phrases.h"
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
  const std::string& phrase(std::string_view phrase) { return phrases_.of(phrase); }
  /// What `bare_words` makes of a phrase; valid until the next call.
  const std::string& bare_phrase(std::string_view phrase) { return bare_phrases_.of(phrase); }
  /// A citation; valid until the next call.
  const CitedAct& cited(std::string_view act, std::string_view place);

 private:
  struct Known {
    std::string text;
    std::optional<std::string> words;
    std::optional<Readability> readability;
  };
  /// Phrases with what one way of writing makes of them.
  class Phrases {
   public:
    explicit Phrases(std::string (*make)(std::string_view)) : make_(make) {}
    const std::string& of(std::string_view phrase);

   private:
    struct Hash : std::hash<std::string_view> {
      using is_transparent = void;
    };
    std::string (*make_)(std::string_view);
    std::unordered_map<std::string, std::string, Hash, std::equal_to<>> made_;
  };
  struct Citation {
    std::string act, place;
    CitedAct cited;
  };
  Known& known(std::string_view text);

  std::array<Known, 8> texts_;
  std::size_t oldest_ = 0;
  Known long_one_;
  Phrases phrases_{as_words}, bare_phrases_{bare_words};
  std::optional<Citation> citation_;  ///< The last one: it is held against one act after another.
};

}  // namespace consultcheck::host
