#include "core/load/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "tests/load/recorder.h"

using namespace consultcheck;

namespace {

/// A folder that goes away with the test.
struct Folder {
  std::filesystem::path path;
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "consultcheck-files-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path); }
  std::filesystem::path file(const std::string& name, const std::string& text) const {
    std::ofstream(path / name, std::ios::binary) << text;
    return path / name;
  }
};

std::string refusal(const std::filesystem::path& path, std::uintmax_t limit = load::plan_limit) {
  const auto read = load::read_file(path, limit);
  return read ? "read" : read.error().what + " / " + read.error().next;
}

}  // namespace

TEST_CASE("a file is read whole, with its hash and the name it was called by") {
  const Folder folder;
  const auto path = folder.file("plan.json", std::string("a\0b\r\n", 5));
  const auto source = load::read_file(path).value();
  CHECK(source->text == std::string("a\0b\r\n", 5));
  CHECK(source->name == path.string());
  CHECK(load::read_file(path, load::plan_limit, "plan").value()->name == "plan");
  CHECK(load::sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(load::content_hash("abc") == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
  CHECK(load::read_file(folder.file("empty", "")).value()->text.empty());
}

TEST_CASE("what is no plain file is refused before it is read") {
  const Folder folder;
  CHECK(refusal(folder.path) == "this is a folder / Name a file in it.");
  CHECK(refusal("/dev/null").starts_with("this is a device or socket, not a file"));
  CHECK(refusal(folder.path / "absent").starts_with("there is no such file"));
  CHECK(refusal(folder.file("plain", "x") / "under").starts_with("there is no such file"));
  REQUIRE(::mkfifo((folder.path / "pipe").c_str(), 0600) == 0);
  CHECK(refusal(folder.path / "pipe").starts_with("this is a pipe, not a file"));
  std::filesystem::create_symlink("loop", folder.path / "loop");
  CHECK(refusal(folder.path / "loop").starts_with("this file cannot be read: "));
  if (::geteuid() != 0) {
    const auto closed = folder.file("closed", "x");
    std::filesystem::permissions(closed, std::filesystem::perms::none);
    CHECK(refusal(closed).starts_with("you may not read this file"));
  }
}

TEST_CASE("a file over its limit is refused, however large") {
  const Folder folder;
  const auto path = folder.file("plan.json", "12345");
  CHECK(refusal(path, 5) == "read");
  CHECK(refusal(path, 4).starts_with("this file is larger than 4 bytes"));
  REQUIRE(::truncate(path.c_str(), off_t{2} << 30) == 0);
  CHECK(refusal(path).starts_with("this file is larger than 16 MiB"));
  CHECK(refusal(path, load::rule_limit).starts_with("this file is larger than 64 KiB"));
}

TEST_CASE("standard input is read up to the limit") {
  const Folder folder;
  const auto path = folder.file("plan.json", std::string(10000, 'x'));
  const int kept = ::dup(STDIN_FILENO);
  const auto from = [&] {
    const int file = ::open(path.c_str(), O_RDONLY);
    ::dup2(file, STDIN_FILENO);
    ::close(file);
  };
  from();
  const auto whole = load::read_file("-", 10000);
  from();
  const auto over = load::read_file("-", 9999);
  ::dup2(kept, STDIN_FILENO);
  ::close(kept);
  REQUIRE(whole);
  CHECK((*whole)->text.size() == 10000);
  CHECK((*whole)->name == "-");
  REQUIRE(!over);
  CHECK(over.error().what == "this file is larger than 9999 bytes");
}
