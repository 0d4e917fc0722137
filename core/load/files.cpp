#include "core/load/files.h"

#include <blake2.h>
#include <fcntl.h>
#include <sha2.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <system_error>

namespace consultcheck::load {
namespace {

/// A file descriptor that closes itself, except standard input.
struct Descriptor {
  int number;
  explicit Descriptor(int n) : number(n) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number > STDIN_FILENO) ::close(number);
  }
};

std::string size_words(std::uintmax_t bytes) {
  if (bytes % (1u << 20) == 0) return std::to_string(bytes >> 20) + " MiB";
  if (bytes % (1u << 10) == 0) return std::to_string(bytes >> 10) + " KiB";
  return std::to_string(bytes) + " bytes";
}

tl::unexpected<Problem> refuse(const std::string& name, std::string what, std::string next) {
  Spot spot;
  spot.file = name;
  return trouble(std::move(spot), std::move(what), std::move(next));
}

tl::unexpected<Problem> refuse_error(const std::string& name, int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return refuse(name, "there is no such file", "Check the name, and the folder you are working in.");
    case EACCES:
    case EPERM:
      return refuse(name, "you may not read this file", "Ask its owner, or whoever looks after the folder, to let you read it.");
    case ENXIO:
      return refuse(name, "this is a device or socket, not a file", "Name a plain file.");
    default:
      return refuse(name, "this file cannot be read: " + std::generic_category().message(error),
                    "Copy it to a local folder and try again.");
  }
}

tl::unexpected<Problem> refuse_size(const std::string& name, std::uintmax_t limit) {
  return refuse(name, "this file is larger than " + size_words(limit),
                "Check that it is the right file; move long documents out of it and give their address instead.");
}

Result<void> check_kind(const std::string& name, const struct stat& about) {
  if (S_ISDIR(about.st_mode)) return refuse(name, "this is a folder", "Name a file in it.");
  if (S_ISFIFO(about.st_mode))
    return refuse(name, "this is a pipe, not a file", "Name a plain file, or give its text on standard input with - as the name.");
  if (!S_ISREG(about.st_mode)) return refuse(name, "this is a device or socket, not a file", "Name a plain file.");
  return {};
}

Result<std::string> read_all(int descriptor, const std::string& name, std::uintmax_t expected, std::uintmax_t limit) {
  std::string text(expected + 1, '\0');
  std::size_t used = 0;
  for (;;) {
    if (used == text.size()) text.resize(std::min<std::uintmax_t>(limit + 1, text.size() * 2));
    const ssize_t got = ::read(descriptor, text.data() + used, text.size() - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return refuse_error(name, errno);
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
    if (used > limit) return refuse_size(name, limit);
  }
  text.resize(used);
  return text;
}

}  // namespace

Result<std::shared_ptr<const Source>> read_file(const std::filesystem::path& path, std::uintmax_t limit, std::string name) {
  if (name.empty()) name = path.string();
  const bool standard_input = path == "-";
  const Descriptor file(standard_input ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
  if (file.number < 0) return refuse_error(name, errno);
  struct stat about {};
  if (::fstat(file.number, &about) != 0) return refuse_error(name, errno);
  std::uintmax_t expected = 1u << 12;
  if (!standard_input) {
    if (auto kind = check_kind(name, about); !kind) return tl::unexpected(kind.error());
    if (static_cast<std::uintmax_t>(about.st_size) > limit) return refuse_size(name, limit);
    expected = static_cast<std::uintmax_t>(about.st_size);
  }
  auto text = read_all(file.number, name, expected, limit);
  if (!text) return tl::unexpected(text.error());
  return source_of(std::move(name), std::move(*text));
}

Result<std::unique_ptr<std::istream>> open_lines(const std::filesystem::path& path) {
  const std::string name = path.string();
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0) return refuse_error(name, errno);
  if (auto kind = check_kind(name, about); !kind) return tl::unexpected(kind.error());
  auto in = std::make_unique<std::ifstream>(path, std::ios::binary);
  if (!*in) return refuse_error(name, errno);
  return in;
}

std::size_t address_space() {
  std::ifstream about("/proc/self/statm");
  std::size_t pages = 0;
  about >> pages;
  return pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

std::shared_ptr<const Source> source_of(std::string name, std::string text, int first_line, int first_column) {
  auto source = std::make_shared<Source>();
  source->name = std::move(name);
  source->text = std::move(text);
  source->first_line = first_line;
  source->first_column = first_column;
  return source;
}

std::string sha256(std::string_view bytes) {
  char digits[SHA256_DIGEST_STRING_LENGTH];
  SHA256Data(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), digits);
  return digits;
}

std::string content_hash(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::uint8_t hash[32];
  blake2b(hash, bytes.data(), nullptr, sizeof hash, bytes.size(), 0);
  std::string words;
  for (const std::uint8_t byte : hash) words += {digits[byte >> 4], digits[byte & 15]};
  return words;
}

}  // namespace consultcheck::load
