// One table of audit formats. Every writer is told the same audit in the same order.
#pragma once

#include <functional>
#include <memory>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "core/model/audit.h"
#include "core/report/writers.h"

namespace consultcheck::report {

/// Where an audit goes: one stream, or pages of a folder.
struct AuditTarget {
  std::ostream* out = nullptr;
  std::function<std::unique_ptr<std::ostream>(const std::string& name)> page;  ///< Of formats that fill a folder.
  Style style;
  std::size_t plans = 0;      ///< How many entries will come.
  bool all_findings = false;  ///< Of tables for spreadsheets: what is open as well, and not only what is not met.
};

/// Told an audit: `begin`, then findings across plans, then the entries by identity, then what was not judged, then `end`.
class AuditWriter {
 public:
  virtual ~AuditWriter() = default;
  virtual void begin(const AuditHead& head) = 0;
  virtual void across(const AcrossFinding& finding) = 0;
  virtual void entry(const AuditEntry& entry) = 0;
  virtual void aside(const AuditAside& record) = 0;
  virtual void end(const AuditTotals& totals) = 0;
};

struct AuditFormat {
  std::string_view name;
  std::string_view about;  ///< For --help.
  bool folder = false;     ///< Fills a folder, which must be named.
  bool binary = false;     ///< Not for a terminal.
  std::unique_ptr<AuditWriter> (*make)(const AuditTarget& target);
};

/// All formats, in the order that --help lists them.
std::span<const AuditFormat> audit_formats();

}  // namespace consultcheck::report
