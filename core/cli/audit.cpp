#include <algorithm>
#include <fstream>
#include <iostream>

#include "core/cli/auditing.h"
#include "core/cli/commands.h"
#include "core/cli/exit_code.h"
#include "core/cli/interrupt.h"
#include "core/cli/output.h"
#include "core/cli/progress.h"
#include "core/cli/spared.h"
#include "core/load/files.h"
#include "core/report/visible.h"
#include "core/run/audit_entry.h"
#include "core/run/parts.h"

namespace consultcheck::cli {
namespace {

options::options_description known_options() {
  options::options_description known("Options");
  known.add_options()("format", options::value<std::vector<std::string>>()->composing()->value_name("FORMAT[=FILE]"),
                      "one of those below; text is the default; may be given several times")(
      "baseline", options::value<std::string>()->value_name("OLD.json"),
      "compare with an earlier audit in JSON: what is new, unchanged, fixed, or not seen this time");
  known.add_options()("all-findings", "in csv and xlsx: open questions as well, and not only what is not met");
  add_auditing_options(known);
  known.add_options()("stream", "read records or paths, one a line, and write a part file to standard output, for `audit merge`")(
      "name", options::value<std::string>()->value_name("FILE"), "with --stream: how the stream of records is called in reports")(
      "numbered", "with --stream: each line starts with its number and a tab, as `cat -n` writes them");
  return known;
}

std::string help() {
  std::string text =
      "PATH is a file, a folder, a pattern in quotes, or - for standard input. Records may be\n"
      "our JSON or XML, NDJSON, Citizen Space or GOV.UK JSON, or CSV with a column map.\n"
      "In a folder, settings, plugins and earlier reports are passed over, and named.\n"
      "PART is a file that `audit --stream` wrote, here or on another machine.\n\nFormats:\n";
  for (const auto& format : report::audit_formats()) {
    std::string name(format.name);
    if (format.folder) name += "=FOLDER";
    name.resize(std::max<std::size_t>(name.size() + 1, 13), ' ');
    text += "  " + name + std::string(format.about) + "\n";
  }
  return text +
         "\nExit codes: 0 PASS, 1 FAIL, 2 INCOMPLETE, 3 something could not be judged or written,\n"
         "130 interrupted. With --stream: 0 once every line was answered.\n";
}

const report::AuditFormat& format_named(const std::string& name) {
  return *std::find_if(report::audit_formats().begin(), report::audit_formats().end(), [&](const auto& one) { return one.name == name; });
}

Result<std::vector<Target>> targets_of(const Told& told) {
  std::vector<std::string_view> known;
  for (const auto& one : report::audit_formats()) known.push_back(one.name);
  auto chosen = targets(told.list("format"), known, "audit");
  if (!chosen) return chosen;
  for (const Target& target : *chosen) {
    const auto& format = format_named(target.format);
    if (!target.file.empty() || (!format.folder && !format.binary)) continue;
    return trouble("--format " + target.format + " needs a " + (format.folder ? "folder" : "file"),
                   "Write --format " + target.format + "=" + (format.folder ? "FOLDER" : "FILE") + ".");
  }
  const bool table =
      std::any_of(chosen->begin(), chosen->end(), [](const Target& target) { return target.format == "csv" || target.format == "xlsx"; });
  if (told.has("all-findings") && !table)
    return trouble("--all-findings is for csv and xlsx, and neither is asked for",
                   "Leave it out, or add --format csv=FILE or --format xlsx=FILE; all other formats have all they show anyway.");
  return chosen;
}

Spot whole(const std::string& file) {
  Spot spot;
  spot.file = file;
  return spot;
}

/// Tells what was collected, beside an earlier audit if one was named.
int report_on(run::Audit& audit, const Told& told, const std::vector<Target>& where) {
  if (told.has("baseline")) {
    const std::string file = told.text("baseline");
    auto source = load::read_file(file, load::audit_limit);
    auto baseline = source ? load::read_baseline(**source) : tl::unexpected(source.error());
    if (!baseline) return complain(baseline.error()), could_not;
    audit.compare(std::move(*baseline), file);
  }
  return tell(
      audit, where, [](const std::string& name) { return format_named(name).folder; },
      [&](const Target& target, report::AuditTarget to) {
        to.all_findings = told.has("all-findings");
        return format_named(target.format).make(to);
      });
}

/// The first of some options that was given where it means nothing.
std::optional<Problem> belongs_not(const Told& told, std::initializer_list<const char*> names, const char* why) {
  for (const char* name : names) {
    if (told.has(name) && !told.values[name].defaulted())
      return Problem{{}, "--" + std::string(name) + " does not belong here: " + why, "Leave it out."};
  }
  return {};
}

/// How the records of a part were read: a merge reads none itself.
load::RecordReading how_read(const AuditHead& part) {
  load::RecordReading reading;
  reading.standing_days = part.standing_days;
  reading.format = part.from;
  reading.columns_name = part.columns;
  reading.columns_sha256 = part.columns_sha256;
  return reading;
}

bool is_empty(const std::string& file) { return std::ifstream(file).peek() == std::ifstream::traits_type::eof(); }

int merge(const Told& told, const std::vector<std::string>& parts) {
  if (parts.empty()) return complain({{}, "no part was named", "Say `consultcheck audit merge PART…`."}), could_not;
  const auto where = targets_of(told);
  if (!where) return complain(where.error()), could_not;
  if (auto wrong = belongs_not(told, {"as-of", "for", "from", "columns", "standing-days", "threads", "stream", "name", "numbered"},
                               "the parts say that already"))
    return complain(*wrong), could_not;
  if (auto ok = spare(*where, parts, told); !ok) return complain(ok.error()), could_not;
  auto auditing = open_auditing(told, 1);
  if (!auditing) return complain(auditing.error()), could_not;
  std::optional<AuditHead> first;
  std::string named;
  for (auto part = parts.begin(); part != parts.end() && !first; ++part) {
    auto head = run::part_head(*part);
    if (!head) return complain(head.error()), could_not;
    first = std::move(*head);
    named = *part;
  }
  if (!first)
    return complain({{},
                     "none of these parts can be used: " + parts.front() +
                         (is_empty(parts.front()) ? " is empty" : " breaks off in its first line") +
                         (parts.size() > 1 ? ", and the rest are no better" : ""),
                     "Make them again with `consultcheck audit --stream`."}),
           could_not;
  auditing->answering.ask = {first->as_of, first->gate};
  const AuditHead ours = run::audit_head(auditing->checker(), auditing->answering.ask, how_read(*first));
  if (const std::string other = run::differs(*first, ours); !other.empty())
    return complain({whole(named), "this part was not made by this program, with these rule sets, plugins and settings; " + other + " here",
                     "Say the same --settings and --rule-set as for the parts, or make them again."}),
           could_not;
  run::Audit audit(auditing->checker(), *first);
  hear_interrupts();
  for (const std::string& part : parts) {
    const auto head = run::part_head(part);
    if (!head) return complain(head.error()), could_not;
    if (const std::string other = *head ? run::differs(*first, **head) : std::string(); !other.empty())
      return complain({whole(part), "this part does not belong with " + named + "; " + other + " in this one",
                       "Make all parts with one program, the same rule sets, plugins and settings, and the same --as-of, --from and "
                       "--columns."}),
             could_not;
    if (auto ok = run::add_part(part, audit); !ok) return complain(ok.error()), could_not;
    if (interrupted()) return std::cerr << "Interrupted; nothing was written.\n", interrupted_code;
  }
  for (const std::string& lost : audit.lost()) Print(std::cerr) << report::visible(lost) << "\n";
  return report_on(audit, told, *where);
}

int stream(const Told& told, const std::vector<std::string>& places) {
  if (places.size() > 1)
    return complain({{}, "--stream reads one stream", "Put what is to be read into it, one record or path a line."}), could_not;
  if (auto wrong =
          belongs_not(told, {"format", "baseline", "all-findings"}, "--stream writes a part file: say it to `consultcheck audit merge`"))
    return complain(*wrong), could_not;
  auto auditing = open_auditing(told);
  if (!auditing) return complain(auditing.error()), could_not;
  hear_interrupts();
  const bool from_input = places.empty() || places.front() == "-";
  std::unique_ptr<std::istream> file;
  if (!from_input) {
    auto opened = load::open_lines(places.front());
    if (!opened) return complain(opened.error()), could_not;
    file = std::move(*opened);
  }
  load::StreamLines lines;
  lines.numbered = told.has("numbered");
  lines.name = told.has("name") ? told.text("name") : from_input ? "-" : places.front();
  const auto inputs = load::stream_inputs(from_input ? std::cin : *file, lines);
  const AuditHead head = run::audit_head(auditing->checker(), auditing->answering.ask, auditing->answering.reading);
  run::PartWriter part(std::cout, head);
  Progress progress(0);
  bool written = true;
  run::answer_all(auditing->answering, *inputs, [&](run::Answers answers) {
    progress.add(answers.records.size(), answers.files_ended);
    written = written && part.take(std::move(answers));
    return written && !interrupted();
  });
  if (interrupted())
    return std::cerr << "Interrupted after " << part.records() << " records. The part is not finished: `audit merge` will leave it out.\n",
           interrupted_code;
  if (written) part.end();
  if (!std::cout)
    return complain({{},
                     "standard output was closed, or its disk is full, after " + std::to_string(part.records()) + " records",
                     "The part is not finished: make it again."}),
           could_not;
  return done;
}

}  // namespace

int audit(const Command& self, const Arguments& words) {
  std::ios::sync_with_stdio(false);
  const auto told = read(self, known_options(), words);
  if (!told) return complain(told.error()), could_not;
  if (told->help) return print_help(self, known_options(), help()), done;
  if (!told->places.empty() && told->places.front() == "merge") return merge(*told, {told->places.begin() + 1, told->places.end()});
  if (told->has("stream")) return stream(*told, told->places);
  if (told->has("name") || told->has("numbered"))
    return complain({{}, "--name and --numbered go with --stream", "Leave them out, or add --stream."}), could_not;
  if (told->places.empty())
    return complain({{}, "nothing was named to audit", "Say `consultcheck audit FOLDER`, or see `consultcheck audit --help`."}), could_not;
  const auto where = targets_of(*told);
  if (!where) return complain(where.error()), could_not;
  auto auditing = open_auditing(*told);
  if (!auditing) return complain(auditing.error()), could_not;
  int code = done;
  const auto judged = judge_places(*told, told->places, *where, *auditing, code);
  return judged ? report_on(*judged, *told, *where) : code;
}

}  // namespace consultcheck::cli
