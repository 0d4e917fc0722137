#include "core/report/dashboard/page_names.h"

#include <sha2.h>

#include "core/model/letters.h"

namespace consultcheck::report {
namespace {

constexpr std::size_t longest_slug = 60, usual_hash = 8;

/// Of the plan's own id, which follows its organisation.
std::string slug(std::string_view identity) {
  std::string out;
  identity.remove_prefix(identity.find('/') == identity.npos ? 0 : identity.find('/') + 1);
  for (const char c : identity) {
    if (out.size() == longest_slug) break;
    const char low = lower_case(c);
    if ((low >= 'a' && low <= 'z') || (low >= '0' && low <= '9')) {
      out += low;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  if (!out.empty() && out.back() != '-') out += '-';
  return out;
}

std::string sha256(std::string_view text) {
  char hex[SHA256_DIGEST_STRING_LENGTH];
  SHA256Data(reinterpret_cast<const std::uint8_t*>(text.data()), text.size(), hex);
  return hex;
}

}  // namespace

const std::string& PageNames::of(std::string_view identity) {
  if (const auto known = names_.find(identity); known != names_.end()) return known->second;
  const auto start = slug(identity), hash = sha256(identity);
  std::size_t length = usual_hash;
  while (!taken_.insert(start + hash.substr(0, length)).second && length < hash.size()) length *= 2;
  return names_.emplace(identity, start + hash.substr(0, length) + ".html").first->second;
}

}  // namespace consultcheck::report
