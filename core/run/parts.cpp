#include "core/run/parts.h"

#include "core/load/audit_reader.h"
#include "core/load/files.h"
#include "core/report/audit_json.h"

namespace consultcheck::run {
namespace {

constexpr std::string_view head_start = "{\"consultcheck_part\":1,\"head\":", plan_start = "{\"plan\":", aside_start = "{\"not_judged\":",
                           end_start = "{\"end\":";

/// What stands between the start of a line and its last brace; empty when the line does not start so.
std::string_view inside(std::string_view line, std::string_view start) {
  if (!line.starts_with(start) || !line.ends_with('}')) return {};
  return line.substr(start.size(), line.size() - start.size() - 1);
}

std::string end_line(std::size_t records, const std::string& hash) {
  return std::string(end_start) + "{\"records\":" + std::to_string(records) + ",\"hash\":\"" + hash + "\"}}";
}

/// Each line's hash holds those before it.
std::string chained(const std::string& hash, const std::string& line) { return load::content_hash(hash + line); }

/// Why a part cannot be counted on; empty when it is whole.
std::string fault(std::istream& in) {
  std::string line, hash;
  std::size_t records = 0;
  for (bool first = true; std::getline(in, line); first = false) {
    if (in.eof()) break;  // the last line has no end
    if (line.starts_with(end_start)) {
      if (line != end_line(records, hash)) return "was changed after it was written";
      return std::getline(in, line) ? "goes on after its end" : "";
    }
    records += !first;
    hash = chained(hash, line);
  }
  return "breaks off after " + std::to_string(records) + (records == 1 ? " record" : " records");
}

Spot first_line(const std::filesystem::path& file) {
  Spot spot;
  spot.file = file.string();
  spot.line = 1;
  return spot;
}

std::string used(const std::vector<Used>& parts) {
  std::string out;
  for (const Used& part : parts) out += (out.empty() ? "" : ", ") + part.id + " " + part.version + " (" + part.hash.substr(0, 12) + ")";
  return out.empty() ? "none" : out;
}

/// What makes an entry unusable beside a head: such a line was never written by this program. Empty when it fits.
std::string misfit(const AuditEntry& entry, const AuditHead& head) {
  constexpr std::size_t most_facts = 32;
  const std::size_t demands = head.demands.size();
  if (entry.outcomes.size() != demands) return "this plan was judged by another number of demands than the part names";
  for (const AuditFinding& finding : entry.findings) {
    if (finding.demand >= demands) return "a finding is of a demand that the part does not name";
  }
  for (const auto& [demand, facts] : entry.facts) {
    if (demand >= demands || !head.demands[demand].across) return "facts are kept for a demand that is not judged across plans";
    if (facts.facts.size() > most_facts) return "more than 32 facts are kept for one demand";
  }
  return {};
}

struct Difference {
  std::string what, one, other;
};

/// All in which two audits differ but for their day.
std::vector<Difference> differences(const AuditHead& one, const AuditHead& other) {
  const auto gate = [](const AuditHead& head) { return head.gate ? std::string(name(*head.gate)) : std::string("the next gate"); };
  const auto file = [](const std::string& name, const std::string& hash) {
    return hash.empty() ? std::string("none") : name + " (" + hash.substr(0, 12) + ")";
  };
  const auto settings = [&](const AuditHead& head) { return file(head.settings_file, head.settings_sha256); };
  const auto columns = [&](const AuditHead& head) { return file(head.columns, head.columns_sha256); };
  const auto from = [](const AuditHead& head) { return head.from.empty() ? std::string("told by content") : head.from; };
  const auto program = [](const AuditHead& head) { return head.program + " " + head.version; };
  std::vector<Difference> out;
  if (program(one) != program(other)) out.push_back({"program", program(one), program(other)});
  if (one.gate != other.gate) out.push_back({"gate", gate(one), gate(other)});
  if (one.standing_days != other.standing_days)
    out.push_back({"--standing-days", std::to_string(one.standing_days), std::to_string(other.standing_days)});
  if (one.from != other.from) out.push_back({"--from", from(one), from(other)});
  if (one.columns_sha256 != other.columns_sha256) out.push_back({"--columns", columns(one), columns(other)});
  if (one.settings_sha256 != other.settings_sha256) out.push_back({"settings", settings(one), settings(other)});
  if (used(one.rule_sets) != used(other.rule_sets)) out.push_back({"rule sets", used(one.rule_sets), used(other.rule_sets)});
  if (used(one.plugins) != used(other.plugins)) out.push_back({"plugins", used(one.plugins), used(other.plugins)});
  return out;
}

}  // namespace

PartWriter::PartWriter(std::ostream& out, const AuditHead& head) : out_(out), head_(head) {
  line(std::string(head_start) + report::head_json(head) + "}");
}

void PartWriter::line(const std::string& text) {
  hash_ = chained(hash_, text);
  out_ << text << '\n';
}

bool PartWriter::take(Answers answers) {
  std::string& lines = waiting_[answers.batch];
  for (const Answer& answer : answers.records) {
    lines += answer.entry ? std::string(plan_start) + report::entry_json(*answer.entry, head_)
                          : std::string(aside_start) + report::aside_json(*answer.aside);
    lines += "}\n";
  }
  for (auto due = waiting_.begin(); due != waiting_.end() && due->first == next_; due = waiting_.erase(due), ++next_) {
    std::string_view rest = due->second;
    for (std::size_t end = 0; (end = rest.find('\n')) != std::string_view::npos; rest.remove_prefix(end + 1), ++records_)
      line(std::string(rest.substr(0, end)));
  }
  out_.flush();
  return out_.good();
}

void PartWriter::end() { out_ << end_line(records_, hash_) << '\n' << std::flush; }

Result<std::optional<AuditHead>> part_head(const std::filesystem::path& file) {
  auto in = load::open_lines(file);
  if (!in) return tl::unexpected(in.error());
  std::string line;
  const bool whole = std::getline(**in, line) && !(**in).eof();
  if (!whole && (line.starts_with(head_start) || head_start.starts_with(line))) return std::nullopt;
  constexpr std::string_view any_version = "{\"consultcheck_part\":";
  if (line.starts_with(any_version) && !line.starts_with(head_start))
    return trouble(first_line(file),
                   "this part has format " + line.substr(any_version.size(), line.find(',') - any_version.size()) +
                       ", and this program reads format 1",
                   "Use one version of the program for all parts.");
  const std::string_view head = inside(line, head_start);
  if (head.empty())
    return trouble(first_line(file), "this is no part of an audit", "Name the files that `consultcheck audit --stream` wrote.");
  auto read = load::head_from(head);
  if (!read) return tl::unexpected(read.error());
  return std::move(*read);
}

std::string differs(const AuditHead& one, const AuditHead& other) {
  const auto day = [](const AuditHead& head) { return Date::of(head.as_of).text(); };
  if (one.as_of != other.as_of) return "as of: " + day(one) + ", and " + day(other);
  const auto all = differences(one, other);
  return all.empty() ? std::string() : all.front().what + ": " + all.front().one + ", and " + all.front().other;
}

std::vector<std::string> made_otherwise(const AuditHead& earlier, const AuditHead& now) {
  std::vector<std::string> out;
  for (const auto& [what, before, after] : differences(earlier, now))
    out.push_back("Made with other " + what + ": " + before + " then, " + after + " now. A finding can be new or fixed for that alone.");
  return out;
}

Result<void> add_part(const std::filesystem::path& file, Audit& audit) {
  auto checked = load::open_lines(file);
  if (!checked) return tl::unexpected(checked.error());
  if (const std::string why = fault(**checked); !why.empty()) {
    audit.lose(file.string() + " " + why + ". It was left out whole: run that part again.");
    return {};
  }
  auto in = load::open_lines(file);
  if (!in) return tl::unexpected(in.error());
  std::string line;
  for (int number = 1; std::getline(**in, line); ++number) {
    const auto at = [&](Problem problem) {
      problem.spot.file = file.string();
      problem.spot.line = number;
      return tl::unexpected(std::move(problem));
    };
    Result<void> added;
    if (const std::string_view plan = inside(line, plan_start); !plan.empty()) {
      auto entry = load::entry_from(plan);
      if (!entry) return at(entry.error());
      if (const std::string wrong = misfit(*entry, audit.head()); !wrong.empty()) return at({{}, wrong, "Make this part again."});
      added = audit.add(std::move(*entry));
    } else if (const std::string_view record = inside(line, aside_start); !record.empty()) {
      auto aside = load::aside_from(record);
      if (!aside) return at(aside.error());
      added = audit.add(std::move(*aside));
    }
    if (!added) return added;
  }
  return {};
}

}  // namespace consultcheck::run
