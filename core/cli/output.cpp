#include "core/cli/output.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <iostream>

#include "core/cli/drafts.h"
#include "core/model/schema.h"
#include "core/report/visible.h"

namespace consultcheck::cli {

Result<std::vector<Target>> targets(const std::vector<std::string>& words, const std::vector<std::string_view>& known, std::string_view command) {
  std::vector<Target> chosen;
  for (const std::string& word : words.empty() ? std::vector<std::string>{"text"} : words) {
    const std::size_t equals = word.find('=');
    Target target{word.substr(0, equals), equals == std::string::npos ? std::string() : word.substr(equals + 1)};
    if (std::find(known.begin(), known.end(), target.format) == known.end()) {
      const auto near = nearest(target.format, known);
      return trouble("there is no format " + target.format,
                     near.empty() ? "See `consultcheck " + std::string(command) + " --help`." : "Did you mean `--format " + std::string(near) + "`?");
    }
    if (target.file == "-") {
      target.file.clear();
    } else if (equals != std::string::npos && target.file.empty()) {
      return trouble("--format " + word + " names no file", "Write --format " + target.format + "=FILE.");
    }
    for (const Target& other : chosen) {
      if (other.file != target.file) continue;
      return trouble(target.file.empty() ? "two formats would go to standard output" : "two formats would go to " + target.file, "Give each a file of its own: --format " + target.format + "=FILE.");
    }
    chosen.push_back(std::move(target));
  }
  return chosen;
}

Result<std::vector<Output>> outputs(const std::vector<std::string>& formats) {
  std::vector<std::string_view> known;
  for (const auto& writer : report::writers()) known.push_back(writer.name);
  const auto chosen = targets(formats, known, "check");
  if (!chosen) return tl::unexpected(chosen.error());
  std::vector<Output> found;
  for (const Target& target : *chosen) {
    const auto writer = std::find_if(report::writers().begin(), report::writers().end(), [&](const auto& one) { return one.name == target.format; });
    found.push_back({&*writer, target.file});
  }
  return found;
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

Result<void> write(const std::vector<Output>& outputs, const std::vector<Report>& reports) {
  std::vector<Writing> all;
  for (const Output& output : outputs)
    all.push_back({output.file, [&](const report::Style& style, std::ostream& out) { output.writer->write(reports, style, out); }});
  return write_together(all);
}

}  // namespace consultcheck::cli
