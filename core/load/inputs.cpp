#include "core/load/inputs.h"

#include <algorithm>
#include <charconv>

#include "core/load/files.h"

namespace consultcheck::load {

bool holds_lines(std::string_view file) { return file.ends_with(".ndjson") || file.ends_with(".jsonl"); }

namespace {

constexpr std::size_t files_at_once = 16;
constexpr std::size_t bytes_at_once = 128u << 10;

/// Reads one line of at most the limit of a plan; a longer one is cut there and `long_line` says so. False at the end.
bool read_line(std::istream& in, std::string& line, bool& long_line) {
  line.clear();
  long_line = false;
  std::streambuf& bytes = *in.rdbuf();
  int next = bytes.sbumpc();
  if (next == std::streambuf::traits_type::eof()) return false;
  for (; next != std::streambuf::traits_type::eof() && next != '\n'; next = bytes.sbumpc()) {
    if (line.size() < plan_limit) {
      line += static_cast<char>(next);
    } else {
      long_line = true;
    }
  }
  if (line.ends_with('\r')) line.pop_back();
  return true;
}

/// Takes away a byte order mark, as some programs put before the first line, and before each file that they join.
void drop_mark(std::string& line) {
  if (line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
}

/// Takes the number and the tab that `cat -n` puts before a line.
bool take_number(std::string& line, int& number) {
  const std::size_t digit = line.find_first_not_of(' ');
  const std::size_t tab = line.find('\t');
  if (digit == std::string::npos || tab == std::string::npos) return false;
  const auto [end, error] = std::from_chars(line.data() + digit, line.data() + tab, number);
  if (error != std::errc() || end != line.data() + tab || number < 1) return false;
  line.erase(0, tab + 1);
  return true;
}

AuditAside refused(const std::string& file, int line, std::string why, std::string next) {
  AuditAside out;
  out.file = file;
  out.record = static_cast<std::size_t>(line);
  out.spot.file = file;
  out.spot.line = line;
  out.why = std::move(why);
  out.next = std::move(next);
  return out;
}

/// The lines of one stream.
class Lines {
 public:
  Lines(std::istream& in, StreamLines how, bool only_records) : in_(in), how_(std::move(how)), only_records_(only_records) {}

  /// Adds lines to a batch until it is full; false when the stream has ended and nothing was added.
  bool fill(Batch& batch) {
    std::string line;
    bool long_line = false, added = false;
    for (std::size_t bytes = 0; bytes < bytes_at_once && batch.files.size() < files_at_once && read_line(in_, line, long_line);) {
      ++number_;
      bytes += line.size() + 64;
      add(batch, line, long_line);
      added = true;
    }
    return added;
  }

 private:
  void add(Batch& batch, std::string& line, bool long_line) {
    int number = number_;
    drop_mark(line);
    if (how_.numbered && !take_number(line, number))
      return batch.unreadable.push_back(refused(how_.name, number, "this line does not start with its number and a tab",
                                                "Number the lines with `cat -n`, or leave out --numbered."));
    drop_mark(line);  // that of the first line stands behind its number
    const std::size_t start = line.find_first_not_of(" \t");
    if (start == std::string::npos) return;
    if (long_line)
      return batch.unreadable.push_back(
          refused(how_.name, number, "this record has over 16 MiB", "A plan is never that long: check what wrote it."));
    if (!only_records_ && line[start] != '{' && line[start] != '[') return batch.files.push_back(without_dots(line));
    auto source = std::make_shared<Source>();
    source->name = how_.name;
    source->text = std::move(line);
    source->first_line = number;
    batch.lines.push_back(std::move(source));
  }

  std::istream& in_;
  StreamLines how_;
  bool only_records_;
  int number_ = 0;
};

class StreamInputs final : public Inputs {
 public:
  StreamInputs(std::istream& in, StreamLines how) : lines_(in, std::move(how), false) {}
  bool next(Batch& batch) override {
    batch = {};
    batch.number = next_++;
    return lines_.fill(batch);
  }

 private:
  Lines lines_;
  std::size_t next_ = 0;
};

class FileInputs final : public Inputs {
 public:
  FileInputs(FilesFound found, bool lines) : found_(std::move(found)), all_lines_(lines) {}
  std::size_t files() const override { return found_.files.size(); }

  bool next(Batch& batch) override {
    batch = {};
    batch.number = next_++;
    batch.unreadable.swap(found_.unreadable);
    if (lines_) fill_lines(batch);
    while (!lines_ && at_ < found_.files.size() && batch.files.size() < files_at_once && batch.lines.empty()) {
      const std::string& file = found_.files[at_];
      if (!all_lines_ && !holds_lines(file)) {
        batch.files.push_back(file);
        ++batch.files_ended;
        ++at_;
        continue;
      }
      if (!batch.files.empty()) break;
      ++at_;
      open_lines(batch, file);
    }
    return !batch.files.empty() || !batch.lines.empty() || !batch.unreadable.empty() || batch.files_ended > 0 || lines_;
  }

 private:
  void fill_lines(Batch& batch) {
    if (lines_->fill(batch)) return;
    lines_.reset();
    ++batch.files_ended;
  }

  void open_lines(Batch& batch, const std::string& file) {
    auto opened = load::open_lines(file);
    if (!opened) {
      batch.files.push_back(file);  // whoever reads it says what is wrong
      ++batch.files_ended;
      return;
    }
    stream_ = std::move(*opened);
    lines_ = std::make_unique<Lines>(*stream_, StreamLines{file, false}, true);
    fill_lines(batch);
  }

  FilesFound found_;
  bool all_lines_;
  std::size_t at_ = 0, next_ = 0;
  std::unique_ptr<std::istream> stream_;
  std::unique_ptr<Lines> lines_;
};

}  // namespace

std::unique_ptr<Inputs> file_inputs(FilesFound found, bool lines) { return std::make_unique<FileInputs>(std::move(found), lines); }

std::unique_ptr<Inputs> stream_inputs(std::istream& in, StreamLines how) { return std::make_unique<StreamInputs>(in, std::move(how)); }

}  // namespace consultcheck::load
