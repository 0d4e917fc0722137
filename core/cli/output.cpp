#include "core/cli/output.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "core/model/schema.h"

namespace consultcheck::cli {

Result<std::vector<Output>> outputs(const std::vector<std::string>& formats) {
  std::vector<Output> chosen;
  std::vector<std::string_view> known;
  for (const auto& writer : report::writers()) known.push_back(writer.name);
  for (const std::string& format : formats.empty() ? std::vector<std::string>{"text"} : formats) {
    const std::size_t equals = format.find('=');
    const std::string name = format.substr(0, equals);
    const auto found = std::find_if(report::writers().begin(), report::writers().end(), [&](const auto& writer) { return writer.name == name; });
    if (found == report::writers().end()) {
      const auto near = nearest(name, known);
      return trouble("there is no format " + name, near.empty() ? "See `consultcheck check --help`." : "Did you mean `--format " + std::string(near) + "`?");
    }
    Output output{&*found, equals == std::string::npos ? std::string() : format.substr(equals + 1)};
    if (equals != std::string::npos && output.file.empty()) return trouble("--format " + format + " names no file", "Write --format " + name + "=FILE.");
    for (const Output& other : chosen) {
      if (other.file != output.file) continue;
      return trouble(output.file.empty() ? "two formats would go to standard output" : "two formats would go to " + output.file, "Give each a file of its own: --format " + name + "=FILE.");
    }
    chosen.push_back(std::move(output));
  }
  return chosen;
}

Result<void> write_whole(const std::string& file, const std::function<void(std::ostream&)>& write) {
  namespace fs = std::filesystem;
  std::error_code error;
  if (fs::exists(file, error) && !fs::is_regular_file(file, error)) {  // such as /dev/stdout: nothing to swap
    std::ofstream out(file, std::ios::binary);
    write(out);
    out.close();
    if (!out) return trouble(file + " could not be written", "Name another file.");
    return {};
  }
  const std::string beside = file + ".part-" + std::to_string(getpid());
  errno = 0;
  std::ofstream out(beside, std::ios::binary);
  if (out) write(out);
  out.close();
  if (!out) {
    const std::string why = errno ? std::string(": ") + std::strerror(errno) : std::string();
    fs::remove(beside, error);
    return trouble(file + " could not be written" + why, "Check that the folder is there, that you may write in it, and that the disk is not full.");
  }
  fs::rename(beside, file, error);
  if (!error) return {};
  const std::string why = error.message();
  fs::remove(beside, error);
  return trouble(file + " could not be written: " + why, "Name another file.");
}

report::Style terminal_style() {
  report::Style style;
  if (!isatty(STDOUT_FILENO)) return style;
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  style.colour = !(no_colour && *no_colour) && !(terminal && std::strcmp(terminal, "dumb") == 0);
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) style.width = std::min<int>(size.ws_col, 100);
  return style;
}

Result<void> write(const std::vector<Output>& outputs, const std::vector<Report>& reports) {
  for (const Output& output : outputs) {
    if (output.file.empty()) {
      output.writer->write(reports, terminal_style(), std::cout);
      continue;
    }
    if (auto ok = write_whole(output.file, [&](std::ostream& out) { output.writer->write(reports, {}, out); }); !ok) return ok;
  }
  return {};
}

}  // namespace consultcheck::cli
