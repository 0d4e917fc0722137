#include "core/load/spool.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>
#include <queue>

namespace consultcheck::load {
namespace {

Problem disk_trouble(const char* what) {
  std::error_code error;
  return {{},
          std::string("a temporary file could not be ") + what + ": " + std::strerror(errno),
          "Check that there is room in " + std::filesystem::temp_directory_path(error).string() + ", or name another folder in TMPDIR."};
}

/// A file without a name; nothing is left of it when the program ends, however it ends.
int unnamed_file() {
  std::error_code error;
  const auto folder = std::filesystem::temp_directory_path(error);
  if (error) return -1;
  if (const int file = open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600); file >= 0) return file;
  std::string name = (folder / "consultcheck-XXXXXX").string();
  const int file = mkostemp(name.data(), O_CLOEXEC);
  if (file >= 0) unlink(name.c_str());
  return file;
}

void put_size(std::string& out, std::uint32_t size) { out.append(reinterpret_cast<const char*>(&size), sizeof size); }

bool write_all(int file, std::string_view bytes, std::uint64_t at) {
  while (!bytes.empty()) {
    const ssize_t written = pwrite(file, bytes.data(), bytes.size(), static_cast<off_t>(at));
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
    at += static_cast<std::uint64_t>(written);
  }
  return true;
}

}  // namespace

Spool::~Spool() {
  if (file_ >= 0) close(file_);
}

Result<void> Spool::add(std::string_view key, std::string_view content) {
  if (!pairs_.empty() && bytes_.size() + key.size() + content.size() > memory_) {
    if (auto ok = spill(); !ok) return ok;
  }
  pairs_.push_back({bytes_.size(), static_cast<std::uint32_t>(key.size()), static_cast<std::uint32_t>(content.size())});
  bytes_.append(key).append(content);
  sorted_ = false;
  ++added_;
  return {};
}

void Spool::sort() {
  if (sorted_) return;
  const auto content_of = [&](const Pair& pair) { return std::string_view(bytes_.data() + pair.at + pair.key, pair.content); };
  std::sort(pairs_.begin(), pairs_.end(), [&](const Pair& a, const Pair& b) {
    const int order = key_of(a).compare(key_of(b));
    return order != 0 ? order < 0 : content_of(a) < content_of(b);
  });
  sorted_ = true;
}

Result<void> Spool::spill() {
  sort();
  if (file_ < 0) file_ = unnamed_file();
  if (file_ < 0) return tl::unexpected(disk_trouble("made"));
  constexpr std::size_t chunk = 1u << 20;
  const std::uint64_t from = file_size_;
  std::string out;
  const auto flush = [&] {
    if (!write_all(file_, out, file_size_)) return false;
    file_size_ += out.size();
    out.clear();
    return true;
  };
  for (const Pair& pair : pairs_) {
    put_size(out, pair.key);
    put_size(out, pair.content);
    out.append(bytes_, pair.at, std::size_t(pair.key) + pair.content);
    if (out.size() >= chunk && !flush()) return tl::unexpected(disk_trouble("written"));
  }
  if (!flush()) return tl::unexpected(disk_trouble("written"));
  runs_.push_back({from, file_size_ - from});
  pairs_.clear();
  bytes_.clear();
  return {};
}

/// Goes through one sorted run, in a file or still in memory.
class SpoolReader {
 public:
  SpoolReader(const Spool& spool, const Spool::Run* run, std::size_t buffer) : spool_(spool), run_(run), buffer_(buffer) {}

  /// Steps to the next pair; false at the end or on trouble.
  bool next() {
    if (!run_) {
      if (pair_ == spool_.pairs_.size()) return false;
      const Spool::Pair& pair = spool_.pairs_[pair_++];
      key = spool_.key_of(pair);
      content = {spool_.bytes_.data() + pair.at + pair.key, pair.content};
      return true;
    }
    std::uint32_t sizes[2];
    if (!have(sizeof sizes)) return false;
    std::memcpy(sizes, bytes_.data() + at_, sizeof sizes);
    if (!have(sizeof sizes + sizes[0] + sizes[1])) return false;
    key = {bytes_.data() + at_ + sizeof sizes, sizes[0]};
    content = {key.data() + sizes[0], sizes[1]};
    at_ += sizeof sizes + sizes[0] + sizes[1];
    return true;
  }

  std::string_view key, content;
  bool failed = false;

 private:
  /// Sees to it that so many bytes from `at_` on are in the buffer.
  bool have(std::size_t wanted) {
    if (bytes_.size() - at_ >= wanted) return true;
    if (read_ == run_->size) return false;
    bytes_.erase(0, at_);
    at_ = 0;
    const std::size_t held = bytes_.size();
    const std::size_t more = static_cast<std::size_t>(std::min<std::uint64_t>(run_->size - read_, std::max(buffer_, wanted - held)));
    bytes_.resize(held + more);
    for (std::size_t got = 0; got < more;) {
      const ssize_t size = pread(spool_.file_, bytes_.data() + held + got, more - got, static_cast<off_t>(run_->at + read_));
      if (size < 0 && errno == EINTR) continue;
      if (size <= 0) return failed = true, false;
      got += static_cast<std::size_t>(size);
      read_ += static_cast<std::uint64_t>(size);
    }
    return bytes_.size() >= wanted;
  }

  const Spool& spool_;
  const Spool::Run* run_;
  std::size_t buffer_;
  std::string bytes_;
  std::size_t at_ = 0, pair_ = 0;
  std::uint64_t read_ = 0;

 public:
  static Result<void> merge(std::span<Spool* const> spools, const TakePair& take);
};

Result<void> SpoolReader::merge(std::span<Spool* const> spools, const TakePair& take) {
  std::size_t runs = 0;
  for (Spool* spool : spools) {
    spool->sort();
    runs += spool->runs_.size();
  }
  const std::size_t buffer = std::clamp<std::size_t>((16u << 20) / std::max<std::size_t>(runs, 1), 4u << 10, 256u << 10);
  std::vector<std::unique_ptr<SpoolReader>> readers;
  for (Spool* spool : spools) {
    for (const Spool::Run& run : spool->runs_) readers.push_back(std::make_unique<SpoolReader>(*spool, &run, buffer));
    readers.push_back(std::make_unique<SpoolReader>(*spool, nullptr, buffer));
  }
  const auto later = [](const SpoolReader* a, const SpoolReader* b) {
    const int order = a->key.compare(b->key);
    return order != 0 ? order > 0 : a->content > b->content;
  };
  std::priority_queue<SpoolReader*, std::vector<SpoolReader*>, decltype(later)> heads(later);
  for (const auto& reader : readers) {
    if (reader->next()) heads.push(reader.get());
  }
  while (!heads.empty()) {
    SpoolReader* first = heads.top();
    heads.pop();
    if (!take(first->key, first->content)) return {};
    if (first->next()) heads.push(first);
  }
  const bool failed = std::any_of(readers.begin(), readers.end(), [](const auto& reader) { return reader->failed; });
  if (failed) return tl::unexpected(disk_trouble("read"));
  return {};
}

Result<void> read_sorted(std::span<Spool* const> spools, const TakePair& take) { return SpoolReader::merge(spools, take); }

}  // namespace consultcheck::load
