#include "core/cli/auditing.h"

#include <algorithm>
#include <iostream>
#include <thread>

#include "core/cli/exit_code.h"
#include "core/cli/interrupt.h"
#include "core/cli/progress.h"
#include "core/cli/reading.h"
#include "core/cli/setup.h"
#include "core/cli/spared.h"
#include "core/report/visible.h"
#include "core/run/audit_entry.h"

namespace consultcheck::cli {
namespace {

int outcome(const AuditTotals& totals) {
  if (totals.refused > 0 || totals.broken > 0 || totals.judged == 0 || !totals.lost.empty()) return could_not;
  return totals.result == Result3::fail ? found : totals.result == Result3::incomplete ? incomplete : done;
}

/// What the run itself reads besides records.
std::vector<load::PassedOver> used_by_run(const Told& told, const run::Checker& checker) {
  std::vector<load::PassedOver> used = files_of_run(told);
  for (auto& [folder, what] : checker.folders()) used.push_back({folder, what});
  return used;
}

/// The first names with what they are, and how many more; empty when there are none.
std::string listed(const std::vector<load::PassedOver>& files, std::size_t most) {
  std::string out;
  for (std::size_t i = 0; i < std::min(files.size(), most); ++i)
    out += (i ? ", " : "") + report::visible(files[i].file) + (files[i].why.empty() ? "" : " (" + files[i].why + ")");
  return files.size() > most ? out + " and " + std::to_string(files.size() - most) + " more" : out;
}

std::string passed_over(const std::vector<load::PassedOver>& files, std::size_t most) {
  return std::to_string(files.size()) + " passed over, holding no records: " + listed(files, most) + ".";
}

/// Says in the outputs what was passed over. What the run writes itself is left out: whether it is there already changes no output.
void note_passed_over(std::vector<load::PassedOver> files, const std::vector<Target>& targets, run::Audit& audit) {
  constexpr std::size_t most = 20;
  std::erase_if(files, [written = written_by(targets)](const load::PassedOver& one) { return written(one.file); });
  if (!files.empty()) audit.note({"passed-over", passed_over(files, most), {}});
}

/// Says on standard error what reading the records warned of.
void say_warnings(const AuditTotals& totals) {
  constexpr std::size_t longest = 400;
  for (const Notice& notice : totals.notices)
    if (notice.kind == "warning") complain({notice.spot, report::clipped(notice.text, longest), {}});
}

}  // namespace

void add_auditing_options(options::options_description& known) {
  add_reading_options(known);
  known.add_options()("threads", options::value<unsigned>()->value_name("N"), "how many threads; default: one a processor")(
      "for", options::value<std::string>()->value_name("GATE"),
      "judge readiness to submit, publish, decide or give feedback; default: for each plan the gate that comes next")(
      "as-of", options::value<std::string>()->value_name("DATE"), "judge as of this day, YYYY-MM-DD; default: today in London");
  add_setup_options(known);
}

Result<Auditing> open_auditing(const Told& told, std::optional<unsigned> wanted) {
  Auditing out;
  const auto day = as_of(told);
  if (!day) return tl::unexpected(day.error());
  const auto asked = gate(told);
  if (!asked) return tl::unexpected(asked.error());
  out.answering.ask = {*day, *asked};
  const unsigned threads = wanted                ? *wanted
                           : told.has("threads") ? told.values["threads"].as<unsigned>()
                                                 : std::max(1u, std::thread::hardware_concurrency());
  if (threads < 1 || threads > 256) return trouble("--threads must be from 1 to 256", "Leave it out for one a processor.");
  for (unsigned i = 0; i < threads; ++i) {
    auto checker = open_checker(told);
    if (!checker) return tl::unexpected(checker.error());
    out.answering.checkers.push_back(std::move(*checker));
  }
  if (auto ok = read_how(told, out.checker().schema(), out.answering.reading); !ok) return tl::unexpected(ok.error());
  return out;
}

std::unique_ptr<run::Audit> judge_places(const Told& told, const std::vector<std::string>& places, const std::vector<Target>& targets,
                                         Auditing& auditing, int& code) {
  hear_interrupts();
  const std::string format = told.text("from");
  load::FilesFound found = load::find_files(places, {format == "csv" || told.has("columns"), used_by_run(told, auditing.checker())});
  constexpr std::size_t most_named = 5;
  if (found.files.empty() && found.unreadable.empty()) {
    complain({{},
              "there is nothing to read in " + places.front() + (places.size() > 1 ? " and the rest" : "") +
                  (found.passed_over.empty() ? "" : "; passed over: " + listed(found.passed_over, most_named)),
              "Name files, or folders that hold .json, .jsonp, .xml, .ndjson or, with --columns, .csv files."});
    return code = could_not, nullptr;
  }
  if (auto ok = spare(targets, found.files, told); !ok) return complain(ok.error()), code = could_not, nullptr;
  if (!found.passed_over.empty()) Print(std::cerr) << passed_over(found.passed_over, most_named) << "\n";
  auto audit = std::make_unique<run::Audit>(auditing.checker(),
                                            run::audit_head(auditing.checker(), auditing.answering.ask, auditing.answering.reading));
  note_passed_over(std::move(found.passed_over), targets, *audit);
  const auto inputs = load::file_inputs(std::move(found), format == "ndjson");
  Progress progress(inputs->files());
  std::size_t answered = 0;
  Result<void> kept;
  run::answer_all(auditing.answering, *inputs, [&](run::Answers answers) {
    if (!kept) return false;  // what other threads had under way when the disk was full
    answered += answers.records.size();
    for (run::Answer& answer : answers.records) {
      kept = answer.entry ? audit->add(std::move(*answer.entry)) : audit->add(std::move(*answer.aside));
      if (!kept) return false;
    }
    progress.add(answers.records.size(), answers.files_ended);
    return !interrupted();
  });
  if (!kept) return complain(kept.error()), code = could_not, nullptr;
  if (interrupted())
    return std::cerr << "Interrupted after " << answered << (answered == 1 ? " record" : " records") << "; nothing was written.\n",
           code = interrupted_code, nullptr;
  return audit;
}

int tell(run::Audit& audit, const std::vector<Target>& targets, const std::function<bool(const std::string&)>& is_folder,
         const MakeWriter& make, report::AuditWriter* besides) {
  Drafts drafts;
  std::vector<std::unique_ptr<report::AuditWriter>> writers;
  std::vector<report::AuditWriter*> told;
  for (const Target& target : targets) {
    report::AuditTarget where;
    where.plans = audit.judged();
    if (is_folder(target.format)) {
      auto folder = drafts.folder(target.file);
      if (!folder) return complain(folder.error()), could_not;
      where.page = std::move(*folder);
    } else {
      auto out = drafts.file(target.file);
      if (!out) return complain(out.error()), could_not;
      where.out = *out;
      if (target.file.empty()) where.style = terminal_style();
    }
    writers.push_back(make(target, where));
    told.push_back(writers.back().get());
  }
  if (besides) told.push_back(besides);
  audit.stop_when(interrupted);
  const auto totals = audit.tell(told);
  writers.clear();  // some write their last words when they go
  if (interrupted()) return std::cerr << "Interrupted while judging across plans or writing; nothing was written.\n", interrupted_code;
  if (!totals) return complain(totals.error()), could_not;
  say_warnings(*totals);
  if (auto ok = drafts.keep(); !ok) return complain(ok.error()), could_not;
  return outcome(*totals);
}

}  // namespace consultcheck::cli
