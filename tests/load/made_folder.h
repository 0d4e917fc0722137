// A folder that lives as long as a test.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace consultcheck::tests {

class MadeFolder {
 public:
  MadeFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "consultcheck-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  MadeFolder(const MadeFolder&) = delete;
  MadeFolder& operator=(const MadeFolder&) = delete;
  ~MadeFolder() { std::filesystem::remove_all(path_); }

  const std::filesystem::path& path() const { return path_; }
  /// Writes a file, making the folders it needs.
  std::filesystem::path write(const std::string& name, std::string_view text) const {
    const std::filesystem::path file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
    return file;
  }

 private:
  std::filesystem::path path_;
};

/// The text with one part of it changed; the part must be there.
inline std::string changed(std::string text, std::string_view part, std::string_view into) {
  return text.replace(text.find(part), part.size(), into);
}

}  // namespace consultcheck::tests
