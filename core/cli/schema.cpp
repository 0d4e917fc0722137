#include "core/model/schema.h"

#include <iostream>

#include "core/cli/commands.h"
#include "core/cli/exit_code.h"
#include "core/cli/options.h"
#include "core/report/editor_types.h"
#include "core/report/plan_format.h"

namespace consultcheck::cli {
namespace {

options::options_description known_options() {
  options::options_description known("Options");
  known.add_options()("format", options::value<std::string>()->default_value("json")->value_name("FORMAT"),
                      "json: the JSON Schema; markdown: the field guide; lua: types for the editors of rules");
  return known;
}

void all_paths(const Field& field, std::vector<std::string_view>& paths) {
  for (const Field* child : field.shape == Shape::list ? field.item->fields : field.fields) {
    paths.push_back(child->path);
    all_paths(*child, paths);
  }
}

}  // namespace

int schema(const Command& self, const Arguments& words) {
  const auto told = read(self, known_options(), words);
  if (!told) return complain(told.error()), could_not;
  if (told->help) return print_help(self, known_options(), "FIELD is a path such as schedule.opens or audiences.group.\n"), done;
  for (const std::string& path : told->places) {
    if (const Field* field = Schema::shipped().find(path); field && field != &Schema::shipped().top()) {
      report::explain_field(*field, std::cout);
      continue;
    }
    std::vector<std::string_view> paths;
    all_paths(Schema::shipped().top(), paths);
    const auto near = nearest(path, paths);
    return complain({{},
                     "there is no field " + path,
                     near.empty() ? "See `consultcheck schema --format markdown` for all of them."
                                  : "Did you mean `" + std::string(near) + "`?"}),
           could_not;
  }
  if (!told->places.empty()) return done;
  const std::string format = told->text("format");
  if (format == "json") {
    std::cout << Schema::shipped_text();
  } else if (format == "markdown") {
    report::write_plan_format(Schema::shipped(), std::cout);
  } else if (format == "lua") {
    report::write_editor_types(Schema::shipped(), std::cout);
  } else {
    return complain({{}, "there is no format " + format + " of the schema", "The formats are json, markdown and lua."}), could_not;
  }
  return done;
}

}  // namespace consultcheck::cli
