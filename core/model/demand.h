// Rule sets: what is demanded, on which authority, from when until when, how strictly, and which rule or person answers. All data.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/date.h"
#include "core/model/value.h"

namespace consultcheck {

/// What a demand rests on. The first three are the law; the last two are house standards.
enum class Force : std::uint8_t { statute, case_law, statutory_guidance, house, practice };
enum class Obligation : std::uint8_t { must, should };

/// Where a plan stands, derived from its dates and `as_of`.
enum class Stage : std::uint8_t { draft, submitted, design_approved, signed_off, published, open, closed, decided, fed_back };
/// What readiness is judged for.
enum class Gate : std::uint8_t { submit, publish, decide, feedback };

std::string_view name(Force);
std::string_view name(Obligation);
std::string_view name(Stage);  ///< `draft`, `design-approved`, `fed-back`, …
std::string_view name(Gate);
std::string_view words(Force);  ///< For people: `statute`, `decided cases`, `statutory guidance`, `house standard`, `good practice`.
std::optional<Force> force_named(std::string_view);
std::optional<Stage> stage_named(std::string_view);
std::optional<Gate> gate_named(std::string_view);
std::span<const std::string_view> force_names();
std::span<const std::string_view> obligation_names();
std::span<const std::string_view> stage_names();
std::span<const std::string_view> gate_names();
/// The roles that may settle what is left to judgement: `consultation-officer`, `monitoring-officer`, …
std::span<const std::string_view> role_names();
inline bool is_law(Force force) { return force <= Force::statutory_guidance; }

/// A span of days; an end that is not set is open. Both ends belong to it.
struct Span {
  std::optional<Day> from, until;
  bool holds(Day day) const { return (!from || *from <= day) && (!until || day <= *until); }
};

/// A work that demands and data rows cite.
struct Work {
  std::string id, title, url;
};

/// Where in a work a demand is found.
struct Citation {
  std::string work;   ///< Id of a Work of the rule set.
  std::string place;  ///< `section 3(2)`, `paragraph 27`.
  bool checked = false;
};

/// One row of a data file, valid for a span of time.
struct DataRow {
  std::string code;
  const Value* value = nullptr;
  std::vector<Span> in_force;  ///< Empty: always.
  bool checked = false;
  std::string source;  ///< Words: where the facts come from.
  bool holds(Day day) const;
};

/// A data file of a rule set: statutory periods, calendars, words.
struct DataFile {
  std::string name;  ///< `statutory-periods`.
  Document document;
  std::vector<DataRow> rows;
  /// The row of that code in force on that day, or null.
  const DataRow* find(std::string_view code, Day day) const;
};

/// A rule with the parameters that a demand gives it.
struct RuleUse {
  std::string rule;                ///< `plugin/file-name`.
  const Value* params = nullptr;   ///< Object, or null.
  const Source* source = nullptr;  ///< The section file it is written in.
  Offset offset = 0;               ///< Of the rule's id there.
};

struct Demand {
  std::string id;  ///< `set/section/name`.
  std::string section;
  std::string title;   ///< A few words.
  std::string demand;  ///< Our own wording, one or two sentences.
  std::vector<Citation> sources;
  Force force = Force::practice;
  Obligation obligation = Obligation::should;
  std::vector<std::string> kinds;    ///< Kinds of organisation bound; empty: all.
  std::vector<std::string> nations;  ///< Empty: all.
  std::vector<Span> in_force;        ///< Empty: always.
  std::string
      judged_at;  ///< Path of the plan date at which the law is taken; `opening` (default), `notice`, `decision`, `as-of` or `always`.
  Stage from_stage = Stage::draft;
  int consequence = 1;  ///< 1 to 4.
  std::string topic;
  bool across = false;          ///< Judged across plans, by an audit; never for one plan.
  bool replaces = false;        ///< A prescribed manner or exact period that replaces house rules of the same topic.
  std::optional<RuleUse> when;  ///< A rule that says whether the demand applies: where it answers not-applicable, the demand does not.
  std::vector<RuleUse> rules;
  std::string question;                ///< For a person; instead of rules.
  std::vector<std::string> judged_by;  ///< Roles that may settle what is left to judgement.
  Offset offset = 0;
  /// Whether it is in force on that day.
  bool holds(Day day) const;
};

struct Section {
  std::string id, title;
};

/// A rule set folder.
struct RuleSet {
  std::string id, version, title, folder;
  std::string hash;  ///< BLAKE2b-256 of its files' names and contents, in hexadecimal.
  std::vector<Work> works;
  std::vector<Section> sections;
  std::vector<Demand> demands;
  std::vector<std::unique_ptr<DataFile>> data;
  std::vector<Document> documents;  ///< Keeps the values that demands point into. [0] is rule-set.json; then one a section, in order.

  const Demand* demand(std::string_view id) const;
  const DataFile* file(std::string_view name) const;
  const Work* work(std::string_view id) const;
  /// The section file in which a demand stands.
  const Document& document(const Demand& demand) const;
};

}  // namespace consultcheck
