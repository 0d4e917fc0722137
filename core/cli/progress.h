// How far a long run has got, on a terminal only.
#pragma once

#include <chrono>
#include <cstddef>

namespace consultcheck::cli {

/// A line on standard error that is written over and over; nothing at all when that is no terminal.
class Progress {
 public:
  /// `expected` 0: nobody knows how many there will be.
  explicit Progress(std::size_t expected);
  ~Progress();
  /// So many have been read.
  void at(std::size_t done);

 private:
  std::size_t expected_;
  bool shown_ = false, terminal_;
  std::chrono::steady_clock::time_point began_, last_;
};

}  // namespace consultcheck::cli
