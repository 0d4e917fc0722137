#include "core/cli/drafts.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <iostream>
#include <set>
#include <vector>

#include "core/load/temporary_file.h"

namespace consultcheck::cli {
namespace fs = std::filesystem;
namespace {

constexpr const char* list_name = ".consultcheck";  // in folders that this program filled, and may fill again: what it wrote there

tl::unexpected<Problem> unwritten(const std::string& name) {
  const std::string why = errno ? std::string(": ") + std::strerror(errno) : std::string();
  return trouble((name.empty() ? std::string("standard output") : name) + " could not be written" + why,
                 name.empty()
                     ? "Read it to its end, or write to a file with --format FORMAT=FILE."
                     : "Check that the folder is there, that you may write in it, and that neither its disk nor that of TMPDIR is full.");
}

/// Says of a file of a folder, when it is closed, whether all of it was written.
class Page final : public std::ofstream {
 public:
  Page(const fs::path& file, std::shared_ptr<bool> failed) : std::ofstream(file, std::ios::binary), failed_(std::move(failed)) {}
  ~Page() override {
    close();
    if (!*this) *failed_ = true;
  }

 private:
  std::shared_ptr<bool> failed_;
};

std::string by_handle(int handle) { return "/proc/self/fd/" + std::to_string(handle); }

/// Makes a file beside another that was not there before: nobody can have put a link in its place.
Result<int> new_file_beside(const fs::path& place, const std::string& name, bool is_new, fs::path& beside) {
  for (int i = 0; i < 100; ++i) {
    beside = place.string() + ".part-" + std::to_string(getpid()) + (i ? "-" + std::to_string(i) : "");
    const int handle = open(beside.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, is_new ? 0666 : 0600);
    if (handle >= 0) return handle;
    if (errno != EEXIST) break;
  }
  beside.clear();
  return unwritten(name);
}

Result<void> print(int handle) {
  std::ifstream in(by_handle(handle), std::ios::binary);
  std::vector<char> bytes(64u << 10);
  errno = 0;
  while (std::cout && in.read(bytes.data(), static_cast<std::streamsize>(bytes.size())).gcount() > 0)
    std::cout.write(bytes.data(), in.gcount());
  std::cout.flush();
  if (!std::cout || in.bad()) return unwritten({});
  return {};
}

/// The files below a folder, as paths from it.
std::set<std::string> files_of(const fs::path& folder) {
  std::error_code error;
  std::set<std::string> files;
  for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    if (entry->is_symlink(error) || !entry->is_directory(error)) files.insert(entry->path().lexically_relative(folder).string());
  files.erase(list_name);
  return files;
}

/// A file of a folder that this program did not put there; empty when there is none.
std::string stranger_in(const fs::path& folder) {
  std::set<std::string> known;
  std::ifstream list(folder / list_name);
  for (std::string line; std::getline(list, line);) known.insert(line);
  for (const std::string& file : files_of(folder))
    if (!known.contains(file)) return file;
  return {};
}

bool write_list(const fs::path& folder) {
  std::ofstream list(folder / list_name, std::ios::binary);
  for (const std::string& file : files_of(folder)) list << file << "\n";
  list.close();
  return static_cast<bool>(list);
}

}  // namespace

Drafts::~Drafts() {
  std::error_code error;
  for (Draft& draft : drafts_) {
    draft.out.reset();
    if (draft.handle >= 0) close(draft.handle);
    if (!draft.beside.empty()) fs::remove_all(draft.beside, error);
  }
}

Result<std::ostream*> Drafts::file(const std::string& name) {
  std::error_code error;
  Draft& draft = drafts_.emplace_back();
  draft.name = name;
  draft.place = fs::weakly_canonical(name, error);
  if (error) draft.place = name;
  const bool is_new = !fs::exists(draft.place, error);
  const bool in_place = !name.empty() && !is_new && !fs::is_regular_file(draft.place, error);  // such as /dev/null: nothing to swap
  if (!in_place) {
    const auto made = name.empty() ? load::unnamed_file() : new_file_beside(draft.place, name, is_new, draft.beside);
    if (!made) return tl::unexpected(made.error());
    draft.handle = *made;
  }
  errno = 0;
  draft.out = std::make_shared<std::ofstream>(in_place ? name : by_handle(draft.handle), std::ios::binary);
  if (!*draft.out) return unwritten(name);
  return draft.out.get();
}

Result<std::function<std::unique_ptr<std::ostream>(const std::string&)>> Drafts::folder(const std::string& name) {
  std::error_code error;
  Draft draft;
  draft.place = fs::weakly_canonical(name, error);
  if (error) draft.place = name;
  if (!draft.place.has_filename()) draft.place = draft.place.parent_path();
  if (fs::exists(draft.place, error)) {
    if (!fs::is_directory(draft.place, error))
      return trouble(name + " is a file, and these pages need a folder", "Name a folder that is not there yet.");
    if (const std::string other = stranger_in(draft.place); !other.empty())
      return trouble("the folder " + name + " holds " + other + ", which this program did not write there and which would be lost",
                     "Move it elsewhere, or name a folder that is not there yet.");
  }
  draft.name = name;
  draft.beside = draft.place.string() + ".part-" + std::to_string(getpid());
  draft.folder = true;
  draft.failed = std::make_shared<bool>(false);
  errno = 0;
  fs::create_directories(draft.beside, error);
  if (error) return unwritten(name);
  drafts_.push_back(draft);
  return [draft](const std::string& file) -> std::unique_ptr<std::ostream> {
    std::error_code ignored;
    const fs::path where = draft.beside / file;
    fs::create_directories(where.parent_path(), ignored);
    return std::make_unique<Page>(where, draft.failed);
  };
}

Result<void> Drafts::put(Draft& draft) {
  std::error_code error;
  const auto old_mode = fs::status(draft.place, error).permissions();
  const fs::path old = draft.place.string() + ".old-" + std::to_string(getpid());
  const bool there = fs::exists(draft.place, error), swapped = there && draft.folder;
  error.clear();
  if (there && !draft.folder) fs::permissions(draft.beside, old_mode, error);
  if (swapped) fs::rename(draft.place, old, error);
  if (!error) fs::rename(draft.beside, draft.place, error);
  if (error) {
    errno = error.value();
    if (swapped && fs::exists(old, error)) fs::rename(old, draft.place, error);
    return unwritten(draft.name);
  }
  if (swapped) fs::remove_all(old, error);
  draft.beside.clear();
  return {};
}

Result<void> Drafts::keep() {
  for (Draft& draft : drafts_) {
    errno = 0;
    if (!draft.folder) draft.out->close();
    if (draft.folder ? *draft.failed || !write_list(draft.beside) : !*draft.out) return unwritten(draft.name);
  }
  for (Draft& draft : drafts_) {
    Result<void> ok;
    if (draft.name.empty()) {
      ok = print(draft.handle);
    } else if (!draft.beside.empty()) {
      ok = put(draft);
    }
    if (!ok) return ok;
  }
  return {};
}

}  // namespace consultcheck::cli
