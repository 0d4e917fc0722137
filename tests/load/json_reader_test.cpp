#include "core/load/json_reader.h"

#include <catch2/catch.hpp>

#include "core/load/files.h"
#include "tests/load/recorder.h"

using namespace consultcheck;
using namespace std::string_literals;

namespace {

Result<std::string> events(std::string text) {
  tests::Recorder recorder;
  const auto source = load::source_of("plan.json", std::move(text));
  if (auto read = load::read_json(*source, recorder); !read) return tl::unexpected(read.error());
  return recorder.events;
}

struct Broken {
  std::string text;
  std::string line;   ///< Line, column and sentence.
  std::string caret;  ///< What the excerpt shows from the caret on.
};

}  // namespace

TEST_CASE("JSON events carry the offset of the first byte of each key and value") {
  CHECK(events("{\"a\": 1.50 , \"b\":[true,\n null,\"x\\u00e9\"], \"c\":{}}").value() ==
        "{@0 key:a@1 number:1.50@6 key:b@13 [@17 true@18 null@25 text:xé@30 ] key:c@42 {@46 } } ");
  CHECK(events(" []").value() == "[@1 ] ");
}

TEST_CASE("a byte order mark is accepted and offsets stay those of the file") {
  CHECK(events("\xEF\xBB\xBF{\"a\":-0}").value() == "{@3 key:a@4 number:-0@8 } ");
  const auto twice = events("\xEF\xBB\xBF{\"a\":1,\"a\":2}");
  CHECK(tests::line_of(twice.error()) == "1:8: \"a\" is given twice; it first stands at line 1, column 2");
  CHECK(tests::under_caret(twice.error()) == "\"a\":2}");
}

