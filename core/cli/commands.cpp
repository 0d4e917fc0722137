#include "core/cli/commands.h"

#include <array>
#include <exception>
#include <iostream>

#include "core/cli/exit_code.h"
#include "core/cli/options.h"
#include "core/model/schema.h"

namespace consultcheck::cli {
namespace {

constexpr std::array table = {
    Command{"check", "PLAN… | - [options]", "Check consultation plans and report what must be put right", check},
    Command{"audit", "PATH… | merge PART… [options]", "Audit a whole hub: what is overdue, what clashes, what was asked twice", audit},
    Command{"report", "forward-plan | annual --year YEAR  PATH… [options]",
            "Write the forward plan or the annual report, for inside or to publish", report_on_plans},
    Command{"new", "--type TYPE --level LEVEL [options]", "Write a new plan with the fields that a first check needs", new_plan},
    Command{"import", "FILE… | - [options]", "Turn records of Citizen Space, of GOV.UK or of a table into plans", import_records},
    Command{"rules", "[ID…] [options]", "List what is demanded, or explain one demand or rule with its sources", rules},
    Command{"explain", "PLAN --rule ID | --demand ID [options]",
            "Show what a rule read in a plan, what it was given, and why it answered so", explain},
    Command{"test", "PLUGIN… [options]", "Run the examples of a plugin's rules and check its contract", test_plugin},
    Command{"plugin", "new | accept | diff …", "Start a plugin, accept a partner's plugin, or show what changed in it", plugin},
    Command{"schema", "[FIELD…] [options]", "Print the published description of the plan format, or explain one field", schema},
};

void print_overview(std::ostream& out) {
  out << "consultcheck reads a consultation plan and reports PASS, FAIL or INCOMPLETE:\n"
         "which demand, on which authority, which line of the plan decided it, and the\nnext step.\n\n"
         "Usage: consultcheck COMMAND [options]\n\n";
  for (const Command& command : table) {
    std::string name(command.name);
    name.resize(8, ' ');
    out << "  " << name << command.about << "\n";
  }
  out << "\n  consultcheck check plan.json               check one plan\n"
         "  consultcheck check plan.json --format html=report.html\n"
         "  consultcheck COMMAND --help                explain one command\n"
         "  consultcheck --version                     name the version\n\n"
         "Exit codes of check: 0 PASS, 1 FAIL, 2 INCOMPLETE, 3 something could not be\n"
         "judged or written. Other commands: 0 done, 1 found something, 3 could not.\n";
}

int dispatch(const Arguments& arguments) {
  if (arguments.empty()) {
    print_overview(std::cerr);
    return could_not;
  }
  const std::string& name = arguments.front();
  if (name == "--help" || name == "-h" || name == "help") {
    if (arguments.size() > 1 && name == "help") return dispatch({arguments[1], "--help"});
    print_overview(std::cout);
    return done;
  }
  if (name == "--version") {
    std::cout << "consultcheck " << CONSULTCHECK_VERSION << "\n";
    return done;
  }
  std::vector<std::string_view> known;
  for (const Command& command : table) {
    if (command.name == name) return command.run(command, {arguments.begin() + 1, arguments.end()});
    known.push_back(command.name);
  }
  const auto near = nearest(name, known);
  std::string next = near.empty() ? "See `consultcheck --help`." : "Did you mean `consultcheck " + std::string(near) + "`?";
  if (name.find('.') != std::string::npos) next = "To check a plan, say `consultcheck check " + name + "`.";
  complain({{}, "there is no command " + name, next});
  return could_not;
}

}  // namespace

std::span<const Command> commands() { return table; }

int run(const Arguments& arguments) {
  std::ios::sync_with_stdio(false);
  try {
    const int code = dispatch(arguments);
    std::cout.flush();
    if (!std::cout && code != could_not) {  // else the command has said so
      complain({{}, "standard output could not be written", "Check that the disk is not full and that the reader did not stop early."});
      return could_not;
    }
    return code;
  } catch (const std::exception& error) {
    complain({{},
              std::string("something unforeseen went wrong: ") + error.what(),
              "This is a fault of the program; please report it with what you did."});
    return could_not;
  }
}

}  // namespace consultcheck::cli
