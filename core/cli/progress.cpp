#include "core/cli/progress.h"

#include <unistd.h>

#include <cmath>
#include <iostream>

#include "core/report/table.h"

namespace consultcheck::cli {
namespace {

std::string grouped(std::size_t number) { return report::with_commas(static_cast<double>(number)); }

std::string duration(double seconds) {
  const auto whole = static_cast<std::size_t>(std::ceil(seconds));
  return whole < 90 ? std::to_string(whole) + " s" : std::to_string((whole + 59) / 60) + " min";
}

}  // namespace

std::string words(const Far& far, double seconds) {
  std::string out = grouped(far.records) + (far.records == 1 ? " record (" : " records (") +
                    grouped(static_cast<std::size_t>(static_cast<double>(far.records) / seconds)) + " a second)";
  if (far.all_files > 0) out += ", " + grouped(far.files) + " of " + grouped(far.all_files) + (far.all_files == 1 ? " file" : " files");
  const bool alike = far.files > 0 && far.files == far.records;  // a file of many records says nothing of the time that the next one takes
  if (alike && far.files < far.all_files)
    out += ", about " + duration(seconds * static_cast<double>(far.all_files - far.files) / static_cast<double>(far.files)) + " left";
  return out;
}

Progress::Progress(std::size_t files)
    : far_{0, 0, files}, terminal_(isatty(STDERR_FILENO) != 0), began_(std::chrono::steady_clock::now()), last_(began_) {}

Progress::~Progress() {
  if (shown_) std::cerr << "\r\033[K" << std::flush;
}

void Progress::add(std::size_t records, std::size_t files) {
  far_.records += records;
  far_.files += files;
  const auto now = std::chrono::steady_clock::now();
  if (!terminal_ || now - last_ < std::chrono::milliseconds(200)) return;
  last_ = now;
  std::cerr << "\r\033[K" << words(far_, std::chrono::duration<double>(now - began_).count()) << std::flush;
  shown_ = true;
}

}  // namespace consultcheck::cli
