#include "core/cli/progress.h"

#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <iostream>
#include <string>

namespace consultcheck::cli {
namespace {

/// `1,204`.
std::string grouped(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

std::string duration(double seconds) {
  const auto whole = static_cast<std::size_t>(std::ceil(seconds));
  return whole < 90 ? std::to_string(whole) + " s" : std::to_string((whole + 59) / 60) + " min";
}

}  // namespace

Progress::Progress(std::size_t expected)
    : expected_(expected), terminal_(isatty(STDERR_FILENO) != 0), began_(std::chrono::steady_clock::now()), last_(began_) {}

Progress::~Progress() {
  if (shown_) std::cerr << "\r\033[K" << std::flush;
}

void Progress::at(std::size_t done) {
  const auto now = std::chrono::steady_clock::now();
  if (!terminal_ || now - last_ < std::chrono::milliseconds(200)) return;
  last_ = now;
  const double seconds = std::chrono::duration<double>(now - began_).count();
  const double rate = static_cast<double>(done) / seconds;
  if (done > expected_) expected_ = 0;  // Files were expected, and there are many records in one.
  std::string line = grouped(done) + (expected_ > 0 ? " of " + grouped(expected_) : std::string()) + " read, " +
                     grouped(static_cast<std::size_t>(rate)) + " a second";
  if (expected_ > done && done > 0) line += ", about " + duration(static_cast<double>(expected_ - done) / rate) + " left";
  std::cerr << "\r\033[K" << line << std::flush;
  shown_ = true;
}

}  // namespace consultcheck::cli
