// What an audit is pointed at: files, folders and patterns, or lines of a stream.
#pragma once

#include <atomic>
#include <filesystem>
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
  std::size_t files_ended = 0;                       ///< Of the inputs' files, those of which nothing is left after this batch.
};

/// What is to be read, handed out batch by batch to any number of threads.
class Inputs {
 public:
  virtual ~Inputs() = default;
  /// The next batch; false when there are no more. One thread at a time.
  virtual bool next(Batch& batch) = 0;
  /// How many files there are; 0 when nobody knows, as of a stream.
  virtual std::size_t files() const { return 0; }
};

/// A file or folder that was met in a folder and not read.
struct PassedOver {
  std::string file;
  std::string why;  ///< What it is; empty where its name says that it holds no records.
};

/// What was found under the paths that were named.
struct FilesFound {
  std::vector<std::string> files;       ///< Each once, sorted.
  std::vector<AuditAside> unreadable;   ///< Folders that cannot be read, links that lead nowhere or in a circle.
  std::vector<PassedOver> passed_over;  ///< In order of names.
};

/// What counts as a record.
struct Finding {
  bool tables = false;           ///< Whether .csv files do.
  std::vector<PassedOver> used;  ///< Files and folders that the run itself uses, and what they are to it: they hold no records.
};

/// Walks folders; a path with * or ? that is no file is a pattern. What is found, and by what names, does not depend on the order of paths.
/// What the run uses or this program wrote is passed over in folders and patterns, and refused where it is named.
FilesFound find_files(const std::vector<std::string>& paths, const Finding& how);

/// `plans/a.json` for `./plans//a.json`, so that a file has one name however it was come by. `..` stays: it may follow a link.
std::string without_dots(const std::filesystem::path& file);

/// Whether a file's name says that each of its lines is a record.
bool holds_lines(std::string_view file);

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
