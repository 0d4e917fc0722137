#include "core/report/writers.h"

#include "core/report/formats.h"

namespace consultcheck::report {

std::span<const Writer> writers() {
  static constexpr Writer table[] = {
      {"text", "for reading in a terminal or in an e-mail", write_text},
      {"html", "one page for a browser or for printing", write_html},
      {"json", "for other programs; see docs/report.schema.json", write_json},
  };
  return table;
}

}  // namespace consultcheck::report
