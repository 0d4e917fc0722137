#include "core/cli/progress.h"

#include <catch2/catch.hpp>

using consultcheck::cli::words;

TEST_CASE("progress counts records by themselves, and files against all files") {
  CHECK(words({4, 4, 20}, 2) == "4 records (2 a second), 4 of 20 files, about 8 s left");
  CHECK(words({12'345, 1, 3}, 10) == "12,345 records (1,234 a second), 1 of 3 files");
  CHECK(words({5'000, 0, 1}, 10) == "5,000 records (500 a second), 0 of 1 file");
  CHECK(words({1, 3, 3}, 1) == "1 record (1 a second), 3 of 3 files");
  CHECK(words({3, 3, 1'000}, 60) == "3 records (0 a second), 3 of 1,000 files, about 333 min left");
}

TEST_CASE("of a stream nobody knows how many files there will be") { CHECK(words({1'204, 0, 0}, 4) == "1,204 records (301 a second)"); }
