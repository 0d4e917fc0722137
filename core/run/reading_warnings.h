// What reading the records of an audit warned of, as a list that people still read.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/model/audit.h"

namespace consultcheck::run {

/// Is shown every plan. Keeps the first warnings that differ, and counts the rest.
class ReadingWarnings {
 public:
  void meet(const AuditEntry& entry);
  /// One for each kept, saying how often more it was given; then one for all that were not kept.
  std::vector<Notice> notices() const;

 private:
  std::vector<std::pair<Notice, std::size_t>> first_;  ///< With how often each was given.
  std::size_t more_ = 0;
};

}  // namespace consultcheck::run
