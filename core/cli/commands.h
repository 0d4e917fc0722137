// The one table of commands. Dispatch, help and "did you mean" come from it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace consultcheck::cli {

using Arguments = std::vector<std::string>;

/// One command of the program.
struct Command {
  std::string_view name;
  std::string_view usage;  ///< What follows the name: `PLAN… [options]`.
  std::string_view about;  ///< One line.
  int (*run)(const Command& self, const Arguments& arguments);
};

std::span<const Command> commands();

int check(const Command&, const Arguments&);
int audit(const Command&, const Arguments&);
int report_on_plans(const Command&, const Arguments&);
int new_plan(const Command&, const Arguments&);
int explain(const Command&, const Arguments&);
int rules(const Command&, const Arguments&);
int test_plugin(const Command&, const Arguments&);
int plugin(const Command&, const Arguments&);
int schema(const Command&, const Arguments&);
int import_records(const Command&, const Arguments&);

/// Runs the program: picks the command, catches what nobody foresaw, gives the exit code.
int run(const Arguments& arguments);

}  // namespace consultcheck::cli
