#include <glob.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "core/load/inputs.h"
#include "core/load/own_files.h"
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
  static constexpr std::string_view endings[] = {".json", ".xml", ".ndjson", ".jsonl", ".jsonp"};
  const std::string ending = lower_case(file.extension().string());
  return std::find(std::begin(endings), std::end(endings), ending) != std::end(endings) || (tables && ending == ".csv");
}

/// A file's own place: links on the way to it do not matter, but one that it is itself makes another file of it.
fs::path place_of(const fs::path& file) {
  std::error_code error;
  const fs::path folder = fs::canonical(file.has_parent_path() ? file.parent_path() : fs::path("."), error);
  return error ? file : folder / file.filename();
}

class Walk {
 public:
  Walk(FilesFound& found, const Finding& how) : found_(found), how_(how) {
    for (const PassedOver& one : how.used) {
      std::error_code error;
      used_.emplace(place_of(one.file), one.why);
      if (const fs::path real = fs::canonical(one.file, error); !error) used_.emplace(real, one.why);
    }
  }

  void named(const std::string& path, bool by_pattern) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (fs::is_directory(status)) return folder(path);
    const fs::path place = place_of(path);
    const std::string kind = own(path, place);
    if (kind.empty()) return add(path, place);  // what cannot be read is said when it is read
    if (by_pattern) return pass_over(path, kind);
    found_.unreadable.push_back(refused(path, "this is " + kind + ", and no record", std::string(leave_own_out)));
  }

  /// Each file once, by the first of its names.
  void finish() {
    for (auto& [place, name] : names_) found_.files.push_back(name);
    std::sort(found_.files.begin(), found_.files.end());
    std::sort(found_.passed_over.begin(), found_.passed_over.end(),
              [](const PassedOver& a, const PassedOver& b) { return a.file < b.file; });
  }

 private:
  void add(const fs::path& path, const fs::path& place) {
    const std::string name = without_dots(path);
    const auto [at, added] = names_.try_emplace(place, name);
    if (!added) at->second = std::min(at->second, name);
  }

  /// What a file is to the run, or that this program wrote it; empty when neither.
  std::string own(const fs::path& file, const fs::path& place) const {
    const auto at = used_.find(place);
    return at == used_.end() ? std::string(own_kind_of(file)) : at->second;
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
    for (const fs::path& one : entries) member(one, real / one.filename());
  }

  void member(const fs::path& path, const fs::path& place) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (path.filename().string().starts_with('.')) return;
    if (fs::is_directory(status)) {
      const auto use = used_.find(place);
      return use == used_.end() ? folder(path.string()) : pass_over(path, use->second);
    }
    if (!is_record_name(path, how_.tables)) return pass_over(path, {});
    if (!fs::exists(status))
      return found_.unreadable.push_back(
          refused(path.string(), "this link leads nowhere or in a circle", "Remove it, or point it at a file."));
    if (const std::string what = own(path, place); !what.empty()) return pass_over(path, what);
    add(path, place);
  }

  void pass_over(const fs::path& path, std::string why) { found_.passed_over.push_back({without_dots(path), std::move(why)}); }

  FilesFound& found_;
  const Finding& how_;
  std::map<fs::path, std::string> used_;  ///< Place, and what it is to the run.
  std::set<std::string> seen_;
  std::map<fs::path, std::string> names_;  ///< By place.
};

/// The paths that patterns stand for.
std::vector<std::pair<std::string, bool>> expanded(const std::vector<std::string>& paths, FilesFound& found) {
  std::vector<std::pair<std::string, bool>> out;
  for (const std::string& path : paths) {
    std::error_code error;
    if (fs::exists(fs::status(path, error)) || path.find_first_of("*?[") == std::string::npos) {
      out.emplace_back(path, false);
      continue;
    }
    glob_t matches{};
    if (glob(path.c_str(), GLOB_NOSORT, nullptr, &matches) == 0) {
      for (std::size_t i = 0; i < matches.gl_pathc; ++i) out.emplace_back(matches.gl_pathv[i], true);
    } else {
      found.unreadable.push_back(
          refused(path, "nothing goes by this pattern", "Check the folder it starts in; name a folder to read everything below it."));
    }
    globfree(&matches);
  }
  std::sort(out.begin(), out.end());  // folders are walked by the first of their names
  return out;
}

}  // namespace

std::string without_dots(const fs::path& file) {
  fs::path out;
  for (const fs::path& part : file)
    if (part != ".") out /= part;
  return out.string();
}

FilesFound find_files(const std::vector<std::string>& paths, const Finding& how) {
  FilesFound found;
  Walk walk(found, how);
  for (const auto& [path, by_pattern] : expanded(paths, found)) walk.named(path, by_pattern);
  walk.finish();
  return found;
}

}  // namespace consultcheck::load
