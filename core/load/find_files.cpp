#include <glob.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "core/load/inputs.h"
#include "core/model/letters.h"

namespace consultcheck::load {
namespace fs = std::filesystem;
namespace {

AuditAside refused(const std::string& file, std::string why, std::string next) {
  AuditAside out;
  out.file = file;
  out.spot.file = file;
  out.why = std::move(why);
  out.next = std::move(next);
  return out;
}

bool is_record_name(const fs::path& file, bool tables) {
  static constexpr std::string_view endings[] = {".json", ".xml", ".ndjson", ".jsonl"};
  const std::string ending = lower_case(file.extension().string());
  return std::find(std::begin(endings), std::end(endings), ending) != std::end(endings) || (tables && ending == ".csv");
}

/// `plans/a.json` for `./plans//a.json`, so that a file has one name however it was come by. `..` stays: it may follow a link.
std::string without_dots(const fs::path& file) {
  fs::path out;
  for (const fs::path& part : file)
    if (part != ".") out /= part;
  return out.string();
}

class Walk {
 public:
  Walk(FilesFound& found, bool tables) : found_(found), tables_(tables) {}

  void named(const std::string& path) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (fs::is_directory(status)) return folder(path);
    if (fs::exists(status) || path.find_first_of("*?[") == std::string::npos)
      return found_.files.push_back(path);  // what cannot be read is said when it is read
    pattern(path);
  }

 private:
  void pattern(const std::string& path) {
    glob_t matches{};
    if (glob(path.c_str(), GLOB_NOSORT, nullptr, &matches) == 0) {
      for (std::size_t i = 0; i < matches.gl_pathc; ++i) named(matches.gl_pathv[i]);
    } else {
      found_.unreadable.push_back(
          refused(path, "nothing goes by this pattern", "Check the folder it starts in; name a folder to read everything below it."));
    }
    globfree(&matches);
  }

  void folder(const std::string& path) {
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    if (error)
      return found_.unreadable.push_back(
          refused(path, "this folder cannot be opened: " + error.message(), "Ask for the right to read it."));
    if (!seen_.insert(real.string()).second) return;  // by another name, or in a circle of links
    std::vector<fs::path> entries;
    fs::directory_iterator entry(path, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) entries.push_back(entry->path());
    if (error)
      found_.unreadable.push_back(refused(path, "this folder cannot be read: " + error.message(), "Ask for the right to read it."));
    std::sort(entries.begin(), entries.end());
    for (const fs::path& one : entries) member(one);
  }

  void member(const fs::path& path) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (path.filename().string().starts_with('.')) return;
    if (fs::is_directory(status)) return folder(path.string());
    if (!is_record_name(path, tables_)) return void(++found_.passed_over);
    if (!fs::exists(status))
      return found_.unreadable.push_back(
          refused(path.string(), "this link leads nowhere or in a circle", "Remove it, or point it at a file."));
    found_.files.push_back(path.string());
  }

  FilesFound& found_;
  bool tables_;
  std::set<std::string> seen_;
};

}  // namespace

FilesFound find_files(const std::vector<std::string>& paths, bool tables) {
  FilesFound found;
  Walk walk(found, tables);
  for (const std::string& path : paths) walk.named(path);
  for (std::string& file : found.files) file = without_dots(file);
  std::sort(found.files.begin(), found.files.end());
  found.files.erase(std::unique(found.files.begin(), found.files.end()), found.files.end());
  return found;
}

}  // namespace consultcheck::load
