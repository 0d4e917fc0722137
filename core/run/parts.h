// Part files: what `audit --stream` writes and `audit merge` reads. A head, one line a record, and an end that says how many and their
// hash.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <ostream>

#include "core/run/answering.h"
#include "core/run/audit.h"

namespace consultcheck::run {

/// Writes one part, batches in their order whatever order they come in.
class PartWriter {
 public:
  PartWriter(std::ostream& out, const AuditHead& head);
  /// False when the stream takes no more.
  bool take(Answers answers);
  /// Says that the part is whole.
  void end();
  std::size_t records() const { return records_; }

 private:
  void line(const std::string& text);

  std::ostream& out_;
  const AuditHead& head_;
  std::string hash_;
  std::size_t records_ = 0, next_ = 0;
  std::map<std::size_t, std::string> waiting_;  ///< Lines of batches that came before their turn.
};

/// The head of a part file; nothing when the part breaks off before its head is whole.
Result<std::optional<AuditHead>> part_head(const std::filesystem::path& file);

/// Why two audits cannot be joined: the first thing in which they differ, with both values; empty when they can.
std::string differs(const AuditHead& one, const AuditHead& other);

/// All in which an earlier audit was made otherwise than this one, but for its day; one sentence each.
std::vector<std::string> made_otherwise(const AuditHead& earlier, const AuditHead& now);

/// Adds what a part holds. One that breaks off or was changed is left out whole, and the audit says what is lost.
Result<void> add_part(const std::filesystem::path& file, Audit& audit);

}  // namespace consultcheck::run
