// A rule set or plugin folder: reads the files it holds, never one outside it, and hashes what was read.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "core/load/files.h"
#include "core/model/rule.h"
#include "core/model/value.h"

namespace consultcheck::load {

class Folder {
 public:
  explicit Folder(std::filesystem::path path);

  /// Whether a regular file of that name is there.
  bool holds(std::string_view name) const;
  /// Reads a file by its name in the folder, such as `data/words.json`; refuses names and links that lead out of it.
  Result<std::shared_ptr<const Source>> read(std::string_view name, std::uintmax_t limit = plan_limit);
  /// Reads a JSON file as data.
  Result<Document> document(std::string_view name);
  /// The files that were read, with the hash of each one's content.
  FileHashes files() const;
  /// One hash for all that was read: of the files' names and hashes, in order of names.
  static std::string hash(const FileHashes& files);

 private:
  bool leads_out(std::string_view name) const;

  std::filesystem::path path_;
  std::map<std::string, std::shared_ptr<const Source>, std::less<>> files_;
};

}  // namespace consultcheck::load
