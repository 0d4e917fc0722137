#include "core/load/folder.h"

#include <algorithm>

#include "core/load/json_reader.h"

namespace consultcheck::load {
namespace fs = std::filesystem;
namespace {

/// Whether `file`, with all links followed, lies in `folder`.
bool lies_in(const fs::path& file, const fs::path& folder) {
  std::error_code failed;
  const fs::path inner = fs::weakly_canonical(file, failed), outer = fs::weakly_canonical(folder, failed);
  if (failed) return false;
  return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

}  // namespace

bool Folder::holds(std::string_view name) const {
  std::error_code failed;
  return fs::is_regular_file(path_ / name, failed);
}

Result<std::shared_ptr<const Source>> Folder::read(std::string_view name, std::uintmax_t limit) {
  const fs::path file = path_ / fs::path(name).lexically_normal();
  if (fs::path(name).is_absolute() || !lies_in(file, path_))
    return trouble("\"" + std::string(name) + "\" leads out of the folder " + path_.generic_string(), "Name a file inside it.");
  auto source = read_file(file, limit, file.generic_string());
  if (source) hashes_[std::string(name)] = (*source)->sha256;
  return source;
}

Result<Document> Folder::document(std::string_view name) {
  auto source = read(name);
  if (!source) return tl::unexpected(source.error());
  return read_document(std::move(*source));
}

std::string Folder::sha256() const {
  std::string all;
  for (const auto& [name, hash] : hashes_) all += name + " " + hash + "\n";
  return load::sha256(all);
}

}  // namespace consultcheck::load
