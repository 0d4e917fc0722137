// Reports on many plans: the forward plan and the annual report.
#include <algorithm>
#include <iostream>

#include "core/cli/auditing.h"
#include "core/cli/commands.h"
#include "core/cli/exit_code.h"
#include "core/report/report_writers.h"

namespace consultcheck::cli {
namespace {

options::options_description known_options() {
  options::options_description known("Options");
  known.add_options()("format", options::value<std::vector<std::string>>()->composing()->value_name("FORMAT[=FILE]"),
                      "one of those below; text is the default; may be given several times")(
      "year", options::value<std::string>()->value_name("YEAR"),
      "of the annual report: 2026 is January to December, 2026-27 is April 2026 to March 2027")(
      "public", "a version to publish: no leads, judgements, findings or places, and no counts of fewer than 10 people");
  add_auditing_options(known);
  return known;
}

std::string help() {
  std::string text = "Reports:\n";
  for (const auto& kind : report::report_kinds()) {
    std::string name(kind.name);
    if (kind.needs_year) name += " --year YEAR";
    name.resize(std::max<std::size_t>(name.size() + 1, 20), ' ');
    text += "  " + name + std::string(kind.about) + "\n";
  }
  text += "\nFormats:\n";
  for (const auto& format : report::report_formats()) {
    std::string name(format.name);
    name.resize(20, ' ');
    text += "  " + name + std::string(format.about) + "\n";
  }
  return text +
         "\nPATH is a file, a folder or a pattern in quotes, as for `consultcheck audit`.\n\n"
         "Exit codes: 0 written, 3 something could not be read, judged or written, 130 interrupted.\n"
         "What the check found has no part in them.\n";
}

Result<const report::ReportKind*> kind_named(const std::string& name) {
  std::vector<std::string_view> known;
  for (const auto& kind : report::report_kinds()) {
    if (kind.name == name) return &kind;
    known.push_back(kind.name);
  }
  const auto near = nearest(name, known);
  return trouble("there is no report " + name,
                 near.empty() ? "Say `consultcheck report forward-plan PATH` or `consultcheck report annual --year YEAR PATH`."
                              : "Did you mean `consultcheck report " + std::string(near) + "`?");
}

Result<report::ReportTarget> asked(const Told& told, const report::ReportKind& kind) {
  report::ReportTarget target;
  target.open_to_public = told.has("public");
  if (!kind.needs_year && told.has("year")) return trouble("the " + std::string(kind.name) + " report is of no year", "Leave out --year.");
  if (!kind.needs_year) return target;
  if (!told.has("year"))
    return trouble("the annual report needs a year", "Add --year 2026 for January to December, or --year 2026-27 for April to March.");
  const auto year = report::reporting_year(told.text("year"));
  if (!year) return tl::unexpected(year.error());
  target.year = *year;
  return target;
}

Result<std::vector<Target>> targets_of(const Told& told) {
  std::vector<std::string_view> known;
  for (const auto& one : report::report_formats()) known.push_back(one.name);
  auto chosen = targets(told.list("format"), known, "report");
  if (!chosen) return chosen;
  for (const Target& target : *chosen) {
    const auto format = std::find_if(report::report_formats().begin(), report::report_formats().end(),
                                     [&](const auto& one) { return one.name == target.format; });
    if (target.file.empty() && format->binary)
      return trouble("--format " + target.format + " needs a file", "Write --format " + target.format + "=FILE.");
  }
  return chosen;
}

/// Says on standard error what has no part in a report: a report to publish may not say it, and one for inside says it at its end.
class LeftOut : public report::AuditWriter {
 public:
  void begin(const AuditHead&) override {}
  void across(const AcrossFinding&) override {}
  void entry(const AuditEntry&) override {}
  void aside(const AuditAside& record) override {
    constexpr std::size_t most = 10;
    if (record.kind != AuditAside::Kind::refused || ++refused_ > most) return;
    Spot spot = record.spot;
    if (spot.file.empty()) spot.file = record.file;
    complain({spot, record.why, record.next});
  }
  void end(const AuditTotals& totals) override {
    const auto say = [](std::size_t number, std::string_view one, std::string_view many) {
      if (number > 0) std::cerr << "consultcheck: " << number << (number == 1 ? one : many) << "\n";
    };
    say(totals.refused, " record could not be read and has no part in this report.",
        " records could not be read and have no part in this report.");
    say(totals.broken, " plan met a rule that broke; `consultcheck audit` says which.",
        " plans met a rule that broke; `consultcheck audit` says which.");
    if (totals.judged == 0) std::cerr << "consultcheck: no plan could be judged, so this report is empty.\n";
  }

 private:
  std::size_t refused_ = 0;
};

}  // namespace

int report_on_plans(const Command& self, const Arguments& words) {
  const auto told = read(self, known_options(), words);
  if (!told) return complain(told.error()), could_not;
  if (told->help) return print_help(self, known_options(), help()), done;
  if (told->places.empty())
    return complain({{},
                     "no report was named",
                     "Say `consultcheck report forward-plan PATH` or `consultcheck report annual --year YEAR PATH`."}),
           could_not;
  const auto kind = kind_named(told->places.front());
  if (!kind) return complain(kind.error()), could_not;
  if (told->places.size() < 2)
    return complain({{}, "nothing was named to report on", "Say `consultcheck report " + told->places.front() + " FOLDER`."}), could_not;
  const auto what = asked(*told, **kind);
  if (!what) return complain(what.error()), could_not;
  const auto where = targets_of(*told);
  if (!where) return complain(where.error()), could_not;
  auto auditing = open_auditing(*told);
  if (!auditing) return complain(auditing.error()), could_not;
  int code = done;
  const auto judged = judge_places(*told, {told->places.begin() + 1, told->places.end()}, *where, *auditing, code);
  if (!judged) return code;
  LeftOut left_out;
  code = tell(
      *judged, *where, [](const std::string&) { return false; },
      [&](const Target& target, const report::AuditTarget& to) {
        report::ReportTarget own = *what;
        static_cast<report::AuditTarget&>(own) = to;
        return (*kind)->make(own, target.format);
      },
      &left_out);
  return code == found || code == incomplete ? done : code;
}

}  // namespace consultcheck::cli
