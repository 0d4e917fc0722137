// What an audit is pointed at: files, folders and patterns, or lines of a stream.
#pragma once

#include <atomic>
#include <istream>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/model/audit.h"
#include "core/model/source.h"

namespace consultcheck::load {

/// A few records to read at once: whole files, or lines of one.
struct Batch {
  std::size_t number = 0;
  std::vector<std::string> files;
  std::vector<std::shared_ptr<const Source>> lines;  ///< Each a record, knowing its line.
  std::vector<AuditAside> unreadable;                ///< Known to be so before anybody reads them.
};

/// What is to be read, handed out batch by batch to any number of threads.
class Inputs {
 public:
  virtual ~Inputs() = default;
  /// The next batch; false when there are no more. One thread at a time.
  virtual bool next(Batch& batch) = 0;
  /// Files or records there will be; 0 when nobody knows.
  virtual std::size_t expected() const { return 0; }
};

/// What was found under the paths that were named.
struct FilesFound {
  std::vector<std::string> files;      ///< Each once, sorted.
  std::vector<AuditAside> unreadable;  ///< Folders that cannot be read, links that lead nowhere or in a circle.
  std::size_t passed_over = 0;         ///< Files in folders whose names say they are no records.
};

/// Walks folders; a path with * or ? that is no file is a pattern. `tables`: whether .csv files count as records.
FilesFound find_files(const std::vector<std::string>& paths, bool tables);

/// Whole files; NDJSON files (named .ndjson or .jsonl, or all with `lines`) are handed out line by line, whatever their size.
std::unique_ptr<Inputs> file_inputs(FilesFound found, bool lines);

/// How a stream's lines are read.
struct StreamLines {
  std::string name = "-";  ///< How records are called in reports.
  bool numbered = false;   ///< Each line starts with its number and a tab, as `cat -n` writes them.
};

/// Lines of a stream: records when they start with `{`, else paths of files.
std::unique_ptr<Inputs> stream_inputs(std::istream& in, StreamLines how);

}  // namespace consultcheck::load
