// Which texts of a collection are alike: cosine of words weighed by their rarity (TF-IDF), found through an index of the rarer words. Knows
// no Lua.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace consultcheck::host {

struct AlikePair {
  std::size_t a = 0, b = 0;  ///< Positions, a before b.
  double likeness = 0;       ///< 0 to 1.
  std::string shared;        ///< The words that weigh most of those in common: `library, opening, hours`.
};

/// Is told of work as it is done, and may throw.
using Charge = std::function<void(std::uint64_t)>;

/// Finds the pairs of texts, each a list of words, whose likeness is at least so much. Work grows with the words, not with the pairs of
/// texts: of texts that share a word with many others, only those closest in order are compared. The texts must outlive it.
class AlikeSearch {
 public:
  AlikeSearch(const std::vector<std::span<const std::string>>& texts, double least, const Charge& charge);

  /// The next pair in order of b, then a; false after the last.
  bool next(AlikePair& pair, const Charge& charge);

 private:
  using WordId = std::uint32_t;
  void number_words(const std::vector<std::span<const std::string>>& texts, const Charge& charge);
  std::size_t telling(std::size_t text) const;
  std::vector<std::size_t> before(std::size_t text);
  double common(std::size_t a, std::size_t b, std::vector<WordId>* which) const;
  std::string shared(std::size_t a, std::size_t b) const;

  double least_;
  std::vector<std::string_view> words_;     ///< By their rarity: the rarest first.
  std::vector<double> weights_;             ///< Squared.
  std::vector<std::vector<WordId>> texts_;  ///< Of each text, the rarest word first.
  std::vector<double> lengths_;
  std::vector<std::vector<std::uint32_t>> holders_;  ///< Of each word, the texts so far that are found by it.
  std::size_t at_ = 0;
  std::vector<std::size_t> candidates_;  ///< Of the text at_, those not yet compared, the first last.
  bool begun_ = false;
};

}  // namespace consultcheck::host
