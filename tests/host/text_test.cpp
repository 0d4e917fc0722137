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
  CHECK(shown("text.same('Oak', { 'Elm', ' OAK' })") == "yes");
  CHECK(shown("text.same('Oak', plan.area.wards)", R"({"area": {"wards": ["Elm", "oak"]}})") == "yes");
  CHECK(shown("text.same('Oak', {})") == "no");
  CHECK(shown("text.same('Oak', { 7 })") == "text.same needs a text and another, or a list of texts");
  CHECK(shown("text.same('Oak', 7)") == "text.same needs a text, but was given a number");
  CHECK(shown("text.bare('<b>The \\u{201c}Council\\u{201d}</b>: what\\'s next?') .. '|'") == "the “council” what s next|");
  CHECK(shown("'<' .. text.bare(' - ... ') .. text.bare('') .. '>'") == "<>");
  CHECK(shown("#text.sentences('One. Two.')") == "2");
  CHECK(shown("text.readability('One two three.').words") == "3");
  CHECK(shown("text.words(nil)") == "text.words needs a text, but was given nothing (nil)");
}

TEST_CASE("few words that are one of the phrases, or begin as one does, say nothing") {
  auto nothing = [](const std::string& words, const std::string& more = "") {
    return shown("text.says_nothing(" + words + ", { 'n a', 'none', 'Not needed', 'see above' }" + more + ")");
  };
  CHECK(nothing("'N/A'") == "yes");
  CHECK(nothing("'<p>n/a &ndash; see above</p>'") == "yes");
  CHECK(nothing("'Not needed, see paragraph 4'") == "yes");
  CHECK(nothing("'NOT-NEEDED!'") == "yes");
  CHECK(nothing("'\\u{201c}see above\\u{201d}'") == "no");
  CHECK(nothing("'Not needed any more since the school closed'") == "no");
  CHECK(nothing("'none'") == "yes");
  CHECK(nothing("'none of the pools'") == "no");
  CHECK(nothing("'not needed'") == "yes");
  CHECK(nothing("'not neededness'") == "no");
  CHECK(nothing("''") == "yes");
  CHECK(nothing("'\\u{2014} ...'") == "yes");
  CHECK(nothing("'Cost'") == "no");
  CHECK(nothing("'Cost'", ", 2") == "yes");
  CHECK(nothing("'Cost'", ", 4 / 2") == "yes");
  CHECK(nothing("'Cost rises'", ", 2") == "no");
  CHECK(nothing("''", ", 0") == "no");
  CHECK(shown("text.says_nothing('Cost', {})") == "no");
  CHECK(shown("text.says_nothing('Cost', { '', '-', '   ' })") == "no");
}

TEST_CASE("hostile texts say something or nothing, and cost steps") {
  CHECK(shown("text.says_nothing('n\\0a', { 'n a' })") == "yes");
  CHECK(shown("text.says_nothing('\\255\\254', { 'n a' })") == "no");
  CHECK(shown("text.says_nothing(string.rep('n a ', 50000), { 'n a' })") == "no");
  CHECK(shown("text.says_nothing(string.rep('-', 50000), { 'n a' })") == "yes");
  CHECK(say("local long = string.rep('a ', 5000) for i = 1, 1000 do text.says_nothing(long, {}) end return pass('ok')").error_kind ==
        "steps");
  CHECK(say("local list = {} for i = 1, 1000 do list[i] = 'not needed' end for i = 1, 1000 do text.says_nothing('x', list) end return "
            "pass('ok')")
            .error_kind == "steps");
  CHECK(shown("text.says_nothing(nil, {})") == "text.says_nothing needs a text, but was given nothing (nil)");
  CHECK(shown("text.says_nothing('x', 'n a')") == "text.says_nothing needs a list, but was given a text");
  CHECK(shown("text.says_nothing('x', { 7 })") == "text.says_nothing needs a list of texts");
  CHECK(shown("text.says_nothing('x', {}, 'two')") == "text.says_nothing needs a whole number of words, but was given a text");
}
