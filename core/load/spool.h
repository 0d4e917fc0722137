// Sorts more than memory holds: sorted runs go to a temporary file and are merged when read.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/problem.h"

namespace consultcheck::load {

/// Pairs of key and content, put in any order. Beyond `memory` bytes they go to a file in TMPDIR that has no name and vanishes with the
/// spool.
class Spool {
 public:
  explicit Spool(std::size_t memory = 8u << 20) : memory_(memory) {}
  ~Spool();
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;

  /// Keeps one pair; a problem when the disk is full.
  Result<void> add(std::string_view key, std::string_view content);
  std::size_t size() const { return added_; }

 private:
  friend class SpoolReader;
  struct Pair {
    std::size_t at;
    std::uint32_t key, content;
  };
  struct Run {
    std::uint64_t at, size;
  };
  std::string_view key_of(const Pair& pair) const { return {bytes_.data() + pair.at, pair.key}; }
  void sort();
  Result<void> spill();

  std::size_t memory_;
  std::size_t added_ = 0;
  bool sorted_ = true;
  std::string bytes_;
  std::vector<Pair> pairs_;
  int file_ = -1;
  std::uint64_t file_size_ = 0;
  std::vector<Run> runs_;
};

/// Called with each pair; false stops.
using TakePair = std::function<bool(std::string_view key, std::string_view content)>;

/// Hands on the pairs of all spools in order of key, then of content. They can be read again.
Result<void> read_sorted(std::span<Spool* const> spools, const TakePair& take);

}  // namespace consultcheck::load
