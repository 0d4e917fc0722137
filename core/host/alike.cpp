#include "core/host/alike.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace consultcheck::host {
namespace {

constexpr double background = 50;  // Texts that are taken to exist besides, so that a small collection does not make its own words common.
constexpr std::size_t compared = 48;  // Texts before one that share a word with it and are compared by it.
constexpr std::size_t words_shown = 6;

double square(double x) { return x * x; }

}  // namespace

AlikeSearch::AlikeSearch(const std::vector<std::span<const std::string>>& texts, double least, const Charge& charge) : least_(least) {
  number_words(texts, charge);
  for (const auto& text : texts_) {
    double sum = 0;
    for (WordId id : text) sum += weights_[id];
    lengths_.push_back(std::sqrt(sum));
  }
  holders_.resize(words_.size());
}

void AlikeSearch::number_words(const std::vector<std::span<const std::string>>& texts, const Charge& charge) {
  std::unordered_map<std::string_view, WordId> known;
  std::vector<std::string_view> words;
  std::vector<std::size_t> texts_with;
  for (const auto& text : texts) {
    std::vector<WordId> ids;
    for (const std::string& word : text) {
      const auto [entry, fresh] = known.try_emplace(word, static_cast<WordId>(words.size()));
      if (fresh) {
        words.push_back(word);
        texts_with.push_back(0);
      }
      ids.push_back(entry->second);
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    for (WordId id : ids) ++texts_with[id];
    charge(1 + text.size());
    texts_.push_back(std::move(ids));
  }
  std::vector<WordId> order(words.size()), rank(words.size());
  std::iota(order.begin(), order.end(), WordId{0});
  std::sort(order.begin(), order.end(),
            [&](WordId a, WordId b) { return std::tie(texts_with[a], words[a]) < std::tie(texts_with[b], words[b]); });
  charge(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    rank[order[i]] = static_cast<WordId>(i);
    words_.push_back(words[order[i]]);
    const double others =
        std::max(1.0, static_cast<double>(texts_with[order[i]]) - 1);  // A word that only two texts have tells most of those two.
    weights_.push_back(square(std::log((background + static_cast<double>(texts.size())) / others)));
  }
  for (auto& text : texts_) {
    for (WordId& id : text) id = rank[id];
    std::sort(text.begin(), text.end());
  }
}

bool AlikeSearch::next(AlikePair& pair, const Charge& charge) {
  for (; at_ < texts_.size(); ++at_, begun_ = false) {
    if (!begun_) {
      candidates_ = before(at_);
      charge(1 + candidates_.size() * (1 + texts_[at_].size() / 16));
      begun_ = true;
    }
    while (!candidates_.empty()) {
      const std::size_t a = candidates_.back();
      candidates_.pop_back();
      const double likeness = common(a, at_, nullptr) / (lengths_[a] * lengths_[at_]);
      if (likeness < least_) continue;
      pair = {a, at_, std::min(1.0, likeness), shared(a, at_)};
      return true;
    }
  }
  return false;
}

/// How many of a text's rarest words any text as alike as that must share one of: the others weigh too little.
std::size_t AlikeSearch::telling(std::size_t text) const {
  const auto& ids = texts_[text];
  const double needed = square(least_ * lengths_[text]);
  std::size_t end = ids.size();
  for (double sum = 0; end > 0; --end)
    if ((sum += weights_[ids[end - 1]]) >= needed) break;
  return end;
}

/// Earlier texts that share a telling word, the first last; and makes this one findable.
std::vector<std::size_t> AlikeSearch::before(std::size_t text) {
  std::vector<std::size_t> candidates;
  const std::size_t end = telling(text);
  for (std::size_t i = 0; i < end; ++i) {
    auto& holders = holders_[texts_[text][i]];
    const std::size_t from = holders.size() > compared ? holders.size() - compared : 0;
    candidates.insert(candidates.end(), holders.begin() + static_cast<std::ptrdiff_t>(from), holders.end());
    holders.push_back(static_cast<std::uint32_t>(text));
  }
  std::sort(candidates.rbegin(), candidates.rend());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  return candidates;
}

double AlikeSearch::common(std::size_t a, std::size_t b, std::vector<WordId>* which) const {
  const auto &x = texts_[a], &y = texts_[b];
  double sum = 0;
  for (std::size_t i = 0, k = 0; i < x.size() && k < y.size();) {
    if (x[i] != y[k]) {
      x[i] < y[k] ? ++i : ++k;
      continue;
    }
    sum += weights_[x[i]];
    if (which) which->push_back(x[i]);
    ++i, ++k;
  }
  return sum;
}

std::string AlikeSearch::shared(std::size_t a, std::size_t b) const {
  std::vector<WordId> ids;
  common(a, b, &ids);
  std::string text;
  for (std::size_t i = 0; i < ids.size() && i < words_shown; ++i) text += (i ? ", " : "") + std::string(words_[ids[i]]);
  return text;
}

}  // namespace consultcheck::host
