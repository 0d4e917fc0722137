#include "core/load/encoding.h"

#include <simdjson.h>

#include <array>

#include "core/load/wording.h"

namespace consultcheck::load {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view how_to_save =
    "Save it as UTF-8: in Notepad, Save as, Encoding UTF-8; in Word, Save as Plain text, then Unicode (UTF-8); in Excel, CSV UTF-8.";

/// What the bytes 80 to 9F mean in Windows-1252; from A0 on it agrees with Latin-1.
constexpr std::array<std::string_view, 32> windows_1252 = {"€", "",  "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "", "Ž", "",
                                                           "",  "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "", "ž", "Ÿ"};

std::string_view wide_encoding(std::string_view text) {
  struct Mark {
    std::string_view bytes, name;
  };
  static constexpr Mark marks[] = {
      {"\xFF\xFE\0\0"sv, "UTF-32"}, {"\0\0\xFE\xFF"sv, "UTF-32"}, {"\xFF\xFE"sv, "UTF-16"}, {"\xFE\xFF"sv, "UTF-16"}};
  for (const Mark& mark : marks)
    if (text.starts_with(mark.bytes)) return mark.name;
  if (text.size() < 4) return {};
  const auto zero = [&](std::size_t i) { return text[i] == '\0'; };
  if ((zero(0) && zero(1) && zero(2) && !zero(3)) || (!zero(0) && zero(1) && zero(2) && zero(3))) return "UTF-32";
  if ((zero(0) && !zero(1) && zero(2) && !zero(3)) || (!zero(0) && zero(1) && !zero(2) && zero(3))) return "UTF-16";
  return {};
}

/// The first byte that does not start or continue a UTF-8 character.
std::size_t first_invalid(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto first = static_cast<unsigned char>(text[i]);
    const std::size_t size = utf8_size(first);
    if (size == 0 || i + size > text.size() || !simdjson::validate_utf8(text.data() + i, size)) return i;
    i += size;
  }
  return text.size();
}

std::string legacy_words(unsigned char byte) {
  if (byte >= 0xA0)
    return std::string("; in Windows-1252 or Latin-1 it would be ") + static_cast<char>(0xC0 | (byte >> 6)) +
           static_cast<char>(0x80 | (byte & 0x3F));
  const std::string_view character = windows_1252[byte - 0x80];
  return character.empty() ? "" : "; in Windows-1252 it would be " + std::string(character);
}

}  // namespace

Result<Offset> text_start(const Source& source) {
  const std::string_view text = source.text;
  Spot whole;
  whole.file = source.name;
  if (const auto wide = wide_encoding(text); !wide.empty())
    return trouble(std::move(whole), "this file is written in " + std::string(wide) + ", not UTF-8", std::string(how_to_save));
  if (!simdjson::validate_utf8(text.data(), text.size())) {
    const std::size_t at = first_invalid(text);
    const auto byte = static_cast<unsigned char>(text[at]);
    return trouble(source.spot(static_cast<Offset>(at)), "the byte " + hex(byte) + " is not UTF-8" + legacy_words(byte),
                   std::string(how_to_save));
  }
  const Offset start = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  if (text.find_first_not_of(" \t\r\n", start) == std::string_view::npos)
    return trouble(std::move(whole), text.size() == start ? "this file is empty" : "this file holds nothing but white space",
                   "Fill it, or name another file.");
  return start;
}

}  // namespace consultcheck::load
