#include "core/load/folder.h"

#include "core/load/json_reader.h"

namespace consultcheck::load {
namespace fs = std::filesystem;

Folder::Folder(fs::path path) : path_(std::move(path)) {}

/// Whether a name, or a link on its way, leads out of the folder. Each part is looked at by itself, which is far cheaper than resolving
/// whole paths for every file.
bool Folder::leads_out(std::string_view name) const {
  const fs::path inside = fs::path(name).lexically_normal();
  if (inside.is_absolute() || inside.empty() || *inside.begin() == "..") return true;
  std::error_code failed;
  fs::path at = path_;
  for (const fs::path& part : inside) {
    at /= part;
    if (fs::is_symlink(fs::symlink_status(at, failed))) return true;
  }
  return false;
}

bool Folder::holds(std::string_view name) const {
  std::error_code failed;
  return fs::is_regular_file(path_ / name, failed);
}

Result<std::shared_ptr<const Source>> Folder::read(std::string_view name, std::uintmax_t limit) {
  if (leads_out(name))
    return trouble("\"" + std::string(name) + "\" leads out of the folder " + path_.generic_string(), "Name a plain file inside it.");
  auto source = read_file(path_ / name, limit);
  if (source) files_[std::string(name)] = *source;
  return source;
}

Result<Document> Folder::document(std::string_view name) {
  auto source = read(name);
  if (!source) return tl::unexpected(source.error());
  return read_document(std::move(*source));
}

FileHashes Folder::files() const {
  FileHashes hashes;
  for (const auto& [name, source] : files_) hashes[name] = content_hash(source->text);
  return hashes;
}

std::string Folder::hash(const FileHashes& files) {
  std::string all;
  for (const auto& [name, hash] : files) all += name + " " + hash + "\n";
  return content_hash(all);
}

}  // namespace consultcheck::load
