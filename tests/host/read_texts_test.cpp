#include "core/host/read_texts.h"

#include <catch2/catch.hpp>

#include "core/host/phrases.h"
#include "core/model/markup.h"

using namespace consultcheck;
using namespace consultcheck::host;

TEST_CASE("what is kept of a text is what the text says, whatever was asked before") {
  ReadTexts texts;
  for (int round = 0; round < 3; ++round) {
    for (int number = 0; number < 20; ++number) {  // more texts than are kept
      const std::string text = "<p>We ask about park number " + std::to_string(number) + ".</p> It is yours & ours.";
      CHECK(texts.words(text) == as_words(plain_text(text)));
      CHECK(texts.readability(text).words == readability_of(without_markup(text)).words);
    }
  }
}

TEST_CASE("texts and phrases that are too long to keep are read all the same") {
  ReadTexts texts;
  const std::string first(20'000, 'a'), second(20'000, 'b');
  CHECK(texts.words(first) == as_words(first));
  CHECK(texts.words(second) == as_words(second));
  CHECK(texts.readability(second).words == 1);
  CHECK(texts.phrase(std::string(500, 'C')) == as_words(std::string(500, 'c')));
  for (int number = 0; number < 5000; ++number)
    CHECK(texts.phrase("phrase " + std::to_string(number)) == " phrase " + std::to_string(number) + " ");
}

TEST_CASE("an empty text has no words") {
  ReadTexts texts;
  CHECK(texts.words("") == " ");
  CHECK(texts.readability("").words == 0);
}
