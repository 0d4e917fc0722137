#include "core/load/xml_text.h"

#include <algorithm>
#include <charconv>

namespace consultcheck::load {
namespace {

bool is_character(unsigned code) {
  if (code < 0x20) return code == '\t' || code == '\n' || code == '\r';
  return code <= 0xD7FF || (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF);
}

/// What is wrong with the reference whose `&` is at `at`; moves past it when nothing is.
std::optional<Fault> skip_reference(std::string_view text, std::size_t& at, std::size_t to) {
  constexpr std::size_t longest = 32;
  const std::size_t end = std::min(text.find(';', at), to);
  std::string_view name = text.substr(at + 1, end - at - 1);
  if (end == to || name.empty() || name.size() > longest || name.find_first_of(" \t\r\n&<") != std::string_view::npos)
    return Fault{at, "& has a meaning of its own in XML", "Write &amp; for &."};
  const std::size_t start = std::exchange(at, end + 1);
  if (name.front() != '#') {
    for (const std::string_view known : {"amp", "lt", "gt", "quot", "apos"})
      if (name == known) return std::nullopt;
    return Fault{start, "&" + std::string(name) + "; is not known; entities of your own are not read",
                 "Write the character itself, or &amp; for &."};
  }
  name.remove_prefix(1);
  const bool hexadecimal = name.starts_with('x');
  if (hexadecimal) name.remove_prefix(1);
  unsigned code = 0;
  const auto [stop, error] = std::from_chars(name.data(), name.data() + name.size(), code, hexadecimal ? 16 : 10);
  if (error == std::errc{} && stop == name.data() + name.size() && is_character(code)) return std::nullopt;
  return Fault{start, std::string(text.substr(start, at - start)) + " is no character", "Write the character itself."};
}

}  // namespace

std::optional<Fault> find_xml_character_fault(std::string_view text, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to; ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const bool no_character =
        (c < 0x20 && !is_character(c)) || (c == 0xEF && (text.substr(i, 3) == "\xEF\xBF\xBE" || text.substr(i, 3) == "\xEF\xBF\xBF"));
    if (no_character)
      return Fault{i, (c < 0x20 ? character_words(text, i) : "a character that stands for none") + " may not stand in XML", "Delete it."};
  }
  return std::nullopt;
}

std::optional<Fault> find_xml_text_fault(std::string_view text, std::size_t from, std::size_t to) {
  const auto odd = find_xml_character_fault(text, from, to);
  const std::string_view until = text.substr(0, odd ? odd->at : to);
  for (std::size_t i = until.find('&', from); i != std::string_view::npos; i = until.find('&', i))
    if (auto wrong = skip_reference(text, i, to)) return wrong;
  return odd;
}

}  // namespace consultcheck::load
