#include "core/cli/output.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <iostream>

#include "core/cli/drafts.h"
#include "core/model/schema.h"
#include "core/report/visible.h"

namespace consultcheck::cli {
namespace fs = std::filesystem;
namespace {

/// Where a file is or will be, links followed; empty for standard output.
fs::path place_of(const std::string& file) {
  std::error_code error;
  fs::path place = file.empty() ? fs::path() : fs::weakly_canonical(file, error);
  if (error) place = file;
  return file.empty() || place.has_filename() ? place : place.parent_path();
}

bool lies_in(const fs::path& file, const fs::path& folder) {
  return !folder.empty() && std::mismatch(folder.begin(), folder.end(), file.begin(), file.end()).first == folder.end();
}

}  // namespace

Result<std::vector<Target>> targets(const std::vector<std::string>& words, const std::vector<std::string_view>& known,
                                    std::string_view command) {
  std::vector<Target> chosen;
  for (const std::string& word : words.empty() ? std::vector<std::string>{"text"} : words) {
    const std::size_t equals = word.find('=');
    Target target{word.substr(0, equals), equals == std::string::npos ? std::string() : word.substr(equals + 1)};
    if (std::find(known.begin(), known.end(), target.format) == known.end()) {
      const auto near = nearest(target.format, known);
      return trouble("there is no format " + target.format, near.empty() ? "See `consultcheck " + std::string(command) + " --help`."
                                                                         : "Did you mean `--format " + std::string(near) + "`?");
    }
    if (target.file == "-") {
      target.file.clear();
    } else if (equals != std::string::npos && target.file.empty()) {
      return trouble("--format " + word + " names no file", "Write --format " + target.format + "=FILE.");
    }
    for (const Target& other : chosen) {
      const fs::path place = place_of(target.file), taken = place_of(other.file);
      if (place != taken && (lies_in(place, taken) || lies_in(taken, place)))
        return trouble("one of " + target.file + " and " + other.file + " would lie in the other", "Give each a place of its own.");
      if (place != taken) continue;
      return trouble(target.file.empty() ? "two formats would go to standard output" : "two formats would go to " + target.file,
                     "Give each a file of its own: --format " + target.format + "=FILE.");
    }
    chosen.push_back(std::move(target));
  }
  return chosen;
}

Result<std::vector<Target>> report_targets(const std::vector<std::string>& words) {
  std::vector<std::string_view> known;
  for (const auto& writer : report::writers()) known.push_back(writer.name);
  return targets(words, known, "check");
}

std::function<bool(const std::string&)> written_by(const std::vector<Target>& targets) {
  std::vector<fs::path> places;
  for (const Target& target : targets) places.push_back(place_of(target.file));
  return [places](const std::string& file) {
    const fs::path place = place_of(file);
    return std::any_of(places.begin(), places.end(), [&](const fs::path& one) { return lies_in(place, one); });
  };
}

Result<void> write_whole(const std::string& file, const std::function<void(std::ostream&)>& write) {
  return write_together({{file, [&](const report::Style&, std::ostream& out) { write(out); }}});
}

Result<void> write_together(const std::vector<Writing>& all) {
  Drafts files;
  for (const Writing& one : all) {
    if (one.file.empty()) continue;
    const auto out = files.file(one.file);
    if (!out) return tl::unexpected(out.error());
    one.write({}, **out);
  }
  if (auto ok = files.keep(); !ok) return ok;
  for (const Writing& one : all)
    if (one.file.empty()) one.write(terminal_style(), std::cout);
  return {};
}

Print::~Print() {
  std::string_view text = view();
  for (bool more = !text.empty(); more;) {
    const std::size_t line = text.find('\n');
    to_ << report::visible(text.substr(0, line));
    more = line != text.npos;
    if (more) to_ << '\n';
    text.remove_prefix(more ? line + 1 : 0);
  }
  to_.flush();
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

Result<void> write(const std::vector<Target>& targets, const std::vector<Report>& reports) {
  std::vector<Writing> all;
  for (const Target& target : targets) {
    const auto writer =
        std::find_if(report::writers().begin(), report::writers().end(), [&](const auto& one) { return one.name == target.format; });
    all.push_back({target.file, [&reports, writer](const report::Style& style, std::ostream& out) { writer->write(reports, style, out); }});
  }
  return write_together(all);
}

}  // namespace consultcheck::cli
