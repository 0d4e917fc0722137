// One table of formats. Every writer writes the same Report and nothing else.
#pragma once

#include <ostream>
#include <span>
#include <string_view>

#include "core/model/report.h"

namespace consultcheck::report {

struct Style {
  bool colour = false;  ///< Only ever true on a terminal.
  int width = 80;
};

struct Writer {
  std::string_view name;   ///< `text`, `html`, `json`.
  std::string_view about;  ///< For --help.
  void (*write)(const std::vector<Report>& reports, const Style& style, std::ostream& out);
};

/// All formats, in the order that --help lists them.
std::span<const Writer> writers();

}  // namespace consultcheck::report
