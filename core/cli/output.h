// Where reports go: standard output, or files that appear whole or not at all.
#pragma once

#include <functional>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "core/model/problem.h"
#include "core/report/writers.h"

namespace consultcheck::cli {

/// One --format as written: `html=report.html`.
struct Target {
  std::string format;
  std::string file;  ///< Empty: standard output.
};

/// Something to be written, in colours and width that suit the place, and where: an empty file means standard output.
struct Writing {
  std::string file;
  std::function<void(const report::Style&, std::ostream&)> write;
};

/// Reads `text`, `html=report.html` and so on, of the known formats; no words at all give text. At most one goes to standard output, which
/// `-` names as well.
Result<std::vector<Target>> targets(const std::vector<std::string>& words, const std::vector<std::string_view>& known,
                                    std::string_view command);

/// The same for reports on plans, in the formats that `write` knows.
Result<std::vector<Target>> report_targets(const std::vector<std::string>& words);

/// Tells of a file whether it is one of the targets, or lies in one that is a folder.
std::function<bool(const std::string&)> written_by(const std::vector<Target>& targets);

/// Writes a file so that it is there whole or not at all.
Result<void> write_whole(const std::string& file, const std::function<void(std::ostream&)>& write);
/// Writes files that all appear or none; then, when they have, what goes to standard output.
Result<void> write_together(const std::vector<Writing>& all);

/// Words for a person: `Print() << …` writes them as the statement ends, line by line, nothing in them able to steer the terminal.
class Print : public std::ostringstream {
 public:
  explicit Print(std::ostream& to = std::cout) : to_(to) {}
  ~Print() override;

 private:
  std::ostream& to_;
};

/// How to write on standard output: colour on a terminal unless NO_COLOR is set, and the terminal's width up to 100.
report::Style terminal_style();

/// Writes the reports to each target.
Result<void> write(const std::vector<Target>& targets, const std::vector<Report>& reports);

}  // namespace consultcheck::cli
