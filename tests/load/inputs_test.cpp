#include "core/load/inputs.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/load/made_folder.h"

using namespace consultcheck;
using tests::MadeFolder;
namespace fs = std::filesystem;

namespace {

struct Seen {
  std::vector<std::string> files, lines;
  std::vector<int> numbers;
  std::vector<std::string> why;
  std::size_t files_ended = 0;
};

Seen everything(load::Inputs& inputs) {
  Seen out;
  std::size_t next = 0;
  for (load::Batch batch; inputs.next(batch);) {
    CHECK(batch.number == next++);
    out.files.insert(out.files.end(), batch.files.begin(), batch.files.end());
    for (const auto& line : batch.lines) {
      out.lines.push_back(line->text);
      out.numbers.push_back(line->first_line);
    }
    for (const auto& aside : batch.unreadable) out.why.push_back(aside.why);
    out.files_ended += batch.files_ended;
  }
  return out;
}

Seen stream(const std::string& text, load::StreamLines how = {}) {
  std::istringstream in(text);
  return everything(*load::stream_inputs(in, how));
}

}  // namespace

TEST_CASE("a folder is walked to its end, each file once, in order") {
  const MadeFolder made;
  made.write("b.json", "{}");
  made.write("a/plan.xml", "<x/>");
  made.write("a/readme.txt", "");
  made.write("table.csv", "");
  made.write(".hidden/c.json", "{}");
  const std::string top = made.path().string();
  fs::create_directory_symlink(top, top + "/a/round-and-round");
  fs::create_symlink(top + "/b.json", top + "/a/again.json");
  fs::create_symlink("loop.json", top + "/loop.json");
  const auto found = load::find_files({top, top + "/b.json"}, {});
  CHECK(found.files == std::vector<std::string>{top + "/a/again.json", top + "/a/plan.xml", top + "/b.json"});
  CHECK(found.passed_over.size() == 2);
  REQUIRE(found.unreadable.size() == 1);
  CHECK(found.unreadable[0].file == top + "/loop.json");
  CHECK(load::find_files({top}, {true, {}}).files.size() == 4);
}

TEST_CASE("a file has one name, however it was come by") {
  const MadeFolder made;
  made.write("plans/a.json", "{}");
  const std::string top = made.path().string();
  CHECK(load::find_files({top + "/plans", top + "/./plans/a.json", top + "//plans//a.json"}, {}).files ==
        std::vector<std::string>{top + "/plans/a.json"});
}

TEST_CASE("the names of files do not depend on the order in which their folders are named") {
  const MadeFolder made;
  made.write("real/a.json", "{}");
  const std::string top = made.path().string();
  fs::create_directory_symlink("real", top + "/alias");
  const std::vector<std::string> one = {top + "/alias/a.json"};
  for (const auto& paths : std::vector<std::vector<std::string>>{{top + "/real", top + "/alias"},
                                                                 {top + "/alias", top + "/real"},
                                                                 {top + "/real/a.json", top + "/alias"},
                                                                 {top + "/al*", top + "/real"},
                                                                 {top}})
    CHECK(load::find_files(paths, {}).files == one);
}

