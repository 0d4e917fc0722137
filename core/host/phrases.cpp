#include "core/host/phrases.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstring>

#include "core/host/prose.h"

namespace consultcheck::host {
namespace {

constexpr std::array<std::string_view, 24> known_to_all = {"UK",  "EU", "USA", "US", "TV",  "PDF", "AM", "PM",  "OK",  "ID",   "NHS", "BBC",
                                                           "VAT", "MP", "PO",  "II", "III", "IV",  "VI", "VII", "FAQ", "FAQS", "SMS", "AD"};
constexpr std::size_t most_acronyms = 200;  // A text with more of them is no prose.
constexpr std::array<std::string_view, 9> small_words = {"of", "the", "and", "for", "in", "to", "on", "a", "with"};

template <class List>
bool among(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// Two to six capitals, perhaps with a plural s; empty for other words.
std::string acronym(std::string_view word) {
  if (word.size() > 2 && word.ends_with("s") && std::isupper(static_cast<unsigned char>(word[word.size() - 2]))) word.remove_suffix(1);
  bool capitals = std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return capitals && word.size() >= 2 && word.size() <= 6 && !among(known_to_all, word) ? std::string(word) : "";
}

/// First letters of the words, small; with and without of, the, and …
void initials(const std::vector<std::string_view>& words, std::string& all, std::string& important) {
  for (std::string_view word : words) {
    bool start = true;
    if (!acronym(word).empty()) {
      all += '.';
      important += '.';
      continue;
    }
    bool small = among(small_words, word);
    for (char c : word) {
      if (start && std::isalpha(static_cast<unsigned char>(c))) {
        all += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        if (!small) important += all.back();
      }
      start = c == '-' || c == '/';
    }
  }
}

bool shouted(const std::vector<std::string_view>& words) {
  auto loud = std::count_if(words.begin(), words.end(), [](std::string_view word) {
    return word.size() > 1 && std::all_of(word.begin(), word.end(), [](char c) { return !std::islower(static_cast<unsigned char>(c)); });
  });
  return words.size() > 2 && loud * 10 > static_cast<std::ptrdiff_t>(words.size()) * 6;
}

}  // namespace

std::string as_words(std::string_view text) {
  const std::string fold = folded(text);
  std::string out(fold.size() * 3 + 2, ' ');  // Each character becomes three at most.
  char* to = out.data() + 1;
  for (const char c : fold) {
    const bool letter =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80 || c == '\'';
    if (letter) {
      *to++ = c;
      continue;
    }
    if (to[-1] != ' ') *to++ = ' ';
    if (c == '.' || c == '!' || c == '?' || c == ';' || c == ':') {
      *to++ = '.';
      *to++ = ' ';
    }
  }
  if (to[-1] != ' ') *to++ = ' ';
  out.resize(static_cast<std::size_t>(to - out.data()));
  return out;
}

std::string bare_words(std::string_view text) {
  std::string out = " ";
  for (const char c : folded(text)) {
    const bool mark = static_cast<unsigned char>(c) < 0x80 && !std::isalnum(static_cast<unsigned char>(c));
    if (!mark || out.back() != ' ') out += mark ? ' ' : c;
  }
  if (out.back() != ' ') out += ' ';
  return out;
}

bool holds_phrase(std::string_view words, std::string_view phrase) {
  return phrase.size() > 1 && memmem(words.data(), words.size(), phrase.data(), phrase.size()) != nullptr;
}

std::vector<std::string> unexplained_acronyms(std::string_view text) {
  std::vector<std::string> found;
  std::string all, important;
  for (const std::string& sentence : sentences_of(text)) {
    std::vector<std::string_view> words = words_of(sentence);
    initials(words, all, important);
    all += '.';
    important += '.';
    if (shouted(words)) continue;
    for (std::string_view word : words) {
      std::string one = acronym(word);
      if (!one.empty() && found.size() < most_acronyms && std::find(found.begin(), found.end(), one) == found.end()) found.push_back(one);
    }
  }
  std::erase_if(found, [&](const std::string& one) {
    std::string letters = one;
    for (char& c : letters) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return all.find(letters) != all.npos || important.find(letters) != important.npos;
  });
  return found;
}

}  // namespace consultcheck::host