TEST_CASE("a broken JSON file is refused with its place, in plain words, and with what to do") {
  const std::vector<Broken> cases = {
      {"{\n  \"a\": 1\n  \"title\": 2\n}", "3:3: a comma is missing before \"title\"", "\"title\": 2"},
      {"{\"a\": 1 \"b\": 2}", "1:9: a comma is missing before \"b\"", "\"b\": 2}"},
      {"[1 2]", "1:4: a comma is missing before 2", "2]"},
      {"[1 {}]", "1:4: a comma is missing before this {", "{}]"},
      {"{\"a\":1,}", "1:7: a comma too many stands before the closing }", ",}"},
      {"[1, ]", "1:3: a comma too many stands before the closing ]", ", ]"},
      {"{,}", "1:2: a comma too many stands here", ",}"},
      {"{\"a\" 1}", "1:6: a colon is missing after \"a\"", "1}"},
      {"{\"a\"=1}", "1:5: = stands here where JSON needs a colon", "=1}"},
      {"{\"a\":,\"b\":1}", "1:6: a value is missing before this ,", ",\"b\":1}"},
      {"{title:1}", "1:2: the name title must stand in quotes", "title:1}"},
      {"{'a':1}", "1:2: a single quote stands here; JSON needs the double one \"", "'a':1}"},
      {"{“a”:1}", "1:2: a curly quote stands here; JSON needs the straight one \"", "“a”:1}"},
      {"{\"a\":“b”}", "1:6: a curly quote stands here; JSON needs the straight one \"", "“b”}"},
      {"{\"a\":1 // no\n}", "1:8: JSON has no comments", "// no"},
      {"{\xC2\xA0\"a\":1}", "1:2: a no-break space stands here", "\xC2\xA0\"a\":1}"},
      {"{\"a\":1;\"b\":2}", "1:7: a comma or } should stand here, not ';'", ";\"b\":2}"},
      {"{\"a\":\"he said \"no\" again\"}", "1:16: the quote before no closes the text", "no\" again\"}"},
      {"[\"a\":1]", "1:5: a name with a colon stands in a list", ":1]"},
      {"{1:2}", "1:2: the name 1 must stand in quotes", "1:2}"},
      {"{:2}", "1:2: a name in quotes should stand here, not ':'", ":2}"},
      {"{\"a\":[1,2}", "1:10: } stands here, but the [ at line 1, column 6 is closed with ]", "}"},
      {"{\"a\":1]", "1:7: ] stands here, but the { at line 1, column 1 is closed with }", "]"},
      {"{\"a\":1} x", "1:9: something stands after the end: 'x'", "x"},
      {"{\"a\":1}}", "1:8: something stands after the end: '}'", "}"},
      {"{}\n{}", "2:1: something stands after the end: '{'", "{}"},
      {"\"x\"", "1:1: JSON starts with { here, not with a quote", "\"x\""},
      {"<a/>", "1:1: JSON starts with { here, not with '<'", "<a/>"},
      {"{\"a\":{\"b\":[1", "1:13: the file ends, but the [ at line 1, column 11 is not closed", ""},
      {"{\"a\":", "1:6: the file ends, but the { at line 1, column 1 is not closed", ""},
      {"{\"a\":\"abc", "1:6: the file ends inside this text", "\"abc"},
      {"{\"a\":\"abc\nd\",\"b\":1}", "1:6: this text is not closed on its line", "\"abc"},
      {"{\"a\":\"x\ty\"}", "1:8: a tab stands inside a text", " y\"}"},
      {"{\"a\":\"x\x01y\"}", "1:8: a control character (01) stands inside a text", "\uFFFDy\"}"},
      {"{\"a\":\"C:\\dir\"}", "1:9: a backslash before 'd' means nothing in JSON", "\\dir\"}"},
      {"{\"a\":\"\\u12g4\"}", "1:7: \\u needs four hexadecimal digits after it", "\\u12g4\"}"},
      {"{\"a\":\"\\udc00\"}", "1:7: \\udc00 is half a character; its other half is not beside it", "\\udc00\"}"},
      {"{\"a\":\"\\ud83d x\"}", "1:7: \\ud83d is half a character; its other half is not beside it", "\\ud83d x\"}"},
      {"{\"\\ud83d\":1}", "1:3: \\ud83d is half a character; its other half is not beside it", "\\ud83d\":1}"},
      {"{\"a\":True}", "1:6: True is written with small letters in JSON", "True}"},
      {"{\"a\":None}", "1:6: None is no JSON value", "None}"},
      {"{\"a\":NaN}", "1:6: NaN is not a number that a plan can hold", "NaN}"},
      {"{\"a\":-Infinity}", "1:6: -Infinity is not a number that a plan can hold", "-Infinity}"},
      {"{\"a\":1e999}", "1:6: the number 1e999 is too large to be kept exactly", "1e999}"},
      {"{\"a\":-12345678901234567890}", "1:6: the number -12345678901234567890 is too large to be kept exactly", "-12345678901234567890}"},
      {"{\"a\":9007199254740993}", "1:6: the number 9007199254740993 is too large to be kept exactly", "9007199254740993}"},
      {"{\"a\":007}", "1:6: a number may not start with 0", "007}"},
      {"{\"a\":+1}", "1:6: a number may not start with +", "+1}"},
      {"{\"a\":.5}", "1:6: a digit is missing before the point", ".5}"},
      {"{\"a\":1.}", "1:6: a digit is missing after the point", "1.}"},
      {"{\"a\":1e}", "1:6: a digit is missing after the e", "1e}"},
      {"{\"a\":-}", "1:6: a number is missing after the -", "-}"},
      {"{\"a\":2026-03-02}", "1:6: the text 2026-03-02 must stand in quotes", "2026-03-02}"},
      {"{\"a\":hello}", "1:6: the text hello must stand in quotes", "hello}"},
      {"{\"a\":1,\n \"b\":{\"c\":1,\"c\":2}}", "2:13: \"c\" is given twice; it first stands at line 2, column 7", "\"c\":2}}"},
      {"{\"a\":1,\"\\u0061\":2}", "1:8: \"a\" is given twice; it first stands at line 1, column 2", "\"\\u0061\":2}"},
  };
  for (const auto& broken : cases) {
    CAPTURE(broken.text);
    const auto read = events(broken.text);
    REQUIRE(!read);
    CHECK(tests::line_of(read.error()) == broken.line);
    CHECK(tests::under_caret(read.error()) == broken.caret);
    CHECK(read.error().spot.file == "plan.json");
    CHECK(read.error().next.ends_with("."));
  }
}

TEST_CASE("a problem reads as file, line, column, sentence, excerpt, caret and next step") {
  CHECK(events("{\n  \"id\": \"a\"\n  \"title\": \"b\"\n}").error().text() ==
        "plan.json:3:3: a comma is missing before \"title\"\n"
        "  \"title\": \"b\"\n"
        "  ^\n"
        "Add a comma after the value before it; if that value holds a quote, write it as \\\".\n");
}

