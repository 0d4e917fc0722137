// What is found in a text: phrases, and acronyms that nobody spelled out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace consultcheck::host {

/// A text as words between single spaces, ready for finding whole words; punctuation that ends a sentence stays as a word.
std::string as_words(std::string_view text);
/// Whether a phrase stands as whole words in a text, ignoring case; `as_words` made both.
bool holds_phrase(std::string_view words, std::string_view phrase);
/// A text as words between single spaces with no marks at all, for comparing whole texts with phrases.
std::string bare_words(std::string_view text);
/// Acronyms of two to six capitals that the text never spells out, in order of first use; those that everybody knows left out.
std::vector<std::string> unexplained_acronyms(std::string_view text);

}  // namespace consultcheck::host