TEST_CASE("what the run uses or the program wrote is passed over in folders, and refused where it is named") {
  const MadeFolder made;
  made.write("a.json", "{}");
  made.write("b.jsonp", "f({})");
  made.write("consultcheck.json", R"({"facts": {}, "settings": 1})");
  made.write("other.json", R"({ "settings" : 1 })");
  made.write("old.json", R"({"audit_format":1,)");
  made.write("old.ndjson", R"({"audit_format":1,"head":{}})");
  made.write("check.json", "{\n \"report_format\": 1,");
  made.write("part.ndjson", R"({"consultcheck_part":1,)");
  made.write("audit.xml", "<?xml version=\"1.0\"?>\n<testsuites>");
  made.write("map.json", R"({"column_map": 1})");
  made.write("mine/plugin.json", "{}");
  made.write("note.txt", "");
  made.write("settings.xml", "<settings/>");
  made.write("plan.json", R"({"settings": "a library's settings"})");
  const std::string top = made.path().string() + "/";
  const load::Finding how{false, {{top + "consultcheck.json", "the settings file of this run"}, {top + "mine", "the plugin mine"}}};
  const auto found = load::find_files({top}, how);
  CHECK(found.files == std::vector<std::string>{top + "a.json", top + "b.jsonp", top + "plan.json", top + "settings.xml"});
  std::vector<std::string> over;
  for (const auto& one : found.passed_over) over.push_back(one.file.substr(top.size()) + ": " + one.why);
  CHECK(over == std::vector<std::string>{"audit.xml: a JUnit report", "check.json: a report that this program wrote",
                                         "consultcheck.json: the settings file of this run", "map.json: a column map",
                                         "mine: the plugin mine", "note.txt: ", "old.json: an audit that this program wrote",
                                         "old.ndjson: an audit that this program wrote", "other.json: a settings file",
                                         "part.ndjson: a part of an audit that this program wrote"});
  const auto named = load::find_files({top + "consultcheck.json", top + "old.ndjson", top + "a.json", top + "m*.json"}, how);
  CHECK(named.files == std::vector<std::string>{top + "a.json"});
  REQUIRE(named.unreadable.size() == 2);
  CHECK(named.unreadable[0].why == "this is the settings file of this run, and no record");
  CHECK(named.unreadable[1].why == "this is an audit that this program wrote, and no record");
  CHECK(named.passed_over.size() == 1);
}

TEST_CASE("patterns are tried only where no file goes by the name") {
  const MadeFolder made;
  made.write("one.json", "{}");
  made.write("two.json", "{}");
  made.write("odd[1].json", "{}");
  const std::string top = made.path().string();
  CHECK(load::find_files({top + "/t*.json"}, {}).files == std::vector<std::string>{top + "/two.json"});
  CHECK(load::find_files({top + "/odd[1].json"}, {}).files == std::vector<std::string>{top + "/odd[1].json"});
  const auto none = load::find_files({top + "/x*.json"}, {});
  CHECK(none.files.empty());
  CHECK(none.unreadable.size() == 1);
}

TEST_CASE("lines of a stream are records or paths, and know their numbers") {
  const Seen read = stream("{\"a\":1}\n\nplans/x.json\r\n  {\"b\":2}");
  CHECK(read.lines == std::vector<std::string>{"{\"a\":1}", "  {\"b\":2}"});
  CHECK(read.numbers == std::vector<int>{1, 4});
  CHECK(read.files == std::vector<std::string>{"plans/x.json"});
}

TEST_CASE("numbered lines keep the numbers they were given") {
  const Seen read = stream("   41\t{\"a\":1}\n{\"b\":2}\n   43\t{\"c\":3}\n", {"hub.ndjson", true});
  CHECK(read.numbers == std::vector<int>{41, 43});
  CHECK(read.why.size() == 1);
}

TEST_CASE("a line beyond all measure is refused without being kept") {
  const Seen read = stream("{" + std::string((16u << 20) + 5, ' ') + "}\n{}\n");
  CHECK(read.why.size() == 1);
  CHECK(read.lines == std::vector<std::string>{"{}"});
}

TEST_CASE("files of lines are handed out line by line among whole files") {
  const MadeFolder made;
  made.write("a.json", "{}");
  made.write("b.ndjson", "{\"x\":1}\n{\"y\":2}\n");
  made.write("c.json", "{}");
  made.write("d.jsonl", "");
  auto found = load::find_files({made.path().string()}, {});
  const auto inputs = load::file_inputs(std::move(found), false);
  CHECK(inputs->files() == 4);
  const Seen read = everything(*inputs);
  CHECK(read.lines.size() == 2);
  CHECK(read.files_ended == 4);
  CHECK(read.files == std::vector<std::string>{made.path().string() + "/a.json", made.path().string() + "/c.json"});
}

TEST_CASE("a byte order mark is no part of a path or a record") {
  const std::string mark = "\xEF\xBB\xBF";
  CHECK(stream(mark + "plans/x.json\n{}\n" + mark + "plans/y.json").files == std::vector<std::string>{"plans/x.json", "plans/y.json"});
  CHECK(stream("1\t" + mark + "plans/x.json", {"-", true}).files == std::vector<std::string>{"plans/x.json"});
  CHECK(stream(mark + "{\"a\":1}").lines == std::vector<std::string>{"{\"a\":1}"});
}
