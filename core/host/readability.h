// Measures of how hard a text is to read.
#pragma once

#include <string_view>

namespace consultcheck::host {

/// Syllables of one English word, counted by its groups of vowels with the usual corrections; at least 1.
int syllables_of(std::string_view word);

/// Counts and formulas for one text. All are 0 for a text without words.
struct Readability {
  int words = 0, sentences = 0, syllables = 0, complex = 0;
  double average_sentence = 0;  ///< Words to a sentence.
  double flesch = 0;            ///< Flesch reading ease.
  double grade = 0;             ///< Flesch–Kincaid grade.
  double fog = 0;               ///< Gunning fog index.
};

/// Measures a text without markup. Addresses and bare numbers are not counted as words.
Readability readability_of(std::string_view text);

}  // namespace consultcheck::host
