#include "core/report/sheet.h"

#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <sstream>

#include "core/report/csv.h"

using namespace consultcheck;
using report::Cell;

namespace {

std::string csv(std::vector<std::string_view> cells) {
  std::ostringstream out;
  report::write_csv_row({cells.begin(), cells.end()}, out);
  return out.str();
}

}  // namespace

TEST_CASE("CSV quotes what has to be quoted, and nothing in it runs", "[sheet]") {
  CHECK(csv({"plain", "with, comma", "with \"quotes\"", "", " end "}) == "plain,\"with, comma\",\"with \"\"quotes\"\"\",,\" end \"\r\n");
  CHECK(csv({"=1+1", "+44", "-2", "@sum", "  =2", "\t=3", "\uFF1D4"}) ==
        "\"'=1+1\",\"'+44\",\"'-2\",\"'@sum\",\"'  =2\",\"' =3\",\"'\uFF1D4\"\r\n");
  CHECK(csv({"two\r\nlines", std::string_view("a\0b", 3)}) == "two  lines,a<U+0000>b\r\n");
}

TEST_CASE("a CSV file says that it is UTF-8, and writes dates and numbers bare", "[sheet]") {
  std::ostringstream out;
  report::write_csv({"", "", {{"Who"}, {"When"}, {"Many"}}, {{Cell("Zoë"), Cell::of(Date{2026, 3, 0}, ""), Cell::of(-4210)}}}, out);
  CHECK(out.str() == "\xEF\xBB\xBFWho,When,Many\r\nZoë,2026-03,-4210\r\n");
}

TEST_CASE("numbers are read with commas", "[sheet]") {
  CHECK(report::with_commas(0) == "0");
  CHECK(report::with_commas(999) == "999");
  CHECK(report::with_commas(1000) == "1,000");
  CHECK(report::with_commas(-1234567) == "-1,234,567");
}

TEST_CASE("the same tables give the same workbook, whatever is in them", "[sheet]") {
  const report::Table table{"[a/b]:*?\\ a name of more than thirty-one characters",
                            "",
                            {{"Text"}},
                            {{Cell(std::string(300000, 'x'))}, {Cell("_x0041_\x01\xff")}, {Cell("=1+1")}}};
  std::ostringstream one, two;
  report::write_workbook({table, table, {"", "", {}, {}}}, "A <title> & more", 20000, one);
  report::write_workbook({table, table, {"", "", {}, {}}}, "A <title> & more", 20000, two);
  CHECK(one.str().starts_with("PK"));
  CHECK((one.str() == two.str()));
}

TEST_CASE("a workbook without room spoils the stream it is written to", "[sheet]") {
  rlimit before{};
  REQUIRE(getrlimit(RLIMIT_NOFILE, &before) == 0);
  const rlimit none{3, before.rlim_max};
  REQUIRE(setrlimit(RLIMIT_NOFILE, &none) == 0);
  std::ostringstream out;
  report::write_workbook({{"Plans", "", {{"Who"}}, {{Cell("Zoë")}}}}, "Plans", 0, out);
  REQUIRE(setrlimit(RLIMIT_NOFILE, &before) == 0);
  CHECK(out.bad());
}
