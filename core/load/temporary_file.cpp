#include "core/load/temporary_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace consultcheck::load {
namespace {

std::string temporary_folder() {
  const char* named = std::getenv("TMPDIR");
  return named && *named ? named : "/tmp";
}

}  // namespace

Problem temporary_trouble(const char* what) {
  const std::string why = std::strerror(errno);
  return {{},
          std::string("a temporary file could not be ") + what + " in " + temporary_folder() + ": " + why,
          "Make room there, or name another folder in TMPDIR."};
}

Result<int> unnamed_file() {
  const std::string folder = temporary_folder();
  if (const int file = open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600); file >= 0) return file;
  std::string name = folder + "/consultcheck-XXXXXX";  // not every kind of disk can do without a name
  const int file = mkostemp(name.data(), O_CLOEXEC);
  if (file < 0) return tl::unexpected(temporary_trouble("made"));
  unlink(name.c_str());
  return file;
}

}  // namespace consultcheck::load
