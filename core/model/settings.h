// One settings file a run: which rule sets and plugins, council-wide facts, parameters, waivers and roles.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/model/date.h"
#include "core/model/demand.h"
#include "core/model/plan.h"
#include "core/model/rule.h"
#include "core/model/value.h"

namespace consultcheck {

/// Lets a plan off a demand for a time. Against the law it is only a risk acceptance: printed, and the outcome stays failed.
struct Waiver {
  std::string plan;  ///< Plan identity.
  std::string demand;
  std::string item;  ///< Item key; empty for the whole demand.
  std::string by, role, reasons;
  Date on, until;
  Place place;
};

/// A parameter that the council sets for every demand that uses a rule.
struct Override {
  std::string rule;
  std::string param;
  const Value* value = nullptr;
};

struct PluginChoice {
  std::string folder;    ///< As written; relative to the settings file.
  std::string accepted;  ///< The accepted hash; empty when the council has not accepted it.
  FileHashes files;      ///< What it held when it was accepted; only shows what has changed since.
  Place place;
};

struct Settings {
  Document document;                   ///< Keeps what the values below point into.
  std::vector<std::string> rule_sets;  ///< Ids or folders; empty: all shipped ones.
  std::vector<PluginChoice> plugins;
  std::vector<Override> parameters;
  std::optional<Plan> facts;                         ///< A partial plan whose values every plan inherits.
  std::vector<std::unique_ptr<DataFile>> calendars;  ///< Stand in for the rule sets' data files of those names.
  std::vector<Waiver> waivers;
  std::vector<std::string> demands_off;                                 ///< Demand ids switched off; house and practice only. Printed.
  std::vector<std::pair<std::string, std::vector<std::string>>> roles;  ///< Role, the people who hold it; empty: anyone may.
  std::vector<std::string> wards;                                       ///< All wards of the council, as written; empty: not told.

  bool given() const { return document.source != nullptr; }
  /// The council's own calendar of that name, or null.
  const DataFile* calendar(std::string_view name) const;
};

}  // namespace consultcheck
