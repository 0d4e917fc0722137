#include <algorithm>
#include <filesystem>
#include <iostream>

#include "core/cli/commands.h"
#include "core/cli/exit_code.h"
#include "core/cli/options.h"
#include "core/cli/output.h"
#include "core/cli/setup.h"
#include "core/cli/spared.h"
#include "core/load/files.h"
#include "core/run/checker.h"

namespace consultcheck::cli {
namespace {

options::options_description known_options() {
  options::options_description known("Options");
  known.add_options()("format", options::value<std::vector<std::string>>()->composing()->value_name("FORMAT[=FILE]"),
                      "text (the default), html or json; may be given several times")(
      "for", options::value<std::string>()->value_name("GATE"),
      "judge readiness to submit, publish, decide or give feedback; default: the gate that comes next")(
      "as-of", options::value<std::string>()->value_name("DATE"), "judge as of this day, YYYY-MM-DD; default: today in London");
  add_setup_options(known);
  return known;
}

/// 3 before 1 before 2; nothing checked is never a pass.
int exit_code(const std::vector<Report>& reports, bool trouble_met) {
  const auto any = [&](Result3 result) {
    return std::any_of(reports.begin(), reports.end(), [&](const Report& report) { return report.result == result; });
  };
  const bool broken = std::any_of(reports.begin(), reports.end(), [](const Report& report) { return report.broken_rule; });
  if (trouble_met || broken || reports.empty()) return could_not;
  return any(Result3::fail) ? found : any(Result3::incomplete) ? incomplete : done;
}

}  // namespace

int check(const Command& self, const Arguments& words) {
  const auto told = read(self, known_options(), words);
  if (!told) return complain(told.error()), could_not;
  if (told->help) {
    print_help(self, known_options(),
               "PLAN is a consultation plan in JSON or XML; - reads standard input.\n"
               "Without --settings, consultcheck.json in the working folder is used if it is there.\n\n"
               "Exit codes: 0 PASS, 1 FAIL, 2 INCOMPLETE, 3 something could not be judged or written.\n");
    return done;
  }
  if (told->places.empty())
    return complain({{}, "no plan was named", "Say `consultcheck check PLAN`, or start a plan with `consultcheck new`."}), could_not;
  const auto where = report_targets(told->list("format"));
  if (!where) return complain(where.error()), could_not;
  if (auto ok = spare(*where, told->places, *told); !ok) return complain(ok.error()), could_not;
  const auto asked_gate = gate(*told);
  if (!asked_gate) return complain(asked_gate.error()), could_not;
  const auto day = as_of(*told);
  if (!day) return complain(day.error()), could_not;
  auto checker = open_checker(*told);
  if (!checker) return complain(checker.error()), could_not;

  bool trouble_met = false;
  std::vector<load::LoadedPlan> plans;  // reports point into nothing of theirs, but their text lives until the reports are written
  std::vector<Report> reports;
  for (const std::string& place : told->places) {
    auto source = load::read_file(place);
    auto plan = source ? (*checker)->read(*source) : tl::unexpected(source.error());
    if (!plan) {
      complain(plan.error());
      trouble_met = true;
      continue;
    }
    reports.push_back((*checker)->judge(*plan, {*day, *asked_gate}));
    plans.push_back(std::move(*plan));
  }
  if (!reports.empty()) {
    if (auto ok = write(*where, reports); !ok) {
      complain(ok.error());
      trouble_met = true;
    }
  }
  return exit_code(reports, trouble_met);
}

}  // namespace consultcheck::cli
