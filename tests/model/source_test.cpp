#include "core/model/source.h"

#include <catch2/catch.hpp>

using namespace consultcheck;

TEST_CASE("a byte offset becomes line, column in code points, excerpt and caret", "[source]") {
  const Source source{"plan.json", "{\n  \"title\": \"Café £5\", \"x\": 1\n}\n"};
  const auto at = static_cast<Offset>(source.text.find("\"x\""));
  const Spot spot = source.spot(at);
  CHECK(spot.line == 2);
  CHECK(spot.column == 23);
  CHECK(spot.excerpt == "\"title\": \"Café £5\", \"x\": 1");
  CHECK(spot.caret == 21);
  CHECK(source.spot(9999).line == 4);
  CHECK(source.spot(0).column == 1);
}

TEST_CASE("a byte order mark, carriage returns and control characters do not disturb a place", "[source]") {
  const Source source{"plan.json", "\xEF\xBB\xBF{\"a\": \"\x1b[31m\"}\r\n"};
  const Spot spot = source.spot(static_cast<Offset>(source.text.find("\"a\"")));
  CHECK(spot.line == 1);
  CHECK(spot.column == 2);
  CHECK(spot.excerpt.find('\x1b') == std::string::npos);
  CHECK(spot.excerpt.find('\r') == std::string::npos);
}

TEST_CASE("a long line is cut around the column", "[source]") {
  const Source source{"plan.json", std::string(500, 'a') + "HERE" + std::string(500, 'b')};
  const Spot spot = source.spot(500);
  CHECK(spot.excerpt.size() < 100);
  CHECK(spot.excerpt.find("HERE") != std::string::npos);
  CHECK(spot.excerpt.starts_with("…"));
  CHECK(spot.excerpt.ends_with("…"));
}

TEST_CASE("a problem reads as file, line, caret and next step", "[source]") {
  const Problem problem{{"plan.json", 12, 5, "\"titel\": 1", 1}, "the field `titel` is not known", "Did you mean `title`?"};
  CHECK(problem.text() == "plan.json:12:5: the field `titel` is not known\n  \"titel\": 1\n  ^\nDid you mean `title`?\n");
}

TEST_CASE("a file that is one long line gives its places without a walk through all of it for each", "[source]") {
  std::string text(15u << 20, 'x');
  for (std::size_t at = 0; at + 1 < text.size(); at += 2) text.replace(at, 2, "é");
  const Source source{"plan.json", text + "HERE\n"};
  for (int i = 0; i < 200; ++i) REQUIRE(source.spot(static_cast<Offset>(text.size())).excerpt.ends_with("éHERE"));
  const Spot end = source.spot(static_cast<Offset>(text.size()));
  CHECK(end.column == (15 << 19) + 1);
  CHECK(end.caret == 2 + 25);
  const Spot start = source.spot(2);
  CHECK(start.excerpt.starts_with("éé"));
  CHECK(start.excerpt.ends_with("é…"));
  CHECK(start.caret == 2);
}
