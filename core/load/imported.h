// What an importer makes of one record.
#pragma once

#include "core/load/draft.h"
#include "core/load/records.h"

namespace consultcheck::load {

/// A record as an importer leaves it: a draft, and why it is set apart, if it is.
struct Imported {
  Draft draft;
  std::string address;  ///< Where the record is to be found, if it says.
  std::string aside;
};

/// Why a page open from one day to another is a standing page; empty when it is none. `closes` may be missing.
std::string standing_reason(const std::optional<Date>& opens, const std::optional<Date>& closes, int standing_days);

/// Whether a record looks like an activity of Citizen Space.
bool is_citizen_space(const Value& record);
/// Reads an activity of Citizen Space's API, 2.0 to 2.4.
Imported import_citizen_space(const Document& record, int standing_days);

/// Whether a record looks like a content item of GOV.UK.
bool is_govuk(const Value& record);
/// Reads a consultation or call for evidence of GOV.UK.
Imported import_govuk(const Document& record, int standing_days);

}  // namespace consultcheck::load
