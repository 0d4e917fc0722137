// Joins the parts: loads rule sets and plugins once, then judges plan after plan.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/host/plugin.h"
#include "core/judge/judge.h"
#include "core/load/plan_loader.h"
#include "core/load/rule_sets.h"
#include "core/model/explanation.h"
#include "core/model/portfolio.h"
#include "core/model/report.h"
#include "core/model/rule.h"
#include "core/model/settings.h"
#include "core/run/partners.h"

namespace consultcheck::run {

/// Which plugins run in processes of their own: none; those that the council has not accepted, which are refused otherwise; or all, for
/// measuring.
enum class Isolate : std::uint8_t { none, unaccepted, all };

/// What a run is told. `data` is the folder that holds plugins/ and rules/.
struct Setup {
  std::filesystem::path data;
  std::optional<std::filesystem::path> settings;
  std::vector<std::string>
      rule_sets;  ///< Ids or folders; empty: those of the settings, else all shipped ones and those of the settings' plugins.
  host::Limits limits;
  std::shared_ptr<const Source> settings_text;  ///< Read in place of that file, which is not written yet.
  Isolate isolate = Isolate::none;
};

/// How one plan is to be judged.
struct Ask {
  Day as_of = 0;
  std::optional<Gate> gate;  ///< Empty: the gate that comes next.
  bool brief = false;        ///< Of what passes or does not apply, only that it does: for audits, which keep no more.
};

/// A rule as one demand uses it. It is compiled when a plan first needs it: most plans need only some of the rules.
struct ReadyRule {
  const RuleUse* use = nullptr;
  const RuleSet* set = nullptr;
  const Demand* demand = nullptr;
  host::Plugin* plugin = nullptr;
  std::string name;                       ///< In its plugin.
  Rule unread;                            ///< Stands in for a rule that cannot be compiled: id and title only.
  const Rule* rule = nullptr;             ///< Once compiled.
  std::vector<host::Argument> arguments;  ///< data_day is set for each plan.
  std::optional<Problem> broken;          ///< Why it cannot run.
};

/// What answers a demand.
struct ReadyDemand {
  std::optional<ReadyRule> when;
  std::vector<ReadyRule> rules;
};

/// Rule sets, plugins and settings, loaded and checked against one another.
class Checker {
 public:
  static Result<std::unique_ptr<Checker>> open(const Setup& setup);

  /// Reads a plan with what the settings add.
  Result<load::LoadedPlan> read(std::shared_ptr<const Source> source) const;
  /// Judges a plan. Broken rules are in the report; nothing is thrown.
  Report judge(const load::LoadedPlan& plan, const Ask& ask);
  /// Why a rule or a demand comes out as it does, under every demand that uses the rule. One of the ids may be empty; a problem when
  /// nothing goes by them. Points into this checker and the plan.
  Result<std::vector<Explanation>> explain(const load::LoadedPlan& plan, const Ask& ask, std::string_view rule, std::string_view demand);

  /// What the rules across plans keep of a plan: the place of each such demand among all demands, and its facts.
  std::vector<std::pair<std::size_t, Facts>> facts(const load::LoadedPlan& plan, const Ask& ask);
  /// What the rule of a demand across plans says about a group of plans.
  std::pair<const Rule*, std::vector<GroupVerdict>> judge_group(std::size_t demand, const std::string& group,
                                                                const std::vector<Member>& members, Day as_of);
  /// The id of that rule.
  std::string rule_across(std::size_t demand) const;

  const std::vector<std::unique_ptr<RuleSet>>& rule_sets() const { return sets_; }
  /// The plugins in use, in order of their ids.
  std::vector<Used> plugins() const;
  /// The folders of the rule sets and plugins that were read, each with what it is: `the rule set x`.
  std::vector<std::pair<std::string, std::string>> folders() const;
  const Settings& settings() const { return settings_; }
  /// SHA-256 of the settings file; empty without one.
  const std::string& settings_sha256() const { return settings_sha256_; }
  const Schema& schema() const { return own_schema_ ? *own_schema_ : Schema::shipped(); }
  /// What answers a demand. Its rules may not be compiled yet: prepare_all does that.
  const ReadyDemand& ready(const Demand& demand) const { return ready_.at(&demand); }
  /// Compiles every rule in use and checks what it is given; the first that is wrong is the problem.
  Result<void> prepare_all();
  /// A rule by its id `plugin/name`; a problem says what is wrong, with "did you mean".
  Result<const Rule*> rule(std::string_view id);

 private:
  struct Loaded {
    std::unique_ptr<PluginFiles> files;
    std::unique_ptr<host::Plugin> plugin;
    bool unaccepted = false;
    Place place;  ///< Of its entry in the settings.
  };
  bool apart(const Loaded& loaded) const { return isolate_ == Isolate::all || (isolate_ == Isolate::unaccepted && loaded.unaccepted); }
  Result<void> load_settings(const Setup& setup);
  Result<void> load_plugins(const Setup& setup);
  Result<void> load_facts(const Setup& setup);
  Result<std::unique_ptr<RuleSet>> load_rule_set(const std::string& name, const Setup& setup);
  Result<void> load_rule_sets(const Setup& setup);
  Result<ReadyRule> find_rule(const RuleUse& use, const RuleSet& set, const Demand& demand);
  Result<void> find_rules(const RuleSet& set);
  Result<void> check_overrides(const std::vector<const RuleSet*>& sets);
  const Rule& prepare(ReadyRule& ready);
  std::vector<Verdict> verdicts(ReadyRule& ready, const Plan& plan, const host::Circumstances& now, Day law_day);
  DemandResult judge(const Demand& demand, const RuleSet& set, const judge::Case& at);
  RuleExplanation explain(ReadyRule& ready, bool condition, const judge::Case& at, Day law_day);
  Result<Loaded*> plugin(std::string_view id);

  std::filesystem::path data_;
  host::Limits limits_;
  Isolate isolate_ = Isolate::none;
  Settings settings_;
  std::string settings_sha256_;
  std::optional<Schema> own_schema_;
  std::map<std::string, Loaded, std::less<>> plugins_;
  PartnerSets partner_sets_;
  std::vector<std::unique_ptr<RuleSet>> sets_;
  std::vector<std::unique_ptr<RuleSet>> left_out_;  ///< Those that the settings speak of and this run leaves out.
  std::map<const Demand*, ReadyDemand> ready_;
};

/// The folder that holds plugins/ and rules/, looked for from the program's own place: beside it, above it, or ../share/consultcheck.
Result<std::filesystem::path> find_data();

}  // namespace consultcheck::run
