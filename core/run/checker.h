// Joins the parts: loads rule sets and plugins once, then judges plan after plan.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/host/plugin.h"
#include "core/load/plan_loader.h"
#include "core/load/rule_sets.h"
#include "core/model/report.h"
#include "core/model/rule.h"
#include "core/model/settings.h"

namespace consultcheck::run {

/// What a run is told. `data` is the folder that holds plugins/ and rules/.
struct Setup {
  std::filesystem::path data;
  std::optional<std::filesystem::path> settings;
  std::vector<std::string> rule_sets;  ///< Ids or folders; empty: those of the settings, else all shipped ones.
  host::Limits limits;
};

/// How one plan is to be judged.
struct Ask {
  Day as_of = 0;
  std::optional<Gate> gate;  ///< Empty: the gate that comes next.
};

/// A rule of a demand, ready to run.
struct ReadyRule {
  host::Plugin* plugin = nullptr;
  const Rule* rule = nullptr;
  std::vector<host::Argument> arguments;  ///< data_day is set for each plan.
};

/// Rule sets, plugins and settings, loaded and checked against one another.
class Checker {
 public:
  static Result<std::unique_ptr<Checker>> open(const Setup& setup);

  /// Reads a plan with what the settings add.
  Result<load::LoadedPlan> read(std::shared_ptr<const Source> source) const;
  /// Judges a plan. Broken rules are in the report; nothing is thrown.
  Report judge(const load::LoadedPlan& plan, const Ask& ask);

  const std::vector<std::unique_ptr<RuleSet>>& rule_sets() const { return sets_; }
  const Schema& schema() const { return own_schema_ ? *own_schema_ : Schema::shipped(); }
  /// The rules of a demand, in its order.
  const std::vector<ReadyRule>& rules_of(const Demand& demand) const { return ready_.at(&demand); }
  /// A rule by its id `plugin/name`; a problem says what is wrong, with "did you mean".
  Result<ReadyRule> rule(std::string_view id);

 private:
  struct Loaded {
    std::unique_ptr<PluginFiles> files;
    std::unique_ptr<host::Plugin> plugin;
  };
  Result<void> load_settings(const Setup& setup);
  Result<void> load_plugins(const Setup& setup);
  Result<void> load_rule_sets(const Setup& setup);
  Result<void> find_rules(const RuleSet& set);
  Result<void> give_arguments(const RuleSet& set);
  load::RulesByName rules_by_name() const;
  Result<Loaded*> plugin(std::string_view id, const Spot& used_at);

  std::filesystem::path data_;
  host::Limits limits_;
  Settings settings_;
  std::optional<Schema> own_schema_;
  std::map<std::string, Loaded, std::less<>> plugins_;
  std::vector<std::unique_ptr<RuleSet>> sets_;
  std::map<const Demand*, std::vector<ReadyRule>> ready_;
};

/// The folder that holds plugins/ and rules/, looked for from the program's own place: beside it, above it, or ../share/consultcheck.
Result<std::filesystem::path> find_data();

}  // namespace consultcheck::run
