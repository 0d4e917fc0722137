#include "core/run/reading_warnings.h"

#include <algorithm>

namespace consultcheck::run {
namespace {

constexpr std::size_t most = 20;

}  // namespace

void ReadingWarnings::meet(const AuditEntry& entry) {
  for (const Notice& notice : entry.notices) {
    if (notice.kind != "warning") continue;
    const auto known = std::find_if(first_.begin(), first_.end(), [&](const auto& one) { return one.first.text == notice.text; });
    if (known != first_.end()) {
      ++known->second;
    } else if (first_.size() < most) {
      first_.emplace_back(notice, 1);
    } else {
      ++more_;
    }
  }
}

std::vector<Notice> ReadingWarnings::notices() const {
  std::vector<Notice> out;
  for (const auto& [notice, times] : first_) {
    out.push_back(notice);
    if (times > 1) out.back().text += " The same " + std::to_string(times - 1) + (times == 2 ? " time" : " times") + " more.";
  }
  if (more_ > 0)
    out.push_back({"warning",
                   std::to_string(more_) + (more_ == 1 ? " more warning" : " more warnings") +
                       " of reading: they stand with their plans, in JSON and on the pages of the dashboard.",
                   {}});
  return out;
}

}  // namespace consultcheck::run
