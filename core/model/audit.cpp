#include "core/model/audit.h"

namespace consultcheck {

std::string_view name(AuditAside::Kind kind) {
  static constexpr std::string_view names[] = {"set-aside", "refused", "repeated"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view name(Change change) {
  static constexpr std::string_view names[] = {"", "new", "unchanged"};
  return names[static_cast<std::size_t>(change)];
}

std::string_view name(Fact::Type type) {
  static constexpr std::string_view names[] = {"text", "number", "flag", "date", "texts"};
  return names[static_cast<std::size_t>(type)];
}

OpenBecause open_because(const AuditEntry& entry, const AuditHead& head) {
  OpenBecause because;
  for (std::size_t i = 0; i < entry.outcomes.size() && i < head.demands.size(); ++i) {
    if (head.demands[i].obligation != "must") continue;
    switch (static_cast<Mark>(entry.outcomes[i])) {
      case Mark::missing:
        because.missing = true;
        break;
      case Mark::unclear:
        because.unclear = true;
        break;
      case Mark::judgement:
        because.judgement = true;
        break;
      case Mark::not_carried:
        because.not_carried = true;
        break;
      case Mark::error:
        because.error = true;
        break;
      default:
        break;
    }
  }
  return because;
}

}  // namespace consultcheck
