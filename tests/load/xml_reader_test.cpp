#include "core/load/xml_reader.h"

#include <catch2/catch.hpp>

#include "tests/load/plan_text.h"
#include "tests/load/recorder.h"

using namespace consultcheck;
using tests::at;
using tests::loaded;
using tests::xml_plan;

namespace {

struct Broken {
  std::string text;
  std::string line;   ///< Line, column and sentence.
  std::string caret;  ///< What the excerpt shows from the caret on.
};

void check_refused(const std::vector<Broken>& cases) {
  for (const auto& broken : cases) {
    CAPTURE(broken.text);
    const auto read = loaded(broken.text);
    REQUIRE(!read);
    CHECK(tests::line_of(read.error()) == broken.line);
    CHECK(tests::under_caret(read.error()).starts_with(broken.caret));
    CHECK(read.error().spot.file == "plan");
    CHECK(read.error().next.ends_with("."));
  }
}

/// A whole plan whose second line is the text under test.
std::string second_line(const std::string& text) { return xml_plan("\n" + text + "\n"); }

}  // namespace

TEST_CASE("XML elements, attributes and text keep their places") {
  const auto plan = loaded(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
      "<consultation-plan version=\"1\" id=\"a\">\n"
      "  <title>\n    Parking &amp; more\n  </title>\n"
      "  <organisation name='n' nation=\"\"/>\n"
      "  <area>\n    <wards><ward>North</ward><ward>São</ward></wards>\n  </area>\n"
      "</consultation-plan>\n");
  REQUIRE(plan);
  CHECK(plan->format == "XML");
  CHECK(plan->warnings.empty());
  CHECK(at(*plan, "") == "given 2:1");
  CHECK(at(*plan, "consultation_plan") == "1 2:29");
  CHECK(at(*plan, "id") == "\"a\" 2:36");
  CHECK(at(*plan, "title") == "\"Parking & more\" 4:5");
  CHECK(at(*plan, "organisation") == "given 6:3");
  CHECK(at(*plan, "organisation.name") == "\"n\" 6:23");
  CHECK(plan->plan.node(plan->plan.find("organisation.nation")).kind == Kind::missing);
  CHECK(at(*plan, "area.wards") == "2 items 8:5");
  CHECK(at(*plan, "area.wards[2]") == "\"São\" 8:36");
}

TEST_CASE("XML values are typed by the schema") {
  const auto plan =
      loaded(xml_plan("<area><borough_wide>Yes</borough_wide><reaches-boundary>0</reaches-boundary></area>"
                      "<sample population=\"1200\" confidence=\"95.5\" major=\"maybe\" margin_of_error=\"about 5\"/>"
                      "<schedule><opens>2026-03</opens><closes>soon</closes></schedule>"
                      "<stages none=\"true\">one round</stages><audiences/><feedback><channels "
                      "none=\"false\"><channel>hub</channel></channels></feedback>"));
  REQUIRE(plan);
  const auto kind = [&](std::string_view path) { return plan->plan.node(plan->plan.find(path)).kind; };
  CHECK(plan->plan.node(plan->plan.find("area.borough_wide")).flag);
  CHECK(kind("area.reaches_boundary") == Kind::flag);
  CHECK(plan->plan.node(plan->plan.find("sample.population")).number == 1200);
  CHECK(plan->plan.node(plan->plan.find("sample.confidence")).number == 95.5);
  CHECK(kind("sample.major") == Kind::unclear);
  CHECK(kind("sample.margin_of_error") == Kind::unclear);
  CHECK(kind("schedule.opens") == Kind::date);
  CHECK(kind("schedule.closes") == Kind::unclear);
  CHECK(kind("audiences") == Kind::missing);
  CHECK(kind("feedback.channels") == Kind::list);
  CHECK(plan->warnings.size() == 3);
}

TEST_CASE("CDATA, comments and references are part of the words around them") {
  const auto plan =
      loaded(xml_plan("<!-- a plan --><summary> <!-- x -->Bins <![CDATA[< 3 & more]]>, &#163;5<!-- y --> a year&#x2e;</summary>"));
  REQUIRE(plan);
  CHECK(plan->plan.words("summary") == "Bins < 3 & more, £5 a year.");
}

