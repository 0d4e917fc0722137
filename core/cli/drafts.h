// Files and folders that appear together, whole, or not at all.
#pragma once

#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "core/model/problem.h"

namespace consultcheck::cli {

/// Outputs that are being written out of sight. What is not kept is removed.
class Drafts {
 public:
  Drafts() = default;
  ~Drafts();
  Drafts(const Drafts&) = delete;
  Drafts& operator=(const Drafts&) = delete;

  /// A stream whose content becomes that file; an empty name means standard output, at the end.
  Result<std::ostream*> file(const std::string& name);
  /// Makes streams for the files of a folder. One that is there already is replaced if it was written by this program, and refused otherwise.
  Result<std::function<std::unique_ptr<std::ostream>(const std::string&)>> folder(const std::string& name);
  /// Puts everything in its place; on trouble nothing more is put there.
  Result<void> keep();

 private:
  struct Draft {
    std::string name;
    std::filesystem::path beside;
    bool folder = false;
    std::shared_ptr<std::ofstream> out;
    std::shared_ptr<bool> failed;  ///< Of a folder: one of its files could not be written.
  };
  std::vector<Draft> drafts_;
};

}  // namespace consultcheck::cli
