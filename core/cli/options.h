// Command-line options: one way to declare, read and explain them.
#pragma once

#include <boost/program_options.hpp>
#include <optional>
#include <string>

#include "core/cli/commands.h"
#include "core/model/date.h"
#include "core/model/demand.h"
#include "core/model/problem.h"

namespace consultcheck::cli {

namespace options = boost::program_options;

/// What a command was told. `places` are the words that belong to no option.
struct Told {
  options::variables_map values;
  std::vector<std::string> places;
  bool help = false;

  bool has(const char* name) const { return values.count(name) > 0; }
  std::string text(const char* name) const { return has(name) ? values[name].as<std::string>() : std::string(); }
  std::vector<std::string> list(const char* name) const {
    return has(name) ? values[name].as<std::vector<std::string>>() : std::vector<std::string>();
  }
};

/// Reads a command's words; --help is always there. An unknown option is a problem with "did you mean".
Result<Told> read(const Command& command, options::options_description known, const Arguments& words);

/// Prints a command's help: usage, what it does, its options, and `more`.
void print_help(const Command& command, const options::options_description& known, std::string_view more);

/// The day of --as-of, else today in London.
Result<Day> as_of(const Told& told);

/// The gate of --for; nothing when it was not given.
Result<std::optional<Gate>> gate(const Told& told);

/// Prints a problem on standard error.
void complain(const Problem& problem);

}  // namespace consultcheck::cli
