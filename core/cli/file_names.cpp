#include "core/cli/file_names.h"

#include "core/model/letters.h"

namespace consultcheck::cli {

std::string file_name(std::string_view id) {
  constexpr std::size_t longest = 100;
  std::string name;
  for (const char letter : id) {
    const char c = lower_case(letter);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    if (plain && !(name.empty() && c == '.')) {
      name += c;
    } else if (!name.empty() && name.back() != '-') {
      name += '-';
    }
    if (name.size() == longest) break;
  }
  while (!name.empty() && (name.back() == '-' || name.back() == '.')) name.pop_back();
  // Windows keeps these names for devices, whatever follows the first dot.
  for (const std::string_view device : {"con", "prn", "aux", "nul", "com1", "com2", "com3", "lpt1", "lpt2", "lpt3"})
    if (name.substr(0, name.find('.')) == device) return "plan-" + name;
  return name.empty() ? "plan" : name;
}

std::string unused_name(const std::string& name, std::set<std::string>& used) {
  std::string free = name;
  for (int number = 2; !used.insert(free).second; ++number) free = name + "-" + std::to_string(number);
  return free;
}

}  // namespace consultcheck::cli