TEST_CASE("a JSON file that is not UTF-8 is refused with how to save it") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"\xFF\xFE{\0}\0"s, "this file is written in UTF-16, not UTF-8"},
      {"\xFE\xFF\0{\0}"s, "this file is written in UTF-16, not UTF-8"},
      {"{\0\"\0a\0"s, "this file is written in UTF-16, not UTF-8"},
      {"\0{\0\""s, "this file is written in UTF-16, not UTF-8"},
      {"\xFF\xFE\0\0{\0\0\0"s, "this file is written in UTF-32, not UTF-8"},
      {"{\0\0\0}\0\0\0"s, "this file is written in UTF-32, not UTF-8"},
      {"\0\0\0{"s, "this file is written in UTF-32, not UTF-8"},
      {"{\"a\":\n \"caf\xE9\"}", "2:6: the byte E9 is not UTF-8; in Windows-1252 or Latin-1 it would be é"},
      {"{\"a\":\"\x93hi\x94\"}", "1:7: the byte 93 is not UTF-8; in Windows-1252 it would be “"},
      {"{\"a\":\"\x81\"}", "1:7: the byte 81 is not UTF-8"},
      {"{\"a\":\"\xED\xA0\x80\"}", "1:7: the byte ED is not UTF-8; in Windows-1252 or Latin-1 it would be í"},
      {"{\"a\":\"\xC0\x80\"}", "1:7: the byte C0 is not UTF-8; in Windows-1252 or Latin-1 it would be À"},
      {"{\"a\":\"ok \xE2\x82", "1:10: the byte E2 is not UTF-8; in Windows-1252 or Latin-1 it would be â"},
  };
  for (const auto& [text, line] : cases) {
    CAPTURE(line);
    const auto read = events(text);
    REQUIRE(!read);
    CHECK(tests::line_of(read.error()) == line);
    CHECK(read.error().next.starts_with("Save it as UTF-8: in Notepad"));
  }
}

TEST_CASE("an empty JSON file is refused as such") {
  CHECK(tests::line_of(events("").error()) == "this file is empty");
  CHECK(tests::line_of(events("\xEF\xBB\xBF").error()) == "this file is empty");
  CHECK(tests::line_of(events(" \r\n\t").error()) == "this file holds nothing but white space");
}

TEST_CASE("JSON may be 64 levels deep and no deeper") {
  CHECK(events(std::string(64, '[') + std::string(64, ']')));
  CHECK(tests::line_of(events(std::string(65, '[') + std::string(65, ']')).error()) ==
        "1:65: more than 64 levels stand inside one another here");
  CHECK(tests::line_of(events(std::string(200000, '[')).error()) == "1:65: more than 64 levels stand inside one another here");
  CHECK(tests::line_of(events(std::string(200000, '[') + "\"\x01").error()) == "1:65: more than 64 levels stand inside one another here");
  std::string objects;
  for (int i = 0; i < 65; ++i) objects += "{\"a\":";
  CHECK(tests::line_of(events(objects + "1" + std::string(65, '}')).error()) == "1:321: more than 64 levels stand inside one another here");
}

TEST_CASE("one JSON text may have 256 KiB and no more") {
  const std::string longest(256u << 10, 'x');
  CHECK(events("[\"" + longest + "\"]"));
  CHECK(tests::line_of(events("[\"" + longest + "x\"]").error()) == "1:2: this text is longer than 256 KiB");
  CHECK(tests::line_of(events("{\"" + longest + "x\":1}").error()) == "1:2: this text is longer than 256 KiB");
}

TEST_CASE("an object with very many keys is searched for double ones as well") {
  std::string text = "{";
  for (int i = 0; i < 50000; ++i) text += "\"k" + std::to_string(i) + "\":1,";
  CHECK(events(text + "\"last\":1}"));
  CHECK(tests::line_of(events(text + "\"k7\":1}").error()).ends_with("\"k7\" is given twice; it first stands at line 1, column 51"));
}

TEST_CASE("a document keeps values, keys and places") {
  const auto document =
      load::read_document(load::source_of("a.json", "{\"list\": [1, \"two\", {\"three\": null}],\n \"flag\": true}")).value();
  REQUIRE(document.top.get("list"));
  const Value& list = *document.top.get("list");
  CHECK(list.items.size() == 3);
  CHECK(list.items[0].number == 1);
  CHECK(list.items[1].text == "two");
  CHECK(list.items[2].get("three")->is(Value::Kind::null));
  CHECK(document.top.get("flag")->flag);
  CHECK(document.spot(*document.top.get("flag")).line == 2);
  CHECK(document.top.key_offsets[1] == 39);
}
