#include "core/load/spool.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <random>

using namespace consultcheck;
using load::Spool;

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

Pairs all(std::span<Spool* const> spools) {
  Pairs out;
  REQUIRE(load::read_sorted(spools, [&](std::string_view key, std::string_view content) {
    out.emplace_back(key, content);
    return true;
  }));
  return out;
}

/// Pairs in no order, some with the same key, some empty, some longer than any buffer.
Pairs jumbled(std::size_t many) {
  std::mt19937 random(7);
  Pairs out;
  for (std::size_t i = 0; i < many; ++i)
    out.emplace_back("plan " + std::to_string(random() % (many / 2)),
                     std::string(i % 97 == 0 ? 70'000 : random() % 400, static_cast<char>('a' + i % 26)));
  return out;
}

}  // namespace

TEST_CASE("a spool gives back what it was given, in order, whether it fits into memory or not") {
  Pairs wanted = jumbled(3000);
  Spool small(64 << 10), large;
  for (const auto& [key, content] : wanted) {
    REQUIRE(small.add(key, content));
    REQUIRE(large.add(key, content));
  }
  std::sort(wanted.begin(), wanted.end());
  Spool* const spilled[] = {&small};
  Spool* const kept[] = {&large};
  CHECK(all(spilled) == wanted);
  CHECK(all(kept) == wanted);
  CHECK(all(spilled) == wanted);  // it can be read again
  CHECK(small.size() == wanted.size());
}

TEST_CASE("several spools read as one") {
  Pairs wanted = jumbled(600);
  Spool one(16 << 10), two;
  for (std::size_t i = 0; i < wanted.size(); ++i) REQUIRE((i % 2 ? one : two).add(wanted[i].first, wanted[i].second));
  std::sort(wanted.begin(), wanted.end());
  Spool* const both[] = {&one, &two};
  CHECK(all(both) == wanted);
}

TEST_CASE("reading a spool stops when it is told to") {
  Spool spool;
  for (const char* key : {"c", "a", "b"}) REQUIRE(spool.add(key, ""));
  std::string seen;
  Spool* const spools[] = {&spool};
  REQUIRE(load::read_sorted(spools, [&](std::string_view key, std::string_view) { return seen += key, seen.size() < 2; }));
  CHECK(seen == "ab");
}

namespace {

/// What adding more than fits says while TMPDIR is another.
Problem full_in(const char* folder) {
  const char* before = std::getenv("TMPDIR");
  const std::string kept = before ? before : "";
  setenv("TMPDIR", folder, 1);
  Spool spool(16);
  REQUIRE(spool.add("a", "more than fits"));
  const auto full = spool.add("b", "more than fits");
  if (before) {
    setenv("TMPDIR", kept.c_str(), 1);
  } else {
    unsetenv("TMPDIR");
  }
  REQUIRE(!full);
  return full.error();
}

}  // namespace

TEST_CASE("a spool without room says so, and where") {
  CHECK(full_in("/proc/self").what.find("a temporary file could not be made in /proc/self: ") == 0);
  CHECK(full_in("/not/there").what == "a temporary file could not be made in /not/there: No such file or directory");
}
