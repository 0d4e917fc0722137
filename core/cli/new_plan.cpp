#include <unistd.h>

#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>

#include "core/cli/commands.h"
#include "core/cli/exit_code.h"
#include "core/cli/options.h"
#include "core/cli/output.h"
#include "core/load/starting_fields.h"
#include "core/model/plain_words.h"
#include "core/run/checker.h"

namespace consultcheck::cli {
namespace {

using Json = nlohmann::ordered_json;

options::options_description known_options() {
  options::options_description known("Options");
  const auto text = [](const char* name) { return options::value<std::string>()->value_name(name); };
  known.add_options()("type", text("TYPE"), "what kind of decision it is for: traffic-order, library-service, budget, … ; default general")(
      "level", text("LEVEL"), "insight, inform, consult, involve or empower; default consult")(
      "title", text("TITLE"), "the title people will see")("id", text("ID"), "your own reference")(
      "organisation", text("NAME"), "the name of your organisation")("output", text("FILE"),
                                                                     "write the plan to this new file; default: standard output");
  return known;
}

/// What was told, else what a person at the terminal answers.
Result<std::string> asked(const Told& told, const char* option, const char* question) {
  std::string answer = told.text(option);
  if (answer.empty() && isatty(STDIN_FILENO)) {
    std::cerr << question << " " << std::flush;
    std::getline(std::cin, answer);
  }
  answer = trimmed(answer);
  if (is_placeholder(answer)) return trouble(std::string("a plan needs its ") + option, std::string("Say --") + option + " \"…\".");
  return answer;
}

Result<std::string> code(const Told& told, const char* option, const char* usual) {
  const std::string given = told.has(option) ? told.text(option) : usual;
  const auto& codes = Schema::shipped().find(option)->codes;
  if (std::find(codes.begin(), codes.end(), given) != codes.end()) return given;
  const auto near = nearest(given, {codes.begin(), codes.end()});
  return trouble(std::string("there is no ") + option + " " + given,
                 near.empty() ? std::string("See `consultcheck schema ") + option + "` for those there are."
                              : "Did you mean `" + std::string(near) + "`?");
}

/// Puts a text at a path such as `audiences[1].reached_by[1]`, making objects and lists on the way.
void put(Json& plan, std::string_view path, const std::string& text) {
  Json* at = &plan;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find_first_of(".["), path.size());
    if (end > 0) at = &(*at)[std::string(path.substr(0, end))];
    path.remove_prefix(end);
    if (path.starts_with('[')) {
      const std::size_t close = path.find(']');
      at = &(*at)[std::stoul(std::string(path.substr(1, close - 1))) - 1];
      path.remove_prefix(close + 1);
    }
    if (path.starts_with('.')) path.remove_prefix(1);
  }
  *at = text;
}

}  // namespace

int new_plan(const Command& self, const Arguments& words) {
  const auto told = read(self, known_options(), words);
  if (!told) return complain(told.error()), could_not;
  if (told->help) {
    print_help(self, known_options(),
               "Title, id and organisation are asked for at a terminal when they are not given.\n"
               "Each field holds a line that says what is wanted; until you replace it, it counts\n"
               "as not there. Then say `consultcheck check FILE`.\n");
    return done;
  }
  if (!told->places.empty())
    return complain({{}, "`new` takes options only, not " + told->places.front(), "See `consultcheck new --help`."}), could_not;
  const auto type = code(*told, "type", "general");
  const auto level = type ? code(*told, "level", "consult") : type;
  const auto title = level ? asked(*told, "title", "Title of the consultation?") : level;
  const auto id = title ? asked(*told, "id", "Your own reference for it?") : title;
  const auto organisation = id ? asked(*told, "organisation", "Name of your organisation?") : id;
  if (!organisation) return complain(organisation.error()), could_not;
  const auto data = run::find_data();
  if (!data) return complain(data.error()), could_not;
  const auto fields = load::starting_fields(*data / "rules" / "starting-fields.json", *type, Schema::shipped());
  if (!fields) return complain(fields.error()), could_not;

  Json plan;
  plan["consultation_plan"] = 1;
  plan["id"] = *id;
  plan["title"] = *title;
  plan["organisation"] = {{"name", *organisation},
                          {"kind", "tbd: council, government, nhs, police or other"},
                          {"nation", "tbd: england, wales, scotland or northern-ireland"}};
  plan["type"] = *type;
  plan["level"] = *level;
  for (const auto& field : *fields) put(plan, field.path, field.value.empty() ? "tbd: " + field.ask : field.value);
  const std::string text = plan.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";

  const std::string file = told->text("output");
  if (file.empty()) {
    std::cout << text;
    return done;
  }
  std::error_code ignored;
  if (std::filesystem::exists(file, ignored))
    return complain({{}, file + " is there already", "Name a new file; nothing was written."}), could_not;
  if (auto ok = write_whole(file, [&](std::ostream& out) { out << text; }); !ok) return complain(ok.error()), could_not;
  Print() << "Wrote " << file << ". Fill it in, then say: consultcheck check " << file << "\n";
  return done;
}

}  // namespace consultcheck::cli