TEST_CASE("odd XML values warn with their place and are otherwise read") {
  struct Odd {
    std::string text, line;
  };
  const std::vector<Odd> cases = {
      {"<area><wards><wrd>North</wrd></wards></area>", "2:14: <wrd> stands where <ward> is expected; it was read as one"},
      {"<summary lang=\"en\">x</summary>", "2:10: the attribute lang is not known here and was not read"},
      {"<area><wards code=\"1\"><ward>x</ward></wards></area>", "2:14: the attribute code is not known here and was not read"},
      {"<summary><b>x</b></summary>", "2:1: summary should be text, not a group of fields"},
      {"<area>North</area>", "2:7: area should be a group of fields, not `North`"},
      {"<area><wards>North</wards></area>", "2:14: area.wards should be a list, not `North`"},
      {"<sumary>x</sumary>", "2:1: the field `sumary` is not known and was not read"},
  };
  for (const auto& odd : cases) {
    CAPTURE(odd.text);
    const auto plan = loaded(second_line(odd.text));
    REQUIRE(plan);
    REQUIRE(plan->warnings.size() == 1);
    const auto& warning = plan->warnings[0];
    CHECK(tests::line_of({warning.place.spot(), warning.what, ""}) == odd.line);
  }
  CHECK(loaded(xml_plan("<area xmlns=\"urn:x\" xmlns:y=\"urn:y\" xml:lang=\"en\"><wards><item>North</item></wards></area>"))
            ->warnings.empty());
}

TEST_CASE("XML that is not well-formed is refused with its place, in plain words") {
  check_refused({
      {second_line("<area><wards><ward>x</wards></area>"), "2:21: </wards> stands here, but <ward> at line 2, column 14 is still open",
       "</wards>"},
      {second_line("<Area></area>"), "2:7: </area> stands here, but <Area> at line 2, column 1 is still open", "</area>"},
      {second_line("<summary>a & b</summary>"), "2:12: & has a meaning of its own in XML", "& b"},
      {second_line("<summary>a < b</summary>"), "2:12: < has a meaning of its own in XML", "< b"},
      {second_line("<lead name=\"a & b\"/>"), "2:15: & has a meaning of its own in XML", "& b"},
      {second_line("<summary>a &nbsp; b</summary>"), "2:12: &nbsp; is not known; entities of your own are not read", "&nbsp;"},
      {second_line("<summary>a&#0;b</summary>"), "2:11: &#0; is no character", "&#0;"},
      {second_line("<summary>a&#xD800;b</summary>"), "2:11: &#xD800; is no character", "&#xD800;"},
      {second_line("<summary>a\x01"
                   "b</summary>"),
       "2:11: a control character (01) may not stand in XML", "\uFFFDb"},
      {second_line("<summary>a ]]> b</summary>"), "2:12: ]]> may not stand in a text", "]]>"},
      {second_line("<lead name=a/>"), "2:12: the value of name must stand in quotes", "a/>"},
      {second_line("<lead name/>"), "2:7: the attribute name has no value", "name/>"},
      {second_line("<lead name=\"a/>"), "2:12: this value of name is not closed, or < stands in it", "\"a/>"},
      {second_line("<lead name=\"a\"role=\"b\"/>"), "2:15: a space is missing before role", "role"},
      {second_line("<lead \"a\"/>"), "2:7: an attribute should stand here, not a quote", "\"a\""},
      {second_line("<!-- a -- b -->"), "2:8: two hyphens stand inside a comment", "-- b"},
      {second_line("<!-- a"), "2:1: this comment is not closed", "<!-- a"},
      {second_line("<summary><![CDATA[x</summary>"), "2:10: this CDATA section is not closed", "<![CDATA["},
      {second_line("</lead>"), "2:1: </lead> stands here, but <consultation-plan> at line 1, column 1 is still open", "</lead>"},
      {"</lead>", "1:1: </lead> closes nothing", "</lead>"},
      {"<consultation-plan><area>", "1:26: the file ends, but <area> at line 1, column 20 is not closed", ""},
      {"<consultation-plan", "1:1: the tag <consultation-plan is not closed", "<consultation-plan"},
      {xml_plan("") + "<a/>", "1:99: a second outermost element starts here: <a>", "<a/>"},
      {xml_plan("") + " x", "1:100: text stands outside the outermost element", "x"},
      {"<?xml version=\"1.0\"?>", "1:22: there is no element here", ""},
  });
}

