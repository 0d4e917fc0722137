#include "core/cli/drafts.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <iostream>

namespace consultcheck::cli {
namespace fs = std::filesystem;
namespace {

constexpr const char* mark_name = ".consultcheck";  // in folders that this program filled, and may fill again

tl::unexpected<Problem> unwritten(const std::string& name) {
  const std::string why = errno ? std::string(": ") + std::strerror(errno) : std::string();
  return trouble((name.empty() ? std::string("standard output") : name) + " could not be written" + why,
                 name.empty() ? "Read it to its end, or write to a file with --format FORMAT=FILE."
                              : "Check that the folder is there, that you may write in it, and that the disk is not full.");
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

Result<void> print(const fs::path& draft) {
  std::ifstream in(draft, std::ios::binary);
  errno = 0;
  if (in.peek() != std::ifstream::traits_type::eof()) std::cout << in.rdbuf();
  std::cout.flush();
  if (!std::cout) return unwritten({});
  return {};
}

}  // namespace

Drafts::~Drafts() {
  std::error_code error;
  for (Draft& draft : drafts_) {
    draft.out.reset();
    fs::remove_all(draft.beside, error);
  }
}

Result<std::ostream*> Drafts::file(const std::string& name) {
  std::error_code error;
  const bool in_place = !name.empty() && fs::exists(name, error) && !fs::is_regular_file(name, error);  // such as /dev/null: nothing to swap
  Draft draft;
  draft.name = name;
  const fs::path near = name.empty() ? fs::temp_directory_path(error) / "consultcheck-output" : fs::path(name);
  if (!in_place) draft.beside = near.string() + ".part-" + std::to_string(getpid());
  errno = 0;
  draft.out = std::make_shared<std::ofstream>(in_place ? fs::path(name) : draft.beside, std::ios::binary);
  if (!*draft.out) return unwritten(name);
  drafts_.push_back(draft);
  return draft.out.get();
}

Result<std::function<std::unique_ptr<std::ostream>(const std::string&)>> Drafts::folder(const std::string& name) {
  std::error_code error;
  fs::path place = fs::path(name).lexically_normal();
  if (!place.has_filename()) place = place.parent_path();
  if (fs::exists(place, error)) {
    if (!fs::is_directory(place, error)) return trouble(name + " is a file, and these pages need a folder", "Name a folder that is not there yet.");
    if (!fs::is_empty(place, error) && !fs::exists(place / mark_name, error))
      return trouble("the folder " + name + " holds other things, which would be lost", "Name a folder that is not there yet, or one that an earlier audit filled.");
  }
  Draft draft;
  draft.name = place.string();
  draft.beside = place.string() + ".part-" + std::to_string(getpid());
  draft.folder = true;
  draft.failed = std::make_shared<bool>(false);
  errno = 0;
  fs::create_directories(draft.beside, error);
  if (error || !std::ofstream(draft.beside / mark_name)) return unwritten(name);
  drafts_.push_back(draft);
  return [draft](const std::string& file) -> std::unique_ptr<std::ostream> {
    std::error_code ignored;
    const fs::path where = draft.beside / file;
    fs::create_directories(where.parent_path(), ignored);
    return std::make_unique<Page>(where, draft.failed);
  };
}

Result<void> Drafts::keep() {
  for (Draft& draft : drafts_) {
    if (draft.folder ? *draft.failed : (errno = 0, draft.out->close(), !*draft.out)) return unwritten(draft.name);
  }
  std::error_code error;
  for (Draft& draft : drafts_) {
    if (draft.beside.empty()) continue;
    if (draft.name.empty()) {
      if (auto ok = print(draft.beside); !ok) return ok;
      continue;
    }
    const fs::path old = draft.name + ".old-" + std::to_string(getpid());
    const bool swapped = draft.folder && fs::exists(draft.name, error);
    if (swapped) fs::rename(draft.name, old, error);
    fs::rename(draft.beside, draft.name, error);
    if (error) {
      errno = error.value();
      if (swapped) fs::rename(old, draft.name, error);
      return unwritten(draft.name);
    }
    if (swapped) fs::remove_all(old, error);
    draft.beside.clear();
  }
  return {};
}

}  // namespace consultcheck::cli
