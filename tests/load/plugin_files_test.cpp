#include <catch2/catch.hpp>

#include "core/load/rule_sets.h"
#include "tests/load/made_folder.h"

using namespace consultcheck;
using tests::changed;
using tests::MadeFolder;

namespace {

const std::string manifest = R"({ "id": "tenants-charter", "version": "1.0.0", "api": 1, "about": "Checks the charter.",
  "authors": ["A Tenant"], "licence": "MIT", "aliases": { "old-name": "asked-first" } })";

struct Folder : MadeFolder {
  Folder() {
    write("plugin.json", manifest);
    write("asked-first.lua", "return {}");
    write("asked-again.lua", "return {}");
    write("README.md", "About");
  }
  Result<std::unique_ptr<PluginFiles>> load() const { return load::load_plugin(path()); }
  std::string refused(const std::string& text) const {
    write("plugin.json", text);
    const auto plugin = load();
    return plugin ? "accepted" : plugin.error().what;
  }
};

}  // namespace

TEST_CASE("a plugin is read as bytes, its rules in order of names") {
  const Folder folder;
  const auto plugin = folder.load();
  REQUIRE(plugin);
  CHECK((*plugin)->id == "tenants-charter");
  REQUIRE((*plugin)->rules.size() == 2);
  CHECK((*plugin)->rules[0]->name.ends_with("asked-again.lua"));
  CHECK((*plugin)->aliases == std::vector<std::pair<std::string, std::string>>{{"old-name", "asked-first"}});
  const std::string before = (*plugin)->hash;
  folder.write("README.md", "Other words");
  CHECK((*folder.load())->hash == before);
  folder.write("asked-first.lua", "return { }");
  CHECK((*folder.load())->hash != before);
}

TEST_CASE("the API is looked at before anything else") {
  const Folder folder;
  CHECK(folder.refused(R"({ "api": 2, "shape-of-tomorrow": true })") == "this program speaks plugin API 1, this plugin asks for 2");
  CHECK(folder.refused(R"({ "api": "1" })") == "this program speaks plugin API 1, this plugin asks for \"1\"");
  CHECK(folder.refused(R"({ "id": "a" })") == "\"api\" is missing here");
}

TEST_CASE("what is shown of a plugin is one line each, so that it cannot add lines of its own") {
  const Folder folder;
  CHECK(folder.refused(changed(manifest, "Checks the", "Checks\\nthe")) == "\"about\" must be one line of text");
  CHECK(folder.refused(changed(manifest, "1.0.0", "1.0.0\\r")) == "\"version\" must be one line of text");
  CHECK(folder.refused(changed(manifest, "A Tenant", "A\\nTenant")) == "\"authors\" must be one line of text");
  CHECK(folder.refused(changed(manifest, "MIT", "MIT\\n")) == "\"licence\" must be one line of text");
  folder.write("rules/own/rule-set.json", "{}");
  folder.write("rules/own/a\nb.json", "{}");
  CHECK(folder.refused(manifest).find("cannot be the name of a plugin's file or folder") != std::string::npos);
  const auto unpacked = load::load_plugin(folder.path() / "a\nb");
  REQUIRE_FALSE(unpacked);
  CHECK(unpacked.error().what.find("cannot be the name of a plugin's file or folder") != std::string::npos);
  CHECK(Problem{{"a\nb.lua", 1, 1, "x", 1}, "is\nwrong", "Do\nthis."}.text() == "a b.lua:1:1: is wrong\n  x\n  ^\nDo this.\n");
}

TEST_CASE("a plugin that is still packed is to be unpacked") {
  const MadeFolder folder;
  const auto plugin = load::load_plugin(folder.write("charter.tgz", "x"));
  REQUIRE_FALSE(plugin);
  CHECK(plugin.error().what.ends_with("charter.tgz is a file, and a plugin is a folder"));
  CHECK(plugin.error().next.find("Unpack it first") == 0);
}

TEST_CASE("a manifest with anything odd in it is refused") {
  const Folder folder;
  CHECK(folder.refused(changed(manifest, "authors", "author")) == "\"author\" is not a known field of a plugin");
  CHECK(folder.refused(changed(manifest, "tenants-charter", "Tenants_Charter")) == "\"Tenants_Charter\" cannot be an identifier");
  CHECK(folder.refused(changed(manifest, "\"asked-first\"", "\"asked-frist\"")) == "\"asked-frist\" is not a known rule of this plugin");
  CHECK(folder.refused(changed(manifest, "\"old-name\"", "\"asked-again\"")).starts_with("\"asked-again\" is a rule of this plugin"));
  CHECK(folder.refused(changed(manifest, "[\"A Tenant\"]", "\"A Tenant\"")) == "\"authors\" must be a list, not a text");
  CHECK(folder.refused("[]") != "accepted");
}

TEST_CASE("rules are plain files of a bearable size with plain names") {
  SECTION("a link") {
    const Folder folder;
    const MadeFolder elsewhere;
    std::filesystem::create_symlink(elsewhere.write("secret.lua", "return {}"), folder.path() / "linked.lua");
    CHECK(folder.load().error().what.ends_with("linked.lua is no plain file"));
  }
  SECTION("a folder") {
    const Folder folder;
    std::filesystem::create_directory(folder.path() / "folder.lua");
    CHECK(folder.load().error().what.ends_with("folder.lua is no plain file"));
  }
  SECTION("a name") {
    const Folder folder;
    folder.write("Asked Too.lua", "return {}");
    CHECK(folder.load().error().what == "\"Asked Too.lua\" cannot be the name of a rule");
  }
  SECTION("a size") {
    const Folder folder;
    folder.write("long.lua", std::string((64u << 10) + 1, ' '));
    CHECK_FALSE(folder.load());
    folder.write("long.lua", std::string(64u << 10, ' '));
    CHECK(folder.load());
  }
  SECTION("none at all") {
    const MadeFolder folder;
    folder.write("plugin.json", manifest);
    CHECK(load::load_plugin(folder.path()).error().what.ends_with("holds no rules"));
  }
}
