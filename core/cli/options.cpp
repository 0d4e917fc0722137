#include "core/cli/options.h"

#include <iostream>

#include "core/cli/output.h"
#include "core/model/schema.h"

namespace consultcheck::cli {
namespace {

/// Boost's complaint in our words.
Problem in_our_words(const Command& command, const options::options_description& known, const options::error& error) {
  const std::string next = "See `consultcheck " + std::string(command.name) + " --help`.";
  if (const auto* unknown = dynamic_cast<const options::unknown_option*>(&error)) {
    std::string name = unknown->get_option_name();
    while (name.starts_with('-')) name.erase(0, 1);
    std::vector<std::string> names = {"help"};
    for (const auto& option : known.options()) names.push_back(option->long_name());
    const auto near = nearest(name, {names.begin(), names.end()});
    return {{}, "there is no option --" + name, near.empty() ? next : "Did you mean `--" + std::string(near) + "`?"};
  }
  if (const auto* named = dynamic_cast<const options::error_with_option_name*>(&error)) {
    if (dynamic_cast<const options::multiple_occurrences*>(&error))
      return {{}, "the option " + named->get_option_name() + " is given more than once", next};
    if (dynamic_cast<const options::invalid_command_line_syntax*>(&error))
      return {{}, "the option " + named->get_option_name() + " needs a value", next};
  }
  return {{}, error.what(), next};
}

}  // namespace

Result<Told> read(const Command& command, options::options_description known, const Arguments& words) {
  known.add_options()("help", "show this help");
  options::options_description hidden;
  hidden.add(known).add_options()("place", options::value<std::vector<std::string>>());
  options::positional_options_description places;
  places.add("place", -1);
  Told told;
  try {
    using options::command_line_style::style_t;
    constexpr int style = options::command_line_style::unix_style & ~options::command_line_style::allow_guessing;
    options::store(options::command_line_parser(words).options(hidden).positional(places).style(style).run(), told.values);
  } catch (const options::error& error) {
    return tl::unexpected(in_our_words(command, known, error));
  }
  told.help = told.has("help");
  told.places = told.list("place");
  return told;
}

void print_help(const Command& command, const options::options_description& known, std::string_view more) {
  std::cout << "consultcheck " << command.name << " " << command.usage << "\n\n" << command.about << ".\n\n" << known;
  std::cout << "  --help                           show this help\n";
  if (!more.empty()) std::cout << "\n" << more;
}

Result<Day> as_of(const Told& told) {
  if (!told.has("as-of")) return today_in_london().first();
  const auto date = Date::parse(told.text("as-of"));
  if (!date || !date->exact())
    return trouble("--as-of " + told.text("as-of") + " is not a day", "Write it as YYYY-MM-DD: --as-of 2026-03-31.");
  return date->first();
}

Result<std::optional<Gate>> gate(const Told& told) {
  if (!told.has("for")) return std::optional<Gate>();
  if (const auto named = gate_named(told.text("for"))) return std::optional<Gate>(*named);
  const auto near = nearest(told.text("for"), {"submit", "publish", "decide", "feedback"});
  return trouble("there is no gate " + told.text("for"),
                 near.empty() ? "The gates are submit, publish, decide and feedback." : "Did you mean `--for " + std::string(near) + "`?");
}

void complain(const Problem& problem) { Print(std::cerr) << "consultcheck: " << problem.text(); }

}  // namespace consultcheck::cli
