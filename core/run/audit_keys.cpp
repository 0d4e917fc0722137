#include "core/run/audit_keys.h"

#include <algorithm>

namespace consultcheck::run::keys {

std::string sortable(std::size_t number) {
  std::string digits = std::to_string(number);
  return std::string(10 - std::min<std::size_t>(10, digits.size()), '0') + digits;
}

std::string key_of(const AuditEntry& entry) {
  return entry.plan.identity + part + entry.file + part + sortable(entry.record) + part + entry.hash;
}

std::string key_of(const AuditAside& aside) {
  return aside.file + part + sortable(aside.record) + part + sortable(static_cast<std::size_t>(std::max(aside.spot.line, 0))) + part +
         std::string(name(aside.kind)) + part + aside.hash + part + aside.why;
}

std::string_view before(std::string_view key) { return key.substr(0, key.find(part)); }
std::string_view after(std::string_view key) { return key.substr(std::min(key.find(part), key.size() - 1) + 1); }

Problem unread(const Problem& problem) {
  return {{}, "a record kept for this audit cannot be read again: " + problem.what, "Run the audit again; tell us if it happens twice."};
}

}  // namespace consultcheck::run::keys
