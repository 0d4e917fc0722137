// How far a long run has got, on a terminal only.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace consultcheck::cli {

/// How far a run is: records answered, and files done with of all there are; no files at all where nobody knows how many there will be.
struct Far {
  std::size_t records = 0, files = 0, all_files = 0;
};

/// `1,204 records (400 a second), 1,204 of 4,804 files, about 9 s left`; the time only while each file holds one record.
std::string words(const Far& far, double seconds);

/// A line on standard error that is written over and over; nothing at all when that is no terminal.
class Progress {
 public:
  /// `files` 0: nobody knows how many there will be.
  explicit Progress(std::size_t files);
  ~Progress();
  /// So many more records are answered, and so many more files done with.
  void add(std::size_t records, std::size_t files);

 private:
  Far far_;
  bool shown_ = false, terminal_;
  std::chrono::steady_clock::time_point began_, last_;
};

}  // namespace consultcheck::cli
