#include "core/host/examples_cut.h"

#include <catch2/catch.hpp>

using consultcheck::host::without_examples;

TEST_CASE("only the examples of the returned table are left out, and lines stay where they are", "[examples]") {
  CHECK(without_examples("return {\n  a = 1,\n  examples = {\n    { \"}\" },\n  },\n}\n") ==
        "return {\n  a = 1,\n  examples = {\n\n},\n}\n");
  CHECK(without_examples("return { examples = { { [[ } ]], --[==[ } ]==] '\\}' } }, b = 2 }") == "return { examples = {}, b = 2 }");
}

TEST_CASE("a file of another form comes back unchanged", "[examples]") {
  for (const char* lua :
       {"return { a = { examples = { 1 } } }", "local t = { examples = { 1 } } return { a = t }", "return { examples = some, b = { 1 } }",
        "local function f() return { examples = { 1 } } end\nreturn { check = f }", "return { examples = { 1 ",
        "return { ['examples'] = { 1 } }", "-- return { examples = { 1 } }", "", "return", "x = '", "--[[",
        "return { examples = { 1 } } .. x"}) {
    CAPTURE(lua);
    CHECK(without_examples(lua) == lua);
  }
}
