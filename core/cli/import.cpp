#include <filesystem>
#include <iostream>
#include <set>

#include "core/cli/commands.h"
#include "core/cli/exit_code.h"
#include "core/cli/file_names.h"
#include "core/cli/options.h"
#include "core/cli/output.h"
#include "core/cli/reading.h"
#include "core/cli/setup.h"
#include "core/cli/spared.h"
#include "core/load/files.h"
#include "core/load/records.h"
#include "core/report/plan_writer.h"
#include "core/report/visible.h"

namespace consultcheck::cli {
namespace {

/// A format that plans are written in.
struct Form {
  std::string_view name, ending;
  void (*write)(const Plan& plan, std::ostream& out);
  bool many;  ///< Whether one file can hold many plans.
};
constexpr Form forms[] = {{"json", ".json", report::write_plan_json, false},
                          {"xml", ".xml", report::write_plan_xml, false},
                          {"ndjson", ".ndjson", report::write_plan_line, true}};

options::options_description known_options() {
  options::options_description known("Options");
  const auto text = [](const char* name) { return options::value<std::string>()->value_name(name); };
  add_reading_options(known);
  known.add_options()("to", text("FORMAT"), "json (the default), xml or ndjson")(
      "out", text("FOLDER"), "write each plan to a file of its own in this folder")("output,o", text("FILE"),
                                                                                    "write to this file; default: standard output")(
      "settings", text("FILE"), "the council's settings; default: consultcheck.json here, if it is there");
  return known;
}

std::string more_help() {
  std::string out = "Formats of records:\n";
  for (const load::RecordFormat& format : load::record_formats()) {
    std::string name(format.name);
    name.resize(15, ' ');
    out += "  " + name + std::string(format.about) + "\n";
  }
  return out +
         "\n  consultcheck import hub.json --out plans       a hub's activities, a file each\n"
         "  consultcheck import hub.json --to ndjson -o hub.ndjson\n"
         "  consultcheck import table.csv --columns planning-timetable --out plans\n\n"
         "Standing pages, registers and withdrawn items are set apart and not written.\n"
         "The name of the organisation comes from the record, else from the settings.\n\n"
         "Exit codes: 0 all was read, 1 some records were refused, 3 nothing could be\nread or written.\n";
}

/// Where plans go, and what became of the records so far.
struct Run {
  const Form* form = &forms[0];
  std::string folder, file;
  std::set<std::string> names;          ///< Of files in the folder, in small letters.
  std::vector<load::LoadedPlan> plans;  ///< Kept until all is read, where they go to one place.
  std::size_t written = 0, aside = 0, refused = 0;
  bool unreadable = false, stopped = false;
};

bool stop(Run& run, const Problem& problem) {
  complain(problem);
  run.stopped = true;
  return false;
}

bool write_file(Run& run, const Plan& plan) {
  const std::string name = unused_name(file_name(plan.words("id")), run.names) + std::string(run.form->ending);
  const std::string path = (std::filesystem::path(run.folder) / name).string();
  std::error_code ignored;
  if (std::filesystem::exists(path, ignored))
    return stop(run, {{}, path + " is there already", "Name a new folder with --out; nothing is written over."});
  if (auto ok = write_whole(path, [&](std::ostream& out) { run.form->write(plan, out); }); !ok) return stop(run, ok.error());
  ++run.written;
  return true;
}

/// Says something of a record, whose own words may be hostile.
void say(const Spot& spot, const std::string& words, const std::string& next = {}) {
  constexpr std::size_t longest = 400;
  complain({spot, report::clipped(words, longest), report::clipped(next, longest)});
}

bool take(Run& run, load::Record record) {
  if (record.problem) {
    ++run.refused;
    say(record.problem->spot, record.problem->what, record.problem->next);
    return true;
  }
  if (!record.plan) {
    ++run.aside;
    say(record.spot, "set apart: " + record.aside + (record.title.empty() ? "" : ": " + record.title));
    return true;
  }
  for (const Warning& warning : record.plan->warnings) say(warning.place.spot(), warning.what, warning.next);
  if (!run.folder.empty()) return write_file(run, record.plan->plan);
  if (!run.plans.empty() && !run.form->many)
    return stop(run, {record.spot, "there is more than one plan here, and one " + std::string(run.form->name) + " file holds one",
                      "Say --out FOLDER for a file each, or --to ndjson."});
  run.plans.push_back(std::move(*record.plan));
  return true;
}

void write_all(const Run& run, std::ostream& out) {
  for (const load::LoadedPlan& plan : run.plans) run.form->write(plan.plan, out);
}

bool choose_form(const Told& told, Run& run) {
  const std::string asked = told.has("to") ? told.text("to") : "json";
  std::vector<std::string_view> known;
  for (const Form& form : forms) {
    if (form.name == asked) run.form = &form;
    known.push_back(form.name);
  }
  if (run.form->name == asked) return true;
  const auto near = nearest(asked, known);
  return complain({{},
                   "there is no format --to " + asked,
                   near.empty() ? "Say json, xml or ndjson." : "Did you mean `--to " + std::string(near) + "`?"}),
         false;
}

bool choose_place(const Told& told, Run& run) {
  run.folder = told.text("out");
  run.file = told.text("output");
  if (!run.folder.empty() && !run.file.empty())
    return complain({{}, "--out and --output cannot both be given", "Say --out FOLDER for a file each, or -o FILE for one file."}), false;
  if (run.folder.empty()) return true;
  std::error_code error;
  std::filesystem::create_directories(run.folder, error);
  if (!error) return true;
  return complain({{}, run.folder + " could not be made: " + error.message(), "Name another folder."}), false;
}

void read_files(const std::vector<std::string>& files, const load::RecordReading& how, Run& run) {
  for (const std::string& file : files) {
    auto source = load::read_file(file, load::records_limit);
    auto read = source ? load::read_records(*source, how, [&](load::Record record) { return take(run, std::move(record)); })
                       : tl::unexpected(source.error());
    if (!read) {
      complain(read.error());
      run.unreadable = true;
    }
    if (run.stopped) return;
  }
}

int finish(Run& run) {
  if (run.stopped) return could_not;
  if (run.folder.empty() && !run.plans.empty()) {
    run.written = run.plans.size();
    if (run.file.empty()) {
      write_all(run, std::cout);
    } else if (auto ok = write_whole(run.file, [&](std::ostream& out) { write_all(run, out); }); !ok) {
      return complain(ok.error()), could_not;
    }
  }
  const std::size_t records = run.written + run.aside + run.refused;
  if (records > 1)
    std::cerr << records << " records: " << run.written << (run.written == 1 ? " plan, " : " plans, ") << run.aside << " set apart, "
              << run.refused << " refused.\n";
  if (run.unreadable || (run.written == 0 && run.aside == 0)) return could_not;
  return run.refused > 0 ? found : done;
}

}  // namespace

int import_records(const Command& self, const Arguments& words) {
  const auto told = read(self, known_options(), words);
  if (!told) return complain(told.error()), could_not;
  if (told->help) return print_help(self, known_options(), more_help()), done;
  if (told->places.empty())
    return complain({{}, "no file of records was named", "Say `consultcheck import FILE`; see `consultcheck import --help`."}), could_not;
  Run run;
  if (!choose_form(*told, run)) return could_not;
  const auto checker = open_checker(*told);
  if (!checker) return complain(checker.error()), could_not;
  load::RecordReading how;
  how.schema = &(*checker)->schema();
  how.settings = &(*checker)->settings();
  if (auto ok = read_how(*told, (*checker)->schema(), how); !ok) return complain(ok.error()), could_not;
  if (!choose_place(*told, run)) return could_not;
  if (auto ok = spare({{"", run.file}}, told->places, *told); !ok) return complain(ok.error()), could_not;
  read_files(told->places, how, run);
  return finish(run);
}

}  // namespace consultcheck::cli
