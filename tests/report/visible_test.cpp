#include "core/report/visible.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "core/report/text_page.h"

using namespace consultcheck::report;

TEST_CASE("text that could fool a reader is made visible") {
  CHECK(visible("plain – ünïcode 🙂") == "plain – ünïcode 🙂");
  CHECK(visible("two\nlines\tand\r") == "two lines and ");
  CHECK(visible("\x1b[2J") == "<U+001B>[2J");
  CHECK(visible("a\u202eb\u2066c") == "a<U+202E>b<U+2066>c");
  CHECK(visible("a\u200bb\U000e0041") == "a<U+200B>b<U+E0041>");
  CHECK(visible("\xc2\x9b") == "<U+009B>");
  CHECK(visible(std::string_view("\0", 1)) == "<U+0000>");
  CHECK(visible("\xff\xc3(\xed\xa0\x80") == "\uFFFD\uFFFD(\uFFFD\uFFFD\uFFFD");
  CHECK(visible("cut \xe2\x82") == "cut \uFFFD\uFFFD");
}

TEST_CASE("long text is cut at code points") {
  CHECK(clipped("éé", 2) == "éé");
  CHECK(clipped("ééé", 2) == "éé…");
  CHECK(clipped("", 2).empty());
}

TEST_CASE("columns count what a terminal shows") {
  CHECK(columns("abc") == 3);
  CHECK(columns("e\u0301") == 1);
  CHECK(columns("漢字") == 4);
  CHECK(fitting("漢字", 3) == 3);
  CHECK(fitting("漢字", 1) == 3);
}

TEST_CASE("wide text wraps inside the width, and paths stay whole") {
  std::ostringstream out;
  const Style style{false, 30};
  TextPage page(style, out);
  page.put("  ", "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字");
  page.put("  ", "see /a/very/long/path/that/does/not/fit/anywhere.json:1:1 there");
  CHECK(out.str() ==
        "  漢字漢字漢字漢字漢字漢字漢字\n  漢字漢字漢字\n"
        "  see\n  /a/very/long/path/that/does/not/fit/anywhere.json:1:1\n  there\n");
}
