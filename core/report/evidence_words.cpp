// Words for what was read, answered, waived and dated.
#include <algorithm>

#include "core/report/visible.h"
#include "core/report/words.h"

namespace consultcheck::report {
namespace {

constexpr std::size_t longest_in_line = 70;

/// A list or group of fields of which a part was read as well says less than that part.
bool is_around_another(const Evidence& read, const std::vector<const Evidence*>& all) {
  const auto within = [&](const Evidence* other) {
    return other->path.size() > read.path.size() && other->path.starts_with(read.path) &&
           (other->path[read.path.size()] == '[' || other->path[read.path.size()] == '.');
  };
  return std::any_of(all.begin(), all.end(), within);
}

std::string signed_by(std::string_view by, std::string_view role, std::string_view on) {
  std::string out(by.empty() ? "nobody named" : by);
  if (!role.empty()) out += " (" + plain(role) + ")";
  if (!on.empty()) out += ", " + date_words(on);
  return out;
}

}  // namespace

std::vector<const Evidence*> telling(const Finding& finding) {
  std::vector<const Evidence*> all, sorted;
  for (const auto& read : finding.evidence) {
    if (read.deciding) all.push_back(&read);
  }
  if (all.empty()) {
    for (const auto& read : finding.evidence) all.push_back(&read);
  }
  // Data of rule sets has no label, for it is no field of the plan.
  const auto rank = [&](const Evidence& read) { return read.label.empty() ? 2 : is_around_another(read, all) ? 1 : 0; };
  for (int level = 0; level <= 2; ++level)
    std::copy_if(all.begin(), all.end(), std::back_inserter(sorted), [&](const Evidence* read) { return rank(*read) == level; });
  return sorted;
}

std::string place(const Spot& spot) {
  const auto file = spot.file.substr(spot.file.find_last_of('/') + 1);
  if (spot.line == 0) return file;
  return file + ":" + std::to_string(spot.line) + ":" + std::to_string(spot.column);
}

std::string stands(const Evidence& evidence, std::size_t longest) {
  const auto value = clipped(evidence.value, longest);
  const std::string unchecked = evidence.unchecked ? " (not yet checked against its source)" : "";
  switch (evidence.state) {
    case Read::State::missing:
      return "is not there";
    case Read::State::overdue:
      return "is not there, though its planned date has passed";
    case Read::State::none:
      return value.empty() ? "none" : value;
    case Read::State::unclear:
      return value + " (unclear)";
    case Read::State::value:
      break;
  }
  return value + unchecked;
}

std::string reading(const Evidence& evidence) {
  const bool absent = evidence.state == Read::State::missing || evidence.state == Read::State::overdue;
  return evidence.path + (absent ? " " : " = ") + stands(evidence, longest_in_line);
}

std::string reading(const Read& read) {
  return reading(Evidence{read.path, {}, read.value, read.state, read.deciding, read.unchecked, {}});
}

std::string words(const JudgementNote& note) {
  std::string out = plain(note.answer) + ", says " + signed_by(note.by, note.role, note.on);
  if (!note.reasons.empty()) out += ": " + note.reasons;
  if (!note.settles && !note.why_not.empty()) out += " [settles nothing: " + note.why_not + "]";
  return out;
}

std::string words(const WaiverNote& note) {
  std::string out = (note.risk ? "Risk accepted by " : "Waived by ") + signed_by(note.by, note.role, note.on);
  if (!note.until.empty()) out += ", until " + date_words(note.until);
  if (!note.reasons.empty()) out += ": " + note.reasons;
  return out;
}

std::string_view what(const TimetableEntry& entry) {
  using Kind = TimetableEntry::Kind;
  switch (entry.kind) {
    case Kind::milestone:
      return "Planned date";
    case Kind::window:
      return "Period";
    case Kind::statutory_minimum:
      return "Statutory minimum";
    case Kind::holiday:
      return "Holiday";
    case Kind::pre_election:
      return "Pre-election period";
    case Kind::as_of:
      break;
  }
  return "Date of this report";
}

std::string when(const TimetableEntry& entry) {
  std::string out = Date::of(entry.from).words();
  if (entry.to > entry.from)
    out += " to " + Date::of(entry.to).words() + " (" + count(static_cast<std::size_t>(entry.to - entry.from) + 1, "day") + ")";
  return entry.exact ? out : out + ", about";
}

}  // namespace consultcheck::report
