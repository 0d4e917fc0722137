// Reads back what core/report/audit_json.h writes: part files of a stream, and an earlier audit to compare with.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/audit.h"

namespace consultcheck::load {

/// Each reads one JSON object. A problem names the member that is missing or of the wrong type, `findings[3].outcome`; it has no place.
Result<AuditHead> head_from(std::string_view json);
Result<AuditEntry> entry_from(std::string_view json);
Result<AuditAside> aside_from(std::string_view json);
Result<AcrossFinding> across_from(std::string_view json);

/// One finding of an earlier audit.
struct BaselineFinding {
  std::string key, identity, title, demand, text;  ///< The identity is empty for a finding across plans.
  std::vector<std::string> plans;                  ///< Of a finding across plans: whom it names.
  Outcome outcome = Outcome::error;
  bool advice = false;
  bool across = false;
};

/// An earlier audit, as far as a later one is compared with it.
struct Baseline {
  std::string file;
  AuditHead head;
  std::vector<BaselineFinding> findings;  ///< In the order of the file.
  std::vector<std::string> identities;    ///< Of the plans that were judged, in the order of the file.
};

/// Reads an audit that was written as JSON or as NDJSON.
Result<Baseline> read_baseline(const Source& source);

}  // namespace consultcheck::load
