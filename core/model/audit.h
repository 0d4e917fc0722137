// An audit of many plans. Plain data without pointers: every part can be written to a file and read back.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/outline.h"
#include "core/model/portfolio.h"
#include "core/model/report.h"

namespace consultcheck {

/// Version of the audit's JSON, NDJSON and part files.
inline constexpr int audit_format = 1;

/// A demand, described once for a whole audit.
struct AuditDemand {
  std::string id, set, section, title, demand;
  std::string force, obligation;  ///< As in rule sets: `case-law`, `must`.
  std::string sources;            ///< In words: `Local Government Act 1999, section 3(2); …`.
  std::string address;            ///< Of the first source that has one.
  int consequence = 1;
  bool law = false;
  bool across = false;  ///< Judged across plans.
  std::string section_title;
};

/// What all parts of an audit share. Two audits can only be joined when all of it is the same.
struct AuditHead {
  std::string program, version;
  Day as_of = 0;
  std::optional<Gate> gate;                    ///< Empty: for each plan the gate that comes next.
  std::string settings_file, settings_sha256;  ///< Empty without settings.
  int standing_days = 0;                       ///< Imported records open for longer than this were set apart.
  std::string from;                            ///< The format the records were said to be in; empty: told by their content.
  std::string columns, columns_sha256;         ///< The column map that tables were read with; empty without one.
  std::vector<Used> rule_sets, plugins;
  std::vector<AuditDemand> demands;  ///< In the order of the rule sets.
  std::vector<std::string> wards;    ///< All wards of the council, as the settings name them; empty when they name none.
};

/// What became of one demand for one plan, as one letter of AuditEntry::outcomes.
enum class Mark : char {
  passed = 'p',
  failed = 'f',
  advice = 'a',  ///< An unmet `should`, or a fail that does not count.
  waived = 'w',  ///< Failed, and let off for a time.
  missing = 'm',
  unclear = 'u',
  judgement = 'j',
  not_carried = 'c',
  not_due = 'd',
  not_applicable = 'n',
  error = 'e',
};

/// Whether a letter is a Mark.
inline bool is_mark(char letter) { return std::string_view("pfawmujcdne").find(letter) != std::string_view::npos; }

/// A deciding read.
struct AuditEvidence {
  std::string path, label, value;
  Read::State state = Read::State::value;
  Spot spot;  ///< Without an excerpt.
};

/// Against an earlier audit. `unknown`: there was nothing to compare with.
enum class Change : std::uint8_t { unknown, added, unchanged };
std::string_view name(Change);  ///< `new`, `unchanged`; empty when it is not known.

/// What was found about one plan: fails, unanswered questions and broken rules. What passed is only marked.
struct AuditFinding {
  std::string key;
  std::size_t demand = 0;  ///< Of AuditHead::demands.
  std::string rule, item;
  Outcome outcome = Outcome::error;
  Reason reason = Reason::none;
  bool advice = false;
  std::string message, text, next_step;
  std::vector<AuditEvidence> evidence;  ///< What decided it; at most eight.
  std::optional<WaiverNote> waiver;
  Change change = Change::unknown;
};

/// One of the standards for one plan, for the picture of plans by standards.
struct StandardMark {
  std::string section, title;
  Mark mark = Mark::not_applicable;  ///< The gravest of its demands.
  int failed = 0, advice = 0, cannot_tell = 0, passed = 0;
};

/// One record that was judged.
struct AuditEntry {
  Outline plan;
  std::string file, format;
  std::string hash;        ///< BLAKE2b-256 of the file, or of the record in it, in hexadecimal.
  std::size_t record = 0;  ///< Its number in a file of many records, from 1; 0 when the file is one plan.
  Spot spot;               ///< Where it starts.
  Stage stage = Stage::draft;
  Gate gate = Gate::submit;
  Result3 result = Result3::incomplete;
  Line law, house;
  std::string outcomes;                ///< A Mark for each of AuditHead::demands, in that order.
  std::vector<AuditFinding> findings;  ///< In the order of the demands; those that count first in no way.
  std::vector<std::size_t> fix_first;  ///< Of `findings`, the gravest first.
  std::vector<StandardMark> standards;
  std::vector<Notice> notices;
  std::vector<std::pair<std::size_t, Facts>> facts;  ///< Demand across plans, and what it keeps of this one.
};

/// A record that was not judged.
struct AuditAside {
  enum class Kind : std::uint8_t {
    set_aside,  ///< No consultation: a standing page, a register, a feedback banner.
    refused,    ///< Could not be read.
    repeated,   ///< Another record has the same identity and was judged.
  };
  Kind kind = Kind::refused;
  std::string file;
  std::size_t record = 0;
  Spot spot;
  std::string hash;             ///< BLAKE2b-256 of its bytes, in hexadecimal; empty when they could not be read.
  std::string identity, title;  ///< As far as they are known.
  std::string why, next;
};
std::string_view name(AuditAside::Kind);  ///< `set-aside`, `refused`, `repeated`.

/// A plan that a finding across plans is about.
struct PlanNamed {
  std::string identity, title, service, lead;
};

/// A fact of one of those plans that decided it.
struct SharedEvidence {
  std::size_t plan = 0;  ///< Of AcrossFinding::plans.
  std::string path, value;
  Spot spot;
};

/// What was found across plans.
struct AcrossFinding {
  std::string key;  ///< Demand, rule, message and identities, or the group for a rule that is known by it, joined by `|`.
  std::size_t demand = 0;
  std::string rule, group;
  Outcome outcome = Outcome::error;
  bool advice = false;
  std::string message, text, next_step;
  std::vector<PlanNamed> plans;
  std::vector<SharedEvidence> evidence;
  Change change = Change::unknown;
};

/// How far a demand across plans could see.
struct AcrossReach {
  std::size_t demand = 0;
  std::size_t considered = 0, left_out = 0, cannot_tell = 0, broken = 0;
  std::vector<std::pair<std::string, std::size_t>> missing;  ///< Path of a fact, and how many plans lack it.
};

/// A finding of the earlier audit that this one does not have.
struct EarlierFinding {
  std::string key, identity, title, demand, text;
  std::string why;  ///< Of one that was not seen, why nobody knows whether it is mended; one sentence.
};

/// Why a plan is INCOMPLETE: each letter of `must` demands that are open.
struct OpenBecause {
  bool missing = false, unclear = false, judgement = false, not_carried = false, error = false;
  /// Nothing but what the source cannot hold.
  bool only_not_carried() const { return not_carried && !missing && !unclear && !judgement && !error; }
};
OpenBecause open_because(const AuditEntry& entry, const AuditHead& head);

struct AuditTotals {
  std::size_t read = 0, judged = 0, set_aside = 0, refused = 0, repeated = 0;
  std::size_t pass = 0, fail = 0, incomplete = 0, broken = 0;
  std::size_t only_not_carried = 0;  ///< Of `incomplete`.
  std::size_t across_failed = 0;     ///< Findings across plans that count.
  Result3 result = Result3::incomplete;
  bool compared = false;                             ///< With a baseline.
  std::string baseline;                              ///< Its file.
  std::vector<std::string> baseline_made_otherwise;  ///< What else differs between the two audits besides plans; one sentence each.
  std::size_t added = 0, unchanged = 0;
  std::vector<EarlierFinding> fixed;   ///< What they are about was judged this time as well, and is met.
  std::vector<EarlierFinding> unseen;  ///< It was not judged this time: whether they are mended is not known.
  std::vector<AcrossReach> reach;
  std::vector<Notice> notices;    ///< What is to be known of the audit as a whole, and of no plan.
  std::vector<std::string> lost;  ///< Parts of a merged audit that were dropped, and what is lost with them; one sentence each.
};

}  // namespace consultcheck
