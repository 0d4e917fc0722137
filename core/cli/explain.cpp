#include <iostream>

#include "core/cli/commands.h"
#include "core/cli/exit_code.h"
#include "core/cli/output.h"
#include "core/cli/setup.h"
#include "core/load/files.h"
#include "core/report/explanation.h"

namespace consultcheck::cli {
namespace {

options::options_description known_options() {
  options::options_description known("Options");
  known.add_options()("rule", options::value<std::string>()->value_name("ID"), "explain this rule, under every demand that uses it")(
      "demand", options::value<std::string>()->value_name("ID"),
      "explain this demand with all its rules; with --rule, that rule under it alone")(
      "as-of", options::value<std::string>()->value_name("DATE"), "judge as of this day, YYYY-MM-DD; default: today in London");
  add_setup_options(known);
  return known;
}

}  // namespace

int explain(const Command& self, const Arguments& words) {
  const auto told = read(self, known_options(), words);
  if (!told) return complain(told.error()), could_not;
  if (told->help) {
    print_help(self, known_options(),
               "Shows each thing that the rule read, in order, with its value and place; each\n"
               "parameter and where it comes from; and the line of the rule that answered.\n\n"
               "Exit codes: 0 explained, 3 could not.\n");
    return done;
  }
  if (told->places.size() != 1)
    return complain({{}, "one plan is explained at a time", "Say `consultcheck explain PLAN --rule ID`."}), could_not;
  if (!told->has("rule") && !told->has("demand"))
    return complain({{}, "no rule and no demand was named", "Say --rule ID or --demand ID; `consultcheck rules` lists them."}), could_not;
  const auto day = as_of(*told);
  if (!day) return complain(day.error()), could_not;
  auto checker = open_checker(*told);
  if (!checker) return complain(checker.error()), could_not;
  const auto source = load::read_file(told->places.front());
  const auto plan = source ? (*checker)->read(*source) : tl::unexpected(source.error());
  if (!plan) return complain(plan.error()), could_not;
  const auto explanations = (*checker)->explain(*plan, {*day, {}}, told->text("rule"), told->text("demand"));
  if (!explanations) return complain(explanations.error()), could_not;
  report::write_explanations(*explanations, plan->plan, *day, terminal_style(), std::cout);
  return done;
}

}  // namespace consultcheck::cli
