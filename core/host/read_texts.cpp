#include "core/host/read_texts.h"

#include <algorithm>

#include "core/host/phrases.h"
#include "core/model/markup.h"

namespace consultcheck::host {
namespace {
constexpr std::size_t longest_text = 16u << 10, longest_phrase = 200, most_phrases = 4096;
}

const std::string& ReadTexts::words(std::string_view text) {
  Known& one = known(text);
  if (!one.words) one.words = as_words(plain_text(text));
  return *one.words;
}

Readability ReadTexts::readability(std::string_view text) {
  Known& one = known(text);
  if (!one.readability) one.readability = readability_of(without_markup(text));
  return *one.readability;
}

const std::string& ReadTexts::phrase(std::string_view phrase) {
  if (const auto found = phrases_.find(phrase); found != phrases_.end()) return found->second;
  if (phrases_.size() == most_phrases || phrase.size() > longest_phrase) phrases_.clear();
  return phrases_[std::string(phrase)] = as_words(phrase);
}

ReadTexts::Known& ReadTexts::known(std::string_view text) {
  if (text.size() > longest_text) return long_one_ = {};
  const auto found = std::find_if(texts_.begin(), texts_.end(), [&](const Known& one) { return one.text == text; });
  if (found != texts_.end()) return *found;
  oldest_ = (oldest_ + 1) % texts_.size();
  return texts_[oldest_] = {std::string(text), {}, {}};
}

}  // namespace consultcheck::host
