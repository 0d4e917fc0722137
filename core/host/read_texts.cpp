#include "core/host/read_texts.h"

#include <algorithm>

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

const std::string& ReadTexts::Phrases::of(std::string_view phrase) {
  if (const auto found = made_.find(phrase); found != made_.end()) return found->second;
  if (made_.size() == most_phrases || phrase.size() > longest_phrase) made_.clear();
  return made_[std::string(phrase)] = make_(phrase);
}

const CitedAct& ReadTexts::cited(std::string_view act, std::string_view place) {
  if (!citation_ || citation_->act != act || citation_->place != place)
    citation_.emplace(Citation{std::string(act), std::string(place), CitedAct(act, place)});
  return citation_->cited;
}

ReadTexts::Known& ReadTexts::known(std::string_view text) {
  if (text.size() > longest_text) return long_one_ = {};
  const auto found = std::find_if(texts_.begin(), texts_.end(), [&](const Known& one) { return one.text == text; });
  if (found != texts_.end()) return *found;
  oldest_ = (oldest_ + 1) % texts_.size();
  return texts_[oldest_] = {std::string(text), {}, {}};
}

}  // namespace consultcheck::host
