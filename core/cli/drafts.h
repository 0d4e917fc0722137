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

  /// A stream whose content becomes that file; an empty name means standard output, at the end. A file that is there keeps its permissions,
  /// and a link still leads to it.
  Result<std::ostream*> file(const std::string& name);
  /// Makes streams for the files of a folder. One that is there already is replaced if all in it was written by this program, and refused
  /// otherwise.
  Result<std::function<std::unique_ptr<std::ostream>(const std::string&)>> folder(const std::string& name);
  /// Puts everything in its place; on trouble nothing more is put there.
  Result<void> keep();

 private:
  struct Draft {
    std::string name;
    std::filesystem::path place, beside;  ///< Where it will stand, and where it stands until then, if it has a name there.
    int handle = -1;                      ///< Of a file that nobody else can see.
    bool folder = false;
    std::shared_ptr<std::ofstream> out;
    std::shared_ptr<bool> failed;  ///< Of a folder: one of its files could not be written.
  };
  static Result<void> put(Draft& draft);
  std::vector<Draft> drafts_;
};

}  // namespace consultcheck::cli