TEST_CASE("what plans do without in XML is refused and never expanded or fetched") {
  const std::string doctype = "1:1: a DOCTYPE or other declaration stands here; plans have none, and nothing is expanded or fetched";
  check_refused({
      {"<!DOCTYPE p [<!ENTITY a \"x\">]>" + xml_plan("<summary>&a;</summary>"), doctype, "<!DOCTYPE"},
      {"<!DOCTYPE p SYSTEM \"file:///etc/passwd\">" + xml_plan(""), doctype, "<!DOCTYPE"},
      {second_line("<?php x ?>"), "2:1: a processing instruction stands here; plans have none", "<?php"},
      {" <?xml version=\"1.0\"?>" + xml_plan(""), "1:2: the XML declaration must be the very first thing in the file", "<?xml"},
      {"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + xml_plan(""), "1:31: this file says that it is written in ISO-8859-1, not UTF-8",
       "ISO-8859-1"},
      {"<?xml version=\"1.0\" encoding=UTF-8?>" + xml_plan(""), "1:1: this XML declaration is not in order", "<?xml"},
      {"<?xml version=\"1.0\"" + xml_plan(""), "1:1: this XML declaration is not in order", "<?xml"},
      {second_line("<x:lead/>"), "2:2: the name x:lead has a prefix; plans have none", "x:lead"},
      {second_line("<lead x:name=\"a\"/>"), "2:7: the name x:name has a prefix; plans have none", "x:name"},
      {"<plan/>", "1:1: the outermost element is <plan>", "<plan/>"},
      {"<consultation-plan version=\"2\"/>", "1:29: this program reads plan format 1; this file says 2", "2\"/>"},
      {second_line("<area>North <wards/></area>"), "2:7: text stands among the fields of <area>", "North"},
      {second_line("stray"), "2:1: text stands among the fields of <consultation-plan>", "stray"},
      {second_line("<stages none=\"perhaps\"/>"), "2:15: none is yes or no, not \"perhaps\"", "perhaps"},
      {second_line("<stages none=\"true\"><stage/></stages>"), "2:15: <stages> is stated none and yet holds something", "true"},
  });
}

TEST_CASE("one XML value given twice is refused with both places") {
  check_refused({
      {second_line("<title>u</title>"), "2:1: \"title\" is given twice; it first stands at line 1, column 39", "<title>u"},
      {second_line("<lead name=\"a\" name=\"b\"/>"), "2:16: \"name\" is given twice; it first stands at line 2, column 7", "name=\"b\""},
      {second_line("<lead name=\"a\"><name>b</name></lead>"), "2:16: \"name\" is given twice; it first stands at line 2, column 7",
       "<name>b"},
      {second_line("<area borough_wide=\"yes\" borough-wide=\"no\"/>"),
       "2:26: \"borough_wide\" is given twice; it first stands at line 2, column 7", "borough-wide"},
      {second_line("<id>b</id>"), "2:1: \"id\" is given twice; it first stands at line 1, column 32", "<id>b"},
  });
}

TEST_CASE("XML has the same limits as JSON") {
  std::string deep = "<consultation-plan>";
  for (int i = 1; i < 65; ++i) deep += "<a>";
  CHECK(tests::line_of(loaded(deep).error()) == "1:209: more than 64 levels stand inside one another here");
  const std::string longest(256u << 10, 'x');
  CHECK(loaded(xml_plan("<summary>" + longest + "</summary>")));
  CHECK(tests::line_of(loaded(second_line("<summary>" + longest + "x</summary>")).error()) == "2:10: this text is longer than 256 KiB");
  CHECK(tests::line_of(loaded(second_line("<lead name=\"" + longest + "x\"/>")).error()) == "2:13: this text is longer than 256 KiB");
}

TEST_CASE("XML encodings are told apart as JSON's are") {
  CHECK(loaded("\xEF\xBB\xBF" + xml_plan("")));
  CHECK(at(*loaded("\xEF\xBB\xBF" + xml_plan("")), "title") == "\"t\" 1:46");
  CHECK(tests::line_of(loaded(second_line("<summary>caf\xE9</summary>")).error()) ==
        "2:13: the byte E9 is not UTF-8; in Windows-1252 or Latin-1 it would be é");
  CHECK(tests::line_of(loaded(std::string("<\0a\0", 4)).error()) == "this file is written in UTF-16, not UTF-8");
}
