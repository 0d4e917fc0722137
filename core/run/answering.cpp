#include "core/run/answering.h"

#include <exception>
#include <mutex>
#include <thread>

#include "core/load/files.h"
#include "core/load/own_files.h"
#include "core/run/audit_entry.h"

namespace consultcheck::run {
namespace {

AuditAside aside_of(const load::Record& record, const std::string& file) {
  AuditAside out;
  out.file = file;
  out.record = record.number;
  out.spot = record.spot;
  out.hash = record.hash;
  out.identity = record.identity;
  out.title = record.title;
  if (!record.problem) {
    out.kind = AuditAside::Kind::set_aside;
    out.why = record.aside;
    return out;
  }
  if (!record.problem->spot.file.empty()) out.spot = record.problem->spot;
  out.why = record.problem->what;
  out.next = record.problem->next;
  return out;
}

AuditAside unreadable(const std::string& file, const Problem& problem) {
  AuditAside out;
  out.file = file;
  out.spot = problem.spot;
  if (out.spot.file.empty()) out.spot.file = file;
  out.why = problem.what;
  out.next = problem.next;
  return out;
}

/// One thread's share of the work.
class Worker {
 public:
  Worker(Checker& checker, const Answering& how) : checker_(checker), ask_(how.ask), reading_(how.reading) {
    ask_.brief = true;
    reading_.schema = &checker.schema();
    reading_.settings = checker.settings().given() ? &checker.settings() : nullptr;
  }

  Answers answer(load::Batch batch) {
    Answers out;
    out.batch = batch.number;
    out.files_ended = batch.files_ended;
    for (AuditAside& aside : batch.unreadable) out.records.push_back({{}, std::move(aside)});
    for (const std::string& file : batch.files)
      load::holds_lines(file) || reading_.format == "ndjson" ? of_lines(file, out) : whole(file, out);
    lines(batch, out);
    return out;
  }

 private:
  void whole(const std::string& file, Answers& out) {
    auto source = load::read_file(file, load::records_limit);
    if (source) {
      records(std::move(*source), out);
    } else {
      out.records.push_back({{}, unreadable(file, source.error())});
    }
  }

  /// A file that a stream names, read as when it is named to an audit.
  void of_lines(const std::string& file, Answers& out) {
    if (!load::own_kind_of(file).empty()) return whole(file, out);  // which says so, once
    load::FilesFound found;
    found.files = {file};
    const auto inputs = load::file_inputs(std::move(found), true);
    for (load::Batch batch; inputs->next(batch);) {
      for (AuditAside& aside : batch.unreadable) out.records.push_back({{}, std::move(aside)});
      for (const std::string& unopened : batch.files) whole(unopened, out);
      lines(batch, out);
    }
  }

  void lines(const load::Batch& batch, Answers& out) {
    for (const auto& line : batch.lines) {
      load::Record record = load::read_record(line, reading_);
      record.number = static_cast<std::size_t>(line->first_line);
      out.records.push_back(answer(record, line->name));
    }
  }

  void records(std::shared_ptr<const Source> source, Answers& out) {
    const std::string& file = source->name;
    auto read = load::read_records(source, reading_, [&](load::Record record) {
      out.records.push_back(answer(record, file));
      return true;
    });
    if (!read) out.records.push_back({{}, unreadable(file, read.error())});
  }

  Answer answer(const load::Record& record, const std::string& file) {
    if (!record.plan) return {{}, aside_of(record, file)};
    const Report report = checker_.judge(*record.plan, ask_);
    AuditEntry entry = audit_entry(record, report);
    entry.facts = checker_.facts(*record.plan, ask_);
    return {std::move(entry), {}};
  }

  Checker& checker_;
  Ask ask_;
  load::RecordReading reading_;
};

}  // namespace

void answer_all(Answering& how, load::Inputs& inputs, const std::function<bool(Answers)>& take) {
  std::mutex reading, taking;
  bool stopped = false;
  std::exception_ptr unforeseen;
  const auto work_through = [&](Checker& checker) {
    Worker worker(checker, how);
    for (;;) {
      load::Batch batch;
      {
        const std::lock_guard lock(reading);
        if (stopped || !inputs.next(batch)) return;
      }
      Answers answers = worker.answer(std::move(batch));
      const std::lock_guard lock(taking);
      if (take(std::move(answers))) continue;
      const std::lock_guard stop(reading);
      stopped = true;
    }
  };
  const auto work = [&](Checker& checker) {
    try {
      work_through(checker);
    } catch (...) {
      const std::lock_guard lock(reading);
      stopped = true;
      unforeseen = std::current_exception();
    }
  };
  std::vector<std::thread> others;
  for (std::size_t i = 1; i < how.checkers.size(); ++i) others.emplace_back(work, std::ref(*how.checkers[i]));
  work(*how.checkers.front());
  for (std::thread& other : others) other.join();
  if (unforeseen) std::rethrow_exception(unforeseen);
}

}  // namespace consultcheck::run
