#include <catch2/catch.hpp>

#include "core/host/phrases.h"
#include "core/host/prose.h"
#include "core/host/readability.h"
#include "one_rule.h"

using namespace consultcheck;
using namespace consultcheck::host;

TEST_CASE("markup is taken out") {
  CHECK(plain_text("<p>Fish &amp; chips</p><ul><li>cod<li>plaice</ul> &pound;5&#8211;6 <script>x < 1</script>end") ==
        "Fish & chips cod plaice £5–6 end");
  CHECK(plain_text("1 < 2 &c; a <!-- no --> b") == "1 < 2 &c; a b");
  CHECK(plain_text("  a \n b\t c ") == "a b c");
}

TEST_CASE("sentences") {
  auto count = [](std::string_view text) { return sentences_of(without_markup(text)).size(); };
  CHECK(count("We ask. You answer! Why?") == 3);
  CHECK(count("Costs, e.g. £1.2m, rise on 2 March 2026. See www.x.gov.uk/a.b for more.") == 2);
  CHECK(count("Mr. Smith of No. 10 spoke (para. 4). He left.") == 2);
  CHECK(count("<ul><li>parks</li><li>roads</li></ul>") == 2);
  CHECK(count("You can:\n- write to us\n- ring us\n\nThank you.") == 4);
  CHECK(count("1. The first point. 2. The second.") == 2);
  CHECK(count("He lives in J. K. Street. Yes.") == 2);
  CHECK(count("wrapped\nover lines. New one.") == 2);
  CHECK(count("... - !") == 0);
}

TEST_CASE("syllables are near what people count") {
  const std::pair<const char*, int> words[] = {{"cat", 1},         {"table", 2},     {"people", 2},   {"consultation", 4},
                                               {"stakeholder", 3}, {"changed", 1},   {"wanted", 2},   {"area", 3},
                                               {"idea", 3},        {"services", 3},  {"council", 2},  {"the", 1},
                                               {"library", 3},     {"statement", 2}, {"question", 2}, {"one-stop", 2}};
  for (auto [word, count] : words) {
    CAPTURE(word);
    CHECK(syllables_of(word) == count);
  }
}

TEST_CASE("readability follows the published formulas") {
  Readability found = readability_of("The cat sat on the mat. It was a very big cat.");
  CHECK(found.words == 12);
  CHECK(found.sentences == 2);
  CHECK(found.syllables == 13);
  CHECK(found.flesch == Approx(206.835 - 1.015 * 6 - 84.6 * 13 / 12));
  CHECK(found.grade == Approx(0.39 * 6 + 11.8 * 13 / 12 - 15.59));
  CHECK(readability_of("").words == 0);
}

TEST_CASE("phrases and acronyms") {
  std::string text = as_words("We will Facilitate a one-stop shop. In order to win, don’t wait.");
  CHECK(holds_phrase(text, as_words("facilitate")));
  CHECK(holds_phrase(text, as_words("one-stop shop")));
  CHECK(holds_phrase(text, as_words("in order to")));
  CHECK(holds_phrase(text, as_words("don't")));
  CHECK_FALSE(holds_phrase(text, as_words("shop in order")));
  CHECK_FALSE(holds_phrase(text, as_words("facil")));
  CHECK(unexplained_acronyms("The CPZ and the TROs. A controlled parking zone (CPZ) in the UK.") == std::vector<std::string>{"TRO"});
  CHECK(unexplained_acronyms("HAVE YOUR SAY TODAY").empty());
  CHECK(unexplained_acronyms("Statement of community involvement (SCI)").empty());
}

TEST_CASE("the module gives them to rules") {
  CHECK(shown("text.length('cafe\\u{301}')") == "4");
  CHECK(shown("text.words('<b>one</b> two - three')") == "3");
  CHECK(shown("table.concat(text.find_phrases('We leverage it', { 'robust', 'Leverage' }), ',')") == "Leverage");
  CHECK(shown("text.same(' Age  Group', 'age group')") == "yes");
  CHECK(shown("#text.sentences('One. Two.')") == "2");
  CHECK(shown("text.readability('One two three.').words") == "3");
  CHECK(shown("text.words(nil)") == "text.words needs a text, but was given nothing (nil)");
}
