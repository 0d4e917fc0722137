#include "core/load/own_files.h"

#include <fstream>

namespace consultcheck::load {
namespace {

constexpr std::string_view spaces = " \t\r\n";

struct Mark {
  std::string_view begins, is;
};
/// The first member of a JSON object, whose value is the number of a format.
constexpr Mark members[] = {
    {"audit_format", "an audit that this program wrote"},
    {"report_format", "a report that this program wrote"},
    {"consultcheck_part", "a part of an audit that this program wrote"},
    {"settings", "a settings file"},
    {"column_map", "a column map"},
};
constexpr std::string_view audit_table = "Kind,Plan,Title,Service,Lead,Result,Stage,Section,Demand,";

std::string_view from_word(std::string_view text, std::size_t at) {
  at = text.find_first_not_of(spaces, at);
  return at == std::string_view::npos ? std::string_view() : text.substr(at);
}

/// Takes a text from the front; false when another one stands there.
bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

std::string_view kind_of_object(std::string_view text) {
  text = from_word(text, 1);
  if (!take(text, "\"")) return {};
  for (const auto& [name, is] : members) {
    std::string_view rest = text;
    if (!take(rest, name) || !take(rest, "\"")) continue;
    rest = from_word(rest, 0);
    if (!take(rest, ":")) return {};
    rest = from_word(rest, 0);
    return !rest.empty() && rest[0] >= '0' && rest[0] <= '9' ? is : std::string_view();
  }
  return {};
}

}  // namespace

std::string_view own_kind(std::string_view text) {
  text = from_word(text, text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  if (text.starts_with('{')) return kind_of_object(text);
  if (text.starts_with(audit_table)) return "an audit that this program wrote";
  if (text.starts_with("<?xml")) text = from_word(text, std::min(text.find("?>"), text.size() - 2) + 2);
  return text.starts_with("<testsuites") ? "a JUnit report" : std::string_view();
}

std::string_view own_kind_of(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) return {};
  char start[512];
  std::ifstream in(file, std::ios::binary);
  in.read(start, sizeof start);
  return own_kind({start, static_cast<std::size_t>(in.gcount())});
}

}  // namespace consultcheck::load
